// SPDX-License-Identifier: GPL-3.0-or-later
#include <leptonica/allheaders.h>

#include <string_view>

#include "kiosk/picture/picture.h"

namespace tramso {

namespace {

// What a header claims.
struct Claim {
    int format = 0;  // IFF_…
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::int64_t bits = 0;  // per sample
    std::int64_t samples = 0;
};

const l_uint8* raw(ByteView file) {
    return reinterpret_cast<const l_uint8*>(file.data());
}

// Leptonica and what it calls know more formats than we admit; the first bytes decide.
bool isAdmitted(ByteView file) {
    using namespace std::string_view_literals;
    const auto text = viewText(file);
    for (const auto magic :
         {"\xFF\xD8\xFF"sv, "\x89PNG\r\n\x1A\n"sv, "II*\0"sv, "MM\0*"sv, "P4"sv, "P5"sv, "P6"sv})
        if (text.starts_with(magic)) return true;
    return false;
}

Result<Claim> readClaim(ByteView file) {
    int format = 0;
    int width = 0;
    int height = 0;
    int bits = 0;
    int samples = 0;
    int palette = 0;
    if (pixReadHeaderMem(raw(file), file.size(), &format, &width, &height, &bits, &samples, &palette) != 0)
        return fail(FaultCode::PictureUnreadable, "picture header");
    return Claim{format, width, height, bits, samples};
}

bool claimsTooMuch(const Claim& claim) {
    return claim.width > kMaxSide || claim.height > kMaxSide || claim.width * claim.height > kMaxArea;
}

// PNM carries no checksum or end mark, so a short file shows only in its length.
bool isShortPnm(const Claim& claim, ByteView file) {
    if (claim.format != IFF_PNM) return false;
    const auto row = (claim.width * claim.bits * claim.samples + 7) / 8;
    return std::int64_t(file.size()) < row * claim.height;
}

// JPEG decoders fill up what is missing with grey and only warn; a warning is a refusal here.
Pix* decodeJpeg(ByteView file) {
    int warnings = 0;
    Pix* pix = pixReadMemJpeg(raw(file), file.size(), 0, 1, &warnings, 0);
    if (warnings != 0) pixDestroy(&pix);
    return pix;
}

// Grey with 8 bits or RGB with 32, without palette or transparency (white shows through).
Pix* normalised(Pix* decoded) {
    Pix* plain = pixRemoveColormap(decoded, REMOVE_CMAP_BASED_ON_SRC);
    pixDestroy(&decoded);
    if (plain != nullptr && pixGetDepth(plain) == 32 && pixGetSpp(plain) == 4) {
        Pix* opaque = pixAlphaBlendUniform(plain, 0xFFFFFF00);
        pixDestroy(&plain);
        plain = opaque;
        if (plain != nullptr) pixSetSpp(plain, 3);
    }
    if (plain == nullptr || pixGetDepth(plain) == 8 || pixGetDepth(plain) == 32) return plain;
    Pix* grey = pixConvertTo8(plain, 0);
    pixDestroy(&plain);
    return grey;
}

}  // namespace

Result<Picture> decodePicture(ByteView file) {
    // Leptonica reports to standard error; what it would say there may quote outside data.
    setMsgSeverity(L_SEVERITY_NONE);
    if (file.size() > kMaxPictureFile) return fail(FaultCode::PictureTooLarge, "picture file");
    if (!isAdmitted(file)) return fail(FaultCode::PictureUnreadable, "picture format");
    const auto claim = readClaim(file);
    if (!claim) return tl::unexpected{claim.error()};
    if (claimsTooMuch(*claim)) return fail(FaultCode::PictureTooLarge, "picture size");
    if (isShortPnm(*claim, file)) return fail(FaultCode::PictureUnreadable, "picture cut short");
    Pix* decoded = claim->format == IFF_JFIF_JPEG ? decodeJpeg(file) : pixReadMem(raw(file), file.size());
    if (decoded == nullptr) return fail(FaultCode::PictureUnreadable, "picture decode");
    Pix* pix = normalised(decoded);
    if (pix == nullptr) return fail(FaultCode::PictureUnreadable, "picture depth");
    return Picture{pix};
}

}  // namespace tramso
