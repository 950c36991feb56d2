// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

// What the parsers of human.hpp have in common.

namespace cgov {

/// What somebody wrote, in one spelling: half width, lower case, trimmed, single blanks; the punctuation of
/// Chinese keyboards (。 ∶ — ￥) as its plain form; without the invisible marks that come along when one
/// copies a cell.
std::string plain_spelling(std::string_view text);

/// The text as an error message quotes it: one line without controls, cut to 60 columns.
std::string quotable(std::string_view text);

/// Decimal digits, or a Chinese numeral. A value over 10^12 is given as some value over 10^12.
struct Figure {
    long long value = 0;
    int digits = 0; ///< how many digits; of a numeral, how many its value has
    bool chinese = false;
};

/// A decimal number that is not negative. A whole part over 10^12 is given as some value over 10^12.
struct Decimal {
    long long whole = 0;
    int digits = 0;            ///< how many digits there are before the point
    std::string_view fraction; ///< the digits behind the point

    /// The number times `factor` (1 to 1,000,000); nothing when that is not a whole number.
    std::optional<long long> times(long long factor) const;
};

/// Reads a plain spelling from left to right. Each take_ function skips blanks first, and leaves the cursor
/// where it was when it returns false or nothing. A cursor can be copied to look ahead; the text must outlive
/// it.
class Cursor {
  public:
    explicit Cursor(std::string_view plain) : rest_(plain) {}

    bool done() const { return rest_.empty(); }
    bool sees(std::string_view literal) const { return rest_.starts_with(literal); }
    bool take(std::string_view literal);
    /// The first of the literals that fits; so the longer of two that begin alike goes first.
    bool take_any(std::initializer_list<std::string_view> literals);

    std::optional<Figure> take_digits();
    /// Digits, or a Chinese numeral from 零 to 九十九 (and 两).
    std::optional<Figure> take_figure();
    /// A figure that may have a 零 before it, as minutes below ten have (零五, which counts as two digits).
    std::optional<Figure> take_minutes();
    enum class Grouping { none, thousands };
    /// `12`, `1.5`, `.5`; with thousands also `1,200,000.00`.
    std::optional<Decimal> take_decimal(Grouping grouping = Grouping::none);

  private:
    std::optional<int> take_ideograph();
    std::string_view run_of_digits() const;
    void skip_blank();

    std::string_view rest_;
};

} // namespace cgov
