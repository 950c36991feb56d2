// SPDX-License-Identifier: MIT
#include "hub/activity_actions.hpp"
#include "hub/fund_actions.hpp"
#include "hub/resources.hpp"
#include "scratch.hpp"

#include <doctest/doctest.h>

using namespace cgov;

namespace {

Date day(const char* text) {
    return Date::from_iso(text).value();
}

/// A store whose day can be moved on.
struct Hub : ScratchStore {
    FileSystem files;
    Store store = open(files);

    template <typename F>
    void write(const std::string& by, F&& action) {
        WriteSession session(store, options(by));
        action(session);
    }
    void on(const char* date) { clock.now = Instant::at(day(date), 600, clock.zone); }
};

std::string texts(const std::vector<Due>& all) {
    std::string text;
    for (const auto& each : all)
        text += each.kind + " " + each.id + " " + each.due.iso() + " " + each.who + ": " + each.text + "\n";
    return text;
}

} // namespace

TEST_CASE("the statement of a quarter is due some days after it, longer while postings are not checked") {
    Hub hub;
    CHECK(fund_due(hub.store, hub.clock, std::nullopt).empty());
    PostingRequest rent;
    rent.fen = 5000;
    rent.purpose = "rent";
    rent.date = day("2026-11-20");
    hub.write("lin", [&](WriteSession& session) { record_posting(session, {}, rent); });
    CHECK(fund_due(hub.store, hub.clock, std::nullopt).empty()); // the quarter goes on
    hub.on("2027-01-01");
    CHECK(texts(fund_due(hub.store, hub.clock, std::nullopt)) ==
          "fund-statement 2026Q4 2027-01-15 : give out the fund's statement of 2026Q4; 1 postings are not "
          "checked\n");
    const auto before = hub.clock.now;
    hub.on("2027-01-10");
    hub.write("chen", [&](WriteSession& session) { check_postings(session, {"F1A"}, ""); });
    CHECK(texts(fund_due(hub.store, hub.clock, std::nullopt)) ==
          "fund-statement 2026Q4 2027-01-15 : give out the fund's statement of 2026Q4\n");
    hub.on("2027-01-16");
    CHECK(fund_due(hub.store, hub.clock, std::nullopt).empty());
    CHECK(fund_due(hub.store, hub.clock, before).size() == 1); // as it was before the check
}

TEST_CASE("a deliverable that is short is due on the programme's last day") {
    Hub hub;
    hub.directory.write(
        "registers/programmes/night-school.toml",
        "name = \"Night school\"\nprovider = \"yue-opera\"\nfrom = 2026-01-01\nto = 2026-12-31\n"
        "[[deliverable]]\nname = \"lessons\"\ntarget = 2\n[[deliverable]]\nname = \"people\"\n"
        "target = 3\nunit = \"persons\"\n");
    ActivityRequest lesson;
    lesson.title = "lesson";
    lesson.kind = "training";
    lesson.date = day("2026-11-20");
    lesson.minutes = 90;
    lesson.others = 3;
    lesson.programme = "night-school";
    hub.write("lin", [&](WriteSession& session) { record_activity(session, lesson); });
    CHECK(texts(programmes_due(hub.store, hub.clock, std::nullopt)) ==
          "deliverable night-school 2026-12-31 yue-opera: lessons: 1 of 2 sessions\n");
    hub.write("lin", [&](WriteSession& session) { record_activity(session, lesson); });
    CHECK(programmes_due(hub.store, hub.clock, std::nullopt).empty());
    hub.write("lin", [&](WriteSession& session) { cancel_activities(session, {"A1A"}, ""); });
    CHECK(programmes_due(hub.store, hub.clock, std::nullopt).size() == 1);
    hub.on("2027-01-01");
    CHECK(programmes_due(hub.store, hub.clock, std::nullopt).empty());
}

TEST_CASE("what was pledged is due on its day until it comes") {
    Hub hub;
    PledgeRequest chairs;
    chairs.unit = "harbour-bank";
    chairs.what = "30 chairs";
    chairs.date = day("2026-11-01");
    chairs.due = day("2026-12-01");
    hub.write("lin", [&](WriteSession& session) { pledge_resource(session, chairs); });
    chairs.due.reset();
    hub.write("lin", [&](WriteSession& session) { pledge_resource(session, chairs); });
    CHECK(texts(resources_due(hub.store, hub.clock, std::nullopt)) ==
          "resource G1A 2026-12-01 harbour-bank: pledged and not delivered: 30 chairs\n");
    hub.write("lin", [&](WriteSession& session) {
        deliver_resources(session, {"G1A"}, std::nullopt, day("2026-11-23"), "");
    });
    CHECK(resources_due(hub.store, hub.clock, std::nullopt).empty());
}
