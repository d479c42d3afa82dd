# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up names, places, numbers and sentences for the papers of the recognition benchmark. Nobody's real data."""

FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mạc Quách Lưu Tạ Cấn Chử".split()
MIDDLE = "Văn Thị Hữu Đức Ngọc Minh Thanh Quốc Bảo Kim Xuân Thùy Diệu Gia Khánh Tuấn Mỹ".split()
GIVEN = ("An Bình Châu Dũng Giang Hạnh Hiền Hùng Khuê Lan Loan Lộc Mẫn Nga Nghĩa Nhung Oanh Phước Quỳnh Sử Tâm Thắng "
         "Thơ Thủy Trường Tuyết Uyên Vượng Xuyến Yến Đạt Đoan Ẩn Ý").split()
MINORITY = ["H' Bia Niê", "Y Thoa Êban", "Rơ Châm Hlũi", "Thạch Sa Rây", "Vừ A Pó", "Đàng Thị Nữ", "K' Brếp", "Lò Văn Ỉn"]
STREETS = ("Hướng Dương|Lúa Mới|Cây Thị|Bến Đá|Mẫu Đơn|Tháp Cổ|Hàng Quạt|Ngõ Gạch|Suối Ngọc|Đồng Rẫy|Vườn Ươm|"
           "Kè Sỏi|Mỏ Neo|Giếng Chùa").split("|")
WARDS = "Mẫu Đơn|Thí Dụ|Ví Dụ|Bạch Liên|Cẩm Tú|Giả Định|Hòa Thuận|Phù Sa|Quế Hương|Vĩnh Thử".split("|")
PROVINCES = "Hà Giả|Thừa Thử|Quảng Mẫu|Bình Thí|Lâm Nghiệm|Nghệ Thử".split("|")
JOBS = "giáo viên|thợ điện|nông dân|kỹ sư xây dựng|y sĩ|buôn bán nhỏ|lái xe|kế toán|nội trợ|đánh bắt thủy sản".split("|")
PAPERS = ("Giấy chứng sinh|Căn cước công dân (bản sao)|Giấy chứng nhận kết hôn|Đơn đề nghị cấp giấy phép|"
          "Bản vẽ mặt bằng các tầng|Văn bản ủy quyền|Trích lục khai tử|Tờ khai thay đổi cư trú|Sơ đồ thửa đất|"
          "Hợp đồng thuê nhà ở|Biên lai thu phí, lệ phí|Xác nhận tình trạng hôn nhân").split("|")
SENTENCES = """Căn cứ Luật Tổ chức chính quyền địa phương và các văn bản hướng dẫn thi hành còn hiệu lực.
Xét đề nghị của công chức tư pháp - hộ tịch, Ủy ban nhân dân phường quyết định những nội dung dưới đây.
Người yêu cầu chịu trách nhiệm trước pháp luật về tính chính xác của giấy tờ đã nộp.
Trong thời hạn 05 ngày làm việc, bộ phận một cửa trả kết quả hoặc trả lời bằng văn bản, nêu rõ lý do.
Trường hợp hồ sơ chưa đầy đủ, cán bộ tiếp nhận hướng dẫn bổ sung một lần bằng phiếu hướng dẫn.
Tổ chức, cá nhân được miễn lệ phí nếu thuộc hộ nghèo, người cao tuổi, người khuyết tật nặng.
Thửa đất giáp đường bê tông rộng 3,5 m về phía đông; phía tây giáp mương thủy lợi của hợp tác xã.
Hai bên thống nhất bàn giao nhà trước ngày 30/9, mọi chi phí điện, nước do bên thuê thanh toán.
Quyết định này có hiệu lực kể từ ngày ký; những quy định trước đây trái với quyết định này đều bãi bỏ.
Tổ trưởng tổ dân phố thông báo tới từng hộ, ghi nhận ý kiến và gửi về văn phòng trước 16 giờ 30 phút.
Mức thu được niêm yết công khai tại trụ sở và trên cổng thông tin điện tử của tỉnh.
Bà con có ý kiến khác xin gửi bằng văn bản, kèm theo bản sao giấy tờ chứng minh quyền sử dụng đất.
Cuộc họp kết thúc lúc 11 giờ 45 phút cùng ngày, biên bản được đọc lại cho mọi người cùng nghe.
Bên được ủy quyền không được ủy quyền lại cho người thứ ba nếu chưa có sự đồng ý bằng văn bản.
Kinh phí thực hiện: 128.450.000 đồng (một trăm hai mươi tám triệu bốn trăm năm mươi nghìn đồng).
Đề nghị các phòng, ban, đơn vị liên quan phối hợp kiểm tra, đối chiếu dữ liệu trước khi ký duyệt.
Nhà ở riêng lẻ cao không quá 03 tầng, mật độ xây dựng tối đa 80 %, khoảng lùi tối thiểu 1,2 m.
Sau khi nghe phổ biến, các hộ đều nhất trí và cam kết giữ gìn vệ sinh, trật tự trong khu phố.
Việc thẩm tra được tiến hành tại chỗ, có sự chứng kiến của hai người hàng xóm và đại diện thôn.
Nếu quá hạn mà không khiếu nại thì coi như chấp nhận kết quả đã công bố tại thông báo số 47/TB.
Chủ đầu tư tẩy xóa, sửa chữa giấy phép sẽ bị xử phạt theo quy định và buộc khôi phục nguyên trạng.
Vì lý do sức khỏe, tôi đề nghị được nhận kết quả qua đường bưu điện theo địa chỉ ghi ở trên.
Giữ nguyên hiện trạng lối đi chung, không lấn chiếm hành lang an toàn lưới điện và vỉa hè.
Trẻ em được xác định quốc tịch, dân tộc theo thỏa thuận của cha mẹ hoặc theo tập quán.
Hồ sơ lưu trữ điện tử có giá trị như bản giấy khi bảo đảm tính toàn vẹn và đọc được về sau.""".split("\n")


class Contents:
    """Draws from the pools with one random.Random."""

    def __init__(self, chance):
        self.chance = chance

    def name(self):
        if self.chance.random() < 0.08:
            return self.chance.choice(MINORITY)
        return f"{self.chance.choice(FAMILY)} {self.chance.choice(MIDDLE)} {self.chance.choice(GIVEN)}"

    def date(self):
        return f"{self.chance.randint(1, 28):02}/{self.chance.randint(1, 12):02}/{self.chance.randint(1950, 2026)}"

    def long_date(self):
        return f"ngày {self.chance.randint(1, 28):02} tháng {self.chance.randint(1, 12):02} năm 2026"

    def ward(self):
        return f"phường {self.chance.choice(WARDS)}"

    def address(self):
        return (f"số {self.chance.randint(1, 399)} đường {self.chance.choice(STREETS)}, {self.ward()}, "
                f"tỉnh {self.chance.choice(PROVINCES)}")

    def digits(self, count):
        return "".join(self.chance.choice("0123456789") for _ in range(count))

    def number(self, kind):
        return f"Số: {self.chance.randint(1, 2400)}/{kind}"

    def money(self):
        return f"{self.chance.randint(1, 980)}.{self.digits(3)}.000"

    def prose(self, count):
        return " ".join(self.chance.sample(SENTENCES, count))

    def sentences(self, count):
        return self.chance.sample(SENTENCES, count)

    def pick(self, pool):
        return self.chance.choice(pool)
