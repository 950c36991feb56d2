// SPDX-License-Identifier: MIT
#include "cli/list.hpp"
#include "cli/wish.hpp"
#include "people/details.hpp"
#include "wish/wall.hpp"

#include <algorithm>

namespace cgov {
namespace {

std::string iso(const std::optional<Date>& date) {
    return date ? date->iso() : "";
}

std::vector<OutputColumn> wish_columns() {
    return {column("wish", N_("Wish")),
            column("state", N_("State")),
            column("flag", N_("Flag"), CellType::flag),
            column("title", N_("Title")),
            column("grid", N_("Grid")),
            column("urgency", N_("Urgency")),
            column("collected", N_("Collected on")),
            column("claimants", N_("Claimants")),
            column("due", N_("Due by")),
            column("overdue", N_("Overdue"), CellType::flag),
            column("open_actions", N_("Open actions"), CellType::integer),
            column("wisher", N_("Wisher")),
            column("source", N_("Source")),
            column("published", N_("On the wall since")),
            column("claimed", N_("Claimed on")),
            column("delivered", N_("Delivered on")),
            column("fulfilled", N_("Fulfilled on")),
            column("lapsed", N_("Lapsed")),
            column("public_text", N_("Public text"))};
}

ListedCase listed(const Wish& wish, const WishRules& rules, Date today) {
    const auto due = wish.due(rules);
    const bool overdue = due && *due < today;
    ListedCase each{wish.state, wish.collected, wish.grid, {wish.id, wish.wisher}, overdue, {}};
    each.about.insert(each.about.end(), wish.claimants.begin(), wish.claimants.end());
    for (const auto& action : wish.actions) {
        each.about.push_back(action.owner);
        each.about.insert(each.about.end(), action.links.begin(), action.links.end());
    }
    each.cells = {wish.id,
                  std::string(stage_name(wish.stage)),
                  wish.flag() ? "1" : "",
                  wish.title,
                  wish.grid,
                  wish.urgency,
                  wish.collected.iso(),
                  fmt::format("{}", fmt::join(wish.claimants, ";")),
                  iso(due),
                  overdue ? "1" : "",
                  std::to_string(wish.open_actions().size()),
                  wish.wisher,
                  wish.source,
                  iso(wish.published),
                  iso(wish.claimed),
                  iso(wish.delivered),
                  iso(wish.fulfilled),
                  iso(wish.lapsed),
                  wish.public_text};
    return each;
}

void list(Command& command) {
    const auto rules = WishRules::load(command.store());
    const auto wishes = wishes_of(command, rules);
    std::vector<ListedCase> cases;
    for (const auto& wish : wishes.list) cases.push_back(listed(wish, rules, today_of(command)));
    print_list(command, wishes.schema(), wish_columns(), std::move(cases));
}

void show(Command& command) {
    const auto rules = WishRules::load(command.store());
    const auto wishes = wishes_of(command, rules);
    const auto details = read_details(command.store(), "wishes");
    auto columns = wish_columns();
    columns.push_back(column("detail", N_("Private text")));
    const auto& wish = wishes.find(command.need("ID"));
    auto cells = listed(wish, rules, today_of(command)).cells;
    const auto found = details.find(wish.id);
    cells.push_back(found == details.end() ? "" : found->second);
    auto table = command.table(std::move(columns));
    table->row(cells);
    table->finish();
}

/// By the day on which they came on the wall.
std::vector<Wish> shown_on_wall(Command& command, const Wishes& wishes, const WishRules& rules) {
    std::vector<ListedCase> cases;
    for (const auto& wish : wishes.list) {
        cases.push_back(listed(wish, rules, today_of(command)));
        cases.back().date = wish.published;
    }
    keep_filtered(command, wishes.schema(), cases);
    std::vector<Wish> shown;
    for (const auto& each : cases) shown.push_back(wishes.find(each.cells.front()));
    return shown;
}

void wall(Command& command) {
    const auto rules = WishRules::load(command.store());
    const auto shown = shown_on_wall(command, wishes_of(command, rules), rules);
    if (command.flag("--summary")) return command.print(wish_summary(shown));
    const People people(command.store());
    if (command.format_name() == "html") {
        auto clock = command.clock();
        if (const auto until = command.as_of()) clock.now = *until;
        const auto* language = command.language() == "zh_CN" ? "zh-CN" : "en";
        return command.out().write(wall_page({command.store().settings(), people, shown}, clock, language));
    }
    const auto data = wish_wall(shown, people);
    const auto figures = wall_figures(shown);
    auto table = command.table(data.columns);
    for (const auto& row : data.rows) table->row(row);
    std::vector<std::string> total(data.columns.size());
    total[3] = message("{} of {} fulfilled", fmt::format("⚑ {}", figures.fulfilled), figures.published);
    table->total(total);
    table->finish();
}

} // namespace

Wishes wishes_of(Command& command, const WishRules& rules) {
    return read_wishes_on(command.store(), rules, today_of(command), command.as_of());
}

VerbSpec wish_list_verb() {
    return {"list",
            N_("Lists the wishes in the order entered."),
            {},
            list_options(),
            "cgov wish list --state published --overdue\ncgov wish list --for harbour-bank",
            list};
}

VerbSpec wish_show_verb() {
    return {"show",
            N_("Prints one wish, with its private text where this clone has it."),
            {{"ID", N_("the wish's id")}},
            {},
            "cgov wish show W1A",
            show};
}

VerbSpec wish_wall_verb() {
    return {"wall",
            N_("Prints the wall: the published wishes and their flags; also as -f html. --from and --to are "
               "days of "
               "publication."),
            {},
            {{"--summary", nullptr, N_("the figures and rates alone")},
             {"--state", "S", N_("in this state alone")},
             {"--from", "D", N_("published on this day or later")},
             {"--to", "D", N_("published on this day or earlier")},
             {"--grid", "G", N_("of this grid")},
             {"--for", "ID", N_("of this person, group or case")},
             {"--overdue", nullptr, N_("overdue ones alone")}},
            "cgov wish wall --summary --from 2026-01-01\ncgov -f html wish wall > wall.html",
            wall};
}

} // namespace cgov
