// SPDX-License-Identifier: MIT
#pragma once

#include "order/grids.hpp"
#include "order/orders.hpp"
#include "people/sheet_import.hpp"

#include <string>
#include <vector>

namespace cgov {

/// The titles that a list of orders may have: those of 311 data sets, and of Chinese hotlines.
std::vector<SheetField> order_fields();

/// What a sheet's empty cells mean.
struct OrderDefaults {
    std::string grid; ///< a handle
    std::string unit; ///< a group; empty: the one that has adopted the grid on the day of the dispatch
};

/// Takes a list of orders, all rows or, with `skip_bad`, all good ones. An order comes in with every event
/// that its row tells of, in the state in which it is: one that is closed is placed, dispatched, accepted,
/// done, and rated or closed unrated. A moment of which the row says nothing is that of the event before. A
/// row that was imported before is left out; one whose number another order has is refused.
ImportResult import_orders(WriteSession& session, const OrderRules& rules, const People& people,
                           const Sheet& sheet, const OrderDefaults& defaults, bool skip_bad);

/// A moment as 311 data sets, hotlines and spreadsheets write it: what parse_when reads, also with fractions
/// of seconds ("2026-03-02T09:15:00.000"), in the American way with AM or PM ("03/02/2026 09:15:00 AM"), and
/// a day alone, which stands for the minute `day_alone` of it. Error{input} as of parse_when.
Instant parse_moment(const std::string& text, const Clock& clock, int day_alone);

} // namespace cgov
