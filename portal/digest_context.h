// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL's running digest, given back where it goes out of scope.
#pragma once

#include <memory>

struct evp_md_ctx_st;

namespace portal {

struct FreeDigestContext {
    void operator()(evp_md_ctx_st* context) const;
};
// A running digest of any kind; EVP_MD_CTX_new() makes one.
using DigestContext = std::unique_ptr<evp_md_ctx_st, FreeDigestContext>;

}  // namespace portal
