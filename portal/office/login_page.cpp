// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "portal/office/office_frame.h"
#include "portal/office/office_pages.h"

namespace portal {
namespace {

std::string troubleHtml(LoginTrouble trouble) {
    switch (trouble) {
        case LoginTrouble::Wrong:
            return R"html(<p class="notice wrong" role="alert">Tên, mật khẩu hoặc mã không đúng. Mỗi mã chỉ dùng được một lần. <span lang="en">Name, password or code is wrong; a code serves once.</span></p>)html";
        case LoginTrouble::TooOften:
            return R"html(<p class="notice wrong" role="alert">Đã thử quá nhiều lần. Mời thử lại sau 15 phút. <span lang="en">Too many tries. Please wait 15 minutes.</span></p>)html";
        case LoginTrouble::None:
            break;
    }
    return {};
}

}  // namespace

std::string loginPage(LoginTrouble trouble) {
    return officeFrame("Đăng nhập",
                       fmt::format(R"html(<section class="card hero narrow" aria-labelledby="in">
<p class="eyebrow">Dành cho cán bộ</p>
<h1 id="in">Đăng nhập</h1>
{}
<form method="post" action="/officer/login" autocomplete="off">
<label for="login">Tên đăng nhập <span lang="en" class="en">Login</span></label>
<input id="login" name="login" required maxlength="32" autocapitalize="none" spellcheck="false" autocomplete="username">
<label for="password">Mật khẩu <span lang="en" class="en">Password</span></label>
<input id="password" name="password" type="password" required maxlength="200" autocomplete="current-password">
<label for="code">Mã 6 số trên điện thoại <span lang="en" class="en">Code of the authenticator</span></label>
<input id="code" name="code" required maxlength="6" inputmode="numeric" pattern="[0-9]{{6}}" autocomplete="one-time-code">
<p><button>Đăng nhập</button></p>
</form>
</section>)html",
                                   troubleHtml(trouble)),
                       nullptr);
}

}  // namespace portal
