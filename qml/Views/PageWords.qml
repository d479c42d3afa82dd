// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a page: what is wrong, in one sentence, and what to do about it.
import QtQuick
import TramSo.Ui

QtObject {
    id: root

    function edge(edge: int): string {
        switch (edge) {
        case Show.LeftEdge: return qsTr("mép trái")
        case Show.TopEdge: return qsTr("mép trên")
        case Show.RightEdge: return qsTr("mép phải")
        case Show.BottomEdge: return qsTr("mép dưới")
        }
        return qsTr("mép giấy")
    }
    function heading(row: var): string {
        switch (row.state) {
        case Show.Blank: return qsTr("Trang %1 là trang trắng").arg(row.number)
        case Show.Blurred: return row.mark.width > 0 ? qsTr("Trang %1 có chỗ bị mờ").arg(row.number) : qsTr("Trang %1 bị mờ").arg(row.number)
        case Show.TooDark: return qsTr("Trang %1 bị tối").arg(row.number)
        case Show.TooLight: return qsTr("Chữ trên trang %1 quá nhạt").arg(row.number)
        case Show.TooCoarse: return qsTr("Trang %1 không đủ nét").arg(row.number)
        case Show.CutOff: return qsTr("Trang %1 thiếu %2").arg(row.number).arg(root.edge(row.edge))
        case Show.Glare: return qsTr("Trang %1 có chỗ bị lóa").arg(row.number)
        case Show.SecondSheet: return qsTr("Trang %1 bị tờ khác che").arg(row.number)
        case Show.SamePage: return qsTr("Trang %1 giống một trang đã quét").arg(row.number)
        case Show.Unreadable: return qsTr("Trang %1 chưa đọc được").arg(row.number)
        case Show.Failed: return qsTr("Trang %1 chưa xong").arg(row.number)
        }
        return ""
    }
    function advice(row: var): string {
        switch (row.state) {
        case Show.Blank: return qsTr("Nếu là mặt sau không có chữ thì xin bỏ trang này.")
        case Show.Blurred: return qsTr("Xin vuốt phẳng giấy, áp sát kính rồi quét lại.")
        case Show.TooDark: return qsTr("Xin đậy nắp máy quét cho kín rồi quét lại.")
        case Show.TooLight: return qsTr("Nếu có bản in đậm hơn, xin quét bản đó.")
        case Show.TooCoarse: return qsTr("Xin đặt giấy lên kính máy quét này rồi quét lại.")
        case Show.CutOff: return qsTr("Xin đặt giấy sát góc có mũi tên rồi quét lại.")
        case Show.Glare: return qsTr("Xin lấy giấy ra khỏi bìa bóng, hoặc xoay giấy, rồi quét lại.")
        case Show.SecondSheet: return qsTr("Xin tách hai tờ ra, quét từng tờ một.")
        case Show.SamePage: return qsTr("Giống trang %1 của “%2”. Nếu trùng thì xin bỏ bớt.").arg(row.twinNumber).arg(row.twinPaper)
        case Show.Unreadable: return qsTr("Xin xem giấy có bị ngược hay nhòe không rồi quét lại.")
        case Show.Failed: return row.fault
        }
        return ""
    }
    // In a word or two, under a small picture.
    function brief(row: var): string {
        if (row.insisted) return qsTr("vẫn dùng")
        switch (row.state) {
        case Show.Reading: return qsTr("đang đọc…")
        case Show.Good: return qsTr("tốt")
        case Show.Blank: return qsTr("trang trắng")
        case Show.Blurred: return qsTr("mờ")
        case Show.TooDark: return qsTr("tối")
        case Show.TooLight: return qsTr("nhạt")
        case Show.TooCoarse: return qsTr("thiếu nét")
        case Show.CutOff: return qsTr("thiếu mép")
        case Show.Glare: return qsTr("lóa")
        case Show.SecondSheet: return qsTr("bị che")
        case Show.SamePage: return qsTr("trùng")
        case Show.Unreadable: return qsTr("không đọc được")
        }
        return qsTr("chưa xong")
    }
}
