// SPDX-License-Identifier: GPL-3.0-or-later
#include <leptonica/allheaders.h>

#include <algorithm>
#include <string_view>

#include "kiosk/picture/jpeg2000.h"
#include "kiosk/picture/picture.h"
#include "kiosk/picture/pnm.h"

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
    return isJp2(file);
}

// Decoders of JPEG 2000 take some twenty times a pixel's size, and only faces come so: a small limit is
// enough.
Result<Claim> readJp2(ByteView file) {
    constexpr std::int64_t kMaxFaceArea = 4'000'000;  // px
    constexpr int kMaxComponents = 4;
    const auto claim = readJpeg2000Claim(file);
    if (!claim) return tl::unexpected{claim.error()};
    if (claim->width > kMaxSide || claim->height > kMaxSide || claim->width * claim->height > kMaxFaceArea)
        return fail(FaultCode::PictureTooLarge, "jp2 area");
    if (claim->components > kMaxComponents) return fail(FaultCode::PictureUnreadable, "jp2 components");
    return Claim{IFF_JP2, claim->width, claim->height, 8, claim->components};
}

Result<Claim> readClaim(ByteView file) {
    if (isJp2(file)) return readJp2(file);
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
Pix* decodeJpeg(ByteView file, int reduction) {
    int warnings = 0;
    Pix* pix = pixReadMemJpeg(raw(file), file.size(), 0, reduction, &warnings, 0);
    if (warnings != 0) pixDestroy(&pix);
    // It leaves the resolution as the file states it.
    if (pix != nullptr) pixSetResolution(pix, pixGetXRes(pix) / reduction, pixGetYRes(pix) / reduction);
    return pix;
}

// Grey with 8 bits or RGB with 32, without palette or transparency (white shows through).
Pix* normalised(Pix* decoded) {
    if (decoded == nullptr) return nullptr;
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

// 1, 2 or 4.
int reductionFor(const Claim& claim, int shortSide) {
    const auto shorter = std::min(claim.width, claim.height);
    for (const int reduction : {4, 2})
        if (shorter / reduction >= shortSide) return reduction;
    return 1;
}

Pix* reduced(Pix* whole, int reduction) {
    if (whole == nullptr || reduction == 1) return whole;
    const auto scale = 1.0F / static_cast<float>(reduction);
    Pix* smaller = pixScaleAreaMap(whole, scale, scale);
    pixDestroy(&whole);
    return smaller;
}

Pix* decodeAs(const Claim& claim, ByteView file, int reduction) {
    if (claim.format == IFF_JFIF_JPEG) return normalised(decodeJpeg(file, reduction));
    if (const auto shape = readPnmShape(file)) return decodePnm(file, *shape, reduction);
    return reduced(normalised(pixReadMem(raw(file), file.size())), reduction);
}

// Files are compressed, but for those a scanner's driver gives: an A4 page of 600 dpi is 104 MB of samples.
// Its claim is held to the area all pictures are held to.
bool isTooLarge(ByteView file) {
    constexpr std::size_t kMaxSamples = std::size_t{3} * kMaxArea;
    constexpr std::size_t kHead = 64;
    const auto text = viewText(file);
    const bool samples = text.starts_with("P5") || text.starts_with("P6");
    return file.size() > (samples ? kMaxSamples + kHead : kMaxPictureFile);
}

// Judges the header, then decodes; `shortSide` 0: whole.
Result<ReducedPicture> decode(ByteView file, int shortSide) {
    // Leptonica reports to standard error; what it would say there may quote outside data.
    setMsgSeverity(L_SEVERITY_NONE);
    if (isTooLarge(file)) return fail(FaultCode::PictureTooLarge, "picture file");
    if (!isAdmitted(file)) return fail(FaultCode::PictureUnreadable, "picture format");
    const auto claim = readClaim(file);
    if (!claim) return tl::unexpected{claim.error()};
    if (claimsTooMuch(*claim)) return fail(FaultCode::PictureTooLarge, "picture size");
    if (isShortPnm(*claim, file)) return fail(FaultCode::PictureUnreadable, "picture cut short");
    const int reduction = shortSide > 0 ? reductionFor(*claim, shortSide) : 1;
    Pix* pix = decodeAs(*claim, file, reduction);
    if (pix == nullptr) return fail(FaultCode::PictureUnreadable, "picture decode");
    return ReducedPicture{Picture{pix}, reduction};
}

}  // namespace

Result<Picture> decodePicture(ByteView file) {
    return decode(file, 0).map([](ReducedPicture&& whole) { return std::move(whole.picture); });
}

Result<ReducedPicture> decodeReduced(ByteView file, int shortSide) {
    return decode(file, shortSide);
}

}  // namespace tramso
