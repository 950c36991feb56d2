// SPDX-License-Identifier: MIT
#include "format/encoding.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>

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

/// The encoding that the file's byte-order mark names, and takes the mark off; nullptr without one.
const char* take_mark(std::string_view& bytes) {
    constexpr std::pair<std::string_view, const char*> marks[] = {
        {"\xEF\xBB\xBF", "UTF-8"}, {"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}};
    for (const auto& [mark, encoding] : marks) {
        if (!bytes.starts_with(mark)) continue;
        bytes.remove_prefix(mark.size());
        return encoding;
    }
    return nullptr;
}

/// Text in UTF-16 has a zero byte beside each ASCII character, so beside its line ends, which tell the order.
/// A zero byte may belong to another character too (U+4E00 一, U+3000), or be a stray one in another
/// encoding: what is well-formed UTF-8 must have them nearly everywhere before it is taken for UTF-16.
const char* utf16_by_zeros(std::string_view bytes, bool is_utf8) {
    std::size_t little = 0, big = 0, zeros = 0; // line ends in each order, and pairs with a zero
    const auto sample = bytes.substr(0, 4096);
    for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
        const char first = sample[i], second = sample[i + 1];
        little += first == '\n' && second == '\0';
        big += first == '\0' && second == '\n';
        zeros += (first == '\0') != (second == '\0');
    }
    const auto pairs = sample.size() / 2;
    if (is_utf8 ? zeros * 4 < pairs * 3 : zeros * 20 < pairs) return nullptr;
    if (little > 0 && big == 0) return "UTF-16LE";
    if (big > 0 && little == 0) return "UTF-16BE";
    return nullptr;
}

/// The place of what follows `text`.
Place behind(std::string_view text, std::string_view file) {
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    return {std::string(file), lines + 1, 0, {}};
}

Decoded checked(Decoded decoded, std::string_view file) {
    if (const auto nul = decoded.text.find('\0'); nul != std::string::npos)
        throw Error(Kind::input, message("holds a NUL byte"), message("save the sheet again as CSV UTF-8"),
                    behind(std::string_view(decoded.text).substr(0, nul), file));
    return decoded;
}

Error undecodable(char byte, const char* encoding, Place place) {
    const auto value = static_cast<unsigned char>(byte);
    return {Kind::input,
            encoding ? message("byte 0x{:02X} does not belong into text in {}", value, encoding)
                     : message("byte 0x{:02X} is neither UTF-8 nor GB18030 nor GBK", value),
            message("save the sheet again as CSV UTF-8, or mend this row"), std::move(place)};
}

} // namespace

Decoded decode(std::string content, std::string_view file) {
    std::string_view bytes = content;
    const char* known = take_mark(bytes);
    const auto bad_utf8 = find_bad_utf8(bytes);
    if (!known) known = utf16_by_zeros(bytes, !bad_utf8);
    if (known && std::string_view(known) != "UTF-8") {
        auto attempt = convert(bytes, known);
        if (attempt.bad) throw undecodable(bytes[*attempt.bad], known, behind(attempt.text, file));
        return checked({std::move(attempt.text), known}, file);
    }
    if (!bad_utf8) {
        content.erase(0, content.size() - bytes.size());
        return checked({std::move(content), "UTF-8"}, file);
    }
    if (known) throw undecodable(bytes[*bad_utf8], known, behind(bytes.substr(0, *bad_utf8), file));
    // Where no encoding fits, say where the likeliest breaks: the one that gets furthest.
    std::size_t furthest = *bad_utf8;
    for (const char* encoding : {"GB18030", "GBK"}) {
        auto attempt = convert(bytes, encoding);
        if (!attempt.bad) return checked({std::move(attempt.text), encoding}, file);
        furthest = std::max(furthest, *attempt.bad);
    }
    throw undecodable(bytes[furthest], nullptr, behind(bytes.substr(0, furthest), file));
}

} // namespace cgov
