// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/list.hpp"
#include "format/human.hpp"
#include "people/persons.hpp"

#include <algorithm>
#include <map>

namespace cgov {
namespace {

PersonChanges changes_of(Command& command) {
    PersonChanges changes;
    const auto today = command.clock().today();
    if (const auto kind = command.get("--kind")) changes.kind = person_kind(*kind);
    changes.grid = command.get("--grid");
    changes.phone = command.get("--phone");
    changes.address = command.get("--address");
    changes.id_number = command.get("--id-number");
    changes.health = command.get("--health");
    if (const auto born = command.get("--born")) changes.born = parse_born(*born, today);
    if (command.flag("--consent")) changes.consent = true;
    changes.add_roles = command.all("--role");
    return changes;
}

void add(Command& command) {
    auto changes = changes_of(command);
    changes.name = command.need("NAME");
    changes = checked(std::move(changes), command.clock().today());
    WriteSession session(command.store(), command.write_options());
    add_persons(session, {changes});
}

void set(Command& command) {
    auto changes = changes_of(command);
    changes.name = command.get("--name");
    if (command.flag("--no-consent")) changes.consent = false;
    changes.remove_roles = command.all("--remove-role");
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    for (const auto& kin : command.all("--kin")) changes.add_kin.push_back(people.resolve_person(kin));
    set_person(session, people.resolve_person(command.need("PERSON")), changes);
}

void retire(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto today = session.clock().today();
    retire_person(session, people.resolve_person(command.need("PERSON")),
                  command.get("--date") ? parse_date(*command.get("--date"), today) : today);
}

void import(Command& command) {
    const auto path = command.need("FILE");
    const Sheet sheet(command.read_input(path), path, person_fields(), command.text("--map"));
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto skip_bad = command.get("--skip-bad");
    const auto result = import_persons(session, people, sheet, skip_bad.has_value());
    if (skip_bad && !command.globals().dry_run) command.write_output(*skip_bad, result.bad_rows, 0600);
    command.say(message("cgov: {} persons added, {} were there already, {} refused", result.ids.size(),
                        result.known, result.bad));
}

std::string roles_text(const Person& person) {
    return fmt::format("{}", fmt::join(person.roles, ";"));
}

void list(Command& command) {
    const People people(command.store());
    const auto kind = command.get("--kind");
    const auto role = command.get("--role");
    const auto day = today_of(command);
    std::map<std::string, std::vector<std::string>> groups; // of a person, where somebody asks
    if (command.get("--for"))
        for (const auto& each : current_members(command.store(), command.as_of()))
            groups[each.person].push_back(each.group);
    std::vector<ListedCase> listed;
    for (const auto& person : people.persons()) {
        if ((person.joined && *person.joined > day) || (kind && person.kind != person_kind(*kind))) continue;
        if (role && std::find(person.roles.begin(), person.roles.end(), *role) == person.roles.end())
            continue;
        const bool left = person.retired && *person.retired <= day;
        auto about = groups[person.id];
        about.push_back(person.id);
        listed.push_back({left ? MemberState::retired : MemberState::active,
                          person.joined,
                          person.grid,
                          std::move(about),
                          false,
                          {person.id, person.shown_name(), person.kind, roles_text(person), person.grid,
                           left ? "retired" : "active"}});
    }
    print_register(command,
                   {column("person", N_("Person")), column("name", N_("Name")), column("kind", N_("Kind")),
                    column("roles", N_("Roles")), column("grid", N_("Grid")), column("state", N_("State"))},
                   std::move(listed));
}

void show(Command& command) {
    const People people(command.store());
    const auto& person = *people.find_person(people.resolve_person(command.need("PERSON")));
    auto table = command.table({column("field", N_("Field")), column("value", N_("Value"))});
    const auto row = [&](const char* field, const std::string& value) {
        if (!value.empty()) table->row({field, value});
    };
    row("person", person.id);
    row("name", person.shown_name());
    row("kind", person.kind);
    row("roles", roles_text(person));
    row("grid", person.grid);
    row("joined", person.joined ? person.joined->iso() : "");
    row("retired", person.retired ? person.retired->iso() : "");
    row("phone", person.personal.phone);
    row("address", person.personal.address);
    row("born", person.personal.born ? person.personal.born->iso() : "");
    row("id_number", person.personal.id_number);
    row("health", person.personal.health);
    row("consent", person.personal.consent ? "yes" : "");
    row("kin", fmt::format("{}", fmt::join(person.personal.kin, ";")));
    for (const auto& membership : current_members(command.store(), command.as_of()))
        if (membership.person == person.id)
            row("group", membership.group + (membership.role.empty() ? "" : " (" + membership.role + ")"));
    table->finish();
}

std::vector<OptionSpec> details() {
    return {{"--kind", "K", N_("resident, volunteer, party-member, social-worker or other")},
            {"--role", "R", N_("backbone, resident-rep, building-head, ..."), true},
            {"--grid", "G", N_("the grid's handle")},
            {"--born", "Y", N_("birth year or date (private)")},
            {"--phone", "T", N_("phone number (private)")},
            {"--address", "A", N_("address (private)")},
            {"--id-number", "N", N_("resident id number (private)")},
            {"--health", "T", N_("what helpers must know (private)")},
            {"--consent", nullptr, N_("may be named in what is published")}};
}

std::vector<OptionSpec> with_details(const std::vector<OptionSpec>& options) {
    auto all = details();
    all.insert(all.end(), options.begin(), options.end());
    return all;
}

const PositionalSpec person{"PERSON", N_("a person's id or name")};

} // namespace

NounSpec person_noun() {
    return {"person",
            N_("the people; names and phones stay in private/"),
            {{"add",
              N_("Adds a person. Prints the id."),
              {{"NAME", N_("the real name; tracked files hold it masked")}},
              details(),
              "cgov person add 张梅 --kind party-member --phone 13900000001",
              add},
             {"list",
              N_("Lists the people."),
              {},
              register_options({{"--kind", "K", N_("of this kind")}, {"--role", "R", N_("with this role")}}),
              "cgov person list --role backbone",
              list},
             {"show",
              N_("Prints all that is known of a person here."),
              {person},
              {},
              "cgov person show P12A",
              show},
             {"set",
              N_("Changes what is known of a person."),
              {person},
              with_details({{"--name", "NAME", N_("the real name")},
                            {"--no-consent", nullptr, N_("must not be named in what is published")},
                            {"--kin", "P", N_("is a relative of"), true},
                            {"--remove-role", "R", N_("no longer has this role"), true}}),
              "cgov person set P12A --role backbone --consent",
              set},
             {"retire",
              N_("A person takes no more part."),
              {person},
              {{"--date", "D", N_("since when (today)")}},
              "cgov person retire P12A",
              retire},
             {"import",
              N_("Takes a sheet of people: name, phone, kind, grid, address. Prints the new ids."),
              {{"FILE", N_("a CSV file, or - for stdin")}},
              {{"--map", "LIST", N_("what unknown titles mean: 名字=name")},
               {"--skip-bad", "FILE", N_("take the good rows and write the bad ones there")}},
              "cgov person import roster.csv",
              import}}};
}

} // namespace cgov
