// SPDX-License-Identifier: GPL-3.0-or-later
// The two requests of tus that bring bytes: creating an upload (POST) and going on with one (PATCH).
#pragma once

#include <string>

#include "portal/services.h"

namespace httplib {
struct Request;
struct Response;
class ContentReader;
}  // namespace httplib

namespace portal {

// creation and creation-with-upload: 201 with Location; Upload-Offset too when the request brought bytes.
// When those cannot be kept nothing is created, for the sender does not know the address yet.
void createUpload(const httplib::Request& request, httplib::Response& response,
                  const httplib::ContentReader& body, Services& services);

// A part for the upload `id`: 204 with the new Upload-Offset.
void receivePart(const std::string& id, const httplib::Request& request, httplib::Response& response,
                 const httplib::ContentReader& body, Services& services);

// Upload-Expires, where the upload is still there.
void tellExpiry(const std::string& id, httplib::Response& response, UploadStore& uploads);

}  // namespace portal
