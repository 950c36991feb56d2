// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "cli/order.hpp"
#include "order/indicators.hpp"
#include "people/details.hpp"

namespace cgov {
namespace {

/// The moment for which things are overdue: the end of the --as-of day, else now.
Instant moment_of(Command& command) {
    return command.as_of().value_or(command.clock().now);
}

std::vector<OutputColumn> order_columns() {
    return {column("order", N_("Order")),
            column("state", N_("State")),
            column("title", N_("Title")),
            column("grid", N_("Grid")),
            column("unit", N_("Unit in charge")),
            column("urgency", N_("Urgency")),
            column("placed", N_("Placed"), CellType::instant),
            column("dispatched", N_("Dispatched"), CellType::instant),
            column("deadline", N_("Deadline"), CellType::instant),
            column("overdue", N_("Overdue"), CellType::flag),
            column("returns", N_("Returns"), CellType::integer),
            column("redos", N_("Redos"), CellType::integer),
            column("rating", N_("Rating")),
            column("accept_by", N_("Accept by"), CellType::instant),
            column("accept_overdue", N_("Not accepted in time"), CellType::flag),
            column("category", N_("Category")),
            column("placer", N_("Placed by")),
            column("for", N_("For")),
            column("with", N_("With")),
            column("done", N_("Done"), CellType::instant),
            column("closed", N_("Closed"), CellType::instant),
            column("failed_calls", N_("Failed calls"), CellType::integer),
            column("result", N_("Result")),
            column("place", N_("Place")),
            column("number", N_("Number"))};
}

std::vector<std::string> order_cells(const Orders& orders, const Order& order, Instant now, Zone zone) {
    const auto text = [&](const std::optional<Instant>& moment) {
        return moment ? moment->rfc3339(zone) : "";
    };
    return {order.id,
            orders.state_name(order),
            order.title,
            order.grid,
            order.unit,
            order.urgency,
            order.placed.rfc3339(zone),
            text(order.dispatched),
            text(order.deadline),
            order.overdue(now) ? "1" : "",
            std::to_string(order.returns),
            std::to_string(order.redos),
            order.rating,
            text(order.accept_by),
            order.accept_overdue(now) ? "1" : "",
            order.category,
            order.placer,
            order.target,
            order.others,
            text(order.done),
            text(order.closed),
            std::to_string(order.failed_calls),
            order.result,
            order.place,
            order.number};
}

void list(Command& command) {
    auto chosen = choose_orders(command, OrderRules::load(command.store()));
    if (!command.flag("--summary"))
        return print_list(command, chosen.orders.schema(), order_columns(), std::move(chosen.cases));
    keep_filtered(command, chosen.orders.schema(), chosen.cases);
    command.print(order_indicators(chosen.list(), {}, {}, command.store().settings().zone));
}

void show(Command& command) {
    const auto& store = command.store();
    const auto orders = read_orders(store, OrderRules::load(store), command.as_of());
    const auto& order = orders.find(command.need("ID"));
    auto columns = order_columns();
    columns.push_back(column("detail", N_("Detail")));
    auto cells = order_cells(orders, order, moment_of(command), store.settings().zone);
    cells.push_back(read_details(store, "orders")[order.id]);
    auto table = command.table(std::move(columns));
    table->row(cells);
    table->finish();
}

void tally(Command& command) {
    std::vector<std::string> by;
    if (const auto list = command.get("--by"))
        for (const auto name : split(*list, ',')) by.emplace_back(trim_ascii(name));
    const auto rules = OrderRules::load(command.store());
    const auto orders = read_orders(command.store(), rules, command.as_of());
    command.print(order_indicators(orders.list, by, command.period().value_or(Period()),
                                   command.store().settings().zone));
}

} // namespace

std::vector<const Order*> ChosenOrders::list() const {
    std::vector<const Order*> list;
    std::size_t next = 0;
    for (const auto& order : orders.list)
        if (next < cases.size() && cases[next].cells[0] == order.id) {
            list.push_back(&order);
            ++next;
        }
    return list;
}

ChosenOrders choose_orders(Command& command, const OrderRules& rules) {
    const auto zone = command.store().settings().zone;
    const auto now = moment_of(command);
    ChosenOrders chosen{read_orders(command.store(), rules, command.as_of()), {}};
    for (const auto& order : chosen.orders.list) {
        std::vector<std::string> about{order.id, order.placer, order.unit, order.target};
        for (const auto other : split(order.others, ';')) about.emplace_back(other);
        chosen.cases.push_back({order.state, order.placed.date(zone), order.grid, std::move(about),
                                order.overdue(now) || order.accept_overdue(now),
                                order_cells(chosen.orders, order, now, zone)});
    }
    return chosen;
}

VerbSpec order_list_verb() {
    return {"list",
            N_("Lists the orders in the order entered."),
            {},
            list_options({{"--summary", nullptr, N_("the indicators of those with a deadline instead")}}),
            "cgov order list --overdue\ncgov order list --state done --grid grid-3",
            list};
}

VerbSpec order_show_verb() {
    return {"show",
            N_("Prints one order, with what is private here."),
            {{"ID", N_("the order's id")}},
            {},
            "cgov order show S1A",
            show};
}

VerbSpec order_tally_verb() {
    return {"tally",
            N_("Indicators of the orders due: completion, satisfaction, returns."),
            {},
            {{"--by", "LIST", N_("unit, grid, category, urgency, month; several with commas")},
             {"--period", "P", N_("2026-10, 2026Q3 or 2026, by the deadline")}},
            "cgov order tally --by unit --period 2026-11",
            tally};
}

} // namespace cgov
