// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"
#include "format/table.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cgov {

/// Every tally of a period, a table each: what happened in it, by the day on which it happened and also when
/// it was written down later, and how things stood at its end, of what was written by then. A function of
/// ledgers, rules and period alone (with `until`, of what was written by then). People are named by id; words
/// of people's own are made fit to be published. `text` is the period as it was written ("2026-10").
std::vector<DataTable> period_report(const Store& store, Period period, const std::string& text,
                                     std::optional<Instant> until = std::nullopt);

} // namespace cgov
