// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "cli/list.hpp"
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

std::vector<OutputColumn> grid_columns() {
    return {column("grid", N_("Grid")),
            column("name", N_("Name")),
            column("households", N_("Households"), CellType::integer),
            column("unit", N_("Adopted by")),
            column("since", N_("Adopted on")),
            column("persons", N_("Persons registered"), CellType::integer)};
}

std::vector<std::string> grid_cells(const Grid& grid, const People& people, Date day) {
    const auto* adoption = grid.adopted_on(day);
    const auto persons =
        std::count_if(people.persons().begin(), people.persons().end(), [&](const Person& person) {
            return person.grid == grid.handle && (!person.retired || *person.retired > day);
        });
    return {grid.handle,
            grid.name,
            grid.households ? std::to_string(*grid.households) : "",
            adoption ? adoption->unit : "",
            adoption ? adoption->from.iso() : "",
            std::to_string(persons)};
}

void list(Command& command) {
    const People people(command.store());
    const auto day = today_of(command);
    std::vector<ListedCase> listed;
    for (const auto& grid : read_grids(command.store())) {
        ListedCase line{MemberState::active, {},    grid.handle,
                        {grid.handle},       false, grid_cells(grid, people, day)};
        if (const auto* adoption = grid.adopted_on(day)) {
            line.date = adoption->from;
            line.about.push_back(adoption->unit);
        }
        listed.push_back(std::move(line));
    }
    print_register(command, grid_columns(), std::move(listed));
}

void show(Command& command) {
    const auto grids = read_grids(command.store());
    const auto& grid = find_grid(grids, command.need("GRID"));
    if (!command.flag("--adoptions"))
        return command.print(
            {{}, grid_columns(), {grid_cells(grid, People(command.store()), today_of(command))}});
    auto table = command.table(
        {column("grid", N_("Grid")), column("unit", N_("Adopted by")), column("from", N_("First day"))});
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
             {"list",
              N_("Lists the grids, and who has adopted them now."),
              {},
              register_options(),
              "cgov grid list",
              list},
             {"show",
              N_("Prints one grid."),
              {{"GRID", N_("a handle or name")}},
              {{"--adoptions", nullptr, N_("who has adopted it since when, instead")}},
              "cgov grid show grid-3 --adoptions",
              show}}};
}

} // namespace cgov
