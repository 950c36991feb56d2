// SPDX-License-Identifier: MIT
#include "order/indicators.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

#include <map>
#include <utility>

namespace cgov {
namespace {

constexpr std::pair<const char*, const char*> key_titles[] = {{"unit", N_("Unit in charge")},
                                                              {"grid", N_("Grid")},
                                                              {"category", N_("Category")},
                                                              {"urgency", N_("Urgency")},
                                                              {"month", N_("Month")}};

const char* title_of(const std::string& key) {
    std::vector<std::string_view> known;
    for (const auto& [name, title] : key_titles) {
        if (key == name) return title;
        known.emplace_back(name);
    }
    const auto near = nearest_word(key, known);
    throw Error(Kind::input, message("cannot tally by \"{}\"", escape_controls(key)),
                near.empty() ? message("the keys: {}", fmt::join(known, ", "))
                             : message("did you mean \"{}\"?", near));
}

std::string key_of(const Order& order, const std::string& key, Zone zone) {
    if (key == "unit") return order.unit;
    if (key == "grid") return order.grid;
    if (key == "category") return order.category;
    if (key == "urgency") return order.urgency;
    return month_text(order.deadline->date(zone));
}

} // namespace

void OrderFigures::add(const Order& order) {
    ++due;
    returned += order.returns > 0 ? 1 : 0;
    if (order.stage != OrderStage::closed) return;
    ++closed;
    on_time += order.done && *order.done <= *order.deadline ? 1 : 0;
    satisfied += order.rating == "satisfied" ? 1 : 0;
    basically += order.rating == "basically" ? 1 : 0;
    dissatisfied += order.rating == "dissatisfied" ? 1 : 0;
    ratings = satisfied + basically + dissatisfied;
}

DataTable order_indicators(const std::vector<const Order*>& orders, const std::vector<std::string>& by,
                           const Period& period, Zone zone) {
    DataTable table{"order-indicators", {}, {}};
    if (!by.empty()) table.name += fmt::format("-by-{}", fmt::join(by, "-"));
    for (const auto& key : by) table.columns.push_back(column(key.c_str(), title_of(key)));
    const auto figure = [&](const char* name, const char* title) {
        table.columns.push_back(column(name, title, CellType::integer));
    };
    figure("due", N_("Fell due"));
    figure("closed", N_("Closed"));
    figure("on_time", N_("Done on time"));
    figure("ratings", N_("Ratings"));
    figure("satisfied", N_("Satisfied"));
    figure("basically", N_("Basically satisfied"));
    figure("dissatisfied", N_("Dissatisfied"));
    figure("returned", N_("Sent back"));
    const auto rate = [&](const char* name, const char* title) {
        table.columns.push_back(column(name, title, CellType::rate));
    };
    rate("completion", N_("Completion"));
    rate("on_time_completion", N_("On-time completion"));
    rate("satisfaction", N_("Satisfaction"));
    rate("rating_rate", N_("Rating rate"));
    rate("return_rate", N_("Return rate"));

    std::map<std::vector<std::string>, OrderFigures> lines;
    if (by.empty()) lines[{}];
    for (const auto* order : orders) {
        if (!order->deadline || !period.contains(order->deadline->date(zone))) continue;
        std::vector<std::string> keys;
        for (const auto& key : by) keys.push_back(key_of(*order, key, zone));
        lines[std::move(keys)].add(*order);
    }
    for (const auto& [keys, sums] : lines) {
        auto row = keys;
        for (const auto each : {sums.due, sums.closed, sums.on_time, sums.ratings, sums.satisfied,
                                sums.basically, sums.dissatisfied, sums.returned})
            row.push_back(std::to_string(each));
        row.push_back(percent_text(sums.closed, sums.due));
        row.push_back(percent_text(sums.on_time, sums.due));
        row.push_back(percent_text(sums.satisfied + sums.basically, sums.ratings));
        row.push_back(percent_text(sums.ratings, sums.closed));
        row.push_back(percent_text(sums.returned, sums.due));
        table.rows.push_back(std::move(row));
    }
    return table;
}

DataTable order_indicators(const std::vector<Order>& orders, const std::vector<std::string>& by,
                           const Period& period, Zone zone) {
    std::vector<const Order*> all;
    for (const auto& order : orders) all.push_back(&order);
    return order_indicators(all, by, period, zone);
}

} // namespace cgov
