// SPDX-License-Identifier: MIT
#include "report/conflicts.hpp"

#include "bank/hours.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "hub/fund.hpp"
#include "tool/figures.hpp"
#include "venue/slots.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

namespace cgov {
namespace {

Conflict conflict(Severity severity, const char* code, Place place, std::string id,
                  std::vector<std::string> cases, std::string text, std::string remedy) {
    return {{severity, code, std::move(place), std::move(id), std::move(text), std::move(remedy)},
            std::move(cases)};
}

Place ledger(std::string_view name) {
    return {"ledgers/" + std::string(name), 0, 0, {}};
}

/// Calls `visit(a, b)` for every two of the list that overlap, in O(n log n + pairs). `from`, `to`: of an
/// element.
template <typename T, typename From, typename To, typename Visit>
void each_overlap(std::vector<T> list, From from, To to, Visit visit) {
    std::stable_sort(list.begin(), list.end(), [&](const T& a, const T& b) { return from(a) < from(b); });
    std::vector<const T*> open;
    for (const auto& each : list) {
        std::erase_if(open, [&](const T* other) { return to(*other) <= from(each); });
        for (const auto* other : open) visit(*other, each);
        open.push_back(&each);
    }
}

int rank(const Booking& booking) {
    return booking.state == BookingState::used ? 2 : booking.state == BookingState::in_use ? 1 : 0;
}

/// How a held booking, or one in use, is taken back without a charge. Others may point at one of a series.
std::string give_way(const Booking& booking, const BankRules& rules, const Clock& clock) {
    const bool in_time =
        booking.start >= clock.now.plus_minutes(std::int64_t{60} * rules.cancel_before_hours);
    if (booking.state == BookingState::held && (in_time || !booking.series.empty()))
        return fmt::format("cgov venue cancel {}", booking.id);
    return fmt::format("cgov undo {}", booking.id);
}

std::int64_t whole(std::string_view cell) {
    std::int64_t value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

/// A service as its ledger leaves it, in the order in which services were recorded.
struct Service {
    std::string id, who, ref, desk;
    std::optional<Instant> from;
    Instant to;
    std::size_t order = 0;
    Place place;
};

std::vector<Service> standing_services(const Store& store) {
    const auto& schema = store.schemas().get("hours");
    const HoursColumns columns(schema);
    const auto recorded = schema.state("recorded"), confirmed = schema.state("confirmed");
    const auto zone = store.settings().zone;
    std::map<CaseKey, Service> services;
    std::size_t order = 0;
    walk(store, schema, {}, [&](const Event& event) {
        if (event.from != no_state) {
            if (event.to != recorded && event.to != confirmed) services.erase(event.key);
            return;
        }
        const auto start = event.cell(columns.start);
        const auto ref = event.cell(columns.ref);
        const auto date = Date::from_iso(event.cell(columns.date));
        const bool timed = start.size() == 5 && date;
        if (!timed && ref.empty()) return;
        Service service;
        service.id = event.id.text();
        service.who = event.cell(event.cell(columns.person).empty() ? columns.account : columns.person);
        service.ref = ref;
        service.desk = event.desk.text();
        service.order = order++;
        service.place = event.place();
        if (timed) {
            const auto minute =
                (start[0] - '0') * 600 + (start[1] - '0') * 60 + (start[3] - '0') * 10 + (start[4] - '0');
            service.from = Instant::at(*date, minute, zone);
            service.to = service.from->plus_minutes(whole(event.cell(columns.minutes)));
        }
        services.emplace(event.key, std::move(service));
    });
    std::vector<Service> list;
    for (auto& [key, service] : services) list.push_back(std::move(service));
    std::sort(list.begin(), list.end(), [](const Service& a, const Service& b) { return a.order < b.order; });
    return list;
}

/// What of a ledger may be there only once at a time: the state in which it counts, the columns that say
/// what it is, and how the later one is taken back.
struct Once {
    const char* ledger;
    const char* state;
    std::vector<const char*> columns;
    const char* command;
};

const Once* once_of(std::string_view name) {
    static const std::vector<Once> list{
        {"memberships", "member", {"group", "person"}, "cgov undo {}"},
        {"pairs", "open", {"carer", "beneficiary"}, "cgov pair end {}"},
        {"bank", "granted", {"account", "reason"}, "cgov undo {}"},
    };
    for (const auto& each : list)
        if (name == each.ledger) return &each;
    return nullptr;
}

/// Loans of items that were not there: with all loans of the tool that are out, for any of them may come
/// back.
std::vector<Conflict> loan_conflicts(const Store& store) {
    const House house(store);
    std::vector<Conflict> conflicts;
    for (auto& problem : stock_problems(house)) {
        auto tool = problem.id;
        for (const auto& loan : house.loans.list)
            if (loan.id == problem.id) tool = loan.tool;
        std::vector<std::string> cases{tool};
        for (const auto& loan : house.loans.list)
            if (loan.tool == tool && loan.where == Loan::Where::out) cases.push_back(loan.id);
        conflicts.push_back({std::move(problem), std::move(cases)});
    }
    return conflicts;
}

/// Money that was spent twice. Where the rules let it fall below zero there is nothing to settle.
std::vector<Conflict> fund_conflicts(const Store& store) {
    std::vector<Conflict> conflicts;
    for (auto& problem : fund_problems(store))
        if (problem.severity == Severity::error) {
            std::vector<std::string> cases{problem.id};
            conflicts.push_back({std::move(problem), std::move(cases)});
        }
    return conflicts;
}

} // namespace

void StateConflicts::conflict(const Event& event) {
    const auto state = event.from == no_state ? message("not opened") : schema_->states()[event.from];
    const auto id = event.id.text();
    found_.emplace(event.key,
                   cgov::conflict(Severity::error, "transition", event.place(Schema::event_column), id, {id},
                                  message("{} is {}: \"{}\" has no effect", id, state, event.spec->name),
                                  message("two desks acted on it apart; take it back: cgov undo {}", id)));
}

std::vector<Conflict> StateConflicts::list() const {
    std::vector<Conflict> conflicts;
    for (const auto& [key, each] : found_) conflicts.push_back(each);
    return conflicts;
}

std::vector<Conflict> booking_conflicts(const std::vector<Booking>& bookings, const BankRules& rules,
                                        const Clock& clock) {
    struct Taken {
        Slot slot;
        const Booking* booking;
        std::size_t order;
    };
    std::map<std::string, std::vector<Taken>> venues;
    for (std::size_t i = 0; i < bookings.size(); ++i)
        if (const auto slot = taken_by(bookings[i]))
            venues[bookings[i].venue].push_back({*slot, &bookings[i], i});
    std::vector<Conflict> conflicts;
    for (const auto& [venue, taken] : venues)
        each_overlap(
            taken, [](const Taken& each) { return each.slot.start; },
            [](const Taken& each) { return each.slot.end; },
            [&, &venue = venue](const Taken& one, const Taken& other) {
                const bool other_later =
                    std::pair(-rank(*one.booking), one.order) < std::pair(-rank(*other.booking), other.order);
                const auto& stays = *(other_later ? one : other).booking;
                const auto& later = *(other_later ? other : one).booking;
                const auto when = std::max(one.slot.start, other.slot.start).text(clock.zone);
                const auto text =
                    rank(later) == 2
                        ? message("{} and {} both used {} at {}", stays.id, later.id, venue, when)
                        : message("{} and {} both hold {} at {}", stays.id, later.id, venue, when);
                const auto remedy =
                    rank(later) == 2 ? message("if a time is wrong, correct it: cgov undo {}, then cgov "
                                               "venue finish {} --at WHEN",
                                               later.id, later.id)
                                     : message("the later one gives way: {}", give_way(later, rules, clock));
                conflicts.push_back(conflict(rank(later) == 2 ? Severity::warning : Severity::error,
                                             "overlap", ledger("bookings"), later.id, {stays.id, later.id},
                                             text, remedy));
            });
    return conflicts;
}

std::vector<Conflict> account_conflicts(const Store& store, const Accounts& accounts, const BankRules& rules,
                                        const Clock& clock) {
    std::map<std::string, const Account*> over;
    for (const auto& account : accounts.list())
        if (account.available() < rules.floor()) over.emplace(account.id, &account);
    if (over.empty()) return {};

    // What each of them could still do without, by the time at which it was made.
    struct Latest {
        std::tuple<Instant, std::string, std::uint32_t> made{{INT64_MIN}, "", 0};
        std::string id, command;
    };
    std::map<std::string, Latest> latest;
    const auto offer = [&](const std::string& account, Instant at, const CaseId& id, std::string command) {
        auto& now = latest[account];
        const std::tuple made(at, std::string(id.desk.text()), id.number);
        if (now.made < made) now = {made, id.text(), std::move(command)};
    };
    if (rules.booking_holds)
        for (const auto& booking : read_bookings(store).list)
            if (booking.state == BookingState::held && over.contains(booking.account))
                offer(booking.account, booking.changed, *CaseId::from_text(booking.id),
                      give_way(booking, rules, clock));
    const auto& bank = store.schemas().get("bank");
    const auto account_column = bank.column("account");
    std::map<CaseKey, std::tuple<std::string, Instant, CaseId>> transfers;
    walk(store, bank, {}, [&](const Event& event) {
        if (event.spec->name == "transfer" && over.contains(std::string(event.cell(account_column))))
            transfers[event.key] = {std::string(event.cell(account_column)), event.at, event.id};
        else
            transfers.erase(event.key);
    });
    for (const auto& [key, each] : transfers)
        offer(std::get<0>(each), std::get<1>(each), std::get<2>(each),
              fmt::format("cgov undo {}", std::get<2>(each).text()));

    std::vector<Conflict> conflicts;
    for (const auto& [id, account] : over) {
        const auto found = latest.find(id);
        const bool none = found == latest.end();
        conflicts.push_back(conflict(
            none ? Severity::warning : Severity::error, "overdraft", ledger("bookings"), id,
            none ? std::vector{id} : std::vector{id, found->second.id},
            message("{} has {} venue-minutes available; the lowest allowed is {}", id, account->available(),
                    rules.floor()),
            none
                ? message("it owes service: cgov bank debts; how it came to that: cgov bank statement {}", id)
                : message("the latest of what it holds or gave away gives way: {}", found->second.command)));
    }
    return conflicts;
}

std::vector<Conflict> service_conflicts(const Store& store) {
    std::vector<Conflict> conflicts;
    const auto add = [&](const Service& stays, const Service& later, std::string text) {
        conflicts.push_back(conflict(Severity::error,
                                     later.ref.empty() || stays.ref != later.ref ? "overlap" : "double",
                                     later.place, later.id, {stays.id, later.id}, std::move(text),
                                     message("reverse the wrong one: cgov hours reverse {}", later.id)));
    };
    std::map<std::string, std::vector<Service>> timed;
    std::map<std::string, Service> imported;
    for (auto& service : standing_services(store)) {
        if (!service.ref.empty()) {
            const auto [first, fresh] = imported.emplace(service.ref, service);
            if (!fresh && first->second.desk != service.desk)
                add(first->second, service,
                    message("{} and {} are the same row of a sheet", first->second.id, service.id));
        }
        if (service.from) timed[service.who].push_back(std::move(service));
    }
    for (const auto& [who, list] : timed)
        each_overlap(
            list, [](const Service& each) { return *each.from; }, [](const Service& each) { return each.to; },
            [&, &who = who](const Service& one, const Service& other) {
                const auto& stays = one.order < other.order ? one : other;
                const auto& later = one.order < other.order ? other : one;
                if (later.ref.empty() || stays.ref != later.ref)
                    add(stays, later, message("{} and {} of {} overlap", stays.id, later.id, who));
            });
    return conflicts;
}

std::vector<Conflict> double_conflicts(const Store& store, std::string_view name) {
    const auto* once = once_of(name);
    if (!once) return {};
    const auto& schema = store.schemas().get(name);
    const auto counts = schema.state(once->state);
    struct Standing {
        std::string what, id, desk;
        Place place;
    };
    std::map<std::string, Standing> first; // by what it is
    std::map<CaseKey, Standing> standing;
    std::vector<CaseKey> order;
    walk(store, schema, {}, [&](const Event& event) {
        if (event.to != counts) {
            standing.erase(event.key);
            return;
        }
        if (event.from != no_state) return;
        std::string what;
        for (const auto* column : once->columns)
            what += (what.empty() ? "" : " ") + std::string(event.cell(schema.column(column)));
        // Other grants may well be given twice for one reason.
        if (name == "bank" && what.find(" elder grant ") == std::string::npos) return;
        standing[event.key] = {what, event.id.text(), std::string(event.desk.text()), event.place()};
        order.push_back(event.key);
    });
    std::vector<Conflict> conflicts;
    for (const auto key : order) {
        const auto found = standing.find(key);
        if (found == standing.end()) continue;
        const auto& later = found->second;
        const auto [stays, fresh] = first.emplace(later.what, later);
        if (fresh || stays->second.desk == later.desk) continue;
        conflicts.push_back(conflict(
            Severity::error, "double", later.place, later.id, {stays->second.id, later.id},
            message("{} and {} are the same: {}", stays->second.id, later.id, later.what),
            message("the later one gives way: {}", fmt::format(fmt::runtime(once->command), later.id))));
    }
    return conflicts;
}

bool made_apart(const Store& store, std::string_view name) {
    const auto files = ledger_files(store, name);
    return std::any_of(files.begin(), files.end(),
                       [&](const LedgerFile& file) { return file.desk != files.front().desk; });
}

std::vector<Conflict> conflicts_of(const Store& store, const BankRules& rules, const Clock& clock,
                                   std::string_view name) {
    if (!made_apart(store, name)) return {};
    const auto& schema = store.schemas().get(name);
    StateConflicts states(schema);
    WalkOptions options;
    options.conflict = [&](const Event& event) { states.conflict(event); };
    walk(store, schema, options, [&](const Event& event) { states.row(event); });
    auto conflicts = states.list();
    const auto take = [&](std::vector<Conflict> more) {
        for (auto& each : more) conflicts.push_back(std::move(each));
    };
    if (name == "hours") take(service_conflicts(store));
    if (name == "bookings") take(booking_conflicts(read_bookings(store).list, rules, clock));
    if (name == "loans") take(loan_conflicts(store));
    if (name == "fund") take(fund_conflicts(store));
    take(double_conflicts(store, name));
    return conflicts;
}

} // namespace cgov
