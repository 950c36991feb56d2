// SPDX-License-Identifier: MIT
#include "report/rollup.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/hours.hpp"
#include "format/human.hpp"

namespace cgov {
namespace {

using Tally = RollupSubject::Tally;

std::optional<Tally> tally_of(Command& command) {
    const auto name = command.get("--tally");
    if (!name) return std::nullopt;
    for (const auto tally : {Tally::hours, Tally::balance})
        if (*name == tally_name(tally)) return tally;
    throw Error(Kind::input, message("there is no tally \"{}\"", escape_controls(*name)),
                message("choose among: {}", "hours, balance"));
}

RollupGrouping grouping_of(Command& command, Tally tally, const char* unless_given) {
    return RollupGrouping::parse(tally, command.get("--by").value_or(unless_given));
}

/// The stores have zones of their own, but a rollup is of one day: that of China.
RollupDay day_of(Command& command) {
    RollupDay day{command.clock_in({}).today(), std::nullopt};
    if (const auto& given = command.globals().as_of) day.as_of = parse_date(*given, day.today);
    return day;
}

Rollup merged(Command& command, const std::vector<std::string>& names, std::optional<Tally> tally) {
    std::optional<Rollup> all;
    for (const auto& name : names) {
        const auto bytes = command.read_input(name);
        auto rollup = Rollup::read_partials(bytes, name);
        if (tally && *tally != rollup.subject().tally)
            throw Error(Kind::input,
                        message("{} holds the tally \"{}\"", name, tally_name(rollup.subject().tally)));
        if (all)
            all->merge(rollup);
        else
            all = std::move(rollup);
    }
    if (all) return *all;
    return Rollup(grouping_of(command, tally.value_or(Tally::hours), "all").subject(Tally::hours));
}

/// Partials are for this program, and have one form.
void print_partial(Command& command, const Rollup& rollup) {
    const auto& globals = command.globals();
    if (globals.format.value_or("csv") != "csv" || globals.excel || globals.columns)
        throw Error(Kind::input, message("--partial is always plain CSV with all its columns"));
    command.out().write(rollup.partial());
}

std::vector<OutputColumn> columns_of(const RollupGrouping& grouping, Tally tally) {
    std::vector<OutputColumn> columns;
    for (const auto& key : grouping.keys) {
        if (key == "store") {
            columns.push_back(column("store", N_("Store")));
            columns.push_back(column("community", N_("Community")));
        } else {
            columns.push_back(column(key.c_str(), hours_key_title(key)));
        }
    }
    columns.push_back(column("stores", N_("Stores"), CellType::integer));
    if (tally == Tally::hours) {
        columns.push_back(column("entries", N_("Entries"), CellType::integer));
        columns.push_back(column("minutes", N_("Time"), CellType::minutes));
        columns.push_back(column("credit", N_("Credit"), CellType::minutes));
        return columns;
    }
    columns.push_back(column("accounts", N_("Accounts"), CellType::integer));
    columns.push_back(column("earned", N_("Earned"), CellType::minutes));
    columns.push_back(column("granted", N_("Granted"), CellType::minutes));
    columns.push_back(column("received", N_("Received"), CellType::minutes));
    columns.push_back(column("sent", N_("Sent"), CellType::minutes));
    columns.push_back(column("used", N_("Used"), CellType::minutes));
    columns.push_back(column("expired", N_("Expired"), CellType::minutes));
    columns.push_back(column("balance", N_("Balance"), CellType::minutes));
    return columns;
}

std::vector<std::string> cells_of(const Rollup::Line& line) {
    auto row = line.keys;
    row.push_back(std::to_string(line.stores));
    for (const auto figure : line.figures) row.push_back(std::to_string(figure));
    return row;
}

void print_lines(Command& command, const Rollup& rollup) {
    const auto tally = rollup.subject().tally;
    RollupGrouping grouping{rollup.subject().keys};
    if (tally == Tally::balance) grouping.keys = {"store"};
    if (command.get("--by")) grouping = grouping_of(command, tally, "");
    auto columns = columns_of(grouping, tally);
    const auto width = columns.size();
    auto table = command.table(std::move(columns));
    for (const auto& line : rollup.lines(grouping)) table->row(cells_of(line));
    if (!grouping.keys.empty() && !rollup.stores().empty()) {
        auto total = cells_of(rollup.lines({}).front());
        total.insert(total.begin(), width - total.size(), "");
        total.front() = message("total");
        table->total(total);
    }
    table->finish();
}

void rollup(Command& command) {
    const bool merge = command.flag("--merge");
    auto names = command.names("STORE");
    const auto tally = tally_of(command);
    const auto done = [&] {
        if (merge) return merged(command, names, tally);
        for (auto& name : names) name = real_path(name);
        const auto wanted = tally.value_or(Tally::hours);
        const auto grouping = grouping_of(command, wanted, wanted == Tally::hours ? "month,kind" : "store");
        return roll_up(command.files(), names, grouping.subject(wanted), day_of(command),
                       command.globals().no_cache ? Store::no_cache : Store::worth_caching);
    }();
    if (command.flag("--partial"))
        print_partial(command, done);
    else
        print_lines(command, done);
}

} // namespace

NounSpec rollup_noun() {
    return {"rollup",
            N_("adds up many communities"),
            {{"",
              N_("Adds up the stores of many communities. A store that cannot be read, or is there in two "
                 "states, stops it: no sum lacks a community or counts one twice."),
              {{"STORE", N_("stores; with --merge, files of partials, or - for stdin"), false, true}},
              {{"--tally", "T", N_("hours: the entries that count; balance: the accounts (hours)")},
               {"--by", "LIST",
                N_("of hours month, quarter, year, date, kind, place, rule, activity, state (month,kind); of "
                   "both store or all (balance: store)")},
               {"--partial", nullptr, N_("print what --merge puts together, as CSV")},
               {"--merge", nullptr, N_("the arguments are partials; repeats count once")},
               {"--from", "FILE",
                N_("read the names of the stores or files from there or - (stdin), one a line")}},
              "cgov rollup --by month,kind communities/*\n"
              "cgov rollup --partial communities/north-* > north.csv\n"
              "cgov rollup --merge --by month north.csv south.csv",
              rollup}}};
}

} // namespace cgov
