// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "report/seal.hpp"

namespace cgov {
namespace {

void list(Command& command) {
    auto table = command.table(
        {column("seal", N_("Seal")), column("month", N_("Month")), column("state", N_("State")),
         column("file", N_("File")), column("rows", N_("Rows"), CellType::integer),
         column("bytes", N_("Bytes"), CellType::integer), column("sha256", N_("SHA-256")),
         column("entries", N_("Entries"), CellType::integer),
         column("minutes", N_("Time"), CellType::minutes), column("credit", N_("Credit"), CellType::minutes),
         column("accounts", N_("Accounts"), CellType::integer),
         column("balance", N_("Balance"), CellType::minutes), column("at", N_("Recorded"), CellType::instant),
         column("by", N_("By")), column("note", N_("Note"))});
    const auto zone = command.store().settings().zone;
    const auto month = command.text("MONTH");
    for (const auto& seal : read_seals(command.store(), command.as_of()).list) {
        if (!month.empty() && seal.month != month) continue;
        const auto figure = [](bool there, std::int64_t value) {
            return there ? std::to_string(value) : std::string();
        };
        const bool total = seal.is_total();
        table->row({seal.id, seal.month, seal.state, seal.file, figure(!total, seal.rows),
                    figure(!total, seal.bytes), seal.sha256, figure(total, seal.entries),
                    figure(total, seal.minutes), figure(total, seal.credit), figure(total, seal.accounts),
                    figure(total, seal.balance), seal.at.rfc3339(zone), seal.by, seal.note});
    }
    table->finish();
}

void close(Command& command) {
    const auto month = command.get("MONTH");
    const auto reopened = command.get("--reopen");
    if (reopened && (month || command.flag("--list")))
        throw Error(Kind::input, message("--reopen takes its month itself and stands alone"),
                    message("cgov close --reopen {} --reason R", *reopened));
    if (!reopened && command.get("--reason"))
        throw Error(Kind::input, message("--reason goes with --reopen"));
    if (!reopened && (!month || command.flag("--list"))) return list(command);
    WriteSession session(command.store(), command.write_options());
    if (reopened) return reopen_month(session, *reopened, command.text("--reason"));
    close_month(session, BankRules::load(session.store()), *month);
}

} // namespace

NounSpec close_noun() {
    return {"close",
            N_("closes a month: seals its ledger files"),
            {{"",
              N_("Seals the ledger files of a month that is over, and records its figures. Prints the ids of "
                 "the seals. Without a month it lists them."),
              {{"MONTH", N_("the month: 2026-10"), false}},
              {{"--list", nullptr, N_("list the seals, of this month or of all")},
               {"--reopen", "MONTH", N_("lift the seals of this month")},
               {"--reason", "R", N_("why it is opened again")}},
              "cgov close 2026-10",
              close}}};
}

} // namespace cgov
