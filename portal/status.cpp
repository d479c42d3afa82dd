// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/status.h"

#include <algorithm>
#include <array>

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
     "Your dossier is being processed."},
    {"Yêu cầu bổ sung giấy tờ", "More papers needed",
     "Hồ sơ cần thêm giấy tờ. Mời quý vị liên hệ bộ phận một cửa để biết cần bổ sung gì.",
     "More papers are needed. Please ask at the one-stop desk which ones."},
    {"Yêu cầu thực hiện nghĩa vụ tài chính", "Payment needed",
     "Có khoản phí hoặc nghĩa vụ tài chính cần nộp để hồ sơ được xử lý tiếp.",
     "A payment is needed before your dossier can go on."},
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

std::size_t indexOf(int status) {
    return static_cast<std::size_t>(std::clamp(status, 1, kHighestStatus) - 1);
}

}  // namespace

const StatusWords& wordsOf(int status) {
    return kWords[indexOf(status)];
}

std::span<const int> usuallyAhead(int status) {
    return std::span{kWay}.subspan(kBehind[indexOf(status)]);
}

}  // namespace portal
