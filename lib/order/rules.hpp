// SPDX-License-Identifier: MIT
#pragma once

#include "base/choice.hpp"
#include "base/workdays.hpp"
#include "store/store.hpp"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

inline constexpr Choice order_urgencies[] = {
    {"urgent", "紧急"}, {"timely", "及时"}, {"normal", "一般"}, {"hard", "疑难"}};

/// How long something may take.
struct TimeLimit {
    enum class Unit { hours, days, working_days } unit = Unit::hours;
    int count = 0;

    /// "2h", "10 days", "5 working days", and in Chinese 2小时, 10天, 5个工作日. Error{input} for anything
    /// else.
    static TimeLimit from_text(std::string_view text);
};

/// What a category is called; the code is what ledgers hold.
struct OrderCategory {
    std::string code, en, zh;
    const std::string& title(bool chinese) const { return chinese && !zh.empty() ? zh : en; }
};

/// rules/orders.toml; a setting that is not there has the default given here.
struct OrderRules {
    int return_max = 1;
    int redo_max = 2;
    int call_max = 3;
    TimeLimit accept_within{TimeLimit::Unit::hours, 24};
    /// By the places of order_urgencies.
    std::array<TimeLimit, 4> limits{TimeLimit{TimeLimit::Unit::hours, 2},
                                    {TimeLimit::Unit::hours, 24},
                                    {TimeLimit::Unit::working_days, 5},
                                    {TimeLimit::Unit::working_days, 15}};
    int day_ends = 17 * 60 + 30; ///< minute of the day at which the last day of a limit in days ends
    std::vector<OrderCategory> categories;

    /// Throws Error{store} with file and line for an unknown setting or a value that cannot be. A store
    /// without the file has the defaults.
    static OrderRules load(const Store& store);

    const TimeLimit& limit(std::string_view urgency) const;
    /// The code of a category by its code or a title in either language; a text that the rules do not know is
    /// its own code, without doubled spaces. "other" for an empty one.
    std::string category(std::string_view text) const;
    /// The title of a code; the code itself when the rules have none.
    std::string category_title(std::string_view code, bool chinese) const;
};

/// The end of a limit that begins at `from` (Civil Code, articles 201 and 203): hours are those of the clock
/// and never move. Of days the first is the day after `from`; the last one ends at `day_ends`, and is the
/// next working day when it falls on a holiday. The years of the days counted that `workdays` does not know
/// are added to `unknown`: there the weekends alone are known.
Instant limit_end(const OrderRules& rules, const TimeLimit& limit, Instant from, Zone zone,
                  const Workdays& workdays, std::set<int>& unknown);

} // namespace cgov
