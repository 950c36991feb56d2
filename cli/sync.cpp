// SPDX-License-Identifier: MIT
#include "report/sync.hpp"

#include "cli/command.hpp"

#include <algorithm>

namespace cgov {
namespace {

void sync(Command& command) {
    const auto result = sync_store(command.store(), command.write_options(), command.text("REMOTE"));
    if (command.globals().dry_run) {
        command.say(message("cgov: dry run; this would fetch, merge, check and push: {} {}", result.remote,
                            result.branch));
        return;
    }
    command.say(message("cgov: {} {}: {} commits received, {} sent", result.remote, result.branch,
                        result.received, result.sent));
    std::size_t errors = 0;
    for (const auto& problem : result.problems) {
        if (problem.severity != Severity::error) continue;
        ++errors;
        command.out().tell("cgov: " + problem.message +
                           (problem.remedy.empty() ? "" : " (" + problem.remedy + ")"));
    }
    if (errors == 0) return;
    command.out().tell(message("cgov: {} errors in the merged store; see them with: cgov check", errors));
    command.fail();
}

} // namespace

NounSpec sync_noun() {
    return {"sync",
            N_("exchanges what clones have recorded"),
            {{"",
              N_("Fetches, merges, checks and pushes. Exit code 1 when the merged store has errors, such as "
                 "two desks "
                 "in one slot."),
              {{"REMOTE", N_("the remote (the branch's own)"), false}},
              {},
              "cgov sync",
              sync}}};
}

} // namespace cgov
