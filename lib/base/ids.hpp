// SPDX-License-Identifier: MIT
#pragma once

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
    static std::optional<Desk> from_text(std::string_view text);
    std::string_view text() const { return {letters_, length_}; }
    bool empty() const { return length_ == 0; }
    auto operator<=>(const Desk& other) const { return text() <=> other.text(); }
    bool operator==(const Desk& other) const { return text() == other.text(); }

  private:
    char letters_[3] = {};
    std::uint8_t length_ = 0;
};

/// An id that can be said on the telephone: kind letter, number, desk: `W56A`. Letters in either case.
struct CaseId {
    char prefix = 0;
    std::uint32_t number = 0;
    Desk desk; ///< empty when the user left it out ("w56")

    auto operator<=>(const CaseId&) const = default;
    /// Nothing for anything else; leading zeros are not an id, nor is a number over 999,999,999.
    static std::optional<CaseId> from_text(std::string_view text);
    std::string text() const;
    void append_to(std::string& out) const;
};

/// A handle names a group, venue, tool, grid, council or programme, and its file: lower-case ASCII letters,
/// digits and single hyphens, 2 to 40 characters, beginning with a letter, and not the shape of a case id.
bool is_handle(std::string_view text);

} // namespace cgov
