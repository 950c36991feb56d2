// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "cli/command.hpp"
#include "format/human.hpp"
#include "order/grids.hpp"
#include "people/people.hpp"

#include <algorithm>

namespace cgov {
namespace {

void add(Command& command) {
    WriteSession session(command.store(), command.write_options());
    Grid grid;
    grid.handle = command.need("HANDLE");
    grid.name = normalise_space(command.need("--name"));
    if (const auto households = command.get("--households"))
        grid.households = static_cast<int>(parse_integer(*households, 0, most_households, "--households"));
    add_grid(session, grid);
}

void adopt(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const auto grids = read_grids(session.store());
    const auto& grid = find_grid(grids, command.need("GRID"));
    const auto today = session.clock().today();
    const auto from = command.get("--from") ? parse_date(*command.get("--from"), today) : today;
    adopt_grid(session, grid, {People(session.store()).resolve_group(command.need("UNIT")), from});
}

/// The day for which a grid's unit is looked up: that of --as-of, else today.
Date day_of(Command& command) {
    const auto as_of = command.as_of();
    return as_of ? as_of->date(command.store().settings().zone) : command.clock().today();
}

void print_grids(Command& command, const std::vector<const Grid*>& grids) {
    const People people(command.store());
    const auto day = day_of(command);
    auto table =
        command.table({column("grid", N_("Grid")), column("name", N_("Name")),
                       column("households", N_("Households"), CellType::integer), column("unit", N_("Unit")),
                       column("since", N_("Since")), column("persons", N_("Persons"), CellType::integer)});
    for (const auto* grid : grids) {
        const auto* adoption = grid->adopted_on(day);
        const auto persons =
            std::count_if(people.persons().begin(), people.persons().end(), [&](const Person& person) {
                return person.grid == grid->handle && (!person.retired || *person.retired > day);
            });
        table->row({grid->handle, grid->name, grid->households ? std::to_string(*grid->households) : "",
                    adoption ? adoption->unit : "", adoption ? adoption->from.iso() : "",
                    std::to_string(persons)});
    }
    table->finish();
}

void list(Command& command) {
    const auto grids = read_grids(command.store());
    std::vector<const Grid*> all;
    for (const auto& grid : grids) all.push_back(&grid);
    print_grids(command, all);
}

void show(Command& command) {
    const auto grids = read_grids(command.store());
    const auto& grid = find_grid(grids, command.need("GRID"));
    if (!command.flag("--adoptions")) return print_grids(command, {&grid});
    auto table =
        command.table({column("grid", N_("Grid")), column("unit", N_("Unit")), column("from", N_("From"))});
    for (const auto& each : grid.adoptions) table->row({grid.handle, each.unit, each.from.iso()});
    table->finish();
}

} // namespace

NounSpec grid_noun() {
    return {"grid",
            N_("parts of the community, and the units that have adopted them"),
            {{"add",
              N_("Adds a grid. Prints its handle."),
              {{"HANDLE", N_("the grid's handle, such as grid-3")}},
              {{"--name", "N", N_("its name")}, {"--households", "N", N_("how many households it has")}},
              "cgov grid add grid-3 --name 第三网格 --households 320",
              add},
             {"adopt",
              N_("A unit takes a grid on, until the next one does; orders go to it."),
              {{"GRID", N_("a handle or name")}, {"UNIT", N_("a group")}},
              {{"--from", "D", N_("from this day (today)")}},
              "cgov grid adopt grid-3 harbour-bank --from 2026-11-01",
              adopt},
             {"list", N_("Lists the grids, and who has adopted them now."), {}, {}, "cgov grid list", list},
             {"show",
              N_("Prints one grid."),
              {{"GRID", N_("a handle or name")}},
              {{"--adoptions", nullptr, N_("who has adopted it since when, instead")}},
              "cgov grid show grid-3 --adoptions",
              show}}};
}

} // namespace cgov
