// SPDX-License-Identifier: MIT
#include "store/desk.hpp"

#include "cli/command.hpp"

namespace cgov {
namespace {

void take(Command& command) {
    const auto desk = parse_desk(command.need("CODE"));
    take_desk(command.store(), desk, command.get("--holder").value_or(command.by()), command.write_options());
}

void release(Command& command) {
    release_desk(command.store(), command.write_options());
    if (!command.globals().dry_run && !command.store().git_dir().empty())
        command.say(message("cgov: this clone writes no more; tell the others with: cgov sync"));
}

void list(Command& command) {
    auto table = command.table({column("desk", N_("Desk")), column("holder", N_("Holder")),
                                column("taken", N_("Taken")), column("here", N_("Here"), CellType::flag),
                                column("released", N_("Released"))});
    for (const auto& desk : list_desks(command.store()))
        table->row({desk.desk, desk.holder, desk.taken, desk.here ? "1" : "", desk.released});
    table->finish();
}

} // namespace

NounSpec desk_noun() {
    return {"desk",
            N_("the clones that write, each with its code"),
            {{"take",
              N_("Takes a desk code for this clone. Prints it."),
              {{"CODE", N_("one to three letters")}},
              {{"--holder", "NAME", N_("who sits there (the operator)")}},
              "cgov desk take B",
              take},
             {"release",
              N_("Gives this clone's code back for others to take. Prints it."),
              {},
              {},
              "cgov desk release",
              release},
             {"list", N_("Lists the desks."), {}, {}, "cgov desk list", list}}};
}

} // namespace cgov
