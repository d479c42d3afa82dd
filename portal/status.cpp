// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/status.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

namespace portal {
namespace {

constexpr std::array<StatusWords, kHighestStatus> kWords{{
    {"Mới đăng ký", "Newly submitted", "Hồ sơ đã đến nơi và đang chờ cán bộ tiếp nhận.",
     "Your dossier has arrived and is waiting for an officer to accept it."},
    {"Được tiếp nhận", "Accepted", "Cán bộ đã tiếp nhận hồ sơ.", "An officer has accepted your dossier."},
    {"Không được tiếp nhận", "Not accepted",
     "Hồ sơ chưa đủ điều kiện tiếp nhận. Mời quý vị liên hệ bộ phận một cửa để được hướng dẫn.",
     "Your dossier could not be accepted. Please ask at the one-stop desk."},
    {"Đang xử lý", "Being processed", "Cơ quan có thẩm quyền đang xử lý hồ sơ.",
     "The responsible office is working on it."},
    {"Yêu cầu bổ sung giấy tờ", "More papers needed",
     "Hồ sơ cần thêm giấy tờ. Mời quý vị mang giấy tờ và phiếu đến một Trạm Số hoặc bộ phận một cửa.",
     "Please bring them, with your slip, to any TramSo station or to the one-stop desk."},
    {"Yêu cầu thực hiện nghĩa vụ tài chính", "Payment needed",
     "Có khoản phí hoặc nghĩa vụ tài chính cần nộp để hồ sơ được xử lý tiếp.",
     "Your dossier goes on once the fee or duty is paid."},
    {"Công dân yêu cầu rút hồ sơ", "Withdrawn by the citizen", "Hồ sơ đã được rút theo yêu cầu của quý vị.",
     "The dossier was withdrawn at your request."},
    {"Dừng xử lý", "Processing stopped",
     "Hồ sơ đã dừng xử lý. Mời quý vị liên hệ bộ phận một cửa để biết lý do.",
     "Processing has stopped. Please ask at the one-stop desk why."},
    {"Đã xử lý xong", "Processing finished",
     "Hồ sơ đã có kết quả. Mời quý vị đến bộ phận một cửa nhận kết quả.",
     "The result is ready. Please collect it at the one-stop desk."},
    {"Đã trả kết quả", "Result handed over", "Kết quả đã được trao. Cảm ơn quý vị.",
     "The result was handed over. Thank you."},
}};

// 2 accepted, 4 being processed, 9 finished, 10 handed over: the way when nothing comes between.
constexpr std::array kWay{2, 4, 9, 10};

// How many stations of the way a dossier with status 1–10 has behind it; supplements and payments (5, 6) come
// up during processing, which goes on after them.
constexpr std::array<std::size_t, kHighestStatus> kBehind{0, 1, 4, 2, 1, 1, 4, 4, 3, 4};

// Where a dossier with status 1–10 may go; a bit for each status. 3, 7, 8 and 10 are the ends of its way.
constexpr unsigned to(std::initializer_list<unsigned> statuses) {
    unsigned bits = 0;
    for (const unsigned status : statuses) bits |= 1U << status;
    return bits;
}
constexpr std::array<unsigned, kHighestStatus> kNext{to({2, 3, 5, 7}),
                                                     to({4, 5, 6, 7, 8, 9}),
                                                     to({}),
                                                     to({5, 6, 7, 8, 9}),
                                                     to({2, 3, 4, 7, 8}),
                                                     to({4, 7, 8, 9}),
                                                     to({}),
                                                     to({}),
                                                     to({10}),
                                                     to({})};

std::size_t indexOf(int status) {
    return static_cast<std::size_t>(std::clamp(status, 1, kHighestStatus) - 1);
}

}  // namespace

std::optional<int> statusOf(std::string_view text) {
    for (int candidate = 1; candidate <= kHighestStatus; ++candidate)
        if (text == std::to_string(candidate)) return candidate;
    return std::nullopt;
}

const StatusWords& wordsOf(int status) {
    return kWords[indexOf(status)];
}

bool mayFollow(int from, int status) {
    return status >= 1 && status <= kHighestStatus &&
           (kNext[indexOf(from)] >> static_cast<unsigned>(status) & 1U) != 0;
}

bool needsReason(int status) {
    return status == 3 || status == 5 || status == 6 || status == 8;
}

std::span<const int> usuallyAhead(int status) {
    return std::span{kWay}.subspan(kBehind[indexOf(status)]);
}

}  // namespace portal
