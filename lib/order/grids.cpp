// SPDX-License-Identifier: MIT
#include "order/grids.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "people/register.hpp"
#include "store/entity.hpp"

#include <algorithm>

namespace cgov {
namespace {

Grid read_grid(const TomlFile& file, std::string handle) {
    const auto& root = file.root();
    file.expect_only(root, {"name", "households", "adoption"});
    Grid grid;
    grid.name = file.text(root, "name").value_or(handle);
    grid.handle = std::move(handle);
    if (const auto households = file.integer(root, "households", 0, most_households))
        grid.households = static_cast<int>(*households);
    for (const auto* table : file.tables(root, "adoption")) {
        file.expect_only(*table, {"unit", "from"});
        const auto unit = file.text(*table, "unit");
        const auto from = file.date(*table, "from");
        if (!unit || !is_handle(*unit)) file.fail(*table, message("unit: expected the handle of a group"));
        if (!from) file.fail(*table, message("\"{}\" is missing", "from"));
        grid.adoptions.push_back({*unit, *from});
    }
    std::stable_sort(grid.adoptions.begin(), grid.adoptions.end(),
                     [](const Adoption& a, const Adoption& b) { return a.from < b.from; });
    return grid;
}

} // namespace

const Adoption* Grid::adopted_on(Date day) const {
    const Adoption* found = nullptr;
    for (const auto& each : adoptions)
        if (each.from <= day) found = &each;
    return found;
}

std::vector<Grid> read_grids(const Store& store) {
    std::vector<Grid> grids;
    for (auto& handle : store.handles("grids"))
        if (const auto file = store.read_toml(entity_path(entity_type("grid"), handle)))
            grids.push_back(read_grid(*file, std::move(handle)));
    return grids;
}

const Grid& find_grid(const std::vector<Grid>& grids, std::string_view text) {
    std::vector<EntityName> names;
    for (const auto& grid : grids) names.push_back({grid.handle, grid.name});
    const auto handle = find_entity(entity_type("grid"), names, text);
    return *std::find_if(grids.begin(), grids.end(), [&](const Grid& grid) { return grid.handle == handle; });
}

void add_grid(WriteSession& session, const Grid& grid) {
    add_entity(session, entity_type("grid"), {grid.handle, grid.name},
               grid.households ? fmt::format("households = {}\n", *grid.households) : "");
}

void adopt_grid(WriteSession& session, const Grid& grid, const Adoption& adoption) {
    if (const auto* now = grid.adopted_on(adoption.from)) {
        if (now->unit == adoption.unit)
            throw Error(Kind::refused,
                        message("{} has adopted {} already, on {}", now->unit, grid.handle, now->from.iso()),
                        message("see: cgov grid show {}", grid.handle));
        if (now->from == adoption.from)
            throw Error(Kind::refused, message("{} is adopted by {} on that day", grid.handle, now->unit),
                        message("choose another day with --from, or correct {} by hand",
                                entity_path(entity_type("grid"), grid.handle)));
    }
    const auto path = entity_path(entity_type("grid"), grid.handle);
    auto text = session.store().read(path).value_or("");
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    text += fmt::format("\n[[adoption]]\nunit = {}\nfrom = {}\n", toml_quoted(adoption.unit),
                        adoption.from.iso());
    read_grid(TomlFile::parse(text, path),
              grid.handle); // an inline `adoption = [...]` takes no further table
    session.replace(path, text);
    session.finish({}, fmt::format("grid adopt: {} {}", grid.handle, adoption.unit));
}

void check_grids(const Store& store, const People& people, std::vector<Problem>& problems) {
    const auto grids = read_grids(store);
    for (const auto& grid : grids)
        for (const auto& adoption : grid.adoptions)
            if (!people.find_group(adoption.unit))
                problems.push_back({Severity::error,
                                    "unknown-id",
                                    {entity_path(entity_type("grid"), grid.handle), 0, 0, {}},
                                    grid.handle,
                                    message("there is no {}", adoption.unit),
                                    message("mend \"unit\" by hand, or add the group")});
    if (grids.empty()) return;
    for (const auto& person : people.persons())
        if (!person.grid.empty() && std::none_of(grids.begin(), grids.end(), [&](const Grid& grid) {
                return grid.handle == person.grid;
            }))
            problems.push_back({Severity::warning,
                                "unknown-grid",
                                {people_path(CaseId::from_text(person.id)->desk), 0, 0, {}},
                                person.id,
                                message("there is no grid \"{}\"", person.grid),
                                message("cgov grid add {} --name NAME, or: cgov person set {} --grid GRID",
                                        person.grid, person.id)});
}

} // namespace cgov
