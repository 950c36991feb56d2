// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "cli/list.hpp"
#include "format/human.hpp"
#include "hub/programmes.hpp"
#include "people/people.hpp"

namespace cgov {
namespace {

void add(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const auto today = session.clock().today();
    Programme programme;
    programme.handle = command.need("HANDLE");
    programme.name = normalise_space(command.get("--name").value_or(programme.handle));
    programme.provider = People(session.store()).resolve_group(command.need("--provider"));
    programme.from = parse_date(command.need("--from"), today);
    programme.to = parse_date(command.need("--to"), today);
    command.need("--deliverable");
    for (const auto& text : command.all("--deliverable"))
        programme.deliverables.push_back(parse_deliverable(text));
    add_programme(session, programme);
}

void list(Command& command) {
    const auto activities = read_activities(command.store(), command.as_of()).list;
    std::vector<ListedCase> listed;
    for (const auto& programme : read_programmes(command.store())) {
        int met = 0;
        for (const auto& progress : programme_progress(programme, activities)) met += progress.met() ? 1 : 0;
        listed.push_back(
            {MemberState::active,
             programme.from,
             {},
             {programme.handle, programme.provider},
             false,
             {programme.handle, programme.name, programme.provider, programme.from.iso(), programme.to.iso(),
              std::to_string(programme.deliverables.size()), std::to_string(met)}});
    }
    print_register(command,
                   {column("programme", N_("Programme")), column("name", N_("Name")),
                    column("provider", N_("Provider")), column("from", N_("First day")),
                    column("to", N_("Last day")),
                    column("deliverables", N_("Deliverables"), CellType::integer),
                    column("met", N_("Met"), CellType::integer)},
                   std::move(listed));
}

void show(Command& command) {
    const auto programmes = read_programmes(command.store());
    const auto& programme = find_programme(programmes, command.need("PROGRAMME"));
    command.print(deliverables_table({programme}, read_activities(command.store(), command.as_of()).list));
}

} // namespace

NounSpec programme_noun() {
    return {
        "programme",
        N_("services that the community buys: targets and what was done"),
        {{"add",
          N_("Adds a programme. Prints its handle."),
          {{"HANDLE", N_("the programme's handle, such as harbour-music")}},
          {{"--name", "N", N_("its name (the handle)")},
           {"--provider", "UNIT", N_("the group that provides it")},
           {"--from", "D", N_("its first day")},
           {"--to", "D", N_("its last day")},
           {"--deliverable", "D",
            N_("NAME=N unit [kind]: \"lessons=12 sessions\"; units: sessions, persons, hours, or your own"),
            true}},
          "cgov programme add harbour-music --provider yue-opera --from 2026-01-01 --to 2026-12-31 "
          "--deliverable \"lessons=12 sessions training\"",
          add},
         {"list",
          N_("Lists the programmes, and how many of their deliverables are met."),
          {},
          register_options(),
          "cgov programme list",
          list},
         {"show",
          N_("Prints a programme's targets against what was done, with the ids behind each figure."),
          {{"PROGRAMME", N_("a handle or name")}},
          {},
          "cgov programme show harbour-music",
          show}}};
}

} // namespace cgov
