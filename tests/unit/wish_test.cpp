// SPDX-License-Identifier: MIT
#include "scratch.hpp"
#include "wish/wall.hpp"
#include "wish/wish_actions.hpp"

#include <rapidcheck.h>

#include <doctest/doctest.h>

using namespace cgov;

namespace {

Date day(const char* text) {
    return Date::from_iso(text).value();
}

Wish published_on(const char* text) {
    Wish wish;
    wish.stage = WishStage::published;
    wish.collected = wish.latest = day(text);
    wish.published = wish.free_since = wish.latest;
    return wish;
}

Wish claimed_on(const char* text) {
    auto wish = published_on(text);
    wish.stage = WishStage::claimed;
    wish.claimed = wish.latest;
    wish.claimants = {"P1A", "harbour-bank"};
    wish.ever_claimed = true;
    return wish;
}

/// A store in which wishes are entered, verified and published on the day of its clock.
struct WishStore : ScratchStore {
    FileSystem files;
    WishRules rules;
    Store store = open(files);

    WishStore() {
        directory.write("registers/people/A.csv",
                        "person,name,kind,roles,grid,joined,retired\nP1A,张*,party-member,,,2026-01-01,\n"
                        "P2A,李*,volunteer,,,2026-01-01,\n");
        directory.write("registers/groups/harbour-bank.toml", "name = \"江口\"\nkind = \"company\"\n");
        directory.write("registers/groups/branch.toml", "name = \"支部\"\nkind = \"party-branch\"\n");
    }
    WishStep on(const char* text) const { return {day(text), {}, {}, {}}; }
    void collect(const char* text) {
        clock.now = *Instant::from_rfc3339(std::string(text) + "T10:00:00+08:00");
        WishRequest request;
        request.title = "a handrail";
        request.date = day(text);
        add(request);
    }
    void publish(const char* text) {
        collect(text);
        change("verify");
        change("publish");
    }
    void add(const WishRequest& request) {
        WriteSession session(store, options());
        add_wish(session, request);
    }
    void change(const char* event, WishStep step = {}) {
        WriteSession session(store, options());
        change_wishes(session, rules, event, {"W1A"}, step);
    }
    void claim(const std::string& who, bool lead = false) {
        WriteSession session(store, options());
        claim_wishes(session, People(store), rules, {"W1A"}, who, lead, {});
    }
    void release(const std::string& who = {}) {
        WriteSession session(store, options());
        release_wishes(session, rules, {"W1A"}, who, {});
    }
    void forward(int days) { clock.now = clock.now.plus_minutes(std::int64_t{days} * 1440); }
    Wish wish() const { return read_wishes_on(store, rules, clock.today()).list.front(); }
    /// "wish-delivery 2026-12-17 P1A": kind, day and whose turn it is.
    std::string due() const {
        std::string list;
        for (const auto& each : wishes_due(store, clock, std::nullopt))
            list += (list.empty() ? "" : "; ") + each.kind + " " + each.due.iso() +
                    (each.who.empty() ? "" : " " + each.who);
        return list;
    }
    std::string events() const {
        std::string list;
        walk(store, store.schemas().get("wishes"), {},
             [&](const Event& event) { list += (list.empty() ? "" : " ") + event.spec->name; });
        return list;
    }
};

} // namespace

TEST_CASE("a published wish is to be claimed, a claimed one to be delivered, within so many days") {
    const WishRules rules;
    CHECK(published_on("2026-11-01").due(rules) == day("2026-11-15"));
    CHECK(claimed_on("2026-11-01").due(rules) == day("2026-12-01"));
    auto wish = claimed_on("2026-11-01");
    wish.actions = {{1, "", "", "P1A", day("2026-11-20"), WishAction::State::open, {}},
                    {2, "", "", "P1A", day("2026-11-10"), WishAction::State::done, {}},
                    {3, "", "", "P1A", std::nullopt, WishAction::State::open, {}}};
    CHECK(wish.due(rules) == day("2026-11-20"));
    CHECK(wish.step_due(rules) == day("2026-12-01"));
    CHECK(wish.next_action() == 4);
    wish.stage = WishStage::fulfilled;
    CHECK_FALSE(wish.due(rules));
    CHECK_FALSE(wish.flag()); // an action is open
    for (auto& each : wish.actions) each.state = WishAction::State::dropped;
    CHECK(wish.flag());
}

TEST_CASE("a claim lapses on the day after the last one, and the time to claim begins anew") {
    const WishRules rules;
    auto wish = claimed_on("2026-11-01");
    CHECK_FALSE(lapse(wish, rules, day("2026-12-01")));
    CHECK(wish.stage == WishStage::claimed);
    CHECK(lapse(wish, rules, day("2027-02-01")));
    CHECK(wish.stage == WishStage::published);
    CHECK(wish.lapsed == day("2026-12-02"));
    CHECK(wish.claimants.empty());
    CHECK(wish.ever_claimed);
    CHECK(wish.due(rules) == day("2026-12-16"));
    CHECK_FALSE(lapse(wish, rules, day("2028-01-01")));
    auto delivered = claimed_on("2026-11-01");
    delivered.stage = WishStage::delivered;
    CHECK_FALSE(lapse(delivered, rules, day("2028-01-01")));
}

