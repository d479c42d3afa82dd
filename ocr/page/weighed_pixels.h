// SPDX-License-Identifier: GPL-3.0-or-later
// Pixels weighed and summed, all four of their bytes at once: what resampling does most.
#pragma once

#include <array>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#else
#include <algorithm>
#endif

namespace tramso {

// A sum of rows of four neighbouring pixels. Weights are whole numbers in 1/256, so that sums are nearly
// exact.
class WeighedPixels {
public:
    // `four`: where the first of the four lies; each weighs across[i] · down.
    void add(const std::uint32_t* four, const std::array<float, 4>& across, float down);
    // The sum as a pixel, its bytes rounded down and kept within 0–255.
    [[nodiscard]] std::uint32_t pixel() const;

private:
    static constexpr float kOne = 1.0F / 65536.0F;  // of both weights together
#if defined(__SSE2__)
    __m128 sum_ = _mm_setzero_ps();
#else
    std::array<float, 4> sum_{};
#endif
};

#if defined(__SSE2__)

inline void WeighedPixels::add(const std::uint32_t* four, const std::array<float, 4>& across, float down) {
    const __m128i none = _mm_setzero_si128();
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(four));
    const __m128i first = _mm_unpacklo_epi8(bytes, none);
    const __m128i second = _mm_unpackhi_epi8(bytes, none);
    const auto weighed = [](__m128i tones, float by) {
        return _mm_mul_ps(_mm_cvtepi32_ps(tones), _mm_set1_ps(by));
    };
    const __m128 left = _mm_add_ps(weighed(_mm_unpacklo_epi16(first, none), across[0]),
                                   weighed(_mm_unpackhi_epi16(first, none), across[1]));
    const __m128 right = _mm_add_ps(weighed(_mm_unpacklo_epi16(second, none), across[2]),
                                    weighed(_mm_unpackhi_epi16(second, none), across[3]));
    sum_ = _mm_add_ps(sum_, _mm_mul_ps(_mm_add_ps(left, right), _mm_set1_ps(down)));
}

inline std::uint32_t WeighedPixels::pixel() const {
    const __m128i tones = _mm_cvttps_epi32(_mm_mul_ps(sum_, _mm_set1_ps(kOne)));
    const __m128i narrow = _mm_packs_epi32(tones, tones);
    return static_cast<std::uint32_t>(_mm_cvtsi128_si32(_mm_packus_epi16(narrow, narrow)));
}

#else

inline void WeighedPixels::add(const std::uint32_t* four, const std::array<float, 4>& across, float down) {
    for (unsigned k = 0; k < 4; ++k) {
        float row = 0;
        for (unsigned i = 0; i < 4; ++i) row += across[i] * static_cast<float>(four[i] >> 8 * k & 255U);
        sum_[k] += row * down;
    }
}

inline std::uint32_t WeighedPixels::pixel() const {
    std::uint32_t pixel = 0;
    for (unsigned k = 0; k < 4; ++k)
        pixel |= static_cast<std::uint32_t>(std::clamp(sum_[k] * kOne, 0.0F, 255.0F)) << 8 * k;
    return pixel;
}

#endif

}  // namespace tramso
