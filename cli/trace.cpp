// SPDX-License-Identifier: MIT
#include "cli/list.hpp"
#include "people/people.hpp"
#include "report/overview.hpp"
#include "store/entity.hpp"

#include <algorithm>

namespace cgov {
namespace {

void trace_id(Command& command) {
    const auto& store = command.store();
    const auto id = resolve_subject(store, People(store), command.need("ID"));
    const auto cases = read_overview(store, case_ledgers(), command.as_of(), true);
    auto lines = trace(cases, id);
    std::vector<CaseView> alone;
    if (lines.empty()) { // an entry of the hours that is for nobody, a person, a group: what names it
        alone = read_overview(store, case_ledgers(), command.as_of());
        for (const auto& each : alone)
            if (each.id == id || std::find(each.about.begin(), each.about.end(), id) != each.about.end())
                lines.push_back({each.id == id ? 0 : 1, &each, "", ""});
    }
    if (command.format_name() == "dot")
        return command.out().write(trace_dot(alone.empty() ? cases : alone, lines));
    const bool indent = command.layout() == Layout::table;
    auto table =
        command.table({column("depth", N_("Depth"), CellType::integer), column("id", N_("Id")),
                       column("kind", N_("Kind")), column("state", N_("State")), column("title", N_("Title")),
                       column("link", N_("Link")), column("from", N_("Hangs on"))});
    for (const auto& line : lines) {
        const auto margin = std::string(indent ? static_cast<std::size_t>(line.depth) * 2 : 0, ' ');
        table->row({std::to_string(line.depth), margin + line.view->id, line.view->kind(),
                    line.view->state_name(), line.view->title, line.link, line.from});
    }
    table->finish();
}

void list_cases(Command& command) {
    const auto& store = command.store();
    std::vector<std::string> ledgers = case_ledgers();
    if (const auto ledger = command.get("--ledger")) ledgers = {store.schemas().get(*ledger).name()};
    std::vector<ListedCase> listed;
    const auto zone = store.settings().zone;
    const auto state = command.get("--state");
    bool known = !state;
    for (const auto& name : ledgers)
        known = known || store.schemas().get(name).find_state(*state) != no_state;
    if (!known)
        throw Error(Kind::input, message("there is no state \"{}\"", *state), message("see: cgov schema"));
    for (auto& each : read_overview(store, ledgers, command.as_of())) {
        if (state && each.state_name() != *state) continue;
        auto about = each.about;
        about.push_back(each.id);
        listed.push_back({each.state,
                          each.opened.date(zone),
                          each.grid,
                          std::move(about),
                          false,
                          {each.id, each.kind(), each.state_name(), each.title, each.opened.date(zone).iso(),
                           each.changed.rfc3339(zone)}});
    }
    print_list(command,
               {column("id", N_("Id")), column("kind", N_("Kind")), column("state", N_("State")),
                column("title", N_("Title")), column("begun", N_("Begun")),
                column("changed", N_("Changed"), CellType::instant)},
               std::move(listed));
}

using Fields = std::vector<std::pair<std::string, std::string>>;

/// What a register says of a member that is no case: the keys of its file as they stand.
Fields entity_fields(const Store& store, const EntityType& type, const std::string& handle) {
    Fields fields{{"id", handle}, {"kind", type.type}};
    if (const auto file = store.read_toml(entity_path(type, handle)))
        for (const auto& entry : file->root().entries)
            if (!entry.value.text.empty() || entry.value.type == TomlValue::Type::integer)
                fields.emplace_back(entry.key, entry.value.type == TomlValue::Type::integer
                                                   ? std::to_string(entry.value.integer)
                                                   : entry.value.text);
    return fields;
}

Fields fields_of(Command& command, const std::string& id) {
    const auto& store = command.store();
    const bool chinese = command.language() == "zh_CN";
    const bool titles = command.layout() == Layout::table || command.globals().excel;
    if (const auto parsed = CaseId::from_text(id); parsed && parsed->prefix != 'P') {
        Fields fields;
        const auto& schema = *store.schemas().by_prefix(parsed->prefix);
        for (const auto& each : read_overview(store, {schema.name()}, command.as_of())) {
            if (each.id != id) continue;
            const auto zone = store.settings().zone;
            fields = {{"id", id},
                      {"kind", each.kind()},
                      {"state", each.state_name()},
                      {"opened", each.opened.rfc3339(zone)},
                      {"changed", each.changed.rfc3339(zone)}};
        }
        for (const auto& [column, cell] : latest_cells(store, *parsed, command.as_of()))
            fields.emplace_back(titles ? (chinese ? column->title.zh : column->title.en) : column->name,
                                cell);
        return fields;
    }
    const People people(store);
    if (const auto* person = people.find_person(id))
        return {{"id", id}, {"kind", "person"}, {"name", person->shown_name()}, {"grid", person->grid}};
    if (const auto* group = people.find_group(id))
        return {{"id", id}, {"kind", "group"}, {"name", group->name}, {"contact", group->contact}};
    for (const auto& type : entity_types) {
        const auto handles = store.handles(type.folder);
        if (std::find(handles.begin(), handles.end(), id) != handles.end())
            return entity_fields(store, type, id);
    }
    return {};
}

void show_any(Command& command) {
    const auto id = resolve_subject(command.store(), People(command.store()), command.need("ID"));
    auto table = command.table({column("field", N_("Field")), column("value", N_("Value"))});
    for (const auto& [name, value] : fields_of(command, id))
        if (!value.empty()) table->row({name, value});
    table->finish();
}

} // namespace

NounSpec trace_noun() {
    return {"trace",
            N_("the thread of a case through all systems"),
            {{"",
              N_("Prints what a case led to and what led to it, through every ledger."),
              {{"ID", N_("a case; or a person, group or handle: the cases that name it")}},
              {},
              "cgov trace W1A\ncgov trace W1A -f dot",
              trace_id}}};
}

NounSpec list_noun() {
    return {"list",
            N_("the cases of all ledgers"),
            {{"",
              N_("Lists cases of every kind in the order opened."),
              {},
              list_options({{"--ledger", "L", N_("of this ledger alone")}}),
              "cgov list --for P3A\ncgov list --from 2026-11-01 --state claimed",
              list_cases}}};
}

NounSpec show_noun() {
    return {"show",
            N_("what is known of one case, person or handle"),
            {{"",
              N_("Prints every field of a case of any kind, a person, a group or a member of a register."),
              {{"ID", N_("an id or a handle")}},
              {},
              "cgov show W1A",
              show_any}}};
}

} // namespace cgov
