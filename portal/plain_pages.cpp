// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "portal/html.h"
#include "portal/page_frame.h"
#include "portal/pages.h"

namespace portal {

std::string notArrivedPage() {
    return framePage("Hồ sơ đang trên đường đến", R"html(<section class="card hero" aria-labelledby="status">
<p class="eyebrow">Tình trạng hồ sơ</p>
<h1 id="status">Hồ sơ đang trên đường đến</h1>
<p class="says">Nếu quý vị vừa nộp hồ sơ tại trạm, xin yên tâm: hồ sơ được lưu an toàn trong trạm và sẽ tự gửi khi có mạng trở lại. Quý vị không cần nộp lại.</p>
<p lang="en" class="en"><strong>Not here yet.</strong> If you have just used the station, your dossier is kept safely there and will be sent by itself once the network is back. There is no need to submit it again.</p>
</section>
<section class="card" aria-labelledby="what">
<h2 id="what">Quý vị có thể</h2>
<ul class="list">
<li>Giữ lại phiếu và mở lại trang này sau ít phút.</li>
<li>Nếu sau một ngày làm việc vẫn chưa thấy hồ sơ, mang phiếu đến bộ phận một cửa của phường.</li>
</ul>
<p lang="en" class="en">Keep your slip and look again in a few minutes. If nothing is here after one working day, please show the slip at the one-stop desk.</p>
</section>)html");
}

std::string landingPage(std::string_view publicUrl) {
    const std::string body = fmt::format(
        R"html(<section class="card hero" aria-labelledby="what">
<p class="eyebrow">Dịch vụ tiếp nhận hồ sơ</p>
<h1 id="what">Theo dõi hồ sơ đã nộp tại Trạm Số</h1>
<p class="says">Hãy quét mã QR trên phiếu của quý vị để xem tình trạng hồ sơ.</p>
<p lang="en" class="en">Scan the QR code on your slip to see how your dossier is doing.</p>
</section>
<section class="card" aria-labelledby="about">
<h2 id="about">Trang này là gì?</h2>
<p>Đây là dịch vụ mẫu nhận hồ sơ từ các trạm tự phục vụ Trạm Số. Dịch vụ này không thay thế Cổng Dịch vụ công quốc gia.</p>
<p lang="en" class="en">This is the reference service that receives dossiers from TramSo self-service stations. It does not replace the National Public Service Portal.</p>
<p class="en"><span class="code">{}</span></p>
</section>)html",
        escapeHtml(publicUrl));
    return framePage("Theo dõi hồ sơ", body);
}

}  // namespace portal
