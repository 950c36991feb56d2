// SPDX-License-Identifier: MIT
#include "bank/hours.hpp"

#include "bank/import.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/hours.hpp"
#include "format/human.hpp"
#include "pairing/pair_actions.hpp"

namespace cgov {
namespace {

void add(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto rules = BankRules::load(session.store());
    const auto today = session.clock().today();
    HoursRequest request;
    request.account = people.resolve_party(command.need("ACCOUNT"));
    request.minutes = parse_duration(command.need("DURATION"));
    request.date = command.get("--date") ? parse_date(*command.get("--date"), today) : today;
    if (const auto start = command.get("--start")) request.start = parse_time(*start);
    request.kind = rules.kind(command.get("--kind").value_or("other")).code;
    if (const auto person = command.get("--person")) request.person = people.resolve_person(*person);
    if (request.person.empty() && CaseId::from_text(request.account)) request.person = request.account;
    if (const auto target = command.get("--for"))
        request.target = resolve_subject(session.store(), people, *target);
    expect_visit(session, request.target, request.date);
    if (const auto unit = command.get("--unit")) request.unit = people.resolve_group(*unit);
    for (const auto& witness : command.all("--witness"))
        request.witness += (request.witness.empty() ? "" : ";") + people.resolve_party(witness);
    request.place = command.text("--place");
    request.note = command.text("--note");
    request.activity = command.text("--activity");

    HoursBook book(session.store(), rules, {request.date, request.date});
    auto batch = session.batch(book.table());
    const auto warn = [&](const std::string& line) { session.tell(line); };
    for (const auto& share : share_among_members(session.store(), rules, request))
        book.record(batch, share, today, warn);
    session.append(batch, "hours add: " + ids_text(batch.opened()));
}

void import(Command& command) {
    const auto path = command.need("FILE");
    auto bytes = command.read_input(path);
    const auto unit =
        command.get("--unit") ? parse_duration_unit(*command.get("--unit"), "--unit") : DurationUnit::none;
    const Sheet sheet(std::move(bytes), path, hours_fields(), command.text("--map"));
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto rules = BankRules::load(session.store());
    const auto skip_bad = command.get("--skip-bad");
    const auto result = import_hours(session, rules, people, sheet, unit, skip_bad.has_value());
    if (skip_bad && !command.globals().dry_run) command.write_output(*skip_bad, result.bad_rows);
    command.say(message("cgov: {} entries added, {} were there already, {} refused", result.ids.size(),
                        result.known, result.bad));
}

void change(Command& command, const char* event) {
    const auto ids = command.ids("ID");
    WriteSession session(command.store(), command.write_options());
    change_hours(session, BankRules::load(session.store()), event, ids, command.text("--reason"));
}

std::vector<OptionSpec> changes() {
    return {{"--reason", "R", N_("why")},
            {"--from", "FILE", N_("read ids from a file or - (stdin), one a line")}};
}

} // namespace

NounSpec hours_noun() {
    return {"hours",
            N_("the volunteer-service record"),
            {{"add",
              N_("Records one service. Prints the entry's id."),
              {{"ACCOUNT", N_("who gets the credit: a person or a group")},
               {"DURATION", N_("how long: 2h, 90m, 1:30, 一个半小时")}},
              {{"--date", "D", N_("the day of the service (today)")},
               {"--start", "T", N_("when it began: 14:00")},
               {"--kind", "K", N_("a kind of rules/moral-bank.toml (other)")},
               {"--for", "ID", N_("whom or what it was for")},
               {"--person", "P", N_("who served, when the account is a group")},
               {"--place", "X", N_("where")},
               {"--unit", "G", N_("the organising unit")},
               {"--witness", "P", N_("who can vouch for it"), true},
               {"--note", "N", N_("anything else")},
               {"--activity", "A", N_("the activity's name")}},
              "cgov hours add yue-opera 2h --kind performance --date 2026-11-21",
              add},
             {"import",
              N_("Takes a sheet of service hours, all rows or none. Prints the new ids."),
              {{"FILE", N_("a CSV file, or - for stdin; UTF-8, UTF-16, GB18030 or GBK")}},
              {{"--map", "LIST", N_("what unknown titles mean: 姓名=account,时长=minutes")},
               {"--unit", "U", N_("h or m: the unit of bare numbers")},
               {"--skip-bad", "FILE", N_("take the good rows and write the bad ones there")}},
              "cgov hours import hours.csv --unit h",
              import},
             {"confirm",
              N_("Confirms entries; who recorded one cannot confirm it."),
              {{"ID", N_("entries"), true, true}},
              changes(),
              "cgov --by chen hours confirm H1A H2A",
              [](Command& command) { change(command, "confirm"); }},
             {"reject",
              N_("Rejects recorded entries."),
              {{"ID", N_("entries"), true, true}},
              changes(),
              "cgov hours reject H3A --reason \"not seen there\"",
              [](Command& command) { change(command, "reject"); }},
             {"reverse",
              N_("Reverses entries that were entered by mistake."),
              {{"ID", N_("entries"), true, true}},
              changes(),
              "cgov hours reverse H1A --reason \"wrong day\"",
              [](Command& command) { change(command, "reverse"); }},
             hours_list_verb(),
             hours_tally_verb(),
             hours_certificate_verb()}};
}

} // namespace cgov
