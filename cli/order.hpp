// SPDX-License-Identifier: MIT
#pragma once

#include "cli/list.hpp"
#include "order/orders.hpp"

#include <vector>

namespace cgov {

/// All orders, with a line for each; filters take lines away and keep their order.
struct ChosenOrders {
    Orders orders;
    std::vector<ListedCase> cases;

    /// The orders of the lines that are left.
    std::vector<const Order*> list() const;
};
ChosenOrders choose_orders(Command& command, const OrderRules& rules);

// The verbs of `cgov order` that look (cli/order_list.cpp).
VerbSpec order_list_verb();
VerbSpec order_show_verb();
VerbSpec order_tally_verb();
// Those for other systems (cli/order_exchange.cpp).
VerbSpec order_export_verb();
VerbSpec order_import_verb();

} // namespace cgov
