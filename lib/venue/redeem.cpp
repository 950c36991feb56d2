// SPDX-License-Identifier: MIT
#include "bank/accounts.hpp"
#include "bank/exchange.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "format/table.hpp"
#include "venue/booking_actions.hpp"
#include "venue/slots.hpp"

#include <algorithm>
#include <map>

namespace cgov {
namespace {

constexpr int longest = 1440; // minutes
constexpr std::size_t most_dates = 366;

void require_sense(const BookingRequest& request, Zone zone) {
    if (request.minutes < 1 || request.minutes > longest)
        throw Error(Kind::input,
                    message("a booking lasts from 1 to {} minutes, not {}", longest, request.minutes));
    if ((request.every_days > 0) != request.until.has_value())
        throw Error(Kind::input, message("--repeat and --until go together"),
                    message("for example: --repeat weekly --until 2026-12-31"));
    const auto first = request.start.date(zone);
    if (request.until && *request.until < first)
        throw Error(Kind::input,
                    message("--until {} lies before the first date, {}", request.until->iso(), first.iso()));
}

/// The slots of all dates asked for, each on a whole minute.
std::vector<Slot> slots_of(const BookingRequest& request, Zone zone) {
    const auto midnight = Instant::at(request.start.date(zone), 0, zone);
    auto start = midnight.plus_minutes(request.start.minute_of_day(zone));
    std::vector<Slot> slots;
    do {
        if (slots.size() == most_dates)
            throw Error(Kind::input, message("a repeated booking has at most {} dates", most_dates),
                        message("choose an earlier --until"));
        slots.push_back({start, start.plus_minutes(request.minutes)});
        start = start.plus_minutes(std::int64_t{longest} * request.every_days);
    } while (request.every_days > 0 && start.date(zone) <= *request.until);
    return slots;
}

/// What does not depend on the time of day: size, length, and how far ahead.
void require_fit(const BankRules& rules, const Venue& venue, const BookingRequest& request, Date first,
                 Date today) {
    if (request.people && venue.capacity && *request.people > *venue.capacity)
        throw Error(Kind::refused,
                    message("{} holds {} people, not {}", venue.handle, *venue.capacity, *request.people));
    if (request.minutes > rules.max_minutes)
        throw Error(Kind::refused,
                    message("a booking lasts at most {} minutes, not {}", rules.max_minutes, request.minutes),
                    message("see \"max_minutes\" in rules/moral-bank.toml"));
    if (first > today.plus_days(rules.ahead_days))
        throw Error(Kind::refused, message("{} is more than {} days ahead", first.iso(), rules.ahead_days),
                    message("it can be booked from {}", first.plus_days(-rules.ahead_days).iso()));
}

/// Why a slot cannot be had, or nothing.
std::string fault(const Venue& venue, const Timetable& timetable, const Slot& slot, Zone zone) {
    if (!timetable.is_open(slot))
        return message("{} is not open {} (open: {})", venue.handle, slot_text(slot, zone),
                       venue.open.text());
    if (const auto other = timetable.conflict(slot))
        return message("{} is taken {} by {}", venue.handle, slot_text(other->slot, zone), other->id);
    return {};
}

/// All dates or none: every one that cannot be is named.
void require_free(const BankRules& rules, const Venue& venue, const Timetable& timetable,
                  const std::vector<Slot>& slots, const Clock& clock) {
    std::vector<Problem> problems;
    for (const auto& slot : slots) {
        const auto text = fault(venue, timetable, slot, clock.zone);
        if (text.empty()) continue;
        // Who enters a paper of last week looks for another time of last week.
        const auto earliest = slot.start < clock.now ? Instant{0} : clock.now;
        const auto last_day =
            std::max(slot.start.date(clock.zone), clock.today()).plus_days(rules.ahead_days);
        const auto limit = &slot == &slots.front() ? clock.today().plus_days(rules.ahead_days) : last_day;
        const auto near = timetable.nearest(slot.start, static_cast<int>(slot.minutes()), earliest,
                                            Instant::at(limit, longest - 1, clock.zone));
        const auto hint =
            near ? message("nearest free slot: {}", slot_text(*near, clock.zone)) : std::string();
        problems.push_back({Severity::error, "slot", {}, {}, text, hint});
    }
    if (problems.empty()) return;
    if (slots.size() == 1) throw Error(Kind::refused, problems[0].message, problems[0].remedy);
    const auto count = problems.size();
    throw Problems(Kind::refused,
                   message("{} of {} dates cannot be booked; nothing was booked", count, slots.size()),
                   std::move(problems));
}

/// The booked time of an account in each calendar month, with these slots.
void require_month(const BankRules& rules, const std::vector<Booking>& bookings, const std::string& account,
                   const std::vector<Slot>& slots, Zone zone) {
    std::map<std::string, std::int64_t> before, added;
    for (const auto& slot : slots) added[month_text(slot.start.date(zone))] += slot.minutes();
    for (const auto& booking : bookings) {
        if (booking.account != account) continue;
        auto& month = before[month_text(booking.start.date(zone))];
        if (booking.occupies()) month += booking.minutes;
        if (booking.state == BookingState::used) month += booking.charge;
    }
    for (const auto& [month, minutes] : added)
        if (before[month] + minutes > rules.month_minutes)
            throw Error(Kind::refused,
                        message("{} has booked or used {} minutes in {}; with {} more it would pass {}",
                                account, before[month], month, minutes, rules.month_minutes),
                        message("see \"month_minutes\" in rules/moral-bank.toml"));
}

/// What an account that lacks so many venue-minutes would have to serve.
std::string service_hint(const BankRules& rules, std::int64_t lacking, Date today) {
    if (rules.rates.empty() || rules.rates.front().from > today) return {};
    const auto service = owed_service(rules, -lacking, today);
    return service > 0 ? message("{} more of confirmed service would do", minutes_text(service))
                       : std::string();
}

/// Whether the account can pay; the warning to give when it goes below 0, or is there.
std::string require_credit(const BankRules& rules, const Account& account, std::int64_t needed, Date today) {
    if (rules.on_debt == BankRules::OnDebt::block && account.balance() < 0)
        throw Error(Kind::refused,
                    message("{} owes {} venue-minutes and cannot book", account.id, -account.balance()),
                    service_hint(rules, -account.balance(), today));
    const auto left = account.available() - needed;
    if (left < rules.floor())
        throw Error(Kind::refused,
                    rules.overdraft_allowed
                        ? message("{} has {} venue-minutes available and an overdraft of {}; {} are needed",
                                  account.id, account.available(), rules.overdraft, needed)
                        : message("{} has {} venue-minutes available, {} are needed", account.id,
                                  account.available(), needed),
                    service_hint(rules, rules.floor() - left, today));
    if (left >= 0 || rules.on_debt != BankRules::OnDebt::warn) return {};
    return message("warning: with this booking {} is at {} venue-minutes", account.id, left);
}

} // namespace

int repeat_days(std::string_view word) {
    if (word == "daily") return 1;
    if (word == "weekly") return 7;
    if (word == "biweekly") return 14;
    const auto near = nearest_word(word, {"daily", "weekly", "biweekly"});
    throw Error(Kind::input,
                message("--repeat: expected daily, weekly or biweekly, found \"{}\"", escape_controls(word)),
                near.empty() ? std::string() : message("did you mean \"{}\"?", near));
}

std::optional<Date> suspended_until(const BankRules& rules, const std::vector<Booking>& bookings,
                                    std::string_view account, Date today, Zone zone) {
    if (rules.noshow_limit == 0 || rules.suspend_days == 0) return std::nullopt;
    std::vector<Date> days;
    for (const auto& booking : bookings)
        if (booking.account == account && booking.state == BookingState::no_show)
            days.push_back(booking.start.date(zone));
    std::sort(days.begin(), days.end());
    std::optional<Date> until;
    const auto limit = static_cast<std::size_t>(rules.noshow_limit);
    for (std::size_t last = limit - 1; last < days.size(); ++last)
        if (days[last].days - days[last + 1 - limit].days < rules.noshow_days)
            until = days[last].plus_days(rules.suspend_days);
    return until && today <= *until ? until : std::nullopt;
}

void redeem(WriteSession& session, const BankRules& rules, const BookingRequest& request) {
    const auto& store = session.store();
    const auto& clock = session.clock();
    const auto today = clock.today();
    require_sense(request, clock.zone);
    const auto venues = read_venues(store);
    const auto& venue = find_venue(venues, request.venue);
    const auto slots = slots_of(request, clock.zone);
    const auto bookings = read_bookings(store);

    if (const auto until = suspended_until(rules, bookings.list, request.account, today, clock.zone))
        throw Error(Kind::refused,
                    message("{} is suspended until {}: {} no-shows in {} days", request.account, until->iso(),
                            rules.noshow_limit, rules.noshow_days),
                    message("it can book again from {}", until->plus_days(1).iso()));
    require_fit(rules, venue, request, slots.front().start.date(clock.zone), today);
    require_free(rules, venue, Timetable(venue, clock.zone, bookings.list), slots, clock);
    require_month(rules, bookings.list, request.account, slots, clock.zone);
    const auto needed = request.minutes * static_cast<std::int64_t>(slots.size());
    const auto warning =
        require_credit(rules, Accounts(store, rules, today).of(request.account), needed, today);

    auto batch = session.batch(bookings.table);
    std::string series;
    if (request.every_days > 0)
        series = CaseId{batch.schema().prefix(), bookings.table.tail_of(session.desk()).last_number + 1,
                        session.desk()}
                     .text();
    for (const auto& slot : slots)
        batch.open("hold", {{"account", request.account},
                            {"venue", venue.handle},
                            {"start", slot.start.rfc3339(clock.zone)},
                            {"minutes", std::to_string(request.minutes)},
                            {"people", request.people ? std::to_string(*request.people) : ""},
                            {"purpose", request.purpose},
                            {"series", series}});
    if (slots.front().start < clock.now)
        session.tell(message("note: {} is in the past", slots.front().start.text(clock.zone)));
    if (!warning.empty()) session.tell(warning);
    session.append(batch, "venue redeem: " + ids_text(batch.opened()));
}

} // namespace cgov
