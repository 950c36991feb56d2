// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace cgov {

/// Which days are working days (工作日): Monday to Friday, but for the public holidays (法定节假日) and the
/// make-up working days at weekends (调休上班) that the General Office of the State Council announces for
/// each year.
class Workdays {
  public:
    /// The announcement for a year: holidays as spans with both ends included, and make-up working days. A
    /// span may begin in the December before (New Year 2024 began on 2023-12-30) and a make-up day may lie
    /// there; the year before then has these days as well. Throws Error{store}, and adds nothing, when the
    /// year was added before, a span ends before it begins, a day lies further from the year than a month, or
    /// a day is said to be both.
    void add_year(int year, std::vector<std::pair<Date, Date>> holidays, std::vector<Date> make_up);

    /// Whether the year was added; of any other year only its weekends are known.
    bool knows(int year) const { return years_.contains(year); }

    bool is_working_day(Date date) const;
    /// The n-th working day after `start`, the day after it being the first that can count. `start` itself
    /// when n is not positive; the last valid day (9999-12-31) when there are not so many.
    Date plus_working_days(Date start, int n) const;
    /// The number of working days in (a, b]; 0 when b is not after a.
    int working_days_between(Date a, Date b) const;

  private:
    std::set<int> years_;
    std::map<Date, bool> announced_; ///< the days that were announced: working or not
};

} // namespace cgov
