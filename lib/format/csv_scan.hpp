// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace cgov {

/// Where the bytes that matter to CSV stand among 64: bit i is byte i.
struct CsvMasks {
    std::uint64_t quotes = 0;
    std::uint64_t commas = 0;
    std::uint64_t newlines = 0;
    std::uint64_t returns = 0;
    bool operator==(const CsvMasks&) const = default;
};

/// Byte by byte: any machine, and what the vectorised form is tested against.
inline CsvMasks csv_masks_plain(const char* bytes) {
    CsvMasks masks;
    for (unsigned i = 0; i < 64; ++i) {
        const std::uint64_t bit = std::uint64_t{1} << i;
        if (bytes[i] == '"') masks.quotes |= bit;
        if (bytes[i] == ',') masks.commas |= bit;
        if (bytes[i] == '\n') masks.newlines |= bit;
        if (bytes[i] == '\r') masks.returns |= bit;
    }
    return masks;
}

#if defined(__SSE2__)
inline CsvMasks csv_masks(const char* bytes) {
    const auto* lanes = reinterpret_cast<const __m128i*>(bytes);
    const __m128i a = _mm_loadu_si128(lanes), b = _mm_loadu_si128(lanes + 1);
    const __m128i c = _mm_loadu_si128(lanes + 2), d = _mm_loadu_si128(lanes + 3);
    const auto bits = [](__m128i lane) {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(lane)));
    };
    const auto equal = [&](char wanted) {
        const __m128i value = _mm_set1_epi8(wanted);
        return bits(_mm_cmpeq_epi8(a, value)) | bits(_mm_cmpeq_epi8(b, value)) << 16 |
               bits(_mm_cmpeq_epi8(c, value)) << 32 | bits(_mm_cmpeq_epi8(d, value)) << 48;
    };
    return {equal('"'), equal(','), equal('\n'), equal('\r')};
}
#else
inline CsvMasks csv_masks(const char* bytes) {
    return csv_masks_plain(bytes);
}
#endif

/// Bit i of the result is the parity of bits 0..i: ones from each odd set bit up to the next.
inline std::uint64_t prefix_xor(std::uint64_t bits) {
    for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
    return bits;
}

} // namespace cgov
