// SPDX-License-Identifier: MIT
#include "hub/programmes.hpp"
#include "human_text.hpp"

#include <doctest/doctest.h>

using namespace cgov;

namespace {

Activity activity(std::string id, std::string kind, std::int64_t minutes, std::vector<std::string> attend,
                  std::vector<std::string> deliverables = {}) {
    Activity each;
    each.id = std::move(id);
    each.kind = std::move(kind);
    each.minutes = minutes;
    each.attend = std::move(attend);
    each.deliverables = std::move(deliverables);
    each.programme = "night-school";
    return each;
}

std::string read(std::string_view text) {
    const auto deliverable = parse_deliverable(text);
    return deliverable.name + "|" + std::to_string(deliverable.target) + "|" + deliverable.unit + "|" +
           deliverable.kind;
}

} // namespace

TEST_CASE("deliverables as people write them") {
    CHECK(read("lessons=12 sessions training") == "lessons|12|sessions|training");
    CHECK(read(" 受益居民 = ２００人次 ") == "受益居民|200|persons|");
    CHECK(read("培训=40 小时") == "培训|40|hours|training");
    CHECK(read("a=b=3 场次 演出") == "a=b|3|sessions|performance");
    CHECK(read("teams=5 teams") == "teams|5|teams|");
    CHECK(read("lessons=12") == "lessons|12|sessions|");
    for (const auto* text : {"lessons", "=12 sessions", "a;b=12", "a=", "a=0", "a=-1", "a=1e3", "a=1.5 hours",
                             "a=1,200 persons", "a=x", "a=12 sessions often", "a=1000000001"})
        CHECK(refusal([&] { parse_deliverable(text); }) != "accepted");
}

TEST_CASE("an activity counts towards what it names, or what takes its kind") {
    Programme programme;
    programme.handle = "night-school";
    for (const auto* text :
         {"lessons=2 sessions training", "residents=10 persons", "time=3 hours training", "teams=1 teams"})
        programme.deliverables.push_back(parse_deliverable(text));
    std::vector<Activity> activities{
        activity("A1A", "training", 90, {"P1A", "P2A"}), activity("A2A", "training", 89, {"P1A"}),
        activity("A3A", "meeting", 30, {}, {"teams"}), activity("A4A", "performance", 60, {"P3A"})};
    activities[3].others = 100;
    auto other = activity("A5A", "training", 600, {"P1A"});
    other.programme = "day-school";
    activities.push_back(other);

    auto progress = programme_progress(programme, activities);
    CHECK(progress[0].actual == 2);
    CHECK(progress[0].met());
    CHECK(progress[1].actual == 104);
    CHECK(progress[1].ids == std::vector<std::string>{"A1A", "A2A", "A4A"});
    CHECK(progress[2].actual == 2); // 179 minutes
    CHECK_FALSE(progress[2].met());
    CHECK(progress[3].ids == std::vector<std::string>{"A3A"});

    const auto table = deliverables_table({programme}, activities);
    CHECK(table.rows[2] ==
          std::vector<std::string>{"night-school", "time", "hours", "3", "2", "99.4", "179", "A1A;A2A"});
    activities[0].held = false;
    CHECK(programme_progress(programme, activities)[0].ids == std::vector<std::string>{"A2A"});
}

TEST_CASE("a summary counts different persons once") {
    std::vector<Activity> activities{activity("A1A", "training", 90, {"P1A", "P2A"}),
                                     activity("A2A", "training", 30, {"P1A"})};
    activities[1].others = 7;
    CHECK(activities_table(activities, Period()).rows ==
          std::vector<std::vector<std::string>>{{"training", "2", "120", "10", "2"}});
    CHECK(activities_table(activities, *Period::from_text("2026")).rows.empty()); // they are of 1970
}
