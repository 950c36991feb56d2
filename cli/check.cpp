// SPDX-License-Identifier: MIT
#include "report/check.hpp"

#include "cli/command.hpp"
#include "report/history.hpp"

#include <algorithm>

namespace cgov {
namespace {

void check(Command& command) {
    auto problems = check_store(command.store(), command.clock());
    if (command.flag("--history")) check_history(command.store(), problems);
    auto table = command.table({column("severity", N_("Severity")), column("code", N_("Code")),
                                column("file", N_("File")), column("line", N_("Line"), CellType::integer),
                                column("id", N_("Id")), column("message", N_("Message")),
                                column("remedy", N_("Remedy"))});
    std::size_t errors = 0;
    for (const auto& problem : problems) {
        const bool error = problem.severity == Severity::error;
        errors += error ? 1 : 0;
        table->row({error ? "error" : "warning", problem.code, problem.place.file,
                    problem.place.line > 0 ? std::to_string(problem.place.line) : "", problem.id,
                    problem.message, problem.remedy});
    }
    table->finish();
    if (problems.empty())
        command.say(message("cgov: everything holds"));
    else
        command.say(message("cgov: {} errors, {} warnings", errors, problems.size() - errors));
    if (errors > 0) command.fail();
}

} // namespace

NounSpec check_noun() {
    return {
        "check",
        N_("proves that everything in the store holds"),
        {{"",
          N_("Looks at every file and prints all problems at once. Exit code 1 when there is an error; "
             "warnings alone are 0."),
          {},
          {{"--history", nullptr, N_("also prove that no commit ever changed or removed a row of a ledger")}},
          "cgov check -f json\n"
          "cgov check --history",
          check}}};
}

} // namespace cgov
