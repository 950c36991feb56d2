// SPDX-License-Identifier: MIT
#pragma once

#include "order/rules.hpp"
#include "people/due.hpp"
#include "store/cases.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cgov {

inline constexpr Choice order_ratings[] = {
    {"satisfied", "满意"}, {"basically", "基本满意"}, {"dissatisfied", "不满意"}};

enum class OrderStage { placed, dispatched, returned, in_progress, done, escalated, closed, out_of_scope };

/// An order as its events leave it. Moments are those at which things happened, which may be before the rows
/// about them were written.
struct Order : Case {
    OrderStage stage = OrderStage::placed;
    std::string title, grid, placer, category, urgency, target, place, number;
    std::string unit;   ///< of the latest dispatch
    std::string others; ///< who helps the unit, separated by `;`
    std::string note;   ///< what explains its state: the latest result, reason or place to go to
    std::string result, rating;
    Instant placed;
    std::optional<Instant> dispatched; ///< the latest dispatch
    std::optional<Instant> accepted, done, closed;
    std::optional<Instant> deadline; ///< of the latest dispatch, or as extended
    Instant latest;                  ///< its latest moment: nothing may happen before
    int returns = 0, redos = 0;
    int failed_calls = 0;             ///< since it was done
    std::optional<Instant> last_call; ///< since it was done
    std::optional<Instant> accept_by; ///< set while it waits to be accepted

    /// Nothing more is to be done about it here.
    bool over() const { return stage == OrderStage::closed || stage == OrderStage::out_of_scope; }
    /// With a deadline, and not done yet.
    bool running() const { return deadline && !over() && stage != OrderStage::done; }
    bool overdue(Instant now) const { return running() && *deadline < now; }
    bool accept_overdue(Instant now) const { return accept_by && *accept_by < now; }
};

/// All orders, in the order in which they were placed in the ledger; with the table for further events.
using Orders = Cases<Order>;
Orders read_orders(const Store& store, const OrderRules& rules, std::optional<Instant> until = std::nullopt);

/// What is open, by day: orders to be dispatched ("order-dispatch", due on the day they were placed or came
/// back), to be accepted ("order-accept"), to be done ("order", on the day of the deadline), and placers to
/// be called back ("order-rate", the working day after it was done or the last call failed).
std::vector<Due> orders_due(const Store& store, const Clock& clock, std::optional<Instant> until);

} // namespace cgov
