// SPDX-License-Identifier: GPL-3.0-or-later
// What the officers' pages add to the style of all: tables, forms, a wider sheet.
#include "portal/office/office_style.h"

namespace portal {

std::string_view officeStyle() {
    return R"css(
.inner{max-width:76rem}
.band .inner{flex-wrap:wrap}
.who{margin-left:auto;display:flex;align-items:center;gap:.875rem;flex-wrap:wrap}
.band a{color:#fff;font-weight:600;text-underline-offset:.2em}
button,.button{font:inherit;font-weight:700;border:2px solid var(--petrol);background:var(--petrol);color:#fff;border-radius:.625rem;padding:.5rem 1.125rem;min-height:2.75rem;cursor:pointer}
.quiet{background:transparent;color:#fff;border-color:#8FB4C2;font-weight:600;min-height:2.25rem;padding:.25rem .875rem}
.grave{background:#9B2C1F;border-color:#9B2C1F}
button:focus-visible,input:focus-visible,textarea:focus-visible,summary:focus-visible{outline:3px solid var(--gold);outline-offset:2px}
label{display:block;font-weight:600;margin-top:.875rem}
label.row{display:flex;gap:.75rem;align-items:center;font-weight:400;margin-top:.5rem}
input,textarea{font:inherit;color:inherit;background:#fff}
input:not([type=checkbox]),textarea{display:block;width:100%;max-width:34rem;margin-top:.25rem;padding:.5rem .75rem;border:1px solid #8A979D;border-radius:.5rem;min-height:2.75rem}
textarea{min-height:6rem}
input[type=checkbox]{width:1.375rem;height:1.375rem;min-height:0;padding:0;margin:0;flex:none}
form p button{margin-top:1rem}
.narrow{max-width:28rem;margin-left:auto;margin-right:auto}
.tabs{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:1.25rem;padding:0;list-style:none}
.tabs a{display:block;padding:.4375rem .875rem;border:1px solid var(--line);border-radius:2rem;background:var(--card);color:var(--ink);text-decoration:none}
.tabs a[aria-current]{background:var(--petrol);border-color:var(--petrol);color:#fff;font-weight:700}
.tabs .count{font-variant-numeric:tabular-nums;font-weight:700;margin-left:.25rem}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse}
th{text-align:left;font-size:.9375rem;color:var(--soft);font-weight:600;vertical-align:bottom}
th,td{padding:.625rem .75rem .625rem 0;border-bottom:1px solid var(--line);vertical-align:top}
tr:last-child td{border-bottom:0}
main a:not(.tabs a){color:var(--petrol);font-weight:600;text-underline-offset:.2em}
.code{white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums}
.late{background:#FBE3DF;color:#7A1D12}
.doubt td{background:#FEF7E3}
.facts{margin-top:1rem;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));column-gap:1.5rem}
.facts div,.facts div:first-child,.facts div:nth-child(2){border-top:1px solid var(--line);padding-top:.75rem}
.act{border-top:1px solid var(--line);padding:.25rem 0}
.act:first-of-type{border-top:0}
summary{cursor:pointer;font-weight:700;padding:.625rem 0;min-height:2.75rem}
.act form{padding:0 0 1rem 1.125rem}
.notice{border-left:5px solid var(--gold);background:#FEF7E3;padding:.75rem 1rem;border-radius:.5rem;margin-top:1rem}
.wrong{border-left-color:#9B2C1F;background:#FBE3DF}
.cols{display:grid;grid-template-columns:minmax(0,1fr);gap:0 1.25rem}
td.number{white-space:nowrap}
.bars td:nth-child(2){min-width:8rem;width:40%}
meter{width:100%;height:1.25rem}
.source{display:block;font-size:.875rem;color:var(--soft)}
.plain{list-style:none;padding:0;margin:0}
.plain li+li{margin-top:.375rem}
.plain span[lang]{font-weight:400}
.doubt th{background:#FEF7E3}
.fleet th[scope]{font-size:1rem;color:inherit;min-width:11rem}
.fleet td{min-width:7rem}
.by{white-space:nowrap;color:var(--soft)}
.reached{color:#1A6A3A}
.behind{color:#7A1D12}
@media(min-width:60rem){.cols{grid-template-columns:minmax(0,3fr) minmax(0,2fr);align-items:start}}
@media print{.who,.tabs,.act,form{display:none}table{font-size:.875rem}section{break-inside:avoid}meter{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)css";
}

}  // namespace portal
