// SPDX-License-Identifier: MIT
#include "format/encoding.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cerrno>
#include <optional>

#include <iconv.h>

namespace cgov {
namespace {

struct Attempt {
    std::string text;
    std::optional<std::size_t> bad; ///< first byte that cannot be decoded
};

Attempt convert(std::string_view bytes, const char* encoding) {
    Attempt result;
    const iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == reinterpret_cast<iconv_t>(-1)) {
        result.bad = 0;
        return result;
    }
    result.text.resize(bytes.size() * 2 + 16);
    auto* in = const_cast<char*>(bytes.data()); // iconv's signature; it does not write there
    std::size_t in_left = bytes.size();
    char* out = result.text.data();
    std::size_t out_left = result.text.size();
    while (in_left > 0 && iconv(converter, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1)) {
        if (errno == E2BIG) {
            const auto done = static_cast<std::size_t>(out - result.text.data());
            result.text.resize(result.text.size() * 2);
            out = result.text.data() + done;
            out_left = result.text.size() - done;
            continue;
        }
        result.bad = bytes.size() - in_left;
        break;
    }
    result.text.resize(static_cast<std::size_t>(out - result.text.data()));
    iconv_close(converter);
    return result;
}

std::size_t lines_before(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
}

/// Text in UTF-16 has a zero byte beside most ASCII characters, always on the same side.
const char* utf16_by_zeros(std::string_view bytes) {
    const auto sample = bytes.substr(0, 4096);
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i < sample.size(); ++i)
        if (sample[i] == '\0') ++(i % 2 == 0 ? even : odd);
    if (odd > sample.size() / 20 && even == 0) return "UTF-16LE";
    if (even > sample.size() / 20 && odd == 0) return "UTF-16BE";
    return nullptr;
}

Decoded checked(Decoded decoded, std::string_view file) {
    if (const auto nul = decoded.text.find('\0'); nul != std::string::npos)
        throw Error(Kind::input, message("holds a NUL byte"), message("save the sheet again as CSV UTF-8"),
                    {std::string(file), lines_before(std::string_view(decoded.text).substr(0, nul)), 0, {}});
    return decoded;
}

} // namespace

Decoded decode(std::string_view bytes, std::string_view file) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto bad_utf8 = find_bad_utf8(bytes);
    const char* utf16 = nullptr;
    if (bytes.starts_with("\xFF\xFE")) utf16 = "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF")) utf16 = "UTF-16BE";
    const bool marked = utf16 != nullptr;
    if (!utf16) utf16 = utf16_by_zeros(bytes);
    if (utf16) {
        auto attempt = convert(bytes.substr(marked ? 2 : 0), utf16);
        if (!attempt.bad) return checked({std::move(attempt.text), utf16}, file);
    }
    if (!bad_utf8) return checked({std::string(bytes), "UTF-8"}, file);
    std::optional<Attempt> nearest;
    for (const char* encoding : {"GB18030", "GBK"}) {
        auto attempt = convert(bytes, encoding);
        if (!attempt.bad) return checked({std::move(attempt.text), encoding}, file);
        if (!nearest || *attempt.bad > *nearest->bad) nearest = std::move(attempt);
    }
    // Say where the likelier reading breaks: the one that gets further.
    const auto at = std::max(*nearest->bad, *bad_utf8);
    const auto line = lines_before(bytes.substr(0, at));
    throw Error(
        Kind::input,
        message("byte 0x{:02X} is neither UTF-8 nor GB18030 nor GBK", static_cast<unsigned char>(bytes[at])),
        message("save the sheet again as CSV UTF-8, or mend this row"), {std::string(file), line, 0, {}});
}

} // namespace cgov
