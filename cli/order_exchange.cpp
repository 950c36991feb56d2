// SPDX-License-Identifier: MIT
#include "cli/order.hpp"
#include "order/import.hpp"
#include "order/open311.hpp"
#include "store/entity.hpp"

namespace cgov {
namespace {

void export_orders(Command& command) {
    if (!command.flag("--open311"))
        throw Error(Kind::input, message("--open311 is missing"), message("see: cgov order export --help"));
    const auto& store = command.store();
    const auto rules = OrderRules::load(store);
    auto chosen = choose_orders(command, rules);
    keep_filtered(command, chosen.orders.schema(), chosen.cases);
    command.out().write(open311_requests(chosen.list(), rules, read_grids(store), People(store),
                                         store.settings().zone, command.language() == "zh_CN"));
}

void import(Command& command) {
    const auto path = command.need("FILE");
    const Sheet sheet(command.read_input(path), path, order_fields(), command.text("--map"));
    WriteSession session(command.store(), command.write_options());
    const auto& store = session.store();
    const People people(store);
    OrderDefaults defaults;
    if (const auto grid = command.get("--grid"))
        defaults.grid = find_entity(store, entity_type("grid"), *grid);
    if (const auto unit = command.get("--unit")) defaults.unit = people.resolve_group(*unit);
    const auto skip_bad = command.get("--skip-bad");
    const auto result =
        import_orders(session, OrderRules::load(store), people, sheet, defaults, skip_bad.has_value());
    if (skip_bad && !command.globals().dry_run) command.write_output(*skip_bad, result.bad_rows);
    command.say(message("cgov: {} orders added, {} were there already, {} refused", result.ids.size(),
                        result.known, result.bad));
}

} // namespace

VerbSpec order_export_verb() {
    auto options =
        list_options({{"--open311", nullptr, N_("as service requests of Open311 GeoReport v2, in JSON")}});
    std::erase_if(options, [](const OptionSpec& option) {
        return std::string_view(option.flags) == "--sort" || std::string_view(option.flags) == "--limit";
    });
    return {"export",           N_("Writes orders for other systems, names masked."), {},
            std::move(options), "cgov order export --open311 --from 2026-11-01",      export_orders};
}

VerbSpec order_import_verb() {
    return {"import",
            N_("Takes a list of orders in whatever state they are, all rows or none. Prints the new ids."),
            {{"FILE", N_("a CSV file, or - for stdin; UTF-8, UTF-16, GB18030 or GBK")}},
            {{"--map", "LIST", N_("what unknown titles mean: 来电时间=placed,内容=title")},
             {"--grid", "G", N_("the grid of rows that name none")},
             {"--unit", "G", N_("the unit of rows that name none; else the one that has adopted the grid")},
             {"--skip-bad", "FILE", N_("take the good rows and write the bad ones there")}},
            "cgov order import orders.csv --grid grid-3 --unit estate-office",
            import};
}

} // namespace cgov
