// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// One character of a UTF-8 text: `size` bytes. Where the text is ill formed (RFC 3629), a single byte that
/// is not good.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;
    bool good = false;
};

/// The character that a text begins with; the text must not be empty.
CodePoint decode_utf8(std::string_view text);

/// Byte position of the first ill-formed UTF-8 sequence (RFC 3629), or nothing when all is well formed.
std::optional<std::size_t> find_bad_utf8(std::string_view text);

/// Columns the text takes in a terminal: East Asian wide characters 2, combining marks 0 (utf8proc); an emoji
/// 2 however many characters it joins; an ill-formed byte 1 (it shows as a replacement character); control
/// characters 0.
std::size_t display_width(std::string_view text);

/// The text padded with spaces to `width` columns (left-aligned, or right-aligned for figures).
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);
/// The text cut to at most `width` columns, never inside a grapheme cluster; a cut text ends in "…". In no
/// columns there is no room for that either.
std::string cut_to_width(std::string_view text, std::size_t width);

/// For people's eyes: control characters (C0, C1, DEL), bidirectional controls and line separators as
/// escapes (\n, \x1b, \u202e), and bytes that are not UTF-8 (\xb5); everything else as it is.
std::string escape_controls(std::string_view text);

/// NFC, then runs of any Unicode white space become one space and the ends are trimmed. Ill-formed input is
/// returned unchanged.
std::string normalise_space(std::string_view text);
/// Full-width forms (U+FF01..FF5E, U+3000) become ASCII: "２小时：" -> "2小时:".
std::string half_width(std::string_view text);
std::string ascii_lower(std::string_view text);
std::string_view trim_ascii(std::string_view text);
/// Without the white space of either width around it, and without a byte-order mark; line breaks inside stay.
std::string_view trim_space(std::string_view text);
/// The parts between the separators, one more than there are separators: an empty text is one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);
/// The parts are views: of a temporary they would dangle.
template <std::same_as<std::string> Temporary>
std::vector<std::string_view> split(Temporary&& text, char separator) = delete;

/// A person's public name: the first grapheme and a star (张*, L*). An empty or ill-formed name gives "*".
std::string mask_name(std::string_view name);
/// The first mainland mobile or landline number, or 18-digit resident id number (GB 11643, check digit
/// verified) in the text, or nothing. Digits inside a longer run of digits or letters do not count.
/// Full-width digits do, and so do groups with a blank or a hyphen between them (138-0000-0000, (0511)8501
/// 2345, +86 138...); a landline counts only with its area code.
std::optional<std::string_view> find_personal_number(std::string_view text);

/// Of `candidates`, the one nearest to `word` by edit distance with transpositions, if it is near enough to
/// be meant (distance at most 2 and less than half of the word's characters); else empty. The first of
/// equals.
std::string_view nearest_word(std::string_view word, const std::vector<std::string_view>& candidates);

} // namespace cgov
