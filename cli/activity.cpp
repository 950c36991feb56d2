// SPDX-License-Identifier: MIT
#include "cli/list.hpp"
#include "format/human.hpp"
#include "hub/activity_actions.hpp"

namespace cgov {
namespace {

void record(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto today = session.clock().today();
    ActivityRequest request;
    request.title = command.need("TITLE");
    request.kind = choose(N_("kind"), command.need("--kind"), activity_kinds);
    request.date = command.get("--date") ? parse_date(*command.get("--date"), today) : today;
    request.minutes = parse_duration(command.need("--minutes"), DurationUnit::minutes);
    std::string attend;
    for (const auto* list : {&command.all("--attend"), &command.all("PERSON")})
        for (const auto& each : *list) attend += each + ";";
    request.attend = parse_attendance(attend, people);
    if (const auto others = command.get("--others"))
        request.others = parse_integer(*others, 1, 1'000'000, "--others");
    request.programme = command.text("--programme");
    request.deliverables = command.all("--deliverable");
    request.topic = command.text("--topic");
    request.place = command.text("--place");
    request.note = command.text("--note");
    record_activity(session, request);
}

void import(Command& command) {
    const auto path = command.need("FILE");
    const Sheet sheet(command.read_input(path), path, activity_fields(), command.text("--map"));
    const auto unit =
        command.get("--unit") ? parse_duration_unit(*command.get("--unit"), "--unit") : DurationUnit::none;
    WriteSession session(command.store(), command.write_options());
    const auto skip_bad = command.get("--skip-bad");
    const auto result =
        import_activities(session, People(session.store()), sheet, unit, skip_bad.has_value());
    if (skip_bad && !command.globals().dry_run) command.write_output(*skip_bad, result.bad_rows);
    command.say(message("cgov: {} activities added, {} were there already, {} refused", result.ids.size(),
                        result.known, result.bad));
}

void cancel(Command& command) {
    const auto ids = command.ids("ACTIVITY");
    WriteSession session(command.store(), command.write_options());
    cancel_activities(session, ids, command.text("--reason"));
}

std::vector<OutputColumn> columns() {
    return {column("activity", N_("Activity")),
            column("state", N_("State")),
            column("title", N_("Title")),
            column("kind", N_("Kind")),
            column("date", N_("Date")),
            column("minutes", N_("Time"), CellType::minutes),
            column("persons", N_("Attendance"), CellType::integer),
            column("programme", N_("Programme")),
            column("topic", N_("Topic")),
            column("attend", N_("Persons")),
            column("others", N_("Others"), CellType::integer),
            column("deliverable", N_("Deliverable")),
            column("place", N_("Place")),
            column("note", N_("Note")),
            column("by", N_("By"))};
}

std::vector<std::string> cells(const Cases<Activity>& activities, const Activity& each) {
    return {each.id,
            activities.state_name(each),
            each.title,
            each.kind,
            each.date.iso(),
            std::to_string(each.minutes),
            std::to_string(each.persons()),
            each.programme,
            each.topic,
            fmt::format("{}", fmt::join(each.attend, ";")),
            each.others > 0 ? std::to_string(each.others) : "",
            fmt::format("{}", fmt::join(each.deliverables, ";")),
            each.place,
            each.note,
            each.by};
}

void list(Command& command) {
    const auto activities = read_activities(command.store(), command.as_of());
    const auto kind =
        command.get("--kind") ? choose(N_("kind"), *command.get("--kind"), activity_kinds) : std::string();
    const auto period = command.period().value_or(Period());
    if (command.flag("--summary")) return command.print(activities_table(activities.list, period));
    std::vector<ListedCase> cases;
    for (const auto& each : activities.list) {
        if ((!kind.empty() && each.kind != kind) || !period.contains(each.date)) continue;
        auto about = each.attend;
        about.push_back(each.id);
        about.push_back(each.programme);
        cases.push_back({each.state, each.date, {}, std::move(about), false, cells(activities, each)});
    }
    print_list(command, activities.schema(), columns(), std::move(cases));
}

void show(Command& command) {
    const auto activities = read_activities(command.store(), command.as_of());
    auto table = command.table(columns());
    table->row(cells(activities, activities.find(command.need("ACTIVITY"))));
    table->finish();
}

} // namespace

NounSpec activity_noun() {
    return {"activity",
            N_("trainings, performances, workshops and meetings, and who came"),
            {{"record",
              N_("Records an activity that took place. Prints its id."),
              {{"TITLE", N_("its name")}, {"PERSON", N_("more of those who came"), false, true}},
              {{"--kind", choices_text<activity_kinds>(), N_("what it was")},
               {"--date", "D", N_("the day (today)")},
               {"--minutes", "M", N_("how long it lasted: 90, 90m, 1h30m")},
               {"--attend", "ID", N_("who came: ids or names, also several with commas between"), true},
               {"--others", "N", N_("how many more came, who are not named")},
               {"--programme", "PROGRAMME", N_("the programme it belongs to")},
               {"--deliverable", "NAME", N_("counts towards this one alone (all that take its kind)"), true},
               {"--topic", "T", N_("what was taught or spoken of")},
               {"--place", "X", N_("where")},
               {"--note", "N", N_("anything else")}},
              "cgov activity record 主持人培训 --kind training --minutes 120 --attend P1A P2A --topic 主持",
              record},
             {"import",
              N_("Takes a sheet of activities, one a row, all rows or none. Prints the new ids."),
              {{"FILE", N_("a CSV file, or - for stdin; UTF-8, UTF-16, GB18030 or GBK")}},
              {{"--map", "LIST", N_("what unknown titles mean: 姓名=account,时长=minutes")},
               {"--unit", "U", N_("h or m: the unit of bare numbers")},
               {"--skip-bad", "FILE", N_("take the good rows and write the bad ones there")}},
              "cgov activity import activities.csv --unit h",
              import},
             {"cancel",
              N_("Takes back activities that were entered by mistake."),
              {{"ACTIVITY", N_("ids of activities"), false, true}},
              {{"--reason", "R", N_("why")},
               {"--from", "FILE", N_("read ids from a file, one a line; - is stdin")}},
              "cgov activity cancel A1A --reason \"entered twice\"",
              cancel},
             {"list",
              N_("Lists activities in the order recorded."),
              {},
              list_options({{"--kind", choices_text<activity_kinds>(), N_("of this kind")},
                            {"--period", "P", N_("2026-10, 2026Q3 or 2026, by the day")},
                            {"--summary", nullptr, N_("by kind: how many, how long, how many came")}}),
              "cgov activity list --kind training --period 2026",
              list},
             {"show",
              N_("Prints one activity."),
              {{"ACTIVITY", N_("its id")}},
              {},
              "cgov activity show A1A",
              show}}};
}

} // namespace cgov
