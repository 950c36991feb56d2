// SPDX-License-Identifier: MIT
#include "report/monthly.hpp"

#include "bank/accounts.hpp"
#include "bank/bookings.hpp"
#include "bank/exchange.hpp"
#include "bank/hours.hpp"
#include "base/message.hpp"
#include "hub/activities.hpp"
#include "hub/fund.hpp"
#include "hub/programmes.hpp"
#include "hub/resources.hpp"
#include "order/indicators.hpp"
#include "pairing/pairs.hpp"
#include "people/publish.hpp"
#include "tool/figures.hpp"
#include "venue/calendar.hpp"
#include "wish/rules.hpp"
#include "wish/wall.hpp"

namespace cgov {
namespace {

std::vector<std::string> figures(std::vector<std::string> keys, std::initializer_list<std::int64_t> values) {
    for (const auto value : values) keys.push_back(std::to_string(value));
    return keys;
}

DataTable hours_by(const Store& store, const BankRules& rules, const char* key, const char* title,
                   Period period, std::optional<Instant> until) {
    DataTable table{std::string("hours-by-") + key,
                    {column(key, title), column("entries", N_("Entries"), CellType::integer),
                     column("minutes", N_("Time"), CellType::minutes),
                     column("credit", N_("Credit"), CellType::minutes)},
                    {}};
    HoursFilter filter;
    filter.period = period;
    for (const auto& line : tally_hours(store, rules, {key}, filter, until))
        table.rows.push_back(figures(line.keys, {line.entries, line.minutes, line.credit}));
    return table;
}

DataTable balances(const std::vector<Account>& accounts) {
    DataTable table{"bank-balances", {column("account", N_("Account"))}, {}};
    const std::pair<const char*, const char*> titles[] = {
        {"earned", N_("Earned")},   {"granted", N_("Granted")}, {"received", N_("Received")},
        {"sent", N_("Sent")},       {"used", N_("Used")},       {"held", N_("Held")},
        {"expired", N_("Expired")}, {"balance", N_("Balance")}, {"available", N_("Available")}};
    for (const auto& [name, title] : titles) table.columns.push_back(column(name, title, CellType::minutes));
    for (const auto& each : accounts)
        table.rows.push_back(
            figures({each.id}, {each.earned, each.granted, each.received, each.sent, each.used, each.held,
                                each.expired, each.balance(), each.available()}));
    return table;
}

DataTable debts(const BankRules& rules, const std::vector<Account>& accounts, Date day) {
    DataTable table{"bank-debts",
                    {column("account", N_("Account")), column("balance", N_("Balance"), CellType::minutes),
                     column("owed_minutes", N_("Service owed"), CellType::minutes)},
                    {}};
    for (const auto& each : accounts)
        if (each.balance() < 0)
            table.rows.push_back(
                figures({each.id}, {each.balance(), owed_service(rules, each.balance(), day)}));
    return table;
}

DataTable venue_use(const Store& store, Period period, std::optional<Instant> until) {
    DataTable table{"venue-usage",
                    {column("venue", N_("Venue")), column("bookings", N_("Bookings"), CellType::integer),
                     column("minutes", N_("Time"), CellType::minutes),
                     column("charge", N_("Charge"), CellType::minutes)},
                    {}};
    WalkOptions options;
    options.until = until;
    CalendarFilter filter;
    filter.days = period;
    const auto zone = store.settings().zone;
    for (const auto& line :
         venue_usage(calendar(read_bookings(store, options).list, filter, zone), {"venue"}, zone))
        table.rows.push_back(figures(line.keys, {line.bookings, line.minutes, line.charge}));
    return table;
}

/// What people have written in their own words may name somebody.
void publish(std::vector<DataTable>& tables, const People& people) {
    const Publisher publisher(people);
    for (auto& table : tables)
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (const auto& name = table.columns[i].name;
                name == "place" || name == "name" || name == "deliverable" || name == "topics")
                for (auto& row : table.rows) row[i] = publisher.text(std::move(row[i]));
}

} // namespace

std::vector<DataTable> period_report(const Store& store, Period period, const std::string& text,
                                     std::optional<Instant> until) {
    const auto zone = store.settings().zone;
    const Instant end{Instant::at(period.to.plus_days(1), 0, zone).seconds - 1};
    const auto stood = until && *until < end ? *until : end;
    const auto rules = BankRules::load(store);
    const People people(store);
    const Accounts accounts(store, rules, period.to, stood);
    const auto activities = read_activities(store, until).list;
    const House house(store, until);
    const auto orders = read_orders(store, OrderRules::load(store), until).list;
    std::vector<const Order*> listed;
    for (const auto& order : orders) listed.push_back(&order);
    const auto orders_by = [&](const std::string& key) {
        auto table = order_indicators(listed, {key}, period, zone);
        table.name = "orders-by-" + key;
        return table;
    };
    BackboneFilter trained;
    trained.period = period;
    auto tables = std::vector<DataTable>{
        hours_by(store, rules, "kind", N_("Kind"), period, until),
        hours_by(store, rules, "account", N_("Account"), period, until),
        hours_by(store, rules, "place", N_("Place"), period, until),
        balances(accounts.list()),
        debts(rules, accounts.list(), period.to),
        venue_use(store, period, until),
        visit_rate_table(read_visited_pairs(store, stood).list, period.to),
        wish_summary(read_wishes_on(store, WishRules::load(store), period.to, stood).list),
        order_indicators(listed, {}, period, zone),
        orders_by("unit"),
        orders_by("grid"),
        tool_usage(house, period),
        tool_indicators(house, period),
        activities_table(activities, period),
        backbone_table(people, activities, trained),
        deliverables_table(read_programmes(store), read_activities(store, stood).list),
        resources_table(read_resources(store, stood).list),
        fund_statement_table(read_fund(store, until).list, period, text),
    };
    publish(tables, people);
    return tables;
}

} // namespace cgov
