// SPDX-License-Identifier: MIT
#include "base/digest.hpp"

#include <array>
#include <cstdint>

#include <fmt/format.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>

namespace cgov {
namespace {

template <std::size_t Size>
std::string hex(const std::array<std::uint8_t, Size>& digest) {
    std::string out;
    out.reserve(2 * Size);
    for (const auto byte : digest) {
        out += "0123456789abcdef"[byte >> 4];
        out += "0123456789abcdef"[byte & 15];
    }
    return out;
}

const std::uint8_t* octets(std::string_view bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

std::string sha1_hex(std::initializer_list<std::string_view> parts) {
    sha1_ctx context;
    sha1_init(&context);
    for (const auto part : parts) sha1_update(&context, part.size(), octets(part));
    std::array<std::uint8_t, SHA1_DIGEST_SIZE> digest;
    sha1_digest(&context, digest.size(), digest.data());
    return hex(digest);
}

} // namespace

std::string sha256_hex(std::string_view bytes) {
    return sha256_hex({bytes});
}

std::string sha256_hex(std::initializer_list<std::string_view> parts) {
    sha256_ctx context;
    sha256_init(&context);
    for (const auto part : parts) sha256_update(&context, part.size(), octets(part));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest;
    sha256_digest(&context, digest.size(), digest.data());
    return hex(digest);
}

std::string git_blob_id(std::string_view bytes, std::size_t digits) {
    const auto header = fmt::format("blob {}", bytes.size());
    const std::string_view nul("\0", 1);
    return digits == 64 ? sha256_hex({header, nul, bytes}) : sha1_hex({header, nul, bytes});
}

} // namespace cgov
