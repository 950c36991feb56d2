// SPDX-License-Identifier: MIT
#include "bank/lots.hpp"

#include <algorithm>
#include <rapidcheck.h>

#include <doctest/doctest.h>

using namespace cgov;

namespace {

Date day(int month, int of_month) {
    return *Date::from_civil(2026, month, of_month);
}
constexpr std::int64_t no_cap = 1'000'000'000;

} // namespace

TEST_CASE("credit expires the set number of months after its day") {
    const std::vector<DatedChange> one{{day(1, 31), 600}};
    CHECK(expired_minutes(one, 1, no_cap, day(2, 27)) == 0);
    CHECK(expired_minutes(one, 1, no_cap, day(2, 28)) == 600); // January 31 + 1 month
    CHECK(expired_minutes(one, 0, no_cap, day(12, 31)) == 0);  // 0 = never
}

TEST_CASE("the oldest credit is used first, whatever the order of entry") {
    const std::vector<DatedChange> changes{{day(3, 1), 100}, {day(1, 1), 100}, {day(3, 2), -120}};
    // 100 of January and 20 of March are used; 80 of March are left.
    CHECK(expired_minutes(changes, 3, no_cap, day(4, 1)) == 0);
    CHECK(expired_minutes(changes, 3, no_cap, day(6, 1)) == 80);
}

TEST_CASE("use beyond all credit is a debt that later credit pays") {
    const std::vector<DatedChange> changes{{day(1, 5), -200}, {day(2, 1), 500}};
    CHECK(expired_minutes(changes, 1, no_cap, day(3, 1)) == 300);
}

TEST_CASE("what lifts a balance over the cap expires at once") {
    CHECK(expired_minutes({{day(1, 1), 80}, {day(1, 2), 50}}, 0, 100, day(1, 2)) == 30);
    CHECK(expired_minutes({{day(1, 1), 80}, {day(1, 2), -50}, {day(1, 3), 50}}, 0, 100, day(1, 3)) == 0);
}

TEST_CASE("properties of expiry") {
    CHECK(rc::check("order of entry does not matter; never more expires than came in", [] {
        auto changes = *rc::gen::container<std::vector<DatedChange>>(rc::gen::map(
            rc::gen::pair(rc::gen::inRange(0, 700), rc::gen::inRange(-300, 600)), [](std::pair<int, int> p) {
                return DatedChange{day(1, 1).plus_days(p.first), p.second};
            }));
        const int months = *rc::gen::inRange(0, 14);
        const auto today = day(1, 1).plus_days(*rc::gen::inRange(700, 900));
        const auto expired = expired_minutes(changes, months, 1000, today);
        auto shuffled = changes;
        std::reverse(shuffled.begin(), shuffled.end());
        std::int64_t in = 0, out = 0;
        for (const auto& change : changes) (change.minutes > 0 ? in : out) += change.minutes;
        RC_ASSERT(expired_minutes(shuffled, months, 1000, today) == expired);
        RC_ASSERT(expired >= 0);
        RC_ASSERT(expired <= in);
        RC_ASSERT(in + out - expired <= 1000);
    }));
}
