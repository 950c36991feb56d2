// SPDX-License-Identifier: MIT
#pragma once

#include "format/table.hpp"
#include "order/orders.hpp"

#include <string>
#include <vector>

namespace cgov {

/// What orders are told apart by in a tally. The month is that of the deadline.
inline constexpr const char* order_keys[] = {"unit", "grid", "category", "urgency", "month"};

/// The figures of the orders whose deadline, as it stands now, lies in a period; every rate is of these.
struct OrderFigures {
    std::int64_t due = 0;
    std::int64_t closed = 0;
    std::int64_t on_time = 0; ///< closed, and done by the deadline
    std::int64_t ratings = 0, satisfied = 0, basically = 0, dissatisfied = 0; ///< of the closed
    std::int64_t returned = 0;                                                ///< at least once
    void add(const Order& order);
};

/// A line for each combination of `by` (of order_keys), in order; one line for all when `by` is empty.
/// Columns: the keys, due, closed, on_time, ratings, satisfied, basically, dissatisfied, returned, and the
/// rates in percent: completion (closed ÷ due), on_time_completion (on time ÷ due), satisfaction ((satisfied
/// + basically) ÷ ratings), rating_rate (ratings ÷ closed), return_rate (returned ÷ due). A rate of nothing
/// is empty. The table is named "order-indicators", or "order-indicators-by-unit-month". Error{input} for a
/// key that is none.
DataTable order_indicators(const std::vector<const Order*>& orders, const std::vector<std::string>& by,
                           const Period& period, Zone zone);
/// Of all of them.
DataTable order_indicators(const std::vector<Order>& orders, const std::vector<std::string>& by,
                           const Period& period, Zone zone);

} // namespace cgov
