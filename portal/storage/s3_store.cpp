// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/s3_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "portal/storage/trouble.h"
#include "portal/storage/xml_text.h"

namespace portal {
namespace {

// S3 takes no part but the last below 5 MiB; each writer holds one in memory.
constexpr std::size_t kPart = std::size_t{5} * 1024 * 1024;
constexpr int kMissing = 404;

bool noted(bool good) {
    if (!good) noteStorageTrouble();
    return good;
}

// Holds back a part's worth of bytes: what never fills one goes up as a plain object.
class S3Writer : public BlobWriter {
public:
    S3Writer(const S3Account& account, std::string key) : account_{account}, key_{std::move(key)} {}
    ~S3Writer() override {
        if (!uploadId_.empty() && !committed_)
            static_cast<void>(askS3(account_, {"DELETE", key_, "uploadId=" + uploadId_, {}, {}}));
    }
    S3Writer(const S3Writer&) = delete;
    S3Writer& operator=(const S3Writer&) = delete;

    bool add(std::string_view piece) override {
        while (!piece.empty() && !broken_) {
            // Only when more has come than a part holds, so that no last part is empty.
            if (held_.size() == kPart) broken_ = !sendPart();
            const auto more = piece.substr(0, kPart - held_.size());
            held_.append(more);
            piece.remove_prefix(more.size());
        }
        return noted(!broken_);
    }
    bool commit() override {
        if (broken_) return noted(false);
        if (uploadId_.empty()) return noted(askS3(account_, {"PUT", key_, {}, held_, {}}).good());
        return noted(sendPart() && complete());
    }

private:
    bool begin() {
        const S3Answer answer = askS3(account_, {"POST", key_, "uploads=", {}, {}});
        uploadId_ = answer.good() ? percentEncoded(xmlText(answer.body, "UploadId")) : std::string{};
        return !uploadId_.empty();
    }
    bool sendPart() {
        if (uploadId_.empty() && !begin()) return false;
        const auto query = fmt::format("partNumber={}&uploadId={}", etags_.size() + 1, uploadId_);
        const S3Answer answer = askS3(account_, {"PUT", key_, query, held_, {}});
        etags_.push_back(answer.etag);
        held_.clear();
        return answer.good() && !answer.etag.empty();
    }
    // The status may be 200 and the body an error all the same.
    bool complete() {
        std::string list = "<CompleteMultipartUpload>";
        for (std::size_t i = 0; i < etags_.size(); ++i)
            list += fmt::format("<Part><PartNumber>{}</PartNumber><ETag>{}</ETag></Part>", i + 1, etags_[i]);
        list += "</CompleteMultipartUpload>";
        const S3Answer answer = askS3(account_, {"POST", key_, "uploadId=" + uploadId_, list, {}});
        committed_ = answer.good() && !xmlText(answer.body, "ETag").empty();
        return committed_;
    }

    const S3Account& account_;
    std::string key_, held_, uploadId_;
    std::vector<std::string> etags_;
    bool broken_ = false, committed_ = false;
};

}  // namespace

std::string S3Store::trouble() {
    const S3Answer answer = askS3(account_, {"HEAD", {}, {}, {}, {}});
    if (answer.good()) return {};
    if (answer.status == 0) return fmt::format("--blobs: {} does not answer", account_.endpoint);
    return fmt::format("--blobs: the store refuses the bucket {} with {}", account_.bucket, answer.status);
}

std::unique_ptr<BlobWriter> S3Store::write(const std::string& key) {
    return std::make_unique<S3Writer>(account_, key);
}

bool S3Store::put(const std::string& key, std::string_view bytes) {
    return noted(askS3(account_, {"PUT", key, {}, bytes, {}}).good());
}

std::optional<std::string> S3Store::read(const std::string& key, std::uint64_t offset, std::size_t length) {
    if (length == 0) return std::string{};
    const auto range = fmt::format("bytes={}-{}", offset, offset + length - 1);
    S3Answer answer = askS3(account_, {"GET", key, {}, {}, range, length});
    if (!noted(answer.good() && answer.body.size() == length)) return std::nullopt;
    return std::move(answer.body);
}

bool S3Store::remove(const std::string& key) {
    const S3Answer answer = askS3(account_, {"DELETE", key, {}, {}, {}});
    return answer.good() || answer.status == kMissing;
}

}  // namespace portal
