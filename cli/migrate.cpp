// SPDX-License-Identifier: MIT
#include "store/migrate.hpp"

#include "cli/command.hpp"

namespace cgov {
namespace {

void run_migrate(Command& command) {
    const auto& store = command.store(0);
    const auto done = migrate(store, command.write_options());
    const bool trial = command.globals().dry_run;
    if (done.resumed)
        command.say(
            trial ? message("cgov: an interrupted migration would be finished")
                  : message("cgov: an interrupted migration is finished; the store has format {}", done.to));
    else if (done.from == done.to)
        command.say(message("cgov: the store has format {}, the newest: nothing to do", done.to));
    else
        command.say(
            trial ? message("cgov: dry run; the store would go from format {} to {}", done.from, done.to)
                  : message("cgov: the store went from format {} to {}", done.from, done.to));
}

} // namespace

NounSpec migrate_noun() {
    return {"migrate",
            N_("brings a store of an older format up to date"),
            {{"",
              N_("Rewrites a store of an older format, all of it or nothing, in one commit. An interrupted "
                 "run is "
                 "finished by the next."),
              {},
              {},
              "cgov migrate --dry-run",
              run_migrate}}};
}

} // namespace cgov
