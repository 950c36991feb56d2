// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"
#include "format/table.hpp"
#include "people/due.hpp"
#include "people/people.hpp"
#include "tool/house.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cgov {

// What the tool house was good for. A day counts by what happened on it, not by when it was recorded.

/// One line a tool: tool,name,lent,borrowers,returned,on_time,on_time_rate,damaged,lost,idle. Lent, returned,
/// damaged and lost in the period; on time is what was back on the day due or before. Idle is a tool of which
/// nothing was out on any day of the period.
DataTable tool_usage(const House& house, const Period& period);
/// The whole house in one line: tools,items,lent,borrowers,returned,on_time,on_time_rate,damaged,lost,idle.
DataTable tool_indicators(const House& house, const Period& period);

/// A tool of which nothing was out on any day of a period.
struct IdleTool {
    const Tool* tool;
    std::optional<Date> last; ///< the last day on which one was out before the period
};
std::vector<IdleTool> idle_tools(const House& house, const Period& period);

/// Loans to be given back, and items that are kept for who waits (kinds "loan" and "hold").
std::vector<Due> loans_due(const Store& store, const Clock& clock, std::optional<Instant> until);

/// More of a tool handed out than there is, which two desks apart can do: names the loan made later, with the
/// command that takes it back, or the tool when none is out.
std::vector<Problem> stock_problems(const House& house);
/// What `check` finds: the same, and a sponsor that is no group.
std::vector<Problem> tool_problems(const Store& store, const People& people);

} // namespace cgov
