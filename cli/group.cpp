// SPDX-License-Identifier: MIT
#include "cli/list.hpp"
#include "people/groups.hpp"
#include "people/people.hpp"

#include <algorithm>
#include <map>

namespace cgov {
namespace {

void add(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    Group group{command.need("HANDLE"), command.need("--name"), group_kind(command.need("--kind")), ""};
    if (const auto contact = command.get("--contact")) group.contact = people.resolve_person(*contact);
    add_groups(session, people, {group});
}

void import(Command& command) {
    const auto path = command.need("FILE");
    const Sheet sheet(command.read_input(path), path, group_fields(), command.text("--map"));
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto skip_bad = command.get("--skip-bad");
    const auto result = import_groups(session, people, sheet, skip_bad.has_value());
    if (skip_bad && !command.globals().dry_run) command.write_output(*skip_bad, result.bad_rows);
    command.say(message("cgov: {} groups added, {} were there already, {} refused", result.handles.size(),
                        result.known, result.bad));
}

void list(Command& command) {
    const People people(command.store());
    std::map<std::string, std::vector<Membership>> members;
    for (auto& each : current_members(command.store(), command.as_of()))
        members[each.group].push_back(std::move(each));
    const auto kind = command.get("--kind");
    std::vector<ListedCase> listed;
    for (const auto& group : people.groups()) {
        if (kind && group.kind != group_kind(*kind)) continue;
        const auto& here = members[group.handle];
        std::vector<std::string> about{group.handle, group.contact};
        for (const auto& each : here) about.insert(about.end(), {each.id, each.person});
        listed.push_back(
            {MemberState::active,
             {},
             {},
             std::move(about),
             false,
             {group.handle, group.name, group.kind, group.contact, std::to_string(here.size())}});
    }
    ListedConflicts conflicts(command, "memberships");
    print_register(command,
                   {column("group", N_("Group")), column("name", N_("Name")), column("kind", N_("Kind")),
                    column("contact", N_("Contact")), column("members", N_("Members"), CellType::integer)},
                   std::move(listed), &conflicts);
}

void show(Command& command) {
    const People people(command.store());
    const auto handle = people.resolve_group(command.need("HANDLE"));
    const auto& group = *people.find_group(handle);
    command.say(fmt::format("{}  {}  {}", group.handle, group.name, group.kind));
    auto table = command.table({column("membership", N_("Membership")), column("person", N_("Person")),
                                column("name", N_("Name")), column("role", N_("Role"))});
    ListedConflicts conflicts(command, "memberships");
    for (const auto& membership : current_members(command.store(), command.as_of())) {
        if (membership.group != handle) continue;
        table->row({membership.id, membership.person, people.name_of(membership.person), membership.role});
        conflicts.shown(membership.id);
    }
    table->finish();
    conflicts.tell();
}

void join(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    join_group(session, people.resolve_group(command.need("HANDLE")),
               people.resolve_person(command.need("PERSON")), command.text("--role"));
}

void leave(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    leave_group(session, people.resolve_group(command.need("HANDLE")),
                people.resolve_person(command.need("PERSON")));
}

const PositionalSpec handle{"HANDLE", N_("the group's handle, such as yue-opera")};
const PositionalSpec person{"PERSON", N_("a person's id or name")};

} // namespace

NounSpec group_noun() {
    return {"group",
            N_("troupes, teams, companies, units and who belongs to them"),
            {{"add",
              N_("Adds a group. Prints its handle."),
              {handle},
              {{"--name", "N", N_("its name")},
               {"--kind", "K",
                N_("troupe, team, company, chamber, government, party-branch, partner-unit, property or "
                   "social-org")},
               {"--contact", "P", N_("a person")}},
              "cgov group add yue-opera --name 山畔越剧社 --kind troupe",
              add},
             {"import",
              N_("Takes a sheet of groups: handle, name, kind, contact. Prints the new handles."),
              {{"FILE", N_("a CSV file, or - for stdin")}},
              {{"--map", "LIST", N_("what unknown titles mean: 编号=handle")},
               {"--skip-bad", "FILE", N_("take the good rows and write the bad ones there")}},
              "cgov group import teams.csv",
              import},
             {"list",
              N_("Lists the groups."),
              {},
              register_options({{"--kind", "K", N_("of this kind")}}),
              "cgov group list --kind troupe",
              list},
             {"show", N_("Lists a group's members."), {handle}, {}, "cgov group show yue-opera", show},
             {"join",
              N_("A person becomes a member. Prints the membership's id."),
              {handle, person},
              {{"--role", "R", N_("leader, accountant, ...")}},
              "cgov group join yue-opera P12A --role leader",
              join},
             {"leave",
              N_("A membership ends."),
              {handle, person},
              {},
              "cgov group leave yue-opera P12A",
              leave}}};
}

} // namespace cgov
