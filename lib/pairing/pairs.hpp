// SPDX-License-Identifier: MIT
#pragma once

#include "store/ledger.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// How urgently a pair's beneficiary needs visits, and the days between two that follow from it.
struct PairRisk {
    const char* name;
    int every_days;
};
inline constexpr PairRisk pair_risks[] = {{"high", 7}, {"key", 30}, {"general", 90}};
/// Error{input} for another word, with the nearest one.
const PairRisk& pair_risk(std::string_view word);

/// A pair as its own events and the hours entries for it leave it.
struct Pair {
    CaseKey key;
    std::string id, carer, beneficiary, risk;
    State state = no_state;
    bool open = true;
    Date since;
    int every_days = 0;
    std::optional<Date> last_visit; ///< that took place
    std::optional<Date> last_miss;  ///< that failed
    std::int64_t visits = 0;        ///< that took place; entries rejected or reversed are none
    std::int64_t minutes = 0;
    std::int64_t misses = 0;

    /// `every_days` after the last visit, or after the beginning where there was none yet; the day after a
    /// failed visit until one takes place.
    Date next_due() const;
    /// Days by which a visit is late on `today`; 0 when none is, or the pair has ended.
    int days_overdue(Date today) const;
};

/// All pairs, in the order in which they were made; with the table for further events.
struct Pairs {
    std::vector<Pair> list;
    CaseTable table;
    PerCase<std::uint32_t> index; ///< position in `list` + 1
    const Pair& at(CaseKey key) const;
};
/// The pairs by their own ledger alone: no visits.
Pairs read_pairs(const Store& store, std::optional<Instant> until = std::nullopt);
/// With their visits, for which the hours ledger is read.
Pairs read_visited_pairs(const Store& store, std::optional<Instant> until = std::nullopt);

/// Visit rate: beneficiaries visited as scheduled ÷ beneficiaries, of open pairs. On schedule is who has no
/// open pair that is overdue on `today`.
struct VisitRate {
    std::int64_t pairs = 0, beneficiaries = 0, on_schedule = 0;
    /// Percent with one decimal, half up; empty without beneficiaries.
    std::string percent() const;
};
VisitRate visit_rate(const std::vector<Pair>& pairs, Date today);

} // namespace cgov
