// SPDX-License-Identifier: MIT
#pragma once

#include "order/grids.hpp"
#include "order/orders.hpp"
#include "store/writer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cgov {

struct OrderRequest {
    std::string title;
    std::string grid;   ///< a handle
    std::string placer; ///< a person's id or a group's handle; may be empty
    std::string category, urgency = "normal";
    std::string target; ///< the id of what it serves; may be empty
    std::string place;
    std::string detail; ///< what nobody else may read; goes to private/
    std::optional<Instant> moment;
};
/// Enters an order and prints its id.
void place_order(WriteSession& session, const OrderRequest& request);

/// What the steps of an order have in common.
struct OrderStep {
    std::optional<Instant> moment; ///< when it happened; now if not given
    std::string text;              ///< reason, result, place to go to, or comment
};

struct Dispatch {
    std::string unit;                ///< a group; empty: the one that has adopted the grid on that day
    std::vector<std::string> others; ///< groups and persons who help it
    bool lead = false;
};
/// Sends a unit and stamps the deadline; says when the dispatch is final. Error{refused} when no unit is
/// named and nobody has adopted the grid.
void dispatch_order(WriteSession& session, const OrderRules& rules, const std::string& id,
                    const Dispatch& dispatch, const OrderStep& step);

// Each takes all orders or none; Error{refused} or {input} names every one that cannot. A moment that is
// still to come, or before what has happened to the order already, is Error{input}.

void accept_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                   const OrderStep& step);
/// Error{refused} after `return_max` returns: the dispatch was final.
void return_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                   const OrderStep& step);
/// Error{input} for a deadline that is not later than the one there is, or is past.
void extend_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                   Instant deadline, const OrderStep& step);
void finish_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                   const OrderStep& step);
/// `rating` is a code of order_ratings.
void rate_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                 const std::string& rating, const OrderStep& step);
/// Sends the unit back to work; after `redo_max` times the order is escalated instead, and says so.
void redo_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                 const OrderStep& step);
void refer_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                  const OrderStep& step);
/// Records a call-back; the `call_max`-th that failed closes the order unrated, and says so.
void call_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                 bool failed, const OrderStep& step);

/// Says for which years the rules name no holidays, and which file to add.
void warn_of_years(WriteSession& session, const std::set<int>& unknown);

} // namespace cgov