TEST_CASE("0 days is no limit") {
    WishRules rules;
    rules.claim_days = rules.deliver_days = 0;
    CHECK_FALSE(published_on("2026-11-01").due(rules));
    auto wish = claimed_on("2026-11-01");
    CHECK_FALSE(wish.due(rules));
    CHECK_FALSE(lapse(wish, rules, day("2036-01-01")));
}

TEST_CASE("a claim has lapsed exactly when its last day is over") {
    rc::check([] {
        WishRules rules;
        rules.deliver_days = *rc::gen::inRange(1, 400);
        const auto later = *rc::gen::inRange(0, 800);
        auto wish = claimed_on("2026-11-01");
        const auto today = day("2026-11-01").plus_days(later);
        RC_ASSERT(lapse(wish, rules, today) == (later > rules.deliver_days));
        RC_ASSERT((wish.stage == WishStage::claimed) == wish.claimed.has_value());
        RC_ASSERT((!wish.lapsed || *wish.lapsed <= today));
    });
}

TEST_CASE("rates: of those ever published, half up") {
    std::vector<Wish> wishes;
    CHECK(wall_figures(wishes).claim_rate().empty());
    Wish collected;
    wishes.push_back(collected);
    for (int i = 0; i < 56; ++i) {
        wishes.push_back(i < 50 ? claimed_on("2026-11-01") : published_on("2026-11-01"));
        if (i < 36) wishes.back().stage = WishStage::fulfilled;
    }
    auto figures = wall_figures(wishes);
    CHECK(figures.published == 56);
    CHECK(figures.ever_claimed == 50);
    CHECK(figures.claimed == 14);
    CHECK(figures.free == 6);
    CHECK(figures.fulfilled == 36);
    CHECK(figures.claim_rate() == "89.3");
    CHECK(figures.fulfilment_rate() == "64.3");
    wishes.back().stage = WishStage::withdrawn; // still counts as published
    figures = wall_figures(wishes);
    CHECK(figures.published == 56);
    CHECK(figures.withdrawn == 1);
    CHECK(figures.fulfilment_rate() == "64.3");
    CHECK(on_the_wall(wishes).size() == 55);
    CHECK(percent_text(1, 16) == "6.3"); // 6.25
}

TEST_CASE("the wall begins with what is to be claimed, urgent wishes first") {
    std::vector<Wish> wishes{claimed_on("2026-11-01"), published_on("2026-11-02"),
                             published_on("2026-11-03")};
    wishes[2].urgency = "urgent";
    const auto wall = on_the_wall(wishes);
    REQUIRE(wall.size() == 3);
    CHECK(wall[0] == &wishes[2]);
    CHECK(wall[1] == &wishes[1]);
    CHECK(wall[2] == &wishes[0]);
}

TEST_CASE("the first claimant leads, unless another takes the lead; one who leaves is followed by the next") {
    WishStore community;
    community.publish("2026-11-02");
    community.claim("P2A");
    community.claim("harbour-bank");
    CHECK(community.wish().claimants == std::vector<std::string>{"P2A", "harbour-bank"});
    community.claim("P1A", true);
    CHECK(community.wish().claimants == std::vector<std::string>{"P1A", "P2A", "harbour-bank"});
    community.claim("harbour-bank", true);
    CHECK(community.wish().claimants == std::vector<std::string>{"harbour-bank", "P1A", "P2A"});
    CHECK_THROWS_WITH_AS(community.claim("P2A"), "P2A claims W1A already", Error);
    community.release("harbour-bank");
    CHECK(community.wish().claimants == std::vector<std::string>{"P1A", "P2A"});
    CHECK_THROWS_WITH_AS(community.release("harbour-bank"), "harbour-bank does not claim W1A", Error);
    community.release("P1A");
    community.release("P2A"); // the last one: back on the wall
    CHECK(community.wish().stage == WishStage::published);
    CHECK(community.events() == "collect verify publish claim claim claim claim leave leave release");
    community.rules.claimants_max = 1;
    community.claim("P1A");
    CHECK_THROWS_WITH_AS(community.claim("P2A"), "W1A is claimed by 1 already; at most 1 may claim one wish",
                         Error);
}

TEST_CASE("in the first days party members and party branches alone may claim") {
    WishStore community;
    community.rules.party_first_days = 3;
    community.publish("2026-11-02");
    CHECK_THROWS_WITH_AS(community.claim("P2A"),
                         "until 2026-11-05 party members and party branches alone may claim W1A", Error);
    CHECK_THROWS_AS(community.claim("harbour-bank"), Error);
    community.claim("P1A");
    community.claim("branch");
    community.forward(3); // the last of the three days
    CHECK_THROWS_AS(community.claim("P2A"), Error);
    community.forward(1);
    community.claim("P2A");
    CHECK(community.wish().claimants.size() == 3);
}

