// SPDX-License-Identifier: MIT
#pragma once

#include "base/choice.hpp"
#include "format/table.hpp"
#include "people/due.hpp"
#include "store/cases.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// How urgently a pair's beneficiary needs visits.
inline constexpr Choice pair_risks[] = {{"high", "高风险"}, {"key", "重点"}, {"general", "一般"}};
/// The days between two visits that a risk asks for: 7, 30 or 90.
int risk_days(std::string_view risk);

/// A pair as its own events and the hours entries for it leave it.
struct Pair : Case {
    std::string carer, beneficiary, risk;
    bool open = true;
    Date since;
    int every_days = 0;
    std::optional<Date> last_visit; ///< that took place
    std::optional<Date> last_miss;  ///< that failed
    std::int64_t visits = 0;        ///< that took place; entries rejected or reversed are none
    std::int64_t minutes = 0;
    std::int64_t misses = 0;

    /// `every_days` after the last visit, or after the beginning where there was none yet.
    Date scheduled() const;
    /// The same; the day after a failed visit until one takes place.
    Date next_due() const;
    /// Days by which a visit is late on `today`; 0 when none is, or the pair has ended.
    int days_overdue(Date today) const;
};

/// All pairs, in the order in which they were made; with the table for further events.
using Pairs = Cases<Pair>;
/// The pairs by their own ledger alone: no visits.
Pairs read_pairs(const Store& store, std::optional<Instant> until = std::nullopt);
/// With their visits, for which the hours ledger is read.
Pairs read_visited_pairs(const Store& store, std::optional<Instant> until = std::nullopt);

/// The next visit of every open pair ("visit").
std::vector<Due> visits_due(const Store& store, const Clock& clock, std::optional<Instant> until);

/// Visit rate: beneficiaries visited as scheduled ÷ beneficiaries, of open pairs. On schedule is who has no
/// open pair whose last visit (or beginning) is more than `every_days` ago on `today`; a failed visit is
/// none.
struct VisitRate {
    std::int64_t pairs = 0, beneficiaries = 0, on_schedule = 0;
    std::string percent() const { return percent_text(on_schedule, beneficiaries); }
};
VisitRate visit_rate(const std::vector<Pair>& pairs, Date today);
/// One line of it, "visit-rate".
DataTable visit_rate_table(const std::vector<Pair>& pairs, Date today);

} // namespace cgov
