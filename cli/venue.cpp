// SPDX-License-Identifier: MIT
#include "cli/venue.hpp"

#include "base/text.hpp"
#include "cli/list.hpp"
#include "format/human.hpp"
#include "people/people.hpp"
#include "venue/booking_actions.hpp"

namespace cgov {
namespace {

void add(Command& command) {
    WriteSession session(command.store(), command.write_options());
    Venue venue;
    venue.handle = command.need("HANDLE");
    venue.name = normalise_space(command.need("--name"));
    if (const auto capacity = command.get("--capacity"))
        venue.capacity = static_cast<int>(parse_integer(*capacity, 1, largest_capacity, "--capacity"));
    add_venue(session, venue, command.all("--open"));
}

std::vector<OutputColumn> venue_columns() {
    return {column("venue", N_("Venue")), column("name", N_("Name")),
            column("capacity", N_("Capacity"), CellType::integer), column("open", N_("Open"))};
}

std::vector<std::string> venue_cells(const Venue& venue) {
    return {venue.handle, venue.name, venue.capacity ? std::to_string(*venue.capacity) : "",
            venue.open.text()};
}

void list(Command& command) {
    std::vector<ListedCase> listed;
    for (const auto& venue : read_venues(command.store()))
        listed.push_back({MemberState::active, {}, {}, {venue.handle}, false, venue_cells(venue)});
    print_register(command, venue_columns(), std::move(listed));
}

void show(Command& command) {
    const auto venues = read_venues(command.store());
    command.print({{}, venue_columns(), {venue_cells(find_venue(venues, command.need("VENUE")))}});
}

void redeem_slot(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto& clock = session.clock();
    BookingRequest request;
    request.account = people.resolve_party(command.need("ACCOUNT"));
    request.venue = command.need("VENUE");
    request.start = parse_when(command.need("--start"), clock);
    request.minutes = parse_duration(command.need("--for"));
    if (const auto count = command.get("--people"))
        request.people = static_cast<int>(parse_integer(*count, 1, largest_capacity, "--people"));
    request.purpose = command.text("--purpose");
    if (const auto repeat = command.get("--repeat")) request.every_days = repeat_days(*repeat);
    if (const auto until = command.get("--until")) request.until = parse_date(*until, clock.today());
    redeem(session, BankRules::load(session.store()), request);
}

BookingChange change_of(Command& command) {
    BookingChange change;
    if (const auto at = command.get("--at")) change.moment = parse_when(*at, command.clock());
    change.note = command.text("--note");
    return change;
}

void check_in_bookings(Command& command) {
    const auto ids = command.ids("BOOKING");
    WriteSession session(command.store(), command.write_options());
    check_in(session, ids, change_of(command));
}

void finish_bookings(Command& command) {
    const auto ids = command.ids("BOOKING");
    WriteSession session(command.store(), command.write_options());
    auto change = change_of(command);
    if (const auto used = command.get("--used")) change.used = parse_duration(*used);
    finish(session, BankRules::load(session.store()), ids, change);
}

void cancel_bookings(Command& command) {
    const auto ids = command.ids("BOOKING");
    WriteSession session(command.store(), command.write_options());
    cancel(session, BankRules::load(session.store()), ids, command.text("--note"));
}

void no_show_bookings(Command& command) {
    const auto ids = command.ids("BOOKING");
    WriteSession session(command.store(), command.write_options());
    no_show(session, BankRules::load(session.store()), ids, command.text("--note"));
}

const PositionalSpec bookings{"BOOKING", N_("ids of bookings"), false, true};
const OptionSpec from{"--from", "FILE", N_("read ids from a file, one a line; - is stdin")};
const OptionSpec at{"--at", "WHEN", N_("when it was; now if not given")};
const OptionSpec note{"--note", "N", N_("anything else")};

} // namespace

NounSpec venue_noun() {
    return {
        "venue",
        N_("rooms and halls: bookings paid with venue-minutes"),
        {{"add",
          N_("Adds a venue. Prints its handle."),
          {{"HANDLE", N_("the venue's handle, such as main-hall")}},
          {{"--name", "N", N_("its name")},
           {"--capacity", "C", N_("how many people it holds")},
           {"--open", "S", N_("\"Mon-Fri 08:30-17:30\", \"daily 9:00-21:00\"; always if not given"), true}},
          "cgov venue add main-hall --name 邻里会堂 --capacity 80 --open \"Mon-Fri 08:30-21:00\"",
          add},
         {"list", N_("Lists the venues."), {}, register_options(), "cgov venue list", list},
         {"show",
          N_("Prints one venue."),
          {{"VENUE", N_("a handle or name")}},
          {},
          "cgov venue show main-hall",
          show},
         {"redeem",
          N_("Books a venue for an account, against its venue-minutes. Prints the ids."),
          {{"ACCOUNT", N_("a person or group")}, {"VENUE", N_("a handle or name")}},
          {{"--start", "WHEN", N_("when the slot begins")},
           {"--for", "DURATION", N_("how long it is")},
           {"--people", "N", N_("how many come")},
           {"--purpose", "P", N_("what for")},
           {"--repeat", "HOW", N_("daily, weekly or biweekly: all dates or none")},
           {"--until", "D", N_("the last day of a repeated booking")}},
          "cgov venue redeem yue-opera main-hall --start \"2026-11-30 14:00\" --for 2h --people 20",
          redeem_slot},
         {"checkin",
          N_("The use begins."),
          {bookings},
          {at, note, from},
          "cgov venue checkin B12A",
          check_in_bookings},
         {"finish",
          N_("The use ends and is charged: the minutes since the check-in."),
          {bookings},
          {at, {"--used", "DURATION", N_("charge this instead")}, note, from},
          "cgov venue finish B12A --used 90m",
          finish_bookings},
         {"cancel",
          N_("Frees the slot; a late cancellation is charged by the rules."),
          {bookings},
          {note, from},
          "cgov venue cancel B12A",
          cancel_bookings},
         {"noshow",
          N_("Nobody came; charged by the rules."),
          {bookings},
          {note, from},
          "cgov venue noshow B12A",
          no_show_bookings},
         calendar_verb(),
         free_verb(),
         usage_verb()}};
}

} // namespace cgov
