// SPDX-License-Identifier: MIT
#include "store/schema.hpp"

#include "base/error.hpp"
#include "cli/command.hpp"
#include "store/init.hpp"
#include "store/states.hpp"

namespace cgov {
namespace {

const std::string& in(const Bilingual& text, const Command& command) {
    return command.language() == "zh_CN" ? text.zh : text.en;
}

std::string names(const Schema& schema, const std::vector<State>& states) {
    std::string text;
    for (const auto state : states) text += (text.empty() ? "" : " ") + schema.states()[state];
    return text;
}

std::string columns_of(const Schema& schema, const std::vector<std::size_t>& columns) {
    std::string text;
    for (const auto i : columns) text += (text.empty() ? "" : " ") + schema.columns()[i].name;
    return text;
}

std::string required_for(const Schema& schema, std::size_t i) {
    if (i < Schema::first_own) return "*";
    std::string text;
    for (const auto& event : schema.events())
        for (const auto required : event.required)
            if (required == i) text += (text.empty() ? "" : " ") + event.name;
    return text;
}

void list_ledgers(Command& command, const Schemas& schemas) {
    auto table = command.table({column("ledger", N_("Ledger")), column("prefix", N_("Prefix")),
                                column("title", N_("Title")), column("states", N_("States"))});
    for (const auto& name : ledger_names()) {
        const auto& each = schemas.get(name);
        std::string states;
        for (const auto& state : each.states()) states += (states.empty() ? "" : " ") + state;
        table->row({name, std::string(1, each.prefix()), in(each.title(), command), states});
    }
    table->finish();
}

void list_events(Command& command, const Schema& each) {
    auto table =
        command.table({column("event", N_("Event")), column("from", N_("From")), column("to", N_("To")),
                       column("required", N_("Required")), column("optional", N_("Optional")),
                       column("about", N_("About")), column("command", N_("Command"))});
    for (const auto& event : each.events()) {
        const std::vector<std::size_t> optional(
            event.allowed.begin() + static_cast<std::ptrdiff_t>(event.required.size()), event.allowed.end());
        table->row({event.name, names(each, event.from), event.to == no_state ? "" : each.states()[event.to],
                    columns_of(each, event.required), columns_of(each, optional), in(event.about, command),
                    event.command});
    }
    table->finish();
}

void list_columns(Command& command, const Schema& each) {
    auto table = command.table({column("column", N_("Column")), column("type", N_("Type")),
                                column("required_for", N_("Required for")), column("title", N_("Title")),
                                column("about", N_("About"))});
    for (std::size_t i = 0; i < each.columns().size(); ++i) {
        const auto& spec = each.columns()[i];
        table->row({spec.name, std::string(type_name(spec)), required_for(each, i), in(spec.title, command),
                    in(spec.about, command)});
    }
    table->finish();
}

void list_states(Command& command, const std::vector<const Schema*>& ledgers) {
    auto table =
        command.table({column("ledger", N_("Ledger")), column("from", N_("From")),
                       column("event", N_("Event")), column("to", N_("To")),
                       column("final", N_("Final"), CellType::flag), column("command", N_("Command"))});
    for (const auto* each : ledgers) {
        const auto name = [&](State state) { return state == no_state ? "" : each->states()[state]; };
        for (const auto& arrow : transitions(*each))
            table->row({each->name(), name(arrow.from), arrow.event->name, name(arrow.to),
                        is_final(*each, arrow.to) ? "1" : "", arrow.event->command});
    }
    table->finish();
}

void schema(Command& command) {
    if (command.flag("--datapackage")) {
        command.out().write(data_package(command.store()));
        return;
    }
    const Schemas schemas;
    const auto ledger = command.get("LEDGER");
    std::vector<const Schema*> ledgers;
    for (const auto& name : ledger ? std::vector{*ledger} : ledger_names())
        ledgers.push_back(&schemas.get(name));
    const bool states = command.flag("--states");
    if (command.flag("--mdoc")) {
        for (const auto* each : ledgers)
            command.out().write(states ? mdoc_states(*each) : mdoc_tables(*each));
        return;
    }
    if (ledger && command.format_name() == "dot")
        return command.out().write(states_dot(*ledgers[0], command.language() == "zh_CN"));
    if (states) return list_states(command, ledgers);
    if (!ledger) return list_ledgers(command, schemas);
    const auto& each = schemas.get(*ledger);
    if (command.flag("--events")) return list_events(command, each);
    list_columns(command, each);
}

} // namespace

NounSpec schema_noun() {
    return {"schema",
            N_("the ledgers' columns, events and states"),
            {{"",
              N_("Prints what the ledgers hold: all of them, or one ledger's columns."),
              {{"LEDGER", N_("hours, bank, bookings, ..."), false}},
              {{"--events", nullptr, N_("the events and states instead of the columns")},
               {"--states", nullptr, N_("from each state the events, and where they lead")},
               {"--datapackage", nullptr, N_("the store's datapackage.json, with the files there are now")},
               {"--mdoc", nullptr, N_("the tables of cgov-ledgers(5)")}},
              "cgov schema hours --events\ncgov schema wishes -f dot",
              schema}}};
}

} // namespace cgov
