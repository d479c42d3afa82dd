// SPDX-License-Identifier: GPL-3.0-or-later
// The style of the service's pages: paper, ink, petrol and gold, for a telephone first.
#include "portal/page_frame.h"

namespace portal {

std::string_view pageStyle() {
    return R"css(
:root{--paper:#FAF8F3;--ink:#14222C;--soft:#4A5A64;--line:#E2DCCF;--card:#FFFFFF;--petrol:#0B4F66;--gold:#F2B92C}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 Inter,"Be Vietnam Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
p,h1,h2,dl,dd,ol{margin:0;padding:0}
.inner{width:100%;max-width:40rem;margin:0 auto;padding-left:1.25rem;padding-right:1.25rem}
.band{background:var(--petrol);color:#fff;border-bottom:4px solid var(--gold)}
.band .inner{display:flex;align-items:center;gap:.875rem;padding-top:1rem;padding-bottom:1rem}
.mark{width:2.75rem;height:2.75rem;flex:none}
.brand{font-size:1.25rem;font-weight:700;line-height:1.25}
.tagline{font-size:.9375rem;color:#D5E6EC;line-height:1.35}
main{padding-top:.375rem;padding-bottom:.5rem}
.eyebrow{font-size:.9375rem;color:var(--soft)}
h1{font-size:1.75rem;line-height:1.22;font-weight:700;letter-spacing:-.01em;margin:.125rem 0 .5rem}
h2{font-size:1.125rem;line-height:1.3;font-weight:700;margin-bottom:.875rem}
.en{color:var(--soft);font-size:.9375rem;margin-top:.375rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1.25rem;margin-top:1.25rem;box-shadow:0 1px 2px rgba(20,34,44,.05)}
.hero{border-top:5px solid var(--gold)}
.hero .says{font-size:1.125rem}
.facts{display:grid;grid-template-columns:1fr;gap:.875rem}
.facts div{border-top:1px solid var(--line);padding-top:.875rem}
.facts div:first-child{border-top:0;padding-top:0}
dt{color:var(--soft);font-size:.9375rem}
dd{font-size:1.125rem;font-weight:600;overflow-wrap:anywhere}
.code{font-family:ui-monospace,"JetBrains Mono","Noto Sans Mono",Menlo,Consolas,monospace;letter-spacing:.02em}
.steps{list-style:none}
.steps li{position:relative;padding:0 0 1.25rem 2.75rem;min-height:3.25rem}
.steps li:last-child{padding-bottom:0;min-height:0}
.steps li::before{content:"";position:absolute;left:.125rem;top:.0625rem;width:1.5rem;height:1.5rem;border-radius:50%;border:2px solid #B9C2C4;background:var(--card);color:#fff;font-size:.9375rem;line-height:1.3rem;font-weight:700;text-align:center;z-index:1}
.steps li::after{content:"";position:absolute;left:.8125rem;top:1.5rem;bottom:-.0625rem;width:2px;background:#D9DDDB}
.steps li:last-child::after{display:none}
.steps .done::before{content:"✓";background:var(--petrol);border-color:var(--petrol)}
.steps .done::after{background:var(--petrol)}
.steps .now::before{background:var(--gold);border-color:var(--petrol);border-width:3px;box-shadow:0 0 0 5px rgba(242,185,44,.28)}
.steps .name{font-weight:600;line-height:1.4}
.steps .now .name{font-weight:700}
.steps .ahead .name{font-weight:400;color:var(--soft)}
.steps .when{font-size:.9375rem;color:var(--soft)}
.badge{display:inline-block;margin-left:.375rem;padding:.0625rem .5rem;border-radius:1rem;background:#FCEFC9;color:#4D3800;font-size:.8125rem;font-weight:600;vertical-align:.0625rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.list{margin:.75rem 0 0;padding-left:1.25rem}
.list li{margin-bottom:.375rem}
label{display:block;font-weight:600;margin-bottom:.375rem}
input{font:inherit;font-size:1.25rem;width:7rem;padding:.5rem .75rem;min-height:3rem;border:1px solid #8A979D;border-radius:.5rem;background:#fff;color:inherit}
button{font:inherit;font-weight:700;min-height:3rem;padding:.5rem 1.25rem;border:0;border-radius:.625rem;background:var(--petrol);color:#fff}
footer{padding-top:1.25rem;padding-bottom:2.5rem}
.help{background:#E8F0F2;border-radius:1rem;padding:1.125rem 1.25rem}
.help h2{margin-bottom:.25rem}
.tel{display:inline-block;color:var(--petrol);font-weight:700;font-size:1.1875rem;padding:0 .125rem;text-underline-offset:.2em}
a:focus-visible{outline:3px solid var(--gold);outline-offset:2px;border-radius:.25rem}
.privacy{margin-top:1.125rem;font-size:.875rem;color:var(--soft);text-align:center}
.privacy span{display:block}
@media(min-width:34rem){.facts{grid-template-columns:1fr 1fr;column-gap:1.5rem}.facts div:nth-child(2){border-top:0;padding-top:0}.card{padding:1.5rem}h1{font-size:2rem}}
@media print{body{background:#fff}.band{background:#fff;color:#000}.tagline{color:#000}.card,.help{box-shadow:none;break-inside:avoid}}
)css";
}

}  // namespace portal
