// SPDX-License-Identifier: MIT
#include "bank/certificate.hpp"
#include "bank/hours.hpp"
#include "base/text.hpp"
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
    if (const auto kind = command.get("--kind"))
        filter.kind = BankRules::load(command.store()).kind(*kind).code;
    filter.place = command.text("--place");
    return filter;
}

/// An entry as the filters of all lists see it: of the grid of who served, about everybody it names.
ListedCase listed(const HoursRow& row, const Schema& schema, const People& people) {
    enum : std::size_t { entry, state, date, account, person, target = 9, unit = 11, witness };
    const auto* served = people.find_person(row[row[person].empty() ? account : person]);
    ListedCase each{schema.find_state(row[state]),
                    Date::from_iso(row[date]),
                    served ? served->grid : "",
                    {row[entry], row[account], row[person], row[target], row[unit]},
                    false,
                    row};
    for (const auto who : split(row[witness], ';')) each.about.emplace_back(who);
    return each;
}

void list(Command& command) {
    const People people(command.store());
    const std::vector<OutputColumn> columns{column("entry", N_("Entry")),
                                            column("state", N_("State")),
                                            column("date", N_("Date")),
                                            column("account", N_("Account")),
                                            column("person", N_("Person")),
                                            column("minutes", N_("Time"), CellType::minutes),
                                            column("credit", N_("Credit"), CellType::minutes),
                                            column("rule", N_("Rate")),
                                            column("kind", N_("Kind")),
                                            column("for", N_("For")),
                                            column("place", N_("Place")),
                                            column("unit", N_("Unit")),
                                            column("witness", N_("Witness")),
                                            column("late", N_("Late"), CellType::flag),
                                            column("note", N_("Note")),
                                            column("activity", N_("Activity")),
                                            column("start", N_("Start")),
                                            column("by", N_("By"))};
    const auto& schema = command.store().schemas().get("hours");
    const auto chosen = filter_of(command, people);
    if (command.get("--sort")) {
        std::vector<ListedCase> cases;
        list_hours(command.store(), chosen, command.as_of(),
                   [&](const HoursRow& row) { cases.push_back(listed(row, schema, people)); });
        return print_list(command, schema, columns, std::move(cases));
    }
    // In the order recorded no entry need be kept, however many there are.
    const ListFilter filter(command);
    auto left = list_limit(command);
    auto table = command.table(columns);
    ListedConflicts conflicts(command, schema.name());
    list_hours(command.store(), chosen, command.as_of(), [&](const HoursRow& row) {
        if (left == 0 || (filter.any() && !filter.takes(listed(row, schema, people)))) return;
        --left;
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
                                    command.clock(), command.as_of(), command.language() == "zh_CN"));
}

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

VerbSpec hours_list_verb() {
    return {"list",
            N_("Lists entries in the order recorded."),
            {},
            list_options({{"--period", "P", N_("2026-10, 2026Q3 or 2026, by the day of the service")},
                          {"--account", "A", N_("of this person or group")},
                          {"--person", "P", N_("served by this person")},
                          {"--kind", "K", N_("of this kind")},
                          {"--place", "X", N_("at this place")},
                          {"--unit", "G", N_("organised by this group")}}),
            "cgov hours list --state recorded --period 2026-11",
            list};
}

VerbSpec hours_tally_verb() {
    return {"tally",
            N_("Adds up what the bank counts."),
            {},
            {{"--by", "LIST",
              N_("month, quarter, year, date, kind, account, person, place, unit, rule, for, "
                 "activity, state (account)")},
             {"--period", "P", N_("2026-10, 2026Q3 or 2026, by the day of the service")},
             {"--from", "D", N_("from this day")},
             {"--to", "D", N_("to this day")},
             {"--state", "S", N_("recorded, confirmed, rejected or reversed")},
             {"--account", "A", N_("of this person or group")},
             {"--person", "P", N_("served by this person")},
             {"--kind", "K", N_("of this kind")},
             {"--place", "X", N_("at this place")},
             {"--unit", "G", N_("organised by this group")}},
            "cgov hours tally --by month,kind --period 2026Q3",
            tally};
}

VerbSpec hours_certificate_verb() {
    return {"certificate",
            N_("Prints a certificate of a person's service."),
            {{"PERSON", N_("the volunteer")}},
            {{"--period", "P", N_("2026-10, 2026Q3 or 2026")}},
            "cgov hours certificate P12A --period 2026",
            certificate_text};
}

} // namespace cgov
