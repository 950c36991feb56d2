// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/list.hpp"
#include "cli/venue.hpp"
#include "format/human.hpp"
#include "people/people.hpp"
#include "venue/calendar.hpp"
#include "venue/slots.hpp"

namespace cgov {
namespace {

constexpr int days_shown = 30;

/// The period with what --from and --to say.
Period cut(Command& command, Period period) {
    const auto today = command.clock().today();
    if (const auto from = command.get("--from")) period.from = parse_date(*from, today);
    if (const auto to = command.get("--to")) period.to = parse_date(*to, today);
    if (period.to < period.from)
        throw Error(
            Kind::input,
            message("the period ends on {}, before it begins on {}", period.to.iso(), period.from.iso()),
            message("say both: --from D --to D"));
    return period;
}

void print_calendar(Command& command) {
    const auto& store = command.store();
    const auto zone = store.settings().zone;
    const auto venues = read_venues(store);
    CalendarFilter filter;
    const auto until = command.as_of();
    const auto today = until ? until->date(zone) : command.clock().today();
    const auto first = command.get("--from") ? parse_date(*command.get("--from"), today) : today;
    filter.days = cut(command, {first, first.plus_days(days_shown)});
    if (const auto venue = command.get("--venue")) filter.venue = find_venue(venues, *venue).handle;
    filter.all = command.flag("--all");
    const auto bookings = calendar(read_bookings(store, {until, nullptr, {}}).list, filter, zone);
    ListedConflicts conflicts(command, "bookings");
    for (const auto& booking : bookings) conflicts.shown(booking.id);

    const auto format = command.format_name();
    if (format == "ics" || format == "html") {
        const People people(store);
        const PublishedCalendar published{store.settings(), people, venues, bookings, filter.days};
        command.out().write(format == "ics" ? calendar_ics(published)
                                            : calendar_page(published, command.clock(),
                                                            command.language() == "zh_CN" ? "zh-CN" : "en"));
        conflicts.tell();
        return;
    }
    auto table = command.table(
        {column("booking", N_("Booking")), column("state", N_("State")), column("venue", N_("Venue")),
         column("account", N_("Account")), column("start", N_("Start"), CellType::instant),
         column("end", N_("End"), CellType::instant), column("minutes", N_("Time"), CellType::minutes),
         column("people", N_("People"), CellType::integer), column("purpose", N_("Purpose"))});
    for (const auto& booking : bookings)
        table->row({booking.id, state_name(booking.state), booking.venue, booking.account,
                    booking.start.rfc3339(zone), booking.end().rfc3339(zone), std::to_string(booking.minutes),
                    booking.people ? std::to_string(*booking.people) : "", booking.purpose});
    table->finish();
    conflicts.tell();
}

void print_free(Command& command) {
    const auto& store = command.store();
    const auto zone = store.settings().zone;
    const auto venues = read_venues(store);
    const auto& venue = find_venue(venues, command.need("VENUE"));
    const auto today = command.clock().today();
    const auto day = command.get("--on") ? parse_date(*command.get("--on"), today) : today;
    const auto bookings = read_bookings(store, {command.as_of(), nullptr, {}});
    auto table = command.table({column("venue", N_("Venue")), column("start", N_("Start"), CellType::instant),
                                column("end", N_("End"), CellType::instant),
                                column("minutes", N_("Time"), CellType::minutes)});
    for (const auto& slot : Timetable(venue, zone, bookings.list).free_on(day))
        table->row(
            {venue.handle, slot.start.rfc3339(zone), slot.end.rfc3339(zone), std::to_string(slot.minutes())});
    table->finish();
}

void print_usage(Command& command) {
    const auto& store = command.store();
    const auto zone = store.settings().zone;
    std::vector<std::string> by;
    const auto list = command.get("--by").value_or("venue");
    for (const auto name : split(list, ',')) by.emplace_back(trim_ascii(name));
    CalendarFilter filter;
    filter.days = cut(command, command.period().value_or(Period()));
    filter.all = command.flag("--all");
    for (const auto& name : by) filter.all = filter.all || name == "state";
    const auto bookings = calendar(read_bookings(store, {command.as_of(), nullptr, {}}).list, filter, zone);
    const auto lines = venue_usage(bookings, by, zone);

    std::vector<OutputColumn> columns;
    for (const auto& name : by) columns.push_back(column(name.c_str(), name.c_str()));
    columns.push_back(column("bookings", N_("Bookings"), CellType::integer));
    columns.push_back(column("minutes", N_("Time"), CellType::minutes));
    columns.push_back(column("charge", N_("Charge"), CellType::minutes));
    auto table = command.table(std::move(columns));
    VenueUse total;
    const auto cells = [](const VenueUse& line) {
        auto row = line.keys;
        for (const auto figure : {line.bookings, line.minutes, line.charge})
            row.push_back(std::to_string(figure));
        return row;
    };
    for (const auto& line : lines) {
        table->row(cells(line));
        total.bookings += line.bookings;
        total.minutes += line.minutes;
        total.charge += line.charge;
    }
    total.keys.assign(by.size(), "");
    total.keys[0] = message("total");
    table->total(cells(total));
    table->finish();
}

const OptionSpec from{"--from", "D", N_("bookings that begin on this day or later")};
const OptionSpec to{"--to", "D", N_("bookings that begin on this day or earlier")};
const OptionSpec all{"--all", nullptr, N_("also those cancelled, or to which nobody came")};

} // namespace

VerbSpec calendar_verb() {
    return {"calendar",
            N_("Prints the bookings of the next 30 days, or of a period; also as -f ics and -f html."),
            {},
            {from, to, {"--venue", "V", N_("of this venue")}, all},
            "cgov venue calendar --from 2026-11-01 --to 2026-11-30\n"
            "cgov -f ics venue calendar > bookings.ics",
            print_calendar};
}

VerbSpec free_verb() {
    return {"free",
            N_("Prints when a venue is free on a day."),
            {{"VENUE", N_("a handle or name")}},
            {{"--on", "D", N_("the day; today if not given")}},
            "cgov venue free main-hall --on 2026-11-30",
            print_free};
}

VerbSpec usage_verb() {
    return {"usage",
            N_("Counts bookings, their time and what was charged."),
            {},
            {{"--by", "LIST", N_("venue, account, month, state; several with commas")},
             {"--period", "P", N_("2026-10, 2026Q3 or 2026")},
             from,
             to,
             all},
            "cgov venue usage --by venue,month --period 2026",
            print_usage};
}

} // namespace cgov
