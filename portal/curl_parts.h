// SPDX-License-Identifier: GPL-3.0-or-later
// What of libcurl has to be given back, for those parts of the portal that ask others.
#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>

namespace portal {

struct FreeCurl {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeCurlLines {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// A connection and its settings; one thread at a time.
using CurlHandle = std::unique_ptr<CURL, FreeCurl>;
// Headers or recipients; outlives the transfer it is given to.
using CurlLines = std::unique_ptr<curl_slist, FreeCurlLines>;

// Adds a copy of a line at the end.
inline void addLine(CurlLines& lines, const std::string& line) {
    lines.reset(curl_slist_append(lines.release(), line.c_str()));
}

}  // namespace portal
