// SPDX-License-Identifier: MIT
#include "bank/hours.hpp"

#include "bank/certificate.hpp"
#include "bank/import.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/hours.hpp"
#include "cli/list.hpp"
#include "format/human.hpp"
#include "report/seal.hpp"

#include <algorithm>

namespace cgov {
namespace {

HoursFilter filter_of(Command& command, const People& people) {
    HoursFilter filter;
    const auto today = command.clock().today();
    filter.period = command.period().value_or(Period());
    if (const auto from = command.get("--from")) filter.period.from = parse_date(*from, today);
    if (const auto to = command.get("--to")) filter.period.to = parse_date(*to, today);
    if (const auto account = command.get("--account")) filter.account = people.resolve_party(*account);
    if (const auto person = command.get("--person")) filter.person = people.resolve_person(*person);
    if (const auto unit = command.get("--unit")) filter.unit = people.resolve_group(*unit);
    filter.state = command.text("--state");
    filter.kind = command.text("--kind");
    filter.place = command.text("--place");
    return filter;
}

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

void list(Command& command) {
    const People people(command.store());
    auto table = command.table(
        {column("entry", N_("Entry")), column("state", N_("State")), column("date", N_("Date")),
         column("account", N_("Account")), column("person", N_("Person")),
         column("minutes", N_("Time"), CellType::minutes), column("credit", N_("Credit"), CellType::minutes),
         column("rule", N_("Rate")), column("kind", N_("Kind")), column("for", N_("For")),
         column("place", N_("Place")), column("unit", N_("Unit")), column("witness", N_("Witness")),
         column("late", N_("Late"), CellType::flag), column("note", N_("Note")),
         column("activity", N_("Activity")), column("start", N_("Start")), column("by", N_("By"))});
    ListedConflicts conflicts(command, "hours");
    list_hours(command.store(), filter_of(command, people), command.as_of(), [&](const HoursRow& row) {
        table->row(row);
        conflicts.shown(row[0]);
    });
    table->finish();
    conflicts.tell();
}

void tally(Command& command) {
    const People people(command.store());
    std::vector<std::string> by;
    const auto list = command.get("--by").value_or("account");
    for (const auto name : split(list, ',')) by.emplace_back(trim_ascii(name));
    std::vector<OutputColumn> columns;
    for (const auto& name : by) columns.push_back(column(name.c_str(), hours_key_title(name)));
    columns.push_back(column("entries", N_("Entries"), CellType::integer));
    columns.push_back(column("minutes", N_("Time"), CellType::minutes));
    columns.push_back(column("credit", N_("Credit"), CellType::minutes));
    const bool monthly = std::find(by.begin(), by.end(), "month") != by.end();
    const auto closed =
        monthly ? closed_months(command.store(), command.as_of()) : std::vector<ClosedMonth>();
    const auto lines = tally_hours(command.store(), BankRules::load(command.store()), by,
                                   filter_of(command, people), command.as_of(), closed);
    auto table = command.table(std::move(columns));
    TallyLine total;
    const auto cells = [](const TallyLine& line) {
        auto row = line.keys;
        for (const auto figure : {line.entries, line.minutes, line.credit})
            row.push_back(std::to_string(figure));
        return row;
    };
    for (const auto& line : lines) {
        table->row(cells(line));
        total.entries += line.entries;
        total.minutes += line.minutes;
        total.credit += line.credit;
    }
    total.keys.assign(by.size(), "");
    total.keys[0] = message("total");
    table->total(cells(total));
    table->finish();
}

void certificate_text(Command& command) {
    const People people(command.store());
    const auto person = people.resolve_person(command.need("PERSON"));
    const auto period = command.period().value_or(Period());
    command.out().write(certificate(command.store(), BankRules::load(command.store()), people, person, period,
                                    command.clock(), command.language() == "zh_CN"));
}

const std::vector<OptionSpec> filters{
    {"--period", "P", N_("2026-10, 2026Q3 or 2026, by the day of the service")},
    {"--from", "D", N_("from this day")},
    {"--to", "D", N_("to this day")},
    {"--state", "S", N_("recorded, confirmed, rejected or reversed")},
    {"--account", "A", N_("of this person or group")},
    {"--person", "P", N_("served by this person")},
    {"--kind", "K", N_("of this kind")},
    {"--place", "X", N_("at this place")},
    {"--unit", "G", N_("organised by this group")},
};

std::vector<OptionSpec> with_filters(std::vector<OptionSpec> options) {
    options.insert(options.end(), filters.begin(), filters.end());
    return options;
}

const std::vector<OptionSpec> changes{
    {"--reason", "R", N_("why")}, {"--from", "FILE", N_("read ids from a file or - (stdin), one a line")}};

} // namespace

const char* hours_key_title(const std::string& name) {
    constexpr std::pair<const char*, const char*> titles[] = {
        {"month", N_("Month")},   {"quarter", N_("Quarter")}, {"year", N_("Year")},
        {"date", N_("Date")},     {"kind", N_("Kind")},       {"account", N_("Account")},
        {"person", N_("Person")}, {"place", N_("Place")},     {"unit", N_("Unit")},
        {"rule", N_("Rate")},     {"for", N_("For")},         {"activity", N_("Activity")},
        {"state", N_("State")}};
    for (const auto& [known, title] : titles)
        if (name == known) return title;
    return name.c_str();
}

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
              changes,
              "cgov --by chen hours confirm H1A H2A",
              [](Command& command) { change(command, "confirm"); }},
             {"reject",
              N_("Rejects recorded entries."),
              {{"ID", N_("entries"), true, true}},
              changes,
              "cgov hours reject H3A --reason \"not seen there\"",
              [](Command& command) { change(command, "reject"); }},
             {"reverse",
              N_("Reverses entries that were entered by mistake."),
              {{"ID", N_("entries"), true, true}},
              changes,
              "cgov hours reverse H1A --reason \"wrong day\"",
              [](Command& command) { change(command, "reverse"); }},
             {"list",
              N_("Lists entries in the order recorded."),
              {},
              filters,
              "cgov hours list --state recorded --period 2026-11",
              list},
             {"tally",
              N_("Adds up what the bank counts."),
              {},
              with_filters({{"--by", "LIST",
                             N_("month, quarter, year, date, kind, account, person, place, unit, rule, for, "
                                "activity, state (account)")}}),
              "cgov hours tally --by month,kind --period 2026Q3",
              tally},
             {"certificate",
              N_("Prints a certificate of a person's service."),
              {{"PERSON", N_("the volunteer")}},
              {{"--period", "P", N_("2026-10, 2026Q3 or 2026")}},
              "cgov hours certificate P12A --period 2026",
              certificate_text}}};
}

} // namespace cgov
