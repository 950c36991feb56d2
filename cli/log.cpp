// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "cli/command.hpp"
#include "format/human.hpp"
#include "hub/fund_actions.hpp"
#include "people/people.hpp"
#include "store/undo.hpp"

#include <algorithm>

namespace cgov {
namespace {

void undo_latest(Command& command) {
    WriteSession session(command.store(), command.write_options());
    undo(session, command.need("ID"), command.text("--reason"),
         [&](std::string_view ledger, const std::string& id, std::string_view event) {
             expect_fund_can_undo(session, ledger, id, event);
         });
}

void log(Command& command) {
    const auto clock = command.clock();
    LogFilter filter;
    if (const auto text = command.get("ID")) {
        // A case that was taken back altogether is none any more, but has a history.
        const auto id = CaseId::from_text(*text);
        filter.id = id && id->prefix != 'P' && !id->desk.empty()
                        ? id->text()
                        : resolve_subject(command.store(), People(command.store()), *text);
    }
    if (const auto ledger = command.get("--ledger"))
        filter.ledger = command.store().schemas().get(*ledger).name();
    filter.by = command.text("--who");
    if (const auto from = command.get("--from"))
        filter.from = Instant::at(parse_date(*from, clock.today()), 0, clock.zone);
    if (const auto to = command.get("--to"))
        filter.to =
            Instant{Instant::at(parse_date(*to, clock.today()).plus_days(1), 0, clock.zone).seconds - 1};
    if (const auto until = command.as_of()) filter.to = std::min(filter.to, *until);
    const auto rows = read_log(command.store(), filter);
    std::size_t first = 0;
    if (const auto limit = command.get("--limit")) {
        const auto most = static_cast<std::size_t>(parse_integer(*limit, 0, 1'000'000'000, "--limit"));
        first = rows.size() - std::min(rows.size(), most);
    }
    auto table = command.table({column("at", N_("When"), CellType::instant), column("by", N_("By")),
                                column("event", N_("Event")), column("id", N_("Id")),
                                column("state", N_("State")), column("effect", N_("Effect")),
                                column("text", N_("What")), column("ledger", N_("Ledger")),
                                column("desk", N_("Desk")), column("seq", N_("Row"), CellType::integer)});
    for (auto i = first; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const char* effect = row.effect == LogRow::Effect::none     ? "none"
                             : row.effect == LogRow::Effect::undone ? "undone"
                                                                    : "";
        table->row({row.at.rfc3339(clock.zone), row.by, row.event, row.id, row.state, effect, row.text,
                    row.ledger, row.desk, std::to_string(row.seq)});
    }
    table->finish();
}

} // namespace

NounSpec undo_noun() {
    return {
        "undo",
        N_("takes the latest event of a case back"),
        {{"",
          N_("Takes the latest event of a case back; the row stays, and a further one says that it no longer "
             "counts. Prints the id of that row."),
          {{"ID", N_("the case; or \"last\": the latest event recorded at this desk")}},
          {{"--reason", "R", N_("why")}},
          "cgov undo H12A --reason \"wrong day\"\ncgov undo last",
          undo_latest}}};
}

NounSpec log_noun() {
    return {"log",
            N_("who did what when, across all ledgers"),
            {{"",
              N_("Lists the events of all ledgers in the order written, also those undone."),
              {{"ID", N_("of this case, person, group or venue: its events and those that name it"), false}},
              {{"--ledger", "L", N_("of this ledger")},
               {"--who", "NAME", N_("recorded by this operator")},
               {"--from", "D", N_("from this day")},
               {"--to", "D", N_("to this day")},
               {"--limit", "N", N_("the latest N alone")}},
              "cgov log H12A\ncgov log --from today",
              log}}};
}

} // namespace cgov
