// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies, in pieces as large as they come.
#pragma once

#include <functional>
#include <string_view>

namespace httplib {
struct Request;
class ContentReader;
}  // namespace httplib

namespace portal {

// Takes a piece, which is valid during the call alone; false when no more is wanted.
using TakePiece = std::function<bool(std::string_view piece)>;

// Reads the body of the request this thread serves, past the library where its length is announced; true when
// it came to its end. How long it may be is the caller's to see to beforehand.
[[nodiscard]] bool readBody(const httplib::Request& request, const httplib::ContentReader& library,
                            const TakePiece& take);

}  // namespace portal
