// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <utf8proc.h>

namespace cgov {
namespace {

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// White_Space of the Unicode character database.
bool is_white_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

/// What can move the cursor, end a line, or turn text around, and so make a terminal show something else.
bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

int boundclass(char32_t c) {
    return static_cast<int>(utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->boundclass);
}

/// The bytes of the first grapheme cluster of a text that is not empty. An ill-formed byte stands alone.
std::size_t first_cluster(std::string_view text) {
    const auto head = decode_utf8(text);
    std::size_t size = head.size;
    if (!head.good) return size;
    utf8proc_int32_t state = 0;
    auto before = static_cast<utf8proc_int32_t>(head.value);
    while (size < text.size()) {
        const auto next = decode_utf8(text.substr(size));
        const auto value = static_cast<utf8proc_int32_t>(next.value);
        if (!next.good || utf8proc_grapheme_break_stateful(before, value, &state)) break;
        before = value;
        size += next.size;
    }
    return size;
}

std::size_t width_of(CodePoint c) {
    if (!c.good) return 1; // a terminal shows a replacement character
    // The ideographic planes are wide as a whole; utf8proc does not know their newest names' characters.
    if (c.value >= 0x20000 && c.value <= 0x3FFFD) return 2;
    return static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c.value)));
}

/// The columns of one grapheme cluster: those of its characters, but an emoji is one picture however many it
/// joins.
std::size_t cluster_width(std::string_view cluster) {
    constexpr char32_t emoji_presentation = 0xFE0F;
    const auto head = decode_utf8(cluster);
    std::size_t width = width_of(head);
    if (head.size == cluster.size()) return width;
    const int head_class = boundclass(head.value);
    if (head_class == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR) return 2;
    const bool picture = head_class == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
    for (cluster.remove_prefix(head.size); !cluster.empty();) {
        const auto next = decode_utf8(cluster);
        cluster.remove_prefix(next.size);
        if (next.value == emoji_presentation && picture) width = 2;
        if (!picture) width += width_of(next);
    }
    return width;
}

/// Normal form C of well-formed text.
std::string nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    utf8proc_uint8_t* composed = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &composed,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
    if (size < 0) return std::string(text);
    return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size)};
}

/// The characters of a word; an ill-formed byte counts as one of its own.
std::u32string characters(std::string_view text) {
    std::u32string out;
    while (!text.empty()) {
        const auto c = decode_utf8(text);
        out += c.value;
        text.remove_prefix(c.size);
    }
    return out;
}

/// Edit distance in which exchanging two neighbours is one step (optimal string alignment).
std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> two_up(b.size() + 1), up(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(two_up, up);
        std::swap(up, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({up[j] + 1, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_up[j - 2] + 1);
        }
    }
    return row[b.size()];
}

} // namespace

CodePoint decode_utf8(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const CodePoint bad{lead, 1, false};
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return bad;
    char32_t value = lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return bad;
        value = value << 6U | (byte(i) & 0x3FU);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < least[size] || (value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF) return bad;
    return {value, size, true};
}

std::optional<std::size_t> find_bad_utf8(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        std::uint64_t eight = 0;
        if (text.size() - i >= sizeof eight) {
            std::memcpy(&eight, text.data() + i, sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {
                i += sizeof eight;
                continue;
            }
        }
        const auto c = decode_utf8(text.substr(i));
        if (!c.good) return i;
        i += c.size;
    }
    return {};
}

std::size_t display_width(std::string_view text) {
    if (std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; })) return text.size();
    std::size_t width = 0;
    while (!text.empty()) {
        const std::size_t size = first_cluster(text);
        width += cluster_width(text.substr(0, size));
        text.remove_prefix(size);
    }
    return width;
}

std::string pad_right(std::string_view text, std::size_t width) {
    std::string out(text);
    const std::size_t taken = display_width(text);
    if (taken < width) out.append(width - taken, ' ');
    return out;
}

std::string pad_left(std::string_view text, std::size_t width) {
    const std::size_t taken = display_width(text);
    std::string out(taken < width ? width - taken : 0, ' ');
    return out.append(text);
}

std::string cut_to_width(std::string_view text, std::size_t width) {
    std::size_t kept = 0; // bytes that leave a column for the "…"
    std::size_t taken = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t size = first_cluster(text.substr(i));
        taken += cluster_width(text.substr(i, size));
        i += size;
        if (taken > width) return width == 0 ? std::string() : std::string(text.substr(0, kept)) + "…";
        if (taken < width) kept = i;
    }
    return std::string(text);
}

std::string escape_controls(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto c = decode_utf8(text);
        if (c.value == '\n')
            out += "\\n";
        else if (c.value == '\r')
            out += "\\r";
        else if (c.value == '\t')
            out += "\\t";
        else if (!c.good || (c.size == 1 && is_control(c.value)))
            fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned>(c.value));
        else if (is_control(c.value))
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c.value));
        else
            out += text.substr(0, c.size);
        text.remove_prefix(c.size);
    }
    return out;
}

std::string normalise_space(std::string_view text) {
    if (find_bad_utf8(text)) return std::string(text);
    const std::string composed = nfc(text);
    std::string out;
    out.reserve(composed.size());
    bool pending = false;
    for (std::string_view rest = composed; !rest.empty();) {
        const auto c = decode_utf8(rest);
        if (is_white_space(c.value)) {
            pending = !out.empty();
        } else {
            if (pending) out += ' ';
            pending = false;
            out += rest.substr(0, c.size);
        }
        rest.remove_prefix(c.size);
    }
    return out;
}

std::string half_width(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto c = decode_utf8(text);
        if (c.value >= 0xFF01 && c.value <= 0xFF5E)
            out += static_cast<char>(c.value - 0xFF01 + '!');
        else if (c.value == 0x3000)
            out += ' ';
        else
            out += text.substr(0, c.size);
        text.remove_prefix(c.size);
    }
    return out;
}

std::string ascii_lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string_view trim_ascii(std::string_view text) {
    constexpr std::string_view blanks = " \t\n\v\f\r";
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

std::string_view trim_space(std::string_view text) {
    constexpr std::string_view wide[] = {"\u3000", "\u00a0", "\ufeff"};
    for (;;) {
        text = trim_ascii(text);
        const auto before = text.size();
        for (const auto space : wide) {
            if (text.starts_with(space)) text.remove_prefix(space.size());
            if (text.ends_with(space)) text.remove_suffix(space.size());
        }
        if (text.size() == before) return text;
    }
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string mask_name(std::string_view name) {
    const std::string clean = normalise_space(name);
    if (clean.empty() || !decode_utf8(clean).good) return "*";
    return clean.substr(0, first_cluster(clean)) + "*";
}

std::string_view nearest_word(std::string_view word, const std::vector<std::string_view>& candidates) {
    const std::u32string wanted = characters(word);
    std::string_view nearest;
    std::size_t limit =
        std::min<std::size_t>(3, (wanted.size() + 1) / 2); // the first distance that is too far
    for (const auto candidate : candidates) {
        const std::u32string letters = characters(candidate);
        if (letters.size() >= wanted.size() + limit || wanted.size() >= letters.size() + limit) continue;
        const std::size_t steps = distance(wanted, letters);
        if (steps < limit) {
            nearest = candidate;
            limit = steps;
        }
    }
    return nearest;
}

} // namespace cgov
