// SPDX-License-Identifier: MIT
#include "base/message.hpp"
#include "people/publish.hpp"
#include "venue/calendar.hpp"

#include <kainjow/mustache.hpp>

namespace cgov {
namespace {

using kainjow::mustache::data;

constexpr const char* page = R"(<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<style>
:root { --ink: #1f2933; --soft: #5f6c7b; --line: #d9dee4; --mark: #b3261e; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem; color: var(--ink); background: #fff;
  font: 1.125rem/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { margin: 0; font-size: 1.75rem; border-bottom: 3px solid var(--mark); padding-bottom: .4rem; }
.period, footer { color: var(--soft); font-size: .95rem; }
.period { margin: .4rem 0 1.5rem; }
section { break-inside: avoid; margin-bottom: 1.75rem; }
h2 { margin: 0 0 .4rem; font-size: 1.2rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0;
  border-top: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--soft); font-size: .85rem; font-weight: 500; border-top: 0; padding-block: 0 .2rem; }
.time { width: 10.5rem; font-variant-numeric: tabular-nums; }
.venue { width: 26%; }
.people { width: 4.5rem; text-align: right; padding-right: 0; }
.off td { color: var(--soft); text-decoration: line-through; }
.none { color: var(--soft); }
footer { border-top: 1px solid var(--line); padding-top: .6rem; }
@media (max-width: 40rem) {
  table, tbody { display: block; }
  thead { display: none; }
  tr { display: grid; grid-template: "time people" "venue venue" "who who" / 1fr auto; padding: .4rem 0;
    border-top: 1px solid var(--line); }
  td { border: 0; padding: 0; }
  .time { grid-area: time; width: auto; font-weight: 500; }
  .venue { grid-area: venue; width: auto; }
  .who { grid-area: who; }
}
@page { size: A4; margin: 15mm; }
@media print { body { padding: 0; font-size: 11pt; max-width: none; } }
</style>
</head>
<body>
<header>
<h1>{{title}}</h1>
<p class="period">{{period}}</p>
</header>
<main>
{{#days}}
<section>
<h2>{{date}} {{weekday}}</h2>
<table>
<thead><tr><th class="time">{{time_title}}</th><th class="venue">{{venue_title}}</th><th class="who">{{who_title}}</th><th class="people">{{people_title}}</th></tr></thead>
<tbody>
{{#bookings}}
<tr{{#off}} class="off"{{/off}}><td class="time">{{time}}</td><td class="venue">{{venue}}</td><td class="who">{{who}}{{#purpose}}<br>{{purpose}}{{/purpose}}</td><td class="people">{{people}}</td></tr>
{{/bookings}}
</tbody>
</table>
</section>
{{/days}}
{{#empty}}
<p class="none">{{none}}</p>
{{/empty}}
</main>
<footer>{{printed}}</footer>
</body>
</html>
)";

constexpr const char* weekdays[] = {N_("Monday"), N_("Tuesday"),  N_("Wednesday"), N_("Thursday"),
                                    N_("Friday"), N_("Saturday"), N_("Sunday")};

/// "14:00–16:00"; the end with its day when that is another one.
std::string time_text(const Booking& booking, Zone zone) {
    const auto end = booking.end().text(zone);
    const bool same_day = booking.start.date(zone) == booking.end().date(zone);
    return booking.start.text(zone).substr(11) + "–" + end.substr(same_day ? 11 : 5);
}

data row(const PublishedCalendar& calendar, const Publisher& publisher, const Booking& booking) {
    data result;
    result.set("time", time_text(booking, calendar.settings.zone));
    result.set("venue", calendar.venue_name(booking.venue));
    result.set("who", calendar.people.published_name_of(booking.account));
    if (!booking.purpose.empty()) result.set("purpose", publisher.text(booking.purpose));
    result.set("people", booking.people ? std::to_string(*booking.people) : "");
    result.set("off", !booking.occupies() && booking.state != BookingState::used);
    return result;
}

} // namespace

std::string calendar_page(const PublishedCalendar& calendar, const Clock& clock,
                          const std::string& language) {
    const auto zone = calendar.settings.zone;
    const Publisher publisher(calendar.people);
    data days{data::type::list};
    for (std::size_t i = 0; i < calendar.bookings.size();) {
        const auto date = calendar.bookings[i].start.date(zone);
        data rows{data::type::list};
        for (; i < calendar.bookings.size() && calendar.bookings[i].start.date(zone) == date; ++i)
            rows.push_back(row(calendar, publisher, calendar.bookings[i]));
        data day;
        day.set("date", date.iso());
        day.set("weekday", translate(weekdays[date.weekday() - 1]));
        day.set("bookings", rows);
        days.push_back(day);
    }
    data root;
    root.set("language", language);
    root.set("title", message("{} venue bookings", calendar.settings.community));
    root.set("period", calendar.days.from.iso() + " – " + calendar.days.to.iso());
    root.set("time_title", translate(N_("Time of day")));
    root.set("venue_title", translate(N_("Venue")));
    root.set("who_title", translate(N_("Who")));
    root.set("people_title", translate(N_("People")));
    root.set("empty", calendar.bookings.empty());
    root.set("none", translate(N_("Nothing is booked.")));
    root.set("printed", message("as of {}", clock.now.text(zone)));
    root.set("days", days);
    return kainjow::mustache::mustache(page).render(root);
}

} // namespace cgov
