// SPDX-License-Identifier: MIT
#include "order/order_actions.hpp"
#include "scratch.hpp"

#include <utility>

#include <doctest/doctest.h>

using namespace cgov;

namespace {

/// A store with one order, placed on a Friday before the Spring Festival of 2026: the 14th is a working
/// Saturday, the 15th to the 23rd are holidays.
struct OrderStore : ScratchStore {
    FileSystem files;
    OrderRules rules;
    Store store = open(files);

    OrderStore() {
        directory.write("registers/grids/grid-1.toml", "name = \"第一网格\"\n");
        directory.write("registers/groups/estate-office.toml", "name = \"物业\"\nkind = \"property\"\n");
        directory.write("registers/people/A.csv", "person,name,kind,roles,grid,joined,retired\n"
                                                  "P1A,张*,resident,,grid-1,2026-01-01,\n");
    }
    void at(const char* text) {
        clock.now = *Instant::from_rfc3339("2026-" + std::string(text) + ":00+08:00");
    }
    template <typename F>
    void write(const char* moment, F&& action) {
        at(moment);
        WriteSession session(store, options());
        action(session);
    }
    void place(const char* moment, const char* urgency) {
        write(moment, [&](WriteSession& session) {
            OrderRequest request;
            request.title = "a lamp";
            request.grid = "grid-1";
            request.placer = "P1A";
            request.category = "repair";
            request.urgency = urgency;
            place_order(session, request);
        });
    }
    void dispatch(const char* moment) {
        write(moment, [&](WriteSession& session) {
            dispatch_order(session, rules, "S1A", {"estate-office", {}, false}, {});
        });
    }
    using Step = void (*)(WriteSession&, const OrderRules&, const std::vector<std::string>&,
                          const OrderStep&);
    void step(const char* moment, Step action) {
        write(moment, [&](WriteSession& session) { action(session, rules, {"S1A"}, {}); });
    }
    void call(const char* moment, bool failed) {
        write(moment, [&](WriteSession& session) { call_orders(session, rules, {"S1A"}, failed, {}); });
    }
    /// "order 2026-02-28 estate-office": kind, day and whose turn it is, sorted as the system gives them.
    std::string due() const {
        std::string text;
        for (const auto& each : orders_due(store, clock, std::nullopt)) {
            CHECK(each.id == "S1A");
            CHECK(each.grid == "grid-1");
            text += (text.empty() ? "" : "; ") + each.kind + " " + each.due.iso() +
                    (each.who.empty() ? "" : " " + each.who);
        }
        return text;
    }
    /// Is the order overdue at this moment, as lists say it?
    bool late(const char* moment) {
        at(moment);
        const auto order = read_orders(store, rules).list.front();
        return order.overdue(clock.now) || order.accept_overdue(clock.now);
    }
};

} // namespace

TEST_CASE("an order is to be dispatched on the day on which it was placed or came back") {
    OrderStore orders;
    CHECK(orders.due().empty());
    orders.place("02-13T23:59", "normal");
    CHECK(orders.due() == "order-dispatch 2026-02-13");
    orders.at("03-13T00:00");
    CHECK(orders.due() == "order-dispatch 2026-02-13"); // it waits since that day
    orders.dispatch("03-13T10:00");
    orders.write("03-14T00:00", [&](WriteSession& session) {
        return_orders(session, orders.rules, {"S1A"}, {std::nullopt, "not ours"});
    });
    CHECK(orders.due() == "order-dispatch 2026-03-14");
}

TEST_CASE("five working days over a make-up Saturday and a holiday, with the office hours of the last one") {
    OrderStore orders;
    orders.place("02-13T16:00", "normal"); // Friday
    orders.dispatch("02-13T16:30");
    // 14th (a working Saturday), 24th, 25th, 26th, 27th
    CHECK(orders.due() == "order-accept 2026-02-14 estate-office; order 2026-02-27 estate-office");
    orders.step("02-14T16:30", accept_orders);
    CHECK(orders.due() == "order 2026-02-27 estate-office");
    CHECK_FALSE(orders.late("02-26T23:59")); // the day before
    CHECK_FALSE(orders.late("02-27T17:30")); // the day, to its last minute
    CHECK(orders.late("02-27T17:31"));
    CHECK(orders.late("02-28T08:00"));                       // the day after, a working Saturday
    CHECK(orders.due() == "order 2026-02-27 estate-office"); // due since then
}

