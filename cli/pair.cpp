// SPDX-License-Identifier: MIT
#include "cli/list.hpp"
#include "format/human.hpp"
#include "pairing/pair_actions.hpp"
#include "people/people.hpp"

#include <algorithm>

namespace cgov {
namespace {

std::string iso(const std::optional<Date>& date) {
    return date ? date->iso() : "";
}

void add(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto today = session.clock().today();
    PairRequest request;
    request.carer = people.resolve_party(command.need("CARER"));
    request.beneficiary = people.resolve_person(command.need("BENEFICIARY"));
    request.since = command.get("--since") ? parse_date(*command.get("--since"), today) : today;
    if (const auto risk = command.get("--risk")) request.risk = *risk;
    if (const auto every = command.get("--every")) request.every_days = parse_days(*every);
    add_pair(session, request);
}

void visit(Command& command) {
    const bool failed = command.flag("--failed");
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto rules = BankRules::load(session.store());
    const auto today = session.clock().today();
    VisitRequest request;
    request.pair = command.need("PAIR");
    if (!failed || command.get("DURATION")) request.minutes = parse_duration(command.need("DURATION"));
    if (!failed || command.get("--kind")) request.kind = rules.kind(command.need("--kind")).code;
    request.date = command.get("--date") ? parse_date(*command.get("--date"), today) : today;
    if (const auto person = command.get("--person")) request.person = people.resolve_person(*person);
    request.note = command.text("--note");
    if (failed)
        miss_visit(session, request);
    else
        visit_pair(session, rules, request);
}

void end(Command& command) {
    const auto ids = command.ids("PAIR");
    WriteSession session(command.store(), command.write_options());
    end_pairs(session, ids, command.text("--reason"));
}

std::vector<OutputColumn> pair_columns() {
    return {column("pair", N_("Pair")),
            column("state", N_("State")),
            column("carer", N_("Carer")),
            column("beneficiary", N_("Beneficiary")),
            column("since", N_("Since")),
            column("every_days", N_("Every (days)"), CellType::integer),
            column("last_visit", N_("Last visit")),
            column("visits", N_("Visits"), CellType::integer),
            column("minutes", N_("Time"), CellType::minutes),
            column("risk", N_("Risk")),
            column("next_due", N_("Next due")),
            column("days_overdue", N_("Days overdue"), CellType::integer),
            column("days_since_contact", N_("Days since contact"), CellType::integer),
            column("failed", N_("Failed visits"), CellType::integer)};
}

std::vector<std::string> pair_cells(const Pairs& pairs, const Pair& pair, Date today) {
    return {pair.id,
            pairs.state_name(pair),
            pair.carer,
            pair.beneficiary,
            pair.since.iso(),
            std::to_string(pair.every_days),
            iso(pair.last_visit),
            std::to_string(pair.visits),
            std::to_string(pair.minutes),
            pair.risk,
            pair.open ? pair.next_due().iso() : "",
            pair.open ? std::to_string(pair.days_overdue(today)) : "",
            pair.last_visit ? std::to_string(today.days - pair.last_visit->days) : "",
            std::to_string(pair.misses)};
}

std::vector<ListedCase> listed(const Pairs& pairs, Date today) {
    std::vector<ListedCase> cases;
    for (const auto& pair : pairs.list)
        cases.push_back({pair.state,
                         pair.since,
                         {},
                         {pair.id, pair.carer, pair.beneficiary},
                         pair.days_overdue(today) > 0,
                         pair_cells(pairs, pair, today)});
    return cases;
}

void list(Command& command) {
    auto pairs = read_visited_pairs(command.store(), command.as_of());
    const auto today = today_of(command);
    auto cases = listed(pairs, today);
    if (!command.flag("--summary"))
        return print_list(command, pairs.schema(), pair_columns(), std::move(cases));
    keep_filtered(command, pairs.schema(), cases);
    std::erase_if(pairs.list, [&](const Pair& pair) {
        return std::none_of(cases.begin(), cases.end(),
                            [&](const ListedCase& each) { return each.cells[0] == pair.id; });
    });
    command.print(visit_rate_table(pairs.list, today));
}

void show(Command& command) {
    const auto pairs = read_visited_pairs(command.store(), command.as_of());
    const auto& pair = pairs.find(command.need("PAIR"));
    auto table = command.table(pair_columns());
    table->row(pair_cells(pairs, pair, today_of(command)));
    table->finish();
    ListedConflicts conflicts(command, "pairs");
    conflicts.shown(pair.id);
    conflicts.tell();
}

void due(Command& command) {
    auto pairs = read_visited_pairs(command.store(), command.as_of());
    const auto today = today_of(command);
    const auto last = today.plus_days(command.get("--within") ? parse_days(*command.get("--within")) : 0);
    std::erase_if(pairs.list, [&](const Pair& pair) { return !pair.open || pair.next_due() > last; });
    std::stable_sort(pairs.list.begin(), pairs.list.end(),
                     [](const Pair& a, const Pair& b) { return a.next_due() < b.next_due(); });
    auto table = command.table({column("pair", N_("Pair")), column("carer", N_("Carer")),
                                column("beneficiary", N_("Beneficiary")),
                                column("last_visit", N_("Last visit")), column("next_due", N_("Next due")),
                                column("days_overdue", N_("Days overdue"), CellType::integer),
                                column("risk", N_("Risk")), column("last_failed", N_("Last failed visit"))});
    ListedConflicts conflicts(command, "pairs");
    for (const auto& pair : pairs.list) {
        table->row({pair.id, pair.carer, pair.beneficiary, iso(pair.last_visit), pair.next_due().iso(),
                    std::to_string(pair.days_overdue(today)), pair.risk, iso(pair.last_miss)});
        conflicts.shown(pair.id);
    }
    table->finish();
    conflicts.tell();
}

} // namespace

NounSpec pair_noun() {
    return {
        "pair",
        N_("who looks after whom: visits and when they are due"),
        {{"add",
          N_("Pairs a person or group with a person. Prints the pair's id."),
          {{"CARER", N_("who looks after: a person or group")},
           {"BENEFICIARY", N_("the person looked after")}},
          {{"--since", "D", N_("the day on which it began (today)")},
           {"--every", "DAYS", N_("days between visits: 7d, 2w; instead of the risk's")},
           {"--risk", choices_text<pair_risks>(), N_("visits every 7, 30 or 90 days (general)")}},
          "cgov pair add yue-opera P3A --since 2019-09-16 --risk high",
          add},
         {"visit",
          N_("Records a visit as the carer's service hours. Prints the entry's id."),
          {{"PAIR", N_("the pair's id")},
           {"DURATION", N_("how long: 2h, 90m, 1:30; may be left out with --failed"), false}},
          {{"--kind", "K", N_("a kind of rules/moral-bank.toml")},
           {"--date", "D", N_("the day of the visit (today)")},
           {"--failed", nullptr, N_("nobody was met: no minutes, due again the day after")},
           {"--person", "P", N_("who served, when the carer is a group")},
           {"--note", "N", N_("anything else")}},
          "cgov pair visit C1A 1h30m --kind escort-to-doctor --person P2A",
          visit},
         {"due",
          N_("Lists the pairs to be visited, the most overdue first."),
          {},
          {{"--within", "DAYS", N_("also those due within so many days: 3d")}},
          "cgov pair due --within 3d",
          due},
         {"end",
          N_("Ends pairs."),
          {{"PAIR", N_("ids of pairs"), false, true}},
          {{"--reason", "R", N_("why")},
           {"--from", "FILE", N_("read ids from a file, one a line; - is stdin")}},
          "cgov pair end C1A --reason \"moved away\"",
          end},
         {"list",
          N_("Lists the pairs in the order made, with their visits."),
          {},
          list_options({{"--summary", nullptr, N_("the visit rate of the open ones instead")}}),
          "cgov pair list --state open --sort next_due",
          list},
         {"show", N_("Prints one pair."), {{"PAIR", N_("the pair's id")}}, {}, "cgov pair show C1A", show}}};
}

} // namespace cgov
