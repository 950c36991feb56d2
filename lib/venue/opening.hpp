// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// A part of a day, in minutes from midnight: [from, to), 0 <= from < to <= 1440.
struct DaySpan {
    int from = 0;
    int to = 0;
    bool operator==(const DaySpan&) const = default;
};

/// When a venue is open (开放时间), by the days of the week; always, until a text is added. Public holidays
/// play no part: a hall may well be open on them.
class OpeningHours {
  public:
    /// Adds what a text says: days, then one or several ranges within one day: "Mon-Fri 08:30-17:30",
    /// "Sat,Sun 9:00-12:00, 14:00-17:00", "daily 9:00-24:00", "周一至周五 08:30-17:30", "每天 9点至21点".
    /// Without days it is every day. Throws Error{input} that quotes the text.
    void add(std::string_view text);

    bool always() const { return always_; }
    /// The open parts of a day, in order, with gaps between them.
    std::vector<DaySpan> on(Date date) const;
    /// Whether it is open without a break from one minute of a day to another; `to` may lie in the days after
    /// (1500 = 01:00 of the next day).
    bool is_open(Date date, int from, int to) const;

    /// "Mon-Fri 08:30-12:00, 13:00-17:30; Sat 09:00-12:00"; empty when always open. add() understands each
    /// part between semicolons.
    std::string text() const;

    bool operator==(const OpeningHours&) const = default;

  private:
    bool always_ = true;
    std::array<std::vector<DaySpan>, 7> days_; ///< Monday first; sorted, none touching another
};

} // namespace cgov
