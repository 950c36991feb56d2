// SPDX-License-Identifier: MIT
#include "base/digest.hpp"

#include <cstdint>

#include <fmt/format.h>
#include <nettle/nettle-meta.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>

namespace cgov {
namespace {

/// The digest of the parts one after the other, in lower-case hex.
template <typename Context>
std::string hex_digest(const nettle_hash& method, std::initializer_list<std::string_view> parts) {
    Context context;
    method.init(&context);
    for (const auto part : parts)
        method.update(&context, part.size(), reinterpret_cast<const std::uint8_t*>(part.data()));
    std::uint8_t digest[SHA256_DIGEST_SIZE]; // the longest
    method.digest(&context, method.digest_size, digest);
    std::string out;
    out.reserve(2 * std::size_t{method.digest_size});
    for (unsigned i = 0; i < method.digest_size; ++i) {
        out += "0123456789abcdef"[digest[i] >> 4];
        out += "0123456789abcdef"[digest[i] & 15];
    }
    return out;
}

} // namespace

std::string sha256_hex(std::string_view bytes) {
    return sha256_hex({bytes});
}

std::string sha256_hex(std::initializer_list<std::string_view> parts) {
    return hex_digest<sha256_ctx>(nettle_sha256, parts);
}

std::string git_blob_id(std::string_view bytes, std::size_t digits) {
    const auto header = fmt::format("blob {}", bytes.size());
    const std::string_view nul("\0", 1);
    return digits == 64 ? sha256_hex({header, nul, bytes})
                        : hex_digest<sha1_ctx>(nettle_sha1, {header, nul, bytes});
}

} // namespace cgov
