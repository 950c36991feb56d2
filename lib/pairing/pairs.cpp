// SPDX-License-Identifier: MIT
#include "pairing/pairs.hpp"

#include "bank/hours.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

namespace cgov {
namespace {

/// One hours entry for a pair.
struct Visit {
    std::size_t pair = 0;
    Date date;
    int minutes = 0;
    /// Of a group's visit that was shared among its members, one entry each: what these have in common.
    std::optional<std::tuple<std::string, Instant, Date>> shared;
};

void add_visits(const Store& store, std::optional<Instant> until, std::vector<Pair>& pairs) {
    std::unordered_map<std::string, std::size_t> by_id;
    for (std::size_t i = 0; i < pairs.size(); ++i) by_id.emplace(pairs[i].id, i);
    if (by_id.empty()) return;
    const auto& schema = store.schemas().get("hours");
    const HoursColumns columns(schema);
    const auto recorded = schema.state("recorded");
    const auto confirmed = schema.state("confirmed");
    std::map<CaseKey, Visit> visits;
    std::string target;
    WalkOptions options;
    options.until = until;
    walk(store, schema, options, [&](const Event& event) {
        if (event.from != no_state) {
            if (event.to != recorded && event.to != confirmed) visits.erase(event.key);
            return;
        }
        const auto cell = event.cell(columns.target);
        if (cell.empty() || cell[0] != 'C') return;
        target = cell;
        const auto found = by_id.find(target);
        if (found == by_id.end()) return;
        const auto date = date_cell(event, columns.date);
        Visit visit{found->second, date, static_cast<int>(whole_cell(event, columns.minutes)), std::nullopt};
        const auto& carer = pairs[found->second].carer;
        if (event.cell(columns.unit) == carer && event.cell(columns.account) != carer)
            visit.shared.emplace(event.desk.text(), event.at, date);
        visits[event.key] = std::move(visit);
    });
    std::set<std::pair<std::size_t, std::tuple<std::string, Instant, Date>>> counted;
    for (const auto& [key, visit] : visits) {
        auto& pair = pairs[visit.pair];
        pair.minutes += visit.minutes;
        if (!pair.last_visit || *pair.last_visit < visit.date) pair.last_visit = visit.date;
        if (!visit.shared || counted.emplace(visit.pair, *visit.shared).second) ++pair.visits;
    }
}

} // namespace

int risk_days(std::string_view risk) {
    return risk == "high" ? 7 : risk == "key" ? 30 : 90;
}

Date Pair::next_due() const {
    if (last_miss && (!last_visit || *last_visit < *last_miss)) return last_miss->plus_days(1);
    return scheduled();
}

Date Pair::scheduled() const {
    return last_visit.value_or(since).plus_days(every_days);
}

int Pair::days_overdue(Date today) const {
    return open ? std::max(0, today.days - next_due().days) : 0;
}

Pairs read_pairs(const Store& store, std::optional<Instant> until) {
    const auto& schema = store.schemas().get("pairs");
    const auto carer = schema.column("carer"), beneficiary = schema.column("beneficiary"),
               since = schema.column("since"), every = schema.column("every_days"),
               risk = schema.column("risk"), missed = schema.column("date");
    const auto open = schema.state("open");
    return {store, "pairs", until, [&](Pair& pair, const Event& event) {
                if (event.from == no_state) {
                    pair.carer = text_cell(event, carer);
                    pair.beneficiary = text_cell(event, beneficiary);
                    pair.risk = text_cell(event, risk);
                    pair.since = date_cell(event, since);
                    pair.every_days = static_cast<int>(whole_cell(event, every));
                }
                pair.open = event.to == open;
                if (event.spec->name != "miss") return;
                const auto date = date_cell(event, missed);
                ++pair.misses;
                if (!pair.last_miss || *pair.last_miss < date) pair.last_miss = date;
            }};
}

Pairs read_visited_pairs(const Store& store, std::optional<Instant> until) {
    auto pairs = read_pairs(store, until);
    add_visits(store, until, pairs.list);
    return pairs;
}

VisitRate visit_rate(const std::vector<Pair>& pairs, Date today) {
    std::map<std::string, bool> late;
    VisitRate rate;
    for (const auto& pair : pairs) {
        if (!pair.open) continue;
        ++rate.pairs;
        late[pair.beneficiary] |= pair.scheduled() < today;
    }
    for (const auto& [beneficiary, is_late] : late) {
        ++rate.beneficiaries;
        rate.on_schedule += is_late ? 0 : 1;
    }
    return rate;
}

DataTable visit_rate_table(const std::vector<Pair>& pairs, Date today) {
    const auto rate = visit_rate(pairs, today);
    return {"visit-rate",
            {column("pairs", N_("Pairs"), CellType::integer),
             column("beneficiaries", N_("Beneficiaries"), CellType::integer),
             column("on_schedule", N_("On schedule"), CellType::integer),
             column("visit_rate", N_("Visit rate"), CellType::rate)},
            {{std::to_string(rate.pairs), std::to_string(rate.beneficiaries),
              std::to_string(rate.on_schedule), rate.percent()}}};
}

std::vector<Due> visits_due(const Store& store, const Clock&, std::optional<Instant> until) {
    std::vector<Due> due;
    for (const auto& pair : read_visited_pairs(store, until).list)
        if (pair.open)
            due.push_back(
                {"visit", pair.id, pair.next_due(), pair.carer, message("visit {}", pair.beneficiary), {}});
    return due;
}

} // namespace cgov
