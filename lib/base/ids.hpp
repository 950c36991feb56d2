// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cgov {

/// The code of a desk (办公点), one to three letters: every clone that writes has its own. "A", "BC".
class Desk {
  public:
    Desk() = default;
    /// Nothing for anything but one to three ASCII letters (either case).
    static std::optional<Desk> from_text(std::string_view text) {
        Desk desk;
        return desk.read(text) ? std::optional(desk) : std::nullopt;
    }
    /// The same into this object; false, and unchanged, for anything else.
    bool read(std::string_view text) {
        if (text.empty() || text.size() > 3) return false;
        std::uint32_t word = byte(3, static_cast<unsigned char>(text.size()));
        for (unsigned i = 0; i < text.size(); ++i) {
            const auto upper = static_cast<unsigned char>(text[i] & ~0x20);
            if (upper < 'A' || upper > 'Z') return false;
            word |= byte(i, upper);
        }
        word_ = word;
        return true;
    }
    std::string_view text() const {
        const auto* bytes = reinterpret_cast<const char*>(&word_);
        return {bytes, static_cast<unsigned char>(bytes[3])};
    }
    bool empty() const { return word_ == 0; }
    auto operator<=>(const Desk& other) const { return text() <=> other.text(); }
    bool operator==(const Desk& other) const { return word_ == other.word_; }

  private:
    /// The word with this byte at its i-th place in memory.
    static constexpr std::uint32_t byte(unsigned i, unsigned char value) {
        return std::uint32_t{value} << 8 * (std::endian::native == std::endian::little ? i : 3 - i);
    }
    std::uint32_t word_ = 0; ///< three letters and their number, as one word: ids are compared row by row
};

/// An id that can be said on the telephone: kind letter, number, desk: `W56A`. Letters in either case.
struct CaseId {
    char prefix = 0;
    std::uint32_t number = 0;
    Desk desk; ///< empty when the user left it out ("w56")

    auto operator<=>(const CaseId&) const = default;
    /// Nothing for anything else; leading zeros are not an id, nor is a number over 999,999,999.
    static std::optional<CaseId> from_text(std::string_view text) {
        CaseId id;
        return id.read(text) ? std::optional(id) : std::nullopt;
    }
    /// The same into this object; false, and unchanged, for anything else.
    bool read(std::string_view text);
    std::string text() const;
    void append_to(std::string& out) const;
};

// In the header because a walk reads one or two ids a row.
inline bool CaseId::read(std::string_view text) {
    if (text.size() < 2 || text[1] < '1' || text[1] > '9') return false;
    const auto letter = static_cast<char>(text[0] & ~0x20);
    if (letter < 'A' || letter > 'Z') return false;
    std::uint32_t value = 0;
    std::size_t end = 1;
    for (; end < text.size(); ++end) {
        const auto digit = static_cast<unsigned>(text[end] - '0');
        if (digit > 9) break;
        if (end > 9) return false;
        value = value * 10 + digit;
    }
    Desk of;
    if (end < text.size() && !of.read({text.data() + end, text.size() - end})) return false;
    prefix = letter;
    number = value;
    desk = of;
    return true;
}

/// A handle names a group, venue, tool, grid, council or programme, and its file: lower-case ASCII letters,
/// digits and single hyphens, 2 to 40 characters, beginning with a letter, and not the shape of a case id.
bool is_handle(std::string_view text);

} // namespace cgov
