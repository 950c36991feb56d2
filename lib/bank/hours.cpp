// SPDX-License-Identifier: MIT
#include "bank/hours.hpp"

#include "bank/hours_fold.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/all_or_none.hpp"
#include "store/cases.hpp"

#include <algorithm>
#include <charconv>

namespace cgov {
namespace {

int whole(std::string_view cell) {
    int value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

/// "14:00" as the schema writes it; -1 when empty.
int minute_of(std::string_view cell) {
    return cell.size() == 5 ? whole(cell.substr(0, 2)) * 60 + whole(cell.substr(3)) : -1;
}

std::string time_text(int minute) {
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

/// Whose day it fills: the person's, or the account's own when nobody else is named.
std::string_view who(std::string_view person, std::string_view account) {
    return !person.empty() || !CaseId::from_text(account) ? person : account;
}

} // namespace

HoursColumns::HoursColumns(const Schema& schema)
    : date(schema.column("date")), start(schema.column("start")), account(schema.column("account")),
      person(schema.column("person")), minutes(schema.column("minutes")), credit(schema.column("credit")),
      rule(schema.column("rule")), kind(schema.column("kind")), target(schema.column("for")),
      place(schema.column("place")), unit(schema.column("unit")), witness(schema.column("witness")),
      ref(schema.column("ref")), note(schema.column("note")), activity(schema.column("activity")) {}

CountingStates::CountingStates(const Schema& schema, const BankRules& rules)
    : recorded_(schema.state("recorded")), confirmed_(schema.state("confirmed")),
      recorded_counts_(!rules.second_person) {}

HoursBook::HoursBook(const Store& store, const BankRules& rules, Period days, bool imports)
    : rules_(&rules), table_(store.schemas().get("hours")) {
    const auto& schema = store.schemas().get("hours");
    const HoursColumns columns(schema);
    const auto recorded = schema.state("recorded");
    const auto confirmed = schema.state("confirmed");
    if (days.from <= days.to) days = {days.from.plus_days(-1), days.to.plus_days(1)}; // overlaps at midnight
    if (!imports) { // the references of imports alone are not in the fold
        table_ = with_hours(store, std::nullopt, [&](HoursFold& hours) {
            std::vector<std::pair<CaseKey, Served>> served;
            hours.each_on(days, [&](CaseKey key, const HoursEntry& entry, State state) {
                if (state != recorded && state != confirmed) return;
                const auto& account = hours.names().list()[entry.account()];
                const std::string person(
                    who(entry.person() == HoursEntry::nobody ? "" : hours.names().list()[entry.person()],
                        account));
                if (!person.empty())
                    served.emplace_back(key, Served{person, entry.date(), entry.minutes(), entry.start(),
                                                    hours.table().id(key).text()});
            });
            for (auto& [key, each] : served) keep(key, std::move(each));
            return hours.take_table();
        });
        return;
    }
    table_ = walk(store, schema, {}, [&](const Event& event) {
        if (event.from != no_state) {
            if (event.to != recorded && event.to != confirmed) drop(event.key);
            return;
        }
        if (imports)
            if (const auto ref = event.cell(columns.ref); !ref.empty()) refs_.emplace(ref);
        const auto date = date_cell(event, columns.date);
        if (!days.contains(date)) return;
        const std::string account(event.cell(columns.account));
        const std::string person(who(event.cell(columns.person), account));
        if (person.empty()) return;
        keep(event.key, {person, date, static_cast<int>(whole_cell(event, columns.minutes)),
                         minute_of(event.cell(columns.start)), event.id.text()});
    });
}

std::uint64_t HoursBook::day_key(std::string_view person, Date date) {
    const auto count = static_cast<std::uint32_t>(persons_.size());
    const std::uint64_t number = read_once(persons_, person, [&](std::string_view) { return count; });
    return number << 32 | static_cast<std::uint32_t>(date.days);
}

void HoursBook::keep(CaseKey key, Served served) {
    const auto day = day_key(served.person, served.date);
    minutes_[day] += served.minutes;
    if (served.start >= 0) timed_[day].push_back(served);
    kept_.emplace(key, std::move(served));
}

void HoursBook::drop(CaseKey key) {
    const auto found = kept_.find(key);
    if (found == kept_.end()) return;
    const auto day = day_key(found->second.person, found->second.date);
    minutes_[day] -= found->second.minutes;
    if (found->second.start >= 0)
        std::erase_if(timed_[day], [&](const Served& entry) { return entry.id == found->second.id; });
    kept_.erase(found);
}

void HoursBook::refuse_overlap(const std::string& person, const HoursRequest& request) {
    for (const int days : {-1, 0, 1}) { // a service may go on beyond midnight
        const auto there = timed_.find(day_key(person, request.date.plus_days(days)));
        if (there == timed_.end()) continue;
        for (const auto& other : there->second) {
            const auto start = other.start + days * 1440;
            if (*request.start >= start + other.minutes || start >= *request.start + request.minutes)
                continue;
            throw Error(
                Kind::refused,
                message("{} already served from {} to {} on {} ({})", person, time_text(other.start),
                        time_text((other.start + other.minutes) % 1440), other.date.iso(), other.id),
                message("correct the time, or reverse the other entry: cgov hours reverse {}", other.id));
        }
    }
}

CaseId HoursBook::record(Batch& batch, const HoursRequest& request, Date today,
                         const std::function<void(const std::string&)>& warn) {
    if (request.minutes < 1 || request.minutes > 1440)
        throw Error(Kind::input, message("a service lasts from 1 to 1440 minutes, not {}", request.minutes),
                    message("enter a longer service as one entry a day"));
    if (request.date > today)
        throw Error(Kind::input, message("{} is still to come", request.date.iso()),
                    message("hours are recorded after the service"));
    const auto& kind = rules_->kind(request.kind);
    if (!kind.service)
        throw Error(Kind::refused, message("\"{}\" is not volunteer service", kind.code),
                    message("staff duty and training are kept elsewhere"));
    const auto& rate = rules_->rate_on(request.date);
    const std::string person(who(request.person, request.account));
    const auto day = person.empty() ? 0 : day_key(person, request.date);
    int* const minutes = person.empty() ? nullptr : &minutes_[day];
    if (minutes) {
        if (request.start) refuse_overlap(person, request);
        if (*minutes + request.minutes > rules_->daily_cap)
            warn(message("warning: {} has {} minutes on {}; the daily cap is {}", person,
                         *minutes + request.minutes, request.date.iso(), rules_->daily_cap));
    }
    const auto id = batch.open("record", {{"date", request.date.iso()},
                                          {"start", request.start ? time_text(*request.start) : ""},
                                          {"account", request.account},
                                          {"person", request.person},
                                          {"minutes", std::to_string(request.minutes)},
                                          {"credit", std::to_string(credit_of(rate, request.minutes))},
                                          {"rule", rate.id},
                                          {"kind", kind.code},
                                          {"for", request.target},
                                          {"place", request.place},
                                          {"unit", request.unit},
                                          {"witness", request.witness},
                                          {"ref", request.ref},
                                          {"note", request.note},
                                          {"activity", request.activity}});
    if (minutes) {
        *minutes += request.minutes;
        if (request.start)
            timed_[day].push_back({person, request.date, request.minutes, *request.start, id.text()});
    }
    return id;
}

std::vector<HoursRequest> share_among_members(const Store& store, const BankRules& rules,
                                              const HoursRequest& request) {
    if (!rules.split_equally || CaseId::from_text(request.account) || !request.person.empty())
        return {request};
    std::vector<HoursRequest> shares;
    for (const auto& member : current_members(store)) {
        if (member.group != request.account) continue;
        auto share = request;
        share.account = share.person = member.person;
        if (share.unit.empty()) share.unit = request.account;
        shares.push_back(std::move(share));
    }
    const auto count = static_cast<int>(shares.size());
    if (count == 0 || request.minutes < count)
        throw Error(Kind::refused,
                    message("{} minutes cannot be shared among the {} members of {}", request.minutes, count,
                            request.account),
                    message("see: cgov group show {}; or set group_split = \"pool\" in rules/moral-bank.toml",
                            request.account));
    for (int i = 0; i < count; ++i)
        shares[static_cast<std::size_t>(i)].minutes =
            request.minutes / count + (i < request.minutes % count ? 1 : 0);
    return shares;
}

namespace {

/// The table of all entries, and which of those named this operator recorded.
struct Recorded {
    CaseTable table;
    std::set<CaseKey> own;
};

Recorded recorded_by(const Store& store, const std::vector<std::string>& ids, const std::string& by) {
    const auto same = [&](std::string_view other) { return normalise_space(other) == by; };
    bool unknown = false;
    auto found = with_hours(store, std::nullopt, [&](HoursFold& hours) {
        unknown = false;
        std::set<CaseKey> own;
        for (const auto& id : ids) {
            try {
                const auto key = hours.table().find(id);
                const auto recorder = hours.recorded_by(key);
                unknown = unknown || !recorder;
                if (recorder && same(*recorder)) own.insert(key);
            } catch (const Error&) {
                continue; // no such entry: told by whoever changes it
            }
        }
        return Recorded{hours.take_table(), std::move(own)};
    });
    if (unknown) // one of very many operators
        walk(store, store.schemas().get("hours"), {}, [&](const Event& row) {
            if (row.from == no_state && same(row.cell(Schema::by_column))) found.own.insert(row.key);
        });
    return found;
}

} // namespace

void change_hours(WriteSession& session, const BankRules& rules, std::string_view event,
                  const std::vector<std::string>& ids, const std::string& reason) {
    const bool second_person = event == "confirm" && rules.second_person;
    const auto [table, own] = recorded_by(session.store(), ids, normalise_space(session.by()));
    auto batch = session.batch(table);
    all_or_none(ids, [&, &table = table, &own = own](const std::string& id) {
        const auto key = table.find(id);
        if (second_person && own.contains(key))
            throw Error(
                Kind::refused,
                message("{} recorded {} and so cannot confirm it", session.by(), table.id(key).text()),
                message("a second person confirms it: cgov --by OTHER hours confirm {}",
                        table.id(key).text()));
        batch.add(event, key, {{"note", reason}});
    });
    session.append(batch, fmt::format("hours {}: {}", event, ids_text(ids)));
}

} // namespace cgov