TEST_CASE("the command after a time-out writes the release first") {
    WishStore community;
    community.publish("2026-11-02");
    community.claim("P2A");
    community.forward(31);
    CHECK(community.wish().stage == WishStage::published);
    CHECK(community.events() == "collect verify publish claim"); // reading writes nothing
    CHECK_THROWS_WITH_AS(community.change("deliver"),
                         "the claim of W1A lapsed on 2026-12-03: it was to be delivered within 30 days",
                         Error);
    CHECK(community.events() == "collect verify publish claim");

    SUBCASE("a new claim is the first of its kind") {
        community.claim("P1A");
        CHECK(community.wish().claimants == std::vector<std::string>{"P1A"});
        CHECK(community.events() == "collect verify publish claim release claim");
        CHECK(community.wish().due(community.rules) == day("2027-01-02"));
    }
    SUBCASE("a release records just that") {
        community.release();
        CHECK(community.events() == "collect verify publish claim release");
        CHECK(community.wish().free_since == day("2026-12-03"));
    }
    SUBCASE("what was delivered in time may be told later") {
        community.change("deliver", community.on("2026-12-02"));
        CHECK(community.wish().stage == WishStage::delivered);
        CHECK(community.wish().delivered == day("2026-12-02"));
        CHECK_THROWS_AS(community.change("confirm", community.on("2026-12-01")), Error);
        community.change("redo");
        community.forward(30); // the time to deliver has begun anew
        CHECK(community.wish().stage == WishStage::claimed);
        community.forward(1);
        CHECK(community.wish().stage == WishStage::published);
    }
}

TEST_CASE(
    "what is due of a wish: the last day to claim it, the last day to deliver it, then to claim it again") {
    WishStore community;
    CHECK(community.due().empty());
    community.publish("2026-11-02");
    for (const auto days : {0, 13, 1, 1}) { // the same on the day before, on the day, and on the day after
        community.forward(days);
        CHECK(community.due() == "wish-claim 2026-11-16");
    }
    community.claim("P2A"); // on 2026-11-17
    community.claim("harbour-bank", true);
    CHECK(community.due() == "wish-delivery 2026-12-17 harbour-bank");
    community.forward(29);
    CHECK(community.due() == "wish-delivery 2026-12-17 harbour-bank");
    community.forward(1); // the last day
    CHECK(community.due() == "wish-delivery 2026-12-17 harbour-bank");
    community.forward(1); // it has lapsed
    CHECK(community.due() == "wish-claim 2027-01-01");
    const auto yesterday = Instant::at(day("2026-12-18"), 0, community.clock.zone).seconds - 1;
    const auto list = wishes_due(community.store, community.clock, Instant{yesterday});
    REQUIRE(list.size() == 1);
    CHECK(list[0].kind == "wish-delivery");
}

TEST_CASE(
    "nothing is due of a wish before it is published, while it waits to be confirmed, and when it is over") {
    WishStore community;
    community.collect("2026-11-02");
    CHECK(community.due().empty());
    SUBCASE("declined") {
        community.change("decline");
    }
    SUBCASE("verified, then withdrawn") {
        community.change("verify");
        CHECK(community.due().empty());
        community.change("withdraw");
    }
    SUBCASE("delivered, then fulfilled") {
        community.change("verify");
        community.change("publish");
        community.claim("P1A");
        CHECK(community.due() == "wish-delivery 2026-12-02 P1A");
        community.change("deliver");
        CHECK(community.due().empty());
        community.change("confirm");
    }
    community.forward(400);
    CHECK(community.due().empty());
}

TEST_CASE(
    "an open action with a day is its owner's turn, also before the wish is published, until it is done") {
    WishStore community;
    community.collect("2026-11-02");
    const auto act = [&](const char* owner, const char* due) {
        WriteSession session(community.store, community.options());
        WishActionRequest action;
        action.wish = "W1A";
        action.title = "measure";
        action.owner = owner;
        if (due) action.due = day(due);
        add_wish_action(session, community.rules, action);
    };
    act("P1A", "2026-11-05");
    act("harbour-bank", nullptr);
    act("P2A", "2026-11-01");
    CHECK(community.due() == "wish-action 2026-11-05 P1A; wish-action 2026-11-01 P2A");
    community.forward(10);
    CHECK(community.due() == "wish-action 2026-11-05 P1A; wish-action 2026-11-01 P2A");
    {
        WriteSession session(community.store, community.options());
        WishActionRequest done;
        done.wish = "W1A";
        change_wish_action(session, community.rules, "act-done", 1, done);
    }
    CHECK(community.due() == "wish-action 2026-11-01 P2A");
    community.change("withdraw"); // what was to be done for it is not
    CHECK(community.due().empty());
}

TEST_CASE("where the rules set no limit, nothing is due") {
    WishStore community;
    community.directory.write("rules/wishes.toml", "claim_days = 0\ndeliver_days = 0\n");
    community.rules.claim_days = community.rules.deliver_days = 0;
    community.publish("2026-11-02");
    CHECK(community.due().empty());
    community.claim("P1A");
    community.forward(1000);
    CHECK(community.due().empty());
    CHECK(community.wish().stage == WishStage::claimed);
}
