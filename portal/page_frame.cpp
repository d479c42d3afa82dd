// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/page_frame.h"

#include <fmt/format.h>

#include "portal/digest.h"
#include "portal/html.h"

namespace portal {
namespace {

// {0} title, {1} style, {2} body.
constexpr std::string_view kFrame = R"html(<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light">
<meta name="theme-color" content="#0B4F66">
<title>{0} – Trạm Số</title>
<style>{1}</style>
</head>
<body>
<header class="band"><div class="inner">
<svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false"><rect width="40" height="40" rx="10" fill="#F2B92C"/><path d="M12 8h11l6 6v18H12z" fill="#FAF8F3"/><path d="M23 8v6h6" fill="none" stroke="#0B4F66" stroke-width="2" stroke-linejoin="round"/><path d="M15.5 23.5l3.6 3.6 6.6-7.2" fill="none" stroke="#0B4F66" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>
<div><p class="brand">Trạm Số</p><p class="tagline">Nộp hồ sơ trực tuyến tại phường</p></div>
</div></header>
<main class="inner">
{2}
</main>
<footer class="inner">
<section class="help" aria-labelledby="help">
<h2 id="help">Cần giúp đỡ?</h2>
<p>Gọi tổng đài <a class="tel" href="tel:1022">1022</a> hoặc hỏi bộ phận một cửa của phường.</p>
<p lang="en" class="en">Need help? Call 1022 or ask at the ward’s one-stop desk.</p>
</section>
<p class="privacy">Trang này không hiển thị thông tin cá nhân. <span lang="en">This page shows no personal data.</span></p>
</footer>
</body>
</html>
)html";

}  // namespace

std::string framePage(std::string_view title, std::string_view body) {
    return fmt::format(fmt::runtime(kFrame), escapeHtml(title), pageStyle(), body);
}

std::string policyFor(std::initializer_list<std::string_view> styles) {
    std::string digests;
    for (const std::string_view style : styles) digests += fmt::format(" 'sha256-{}'", sha256Base64(style));
    return fmt::format(
        "default-src 'none'; style-src{}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        digests);
}

const std::string& pagePolicy() {
    static const std::string policy = policyFor({pageStyle()});
    return policy;
}

}  // namespace portal
