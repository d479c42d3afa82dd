// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/office_frame.h"

#include <fmt/format.h>
#include <httplib.h>

#include "portal/digest.h"
#include "portal/html.h"
#include "portal/http_answers.h"
#include "portal/office/office_style.h"
#include "portal/page_frame.h"

namespace portal {
namespace {

// {0} title, {1} and {2} styles, {3} who, {4} body.
constexpr std::string_view kOfficeFrame = R"html(<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light">
<title>{0} – Trạm Số, cán bộ</title>
<style>{1}</style>
<style>{2}</style>
</head>
<body>
<header class="band"><div class="inner">
<div><p class="brand">Trạm Số</p><p class="tagline">Bộ phận một cửa <span lang="en">· One-stop desk</span></p></div>
{3}</div></header>
<main class="inner">
{4}
</main>
<footer class="inner"><p class="privacy">Trang dành cho cán bộ. Thông tin cá nhân: chỉ xem khi xử lý hồ sơ. <span lang="en">For officers. Personal data: only to work on the dossier.</span></p></footer>
</body>
</html>
)html";

std::string whoHtml(const Session* session) {
    if (session == nullptr) return {};
    return fmt::format(
        R"html(<div class="who"><a href="/officer/">Hồ sơ</a><a href="/officer/figures">Số liệu</a><a href="/officer/fleet">Các trạm</a><span>{}</span>
<form method="post" action="/officer/logout">{}<button class="quiet">Đăng xuất</button></form></div>
)html",
        escapeHtml(session->account.name), formTokenHtml(*session));
}

const std::string& officePolicy() {
    static const std::string policy = policyFor({pageStyle(), officeStyle()});
    return policy;
}

}  // namespace

std::string officeFrame(std::string_view title, std::string_view body, const Session* session) {
    return fmt::format(fmt::runtime(kOfficeFrame), escapeHtml(title), pageStyle(), officeStyle(),
                       whoHtml(session), body);
}

void answerOffice(httplib::Response& response, int status, const std::string& html) {
    answerPage(response, status, html, officePolicy());
}

std::string officeMessage(const OfficeMessage& message, const Session* session) {
    const std::string body = fmt::format(
        R"html(<section class="card hero narrow" aria-labelledby="what"><h1 id="what">{}</h1>
<p lang="en" class="en">{}</p><p><a href="{}">{}</a></p></section>)html",
        escapeHtml(message.vi), escapeHtml(message.en), escapeHtml(message.way), escapeHtml(message.wayVi));
    return officeFrame(message.vi, body, session);
}

std::string formTokenHtml(const Session& session) {
    return fmt::format(R"html(<input type="hidden" name="token" value="{}">)html",
                       escapeHtml(session.formToken));
}

}  // namespace portal
