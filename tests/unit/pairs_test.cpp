// SPDX-License-Identifier: MIT
#include "pairing/pairs.hpp"

#include <doctest/doctest.h>

using namespace cgov;

namespace {

Date day(const char* text) {
    return Date::from_iso(text).value();
}

Pair weekly(std::string beneficiary) {
    Pair pair;
    pair.beneficiary = std::move(beneficiary);
    pair.since = day("2026-11-02");
    pair.every_days = 7;
    return pair;
}

} // namespace

TEST_CASE("a visit is due every so many days, and the day after one that failed") {
    auto pair = weekly("P1A");
    CHECK(pair.next_due() == day("2026-11-09"));
    CHECK(pair.days_overdue(day("2026-11-09")) == 0);
    CHECK(pair.days_overdue(day("2026-11-10")) == 1);
    pair.last_visit = day("2026-11-10");
    CHECK(pair.next_due() == day("2026-11-17"));
    pair.last_miss = day("2026-11-12");
    CHECK(pair.next_due() == day("2026-11-13"));
    pair.last_visit = day("2026-11-12"); // later on the same day
    CHECK(pair.next_due() == day("2026-11-19"));
    pair.open = false;
    CHECK(pair.days_overdue(day("2027-11-10")) == 0);
}

TEST_CASE("the visit rate counts beneficiaries, not pairs, and rounds half up") {
    const auto today = day("2026-11-10");
    CHECK(visit_rate({}, today).percent().empty());
    std::vector<Pair> pairs{weekly("P1A"), weekly("P1A"), weekly("P2A"), weekly("P3A"), weekly("P4A")};
    pairs[0].last_visit = pairs[2].last_visit = pairs[3].last_visit = today;
    pairs[4].open = false;
    auto rate = visit_rate(pairs, today); // P1A's other pair is a day late
    CHECK(rate.pairs == 4);
    CHECK(rate.beneficiaries == 3);
    CHECK(rate.on_schedule == 2);
    CHECK(rate.percent() == "66.7");
    rate = {16, 16, 1}; // 6.25 %
    CHECK(rate.percent() == "6.3");
    rate = {3, 3, 3};
    CHECK(rate.percent() == "100.0");
}
