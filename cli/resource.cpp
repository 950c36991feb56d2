// SPDX-License-Identifier: MIT
#include "cli/list.hpp"
#include "format/human.hpp"
#include "hub/resources.hpp"
#include "people/people.hpp"

namespace cgov {
namespace {

std::string iso(const std::optional<Date>& date) {
    return date ? date->iso() : "";
}
std::string fen(const std::optional<std::int64_t>& value) {
    return value ? std::to_string(*value) : "";
}

std::optional<Date> date_option(Command& command, const char* option, Date today) {
    const auto text = command.get(option);
    return text ? std::optional(parse_date(*text, today)) : std::nullopt;
}

std::optional<std::int64_t> value_option(Command& command) {
    const auto text = command.get("--value");
    return text ? std::optional<std::int64_t>(parse_money(*text)) : std::nullopt;
}

void pledge(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto today = session.clock().today();
    PledgeRequest request;
    request.unit = people.resolve_party(command.need("UNIT"));
    request.what = command.need("--what");
    request.fen = value_option(command);
    if (const auto target = command.get("--for"))
        request.target = resolve_subject(session.store(), people, *target);
    request.date = date_option(command, "--date", today).value_or(today);
    request.due = date_option(command, "--due", today);
    request.note = command.text("--note");
    pledge_resource(session, request);
}

void deliver(Command& command) {
    const auto ids = command.ids("RESOURCE");
    WriteSession session(command.store(), command.write_options());
    const auto today = session.clock().today();
    deliver_resources(session, ids, value_option(command),
                      date_option(command, "--on", today).value_or(today), command.text("--note"));
}

void cancel(Command& command) {
    const auto ids = command.ids("RESOURCE");
    WriteSession session(command.store(), command.write_options());
    cancel_resources(session, ids, command.text("--reason"));
}

std::vector<OutputColumn> columns() {
    return {column("resource", N_("Resource")),
            column("state", N_("State")),
            column("unit", N_("Provided by")),
            column("what", N_("What")),
            column("pledged_value", N_("Pledged value"), CellType::fen),
            column("delivered_value", N_("Delivered value"), CellType::fen),
            column("for", N_("For")),
            column("pledged", N_("Pledged")),
            column("due", N_("Due by")),
            column("delivered", N_("Delivered")),
            column("note", N_("Note"))};
}

std::vector<std::string> cells(const Cases<Resource>& resources, const Resource& each) {
    return {each.id,
            resources.state_name(each),
            each.unit,
            each.what,
            fen(each.pledged_fen),
            fen(each.delivered_fen),
            each.target,
            each.pledged.iso(),
            iso(each.due),
            iso(each.delivered),
            each.note};
}

void list(Command& command) {
    const auto resources = read_resources(command.store(), command.as_of());
    const auto today = today_of(command);
    if (command.flag("--summary")) return command.print(resources_table(resources.list));
    std::vector<ListedCase> cases;
    for (const auto& each : resources.list)
        cases.push_back({each.state,
                         each.pledged,
                         {},
                         {each.id, each.unit, each.target},
                         each.open() && each.due && *each.due < today,
                         cells(resources, each)});
    print_list(command, resources.schema(), columns(), std::move(cases));
}

void show(Command& command) {
    const auto resources = read_resources(command.store(), command.as_of());
    auto table = command.table(columns());
    table->row(cells(resources, resources.find(command.need("RESOURCE"))));
    table->finish();
}

const PositionalSpec some{"RESOURCE", N_("ids of resources"), false, true};
const OptionSpec from{"--from", "FILE", N_("read ids from a file, one a line; - is stdin")};
const OptionSpec value{"--value", "MONEY", N_("what it is worth: 500, 1200.50, 1万元")};
const OptionSpec note{"--note", "N", N_("anything else")};

} // namespace

NounSpec resource_noun() {
    return {"resource",
            N_("what units outside have pledged, and what has come of it"),
            {{"pledge",
              N_("Records a pledge. Prints its id."),
              {{"UNIT", N_("who gives: a group or person")}},
              {{"--what", "T", N_("what is given")},
               value,
               {"--for", "ID", N_("what it is for: a wish, an order, a programme")},
               {"--due", "D", N_("the day by which it is promised")},
               {"--date", "D", N_("the day of the pledge (today)")},
               note},
              "cgov resource pledge harbour-bank --what \"30 chairs\" --value 1500 --due +30d",
              pledge},
             {"deliver",
              N_("It has come; without --value as pledged."),
              {some},
              {value, {"--on", "D", N_("the day (today)")}, note, from},
              "cgov resource deliver G1A --value 1400",
              deliver},
             {"cancel",
              N_("It will not come."),
              {some},
              {{"--reason", "R", N_("why")}, from},
              "cgov resource cancel G2A --reason \"moved away\"",
              cancel},
             {"list",
              N_("Lists pledges in the order recorded."),
              {},
              list_options({{"--summary", nullptr, N_("the sums by unit instead")}}),
              "cgov resource list --state pledged --overdue",
              list},
             {"show",
              N_("Prints one pledge."),
              {{"RESOURCE", N_("its id")}},
              {},
              "cgov resource show G1A",
              show}}};
}

} // namespace cgov