TEST_CASE("limits in hours pass midnight and holidays, to their last minute") {
    struct {
        const char *urgency, *dispatched, *due, *last, *late;
    } const cases[] = {
        {"hard", "02-14T10:00", "order-accept 2026-02-15 estate-office; order 2026-03-13 estate-office",
         "02-15T10:00", "02-15T10:01"}, // who is to accept has 24 hours
        {"urgent", "02-15T23:00", "order-accept 2026-02-16 estate-office; order 2026-02-16 estate-office",
         "02-16T01:00", "02-16T01:01"}, // two hours to do it
    };
    for (const auto& each : cases) {
        OrderStore orders;
        orders.place(each.dispatched, each.urgency);
        orders.dispatch(each.dispatched);
        CHECK(orders.due() == each.due);
        CHECK_FALSE(orders.late(each.last));
        CHECK(orders.late(each.late));
    }
}

TEST_CASE("the placer is called back on the working day after it was done, or after the last call") {
    OrderStore orders;
    orders.place("02-13T09:00", "normal");
    orders.dispatch("02-13T09:00");
    orders.step("02-13T09:00", accept_orders);
    orders.step("02-13T17:00", finish_orders); // Friday; Saturday is worked
    CHECK(orders.due() == "order-rate 2026-02-14 P1A");
    orders.call("02-14T09:00", true);
    CHECK(orders.due() == "order-rate 2026-02-24 P1A"); // after the holidays
    CHECK_FALSE(orders.late("03-30T09:00"));            // what is done is not overdue
    orders.step("03-30T09:00", redo_orders);
    CHECK(orders.due() == "order 2026-02-27 estate-office"); // a redo keeps the deadline
    CHECK(orders.late("03-30T09:00"));
}

TEST_CASE("nothing is due of an order that is closed or belongs elsewhere") {
    OrderStore orders;
    orders.place("02-13T09:00", "normal");
    SUBCASE("out of scope") {
        orders.write("02-13T10:00", [&](WriteSession& session) {
            refer_orders(session, orders.rules, {"S1A"}, {std::nullopt, "window 4"});
        });
    }
    SUBCASE("rated") {
        orders.dispatch("02-13T10:00");
        orders.step("02-13T10:00", accept_orders);
        orders.step("02-13T10:00", finish_orders);
        orders.write("02-13T10:00", [&](WriteSession& session) {
            rate_orders(session, orders.rules, {"S1A"}, "satisfied", {});
        });
    }
    SUBCASE("nobody could be reached") {
        orders.dispatch("02-13T10:00");
        orders.step("02-13T10:00", accept_orders);
        orders.step("02-13T10:00", finish_orders);
        for (int i = 0; i < 3; ++i) orders.call("02-13T10:00", true);
    }
    CHECK(orders.due().empty());
    CHECK_FALSE(orders.late("12-31T23:59"));
}

TEST_CASE("an escalated order is to be dispatched anew; what was known by then is told of an earlier day") {
    OrderStore orders;
    orders.place("02-13T09:00", "normal");
    orders.dispatch("02-13T09:00");
    orders.step("02-13T09:00", accept_orders);
    for (const auto& [done, redo] :
         {std::pair("02-13T10:00", "02-14T10:00"), std::pair("02-24T10:00", "02-24T11:00"),
          std::pair("02-25T09:00", "02-25T10:00")}) {
        orders.step(done, finish_orders);
        orders.step(redo, redo_orders);
    }
    CHECK(orders.due() == "order-dispatch 2026-02-25");
    const auto before =
        orders_due(orders.store, orders.clock, Instant::from_rfc3339("2026-02-13T09:30:00+08:00"));
    REQUIRE(before.size() == 1);
    CHECK(before[0].kind == "order");
}
