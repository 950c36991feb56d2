// SPDX-License-Identifier: MIT
#include "base/digest.hpp"

#include "base/error.hpp"

#include <memory>

#include <fmt/format.h>
#include <openssl/evp.h>

namespace cgov {
namespace {

/// Looked up in the library once.
const EVP_MD* sha256() {
    static const EVP_MD* const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return method ? method : EVP_sha256();
}

/// The digest of the parts one after the other, in lower-case hex.
std::string hex_digest(const EVP_MD* method, std::initializer_list<std::string_view> parts) {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    bool good = context && EVP_DigestInit_ex(context.get(), method, nullptr) == 1;
    for (const auto part : parts)
        good = good && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
    if (!good || EVP_DigestFinal_ex(context.get(), digest, &size) != 1)
        throw Error(Kind::io, fmt::format("{} is not available in this OpenSSL", EVP_MD_get0_name(method)));
    std::string out;
    out.reserve(2 * size);
    for (unsigned int i = 0; i < size; ++i) {
        out += "0123456789abcdef"[digest[i] >> 4];
        out += "0123456789abcdef"[digest[i] & 15];
    }
    return out;
}

} // namespace

std::string sha256_hex(std::string_view bytes) {
    return hex_digest(sha256(), {bytes});
}

std::string sha256_hex(std::initializer_list<std::string_view> parts) {
    return hex_digest(sha256(), parts);
}

std::string git_blob_id(std::string_view bytes, std::size_t digits) {
    const auto header = fmt::format("blob {}", bytes.size());
    return hex_digest(digits == 64 ? sha256() : EVP_sha1(), {header, {"\0", 1}, bytes});
}

} // namespace cgov
