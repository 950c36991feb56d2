// SPDX-License-Identifier: MIT
#include "bank/accounts.hpp"
#include "bank/exchange.hpp"
#include "base/error.hpp"
#include "cli/list.hpp"
#include "format/human.hpp"
#include "people/people.hpp"

namespace cgov {
namespace {

/// The day at whose end balances are reckoned.
Date day_of(Command& command) {
    const auto until = command.as_of();
    return until ? until->date(command.store().settings().zone) : command.clock().today();
}

Accounts accounts_of(Command& command, const BankRules& rules) {
    return {command.store(), rules, day_of(command), command.as_of()};
}

/// Accounts that have promised or used more than they may, as desks do that do not know of each other.
ListedConflicts overdrafts(Command& command, const Accounts& accounts, const BankRules& rules) {
    return {command, command.as_of() ? std::vector<Conflict>()
                                     : account_conflicts(command.store(), accounts, rules, command.clock())};
}

void balance(Command& command) {
    const People people(command.store());
    const auto rules = BankRules::load(command.store());
    std::vector<std::string> wanted;
    for (const auto& name : command.all("ACCOUNT")) wanted.push_back(people.resolve_party(name));
    const auto accounts = accounts_of(command, rules);
    auto table = command.table(
        {column("account", N_("Account")), column("name", N_("Name")),
         column("earned", N_("Earned"), CellType::minutes),
         column("granted", N_("Granted"), CellType::minutes),
         column("received", N_("Received"), CellType::minutes), column("sent", N_("Sent"), CellType::minutes),
         column("used", N_("Used"), CellType::minutes), column("held", N_("Held"), CellType::minutes),
         column("expired", N_("Expired"), CellType::minutes),
         column("balance", N_("Balance"), CellType::minutes),
         column("available", N_("Available"), CellType::minutes)});
    auto conflicts = overdrafts(command, accounts, rules);
    const auto print = [&](const Account& account) {
        conflicts.shown(account.id);
        std::vector<std::string> row{account.id, people.name_of(account.id)};
        for (const auto figure :
             {account.earned, account.granted, account.received, account.sent, account.used, account.held,
              account.expired, account.balance(), account.available()})
            row.push_back(std::to_string(figure));
        table->row(row);
    };
    if (wanted.empty())
        for (const auto& account : accounts.list()) print(account);
    for (const auto& id : wanted) print(accounts.of(id));
    table->finish();
    conflicts.tell();
}

void statement_of(Command& command) {
    const People people(command.store());
    const auto rules = BankRules::load(command.store());
    const auto account = people.resolve_party(command.need("ACCOUNT"));
    const auto zone = command.store().settings().zone;
    auto table =
        command.table({column("date", N_("Date")), column("at", N_("Recorded")), column("id", N_("Id")),
                       column("event", N_("Event")), column("change", N_("Change"), CellType::minutes),
                       column("balance", N_("Balance"), CellType::minutes), column("note", N_("Note"))});
    std::int64_t sum = 0;
    std::vector<ListedConflicts> ledgers;
    for (const char* name : {"hours", "bank", "bookings"}) ledgers.emplace_back(command, name);
    for (const auto& movement :
         statement(command.store(), rules, account, day_of(command), command.as_of())) {
        sum += movement.change;
        table->row({movement.date.iso(), movement.at.rfc3339(zone), movement.id, movement.event,
                    std::to_string(movement.change), std::to_string(sum), movement.note});
        for (auto& ledger : ledgers) ledger.shown(movement.id);
    }
    table->finish();
    for (const auto& ledger : ledgers) ledger.tell();
    auto conflicts = overdrafts(command, accounts_of(command, rules), rules);
    conflicts.shown(account);
    conflicts.tell();
}

void transfer(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    transfer_minutes(session, BankRules::load(session.store()), people,
                     people.resolve_party(command.need("FROM")), people.resolve_party(command.need("TO")),
                     parse_duration(command.need("DURATION")), command.text("--reason"));
}

void grant(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto rules = BankRules::load(session.store());
    if (command.flag("--elders")) {
        for (const auto* given : {"ACCOUNT", "DURATION", "--reason"})
            if (!command.all(given).empty())
                throw Error(Kind::input, message("{} and {} are not given together", given, "--elders"),
                            message("what every elder gets is in {}", "rules/moral-bank.toml"));
        if (const auto unknown = grant_elders(session, rules, people); unknown > 0)
            session.tell(message("note: {} people have no birth date here and were left out", unknown));
        return;
    }
    grant_minutes(session, rules, people.resolve_party(command.need("ACCOUNT")),
                  parse_duration(command.need("DURATION")), command.need("--reason"));
}

void debts(Command& command) {
    const People people(command.store());
    const auto rules = BankRules::load(command.store());
    const auto day = day_of(command);
    auto table = command.table({column("account", N_("Account")), column("name", N_("Name")),
                                column("balance", N_("Balance"), CellType::minutes),
                                column("owed_minutes", N_("Service owed"), CellType::minutes)});
    const auto accounts = accounts_of(command, rules);
    auto conflicts = overdrafts(command, accounts, rules);
    for (const auto& account : accounts.list()) {
        if (account.balance() >= 0) continue;
        table->row({account.id, people.name_of(account.id), std::to_string(account.balance()),
                    std::to_string(owed_service(rules, account.balance(), day))});
        conflicts.shown(account.id);
    }
    table->finish();
    conflicts.tell();
}

} // namespace

NounSpec bank_noun() {
    return {"bank",
            N_("the moral bank: balances in venue-minutes"),
            {{"balance",
              N_("Prints balances: of every account that has moved, or of those named."),
              {{"ACCOUNT", N_("persons or groups"), false, true}},
              {},
              "cgov bank balance yue-opera",
              balance},
             {"statement",
              N_("Prints every change of one account."),
              {{"ACCOUNT", N_("a person or group")}},
              {},
              "cgov bank statement yue-opera",
              statement_of},
             {"transfer",
              N_("Moves venue-minutes between accounts, where the rules allow it. Prints the id."),
              {{"FROM", N_("who gives")}, {"TO", N_("who receives")}, {"DURATION", N_("how much")}},
              {{"--reason", "R", N_("why")}},
              "cgov bank transfer yue-opera sunset-choir 2h --reason \"joint rehearsal\"",
              transfer},
             {"grant",
              N_("Gives an account venue-minutes. Prints the id."),
              {{"ACCOUNT", N_("who gets them"), false}, {"DURATION", N_("how much"), false}},
              {{"--reason", "R", N_("why")},
               {"--elders", nullptr, N_("this year's grant for every person of 60 or more")}},
              "cgov bank grant P12A 5h --reason \"moved in with credit from the old community\"",
              grant},
             {"debts", N_("Lists the accounts that owe service."), {}, {}, "cgov bank debts", debts}}};
}

} // namespace cgov
