// SPDX-License-Identifier: GPL-3.0-or-later
// How long a key press takes in the search field: 2 000 made-up procedures, typed questions letter by letter.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "kiosk/procedures/search.h"

namespace {

using namespace tramso;

constexpr std::size_t kProcedures = 2000;
constexpr int kRounds = 5;

constexpr std::array kActs{"Đăng ký",    "Cấp",     "Cấp lại",  "Cấp đổi",   "Gia hạn",
                           "Điều chỉnh", "Thu hồi", "Xác nhận", "Công nhận", "Chấm dứt"};
constexpr std::array kThings{
    "giấy phép", "giấy chứng nhận",    "chứng chỉ hành nghề", "quyết định", "hồ sơ", "giấy xác nhận",
    "thẻ",       "văn bản chấp thuận", "bản trích lục",       "biển số"};
constexpr std::array kFields{"khai thác nước ngầm",  "nuôi trồng thủy sản",    "dạy thêm ngoài nhà trường",
                             "vận tải hàng hóa",     "kinh doanh khí đốt",     "lưu trú du lịch",
                             "quảng cáo ngoài trời", "khám chữa bệnh",         "thuốc bảo vệ thực vật",
                             "an toàn thực phẩm",    "sản xuất rượu thủ công", "bán lẻ thuốc lá",
                             "giữ trẻ tư thục",      "xử lý chất thải",        "biểu diễn nghệ thuật",
                             "trò chơi điện tử",     "công trình thủy lợi",    "phòng cháy chữa cháy",
                             "đo đạc bản đồ",        "giống cây trồng"};

std::vector<Procedure> manyProcedures() {
    std::vector<Procedure> procedures(kProcedures);
    for (std::size_t i = 0; i < kProcedures; ++i) {
        const char* act = kActs[i % kActs.size()];
        const char* thing = kThings[i / kActs.size() % kThings.size()];
        const char* field = kFields[i / (kActs.size() * kThings.size()) % kFields.size()];
        Procedure& procedure = procedures[i];
        procedure.code = fmt::format("9.{:06}", i);
        procedure.title = {fmt::format("{} {} {}", act, thing, field), fmt::format("Procedure number {}", i)};
        procedure.plain = procedure.title;
        procedure.summary = {fmt::format("Dành cho người {} {} tại phường, trường hợp {}.", act, field, i),
                             fmt::format("For case {}.", i)};
        procedure.search.vi = {fmt::format("làm {} {}", thing, field),
                               fmt::format("xin {} nhóm {}", field, i % 97)};
    }
    return procedures;
}

// Processor time, so that what else the machine does is not counted.
double millisecondsSince(std::clock_t begun) {
    return 1000.0 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

// One measurement for each letter of a question, as if it were typed.
void type(const ProcedureSearch& search, std::string_view question, std::vector<double>& times,
          std::size_t& found) {
    for (std::size_t letters = 1; letters <= question.size(); ++letters) {
        const std::clock_t begun = std::clock();
        found += search.find(question.substr(0, letters), 20).size();
        times.push_back(millisecondsSince(begun));
    }
}

}  // namespace

int main() {
    const std::vector<Procedure> procedures = manyProcedures();
    std::vector<const Procedure*> all;
    for (const Procedure& procedure : procedures) all.push_back(&procedure);
    const std::clock_t begun = std::clock();
    const ProcedureSearch search{all};
    const double indexing = millisecondsSince(begun);
    std::vector<double> times;
    std::size_t found = 0;
    for (int round = 0; round < kRounds; ++round)
        for (const char* question :
             {"cap lai giay phep van tai hang hoa", "gia hạn chứng chỉ hành nghề khám chữa bệnh",
              "dang ki nuoi trogn thuy sann", "chungchi hanhnghe", "toi muon mo cho giu tre"})
            type(search, question, times, found);
    std::ranges::sort(times);
    fmt::print(
        "search in {} procedures, processor time: {} key presses, median {:.2f} ms, 95 % {:.2f} ms, longest "
        "{:.2f} ms; index "
        "{:.0f} ms\n",
        kProcedures, times.size(), times[times.size() / 2], times[times.size() * 95 / 100], times.back(),
        indexing);
    return found == 0 ? 1 : 0;
}
