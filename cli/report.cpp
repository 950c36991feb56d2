// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/list.hpp"
#include "format/human.hpp"
#include "format/table_package.hpp"
#include "report/monthly.hpp"
#include "report/remind.hpp"

namespace cgov {
namespace {

void remind(Command& command) {
    const auto today = today_of(command);
    auto clock = command.clock();
    if (const auto as_of = command.as_of()) clock.now = *as_of;
    const auto within = command.get("--within") ? parse_days(*command.get("--within")) : 0;
    auto kind = command.get("--kind");
    if (kind) kind = choose(N_("kind"), *kind, due_kinds);
    const auto grid = command.get("--grid");
    auto table =
        command.table({column("kind", N_("Kind")), column("id", N_("Id")), column("due", N_("Due by")),
                       column("days", N_("Days left"), CellType::integer), column("who", N_("Whose turn")),
                       column("text", N_("What")), column("grid", N_("Grid"))});
    for (const auto& each : due_by(command.store(), clock, today.plus_days(within), command.as_of()))
        if ((!kind || each.kind == *kind) && (!grid || each.grid == *grid))
            table->row({each.kind, each.id, each.due.iso(), std::to_string(each.due.days - today.days),
                        each.who, each.text, each.grid});
    table->finish();
}

void monthly(Command& command) {
    const auto text = command.need("PERIOD");
    const auto period = parse_period(text);
    const auto directory = command.need("--out");
    LayoutOptions options;
    options.excel = command.globals().excel;
    std::vector<std::pair<std::string, std::string>> files;
    const auto tables = period_report(command.store(), period, text, command.as_of());
    for (const auto& data : tables) {
        std::string bytes;
        const auto writer =
            make_table_writer(data.columns, options, [&](std::string_view part) { bytes += part; });
        for (const auto& row : data.rows) writer->row(row);
        writer->finish();
        files.emplace_back(data.name + ".csv", std::move(bytes));
    }
    files.emplace_back("datapackage.json", table_package("cgov-report-" + ascii_lower(text),
                                                         command.store().settings().community + " " + text,
                                                         tables, options.excel));
    command.write_files(directory, files);
}

} // namespace

NounSpec remind_noun() {
    return {"remind",
            N_("everything that is due"),
            {{"",
              N_("Lists what is due today or overdue, in all systems: a list for telephoning, by grid."),
              {},
              {{"--within", "DAYS", N_("also what is due within so many days: 3d")},
               {"--kind", "K", N_("of this kind alone: visit, wish-claim, loan, ...")},
               {"--grid", "GRID", N_("of this grid alone")}},
              "cgov remind --within 3d\ncgov remind --kind visit",
              remind}}};
}

NounSpec report_noun() {
    return {"report",
            N_("every tally of a month"),
            {{"monthly",
              N_("Writes every tally of a period as CSV, a file a table. Prints the names of the files."),
              {{"PERIOD", N_("2026-10, 2026Q3 or 2026")}},
              {{"--out", "DIR", N_("the directory, made where it is missing; its files are replaced")}},
              "cgov report monthly 2026-10 --out october",
              monthly}}};
}

} // namespace cgov
