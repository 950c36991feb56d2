// SPDX-License-Identifier: MIT
#include "report/remind.hpp"

#include "bank/due.hpp"
#include "hub/fund.hpp"
#include "hub/programmes.hpp"
#include "hub/resources.hpp"
#include "order/orders.hpp"
#include "pairing/pairs.hpp"
#include "people/publish.hpp"
#include "tool/figures.hpp"
#include "wish/wishes.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <tuple>

namespace cgov {
namespace {

/// A new system is one line here.
constexpr std::vector<Due> (*systems[])(const Store&, const Clock&, std::optional<Instant>) = {
    bank_due, visits_due, wishes_due, orders_due, loans_due, fund_due, programmes_due, resources_due};

} // namespace

std::vector<Due> due_by(const Store& store, const Clock& clock, Date last, std::optional<Instant> until) {
    std::vector<Due> all;
    for (const auto& system : systems)
        for (auto& each : system(store, clock, until))
            if (each.due <= last) all.push_back(std::move(each));
    const People people(store);
    const Publisher publisher(people); // titles are people's own words
    for (auto& each : all) {
        if (std::none_of(std::begin(due_kinds), std::end(due_kinds),
                         [&](const Choice& kind) { return each.kind == kind.code; }))
            throw std::logic_error("due_kinds lacks " + each.kind);
        each.text = publisher.text(std::move(each.text));
        // whom to call, by where they live
        if (const auto* person = each.grid.empty() ? people.find_person(each.who) : nullptr)
            each.grid = person->grid;
    }
    std::stable_sort(all.begin(), all.end(), [](const Due& a, const Due& b) {
        return std::tie(a.grid, a.due, a.kind, a.id) < std::tie(b.grid, b.due, b.kind, b.id);
    });
    return all;
}

} // namespace cgov
