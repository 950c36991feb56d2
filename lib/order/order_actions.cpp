// SPDX-License-Identifier: MIT
#include "order/order_actions.hpp"

#include "base/message.hpp"
#include "people/details.hpp"
#include "store/all_or_none.hpp"

#include <functional>

namespace cgov {
namespace {

/// A moment as the cell of a row: empty when the row's own time says it.
std::string moment_cell(const std::optional<Instant>& moment, Zone zone) {
    return moment ? moment->rfc3339(zone) : "";
}

void refuse_future(const OrderStep& step, const Clock& clock) {
    if (step.moment && *step.moment > clock.now)
        throw Error(Kind::input, message("{} is still to come", step.moment->text(clock.zone)),
                    message("write when it happened, or leave it out"));
}

/// The orders of one command, and the rows that it adds.
class OrderBook {
  public:
    OrderBook(WriteSession& session, const OrderRules& rules, const OrderStep& step)
        : session_(session), orders_(read_orders(session.store(), rules)),
          batch_(session.batch(orders_.table)), step_(step) {
        refuse_future(step, session.clock());
    }

    /// The order that the text names; its state and its history must allow the event at this moment.
    const Order& begin(const char* event, const std::string& id) const {
        const auto key = orders_.table.find(id);
        batch_.expect(event, key);
        const auto& order = orders_.at(key);
        if (step_.moment && *step_.moment < order.latest)
            throw Error(Kind::input,
                        message("{}: {} is before the latest that happened to it, {}", order.id,
                                step_.moment->text(zone()), order.latest.text(zone())),
                        message("see: cgov log {}", order.id));
        return order;
    }
    void add(const char* event, const Order& order, Cells cells = {}) {
        cells.emplace_back("moment", moment_cell(step_.moment, zone()));
        batch_.add(event, order.key, cells);
    }
    /// A line for the person, once all orders can be changed.
    void note(std::string line) { notes_.push_back(std::move(line)); }
    void append(const char* verb) {
        for (const auto& line : notes_) session_.tell(line);
        session_.append(batch_, fmt::format("order {}: {}", verb, ids_text(ids_)));
    }
    /// Adds rows for each order with `act`, and appends them.
    void change(const char* verb, const char* event, const std::vector<std::string>& ids,
                const std::function<void(const Order&)>& act) {
        all_or_none(ids, [&](const std::string& id) {
            const auto& order = begin(event, id);
            act(order);
            ids_.push_back(order.id);
        });
        append(verb);
    }
    void name(const Order& order) { ids_.push_back(order.id); }

    Instant moment() const { return step_.moment.value_or(batch_.at()); }
    Zone zone() const { return session_.clock().zone; }
    const std::string& text() const { return step_.text; }

  private:
    WriteSession& session_;
    Orders orders_;
    Batch batch_;
    const OrderStep& step_;
    std::vector<std::string> ids_, notes_;
};

} // namespace

void warn_of_years(WriteSession& session, const std::set<int>& unknown) {
    for (const int year : unknown)
        session.tell(
            message("warning: there is no rules/workdays/{}.toml; of {} every Monday to Friday counts "
                    "as a working day",
                    year, year));
}

void place_order(WriteSession& session, const OrderRequest& request) {
    const auto zone = session.clock().zone;
    refuse_future({request.moment, {}}, session.clock());
    const auto table =
        walk(session.store(), session.store().schemas().get("orders"), {}, [](const Event&) {});
    auto batch = session.batch(table);
    const auto id = batch.open("place", {{"moment", moment_cell(request.moment, zone)},
                                         {"title", request.title},
                                         {"grid", request.grid},
                                         {"placer", request.placer},
                                         {"category", request.category},
                                         {"urgency", request.urgency},
                                         {"for", request.target},
                                         {"place", request.place}});
    if (!request.detail.empty()) keep_details(session, table, {{id.text(), request.detail}});
    session.append(batch, "order place: " + id.text());
}

void dispatch_order(WriteSession& session, const OrderRules& rules, const std::string& id,
                    const Dispatch& dispatch, const OrderStep& step) {
    OrderBook book(session, rules, step);
    const auto& order = book.begin("dispatch", id);
    const auto day = book.moment().date(book.zone());
    auto unit = dispatch.unit;
    if (unit.empty()) {
        const auto grids = read_grids(session.store());
        const auto* adoption = find_grid(grids, order.grid).adopted_on(day);
        if (!adoption)
            throw Error(Kind::refused, message("nobody had adopted {} on {}", order.grid, day.iso()),
                        message("name the unit: cgov order dispatch {} UNIT; or see: cgov grid adopt --help",
                                order.id));
        unit = adoption->unit;
    }
    std::set<int> unknown;
    const auto deadline = limit_end(rules, rules.limit(order.urgency), book.moment(), book.zone(),
                                    session.store().workdays(), unknown);
    book.add("dispatch", order,
             {{"unit", unit},
              {"deadline", deadline.rfc3339(book.zone())},
              {"with", fmt::format("{}", fmt::join(dispatch.others, ";"))},
              {"lead", dispatch.lead ? "1" : ""}});
    book.name(order);
    warn_of_years(session, unknown);
    book.note(message("note: {} goes to {}, to be done by {}", order.id, unit, deadline.text(book.zone())));
    if (order.returns >= rules.return_max)
        book.note(message("note: {} was returned before; this dispatch is final", order.id));
    book.append("dispatch");
}

void accept_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                   const OrderStep& step) {
    OrderBook book(session, rules, step);
    book.change("accept", "accept", ids, [&](const Order& order) {
        if (order.accept_overdue(book.moment()))
            book.note(
                message("note: {} was to be accepted by {}", order.id, order.accept_by->text(book.zone())));
        book.add("accept", order);
    });
}

void return_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                   const OrderStep& step) {
    OrderBook book(session, rules, step);
    book.change("return", "return", ids, [&](const Order& order) {
        if (order.returns >= rules.return_max)
            throw Error(Kind::refused, message("{} was returned before; this dispatch is final", order.id),
                        message("accept it: cgov order accept {}; see \"return_max\" in rules/orders.toml",
                                order.id));
        book.add("return", order, {{"reason", book.text()}});
    });
}

void extend_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                   Instant deadline, const OrderStep& step) {
    OrderBook book(session, rules, step);
    if (deadline <= book.moment())
        throw Error(Kind::input, message("the deadline {} is past", deadline.text(book.zone())),
                    message("write a later one"));
    book.change("extend", "extend", ids, [&](const Order& order) {
        if (deadline <= *order.deadline)
            throw Error(Kind::input,
                        message("{} has until {} already", order.id, order.deadline->text(book.zone())),
                        message("write a later one"));
        book.add("extend", order, {{"deadline", deadline.rfc3339(book.zone())}, {"reason", book.text()}});
    });
}

void finish_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                   const OrderStep& step) {
    OrderBook book(session, rules, step);
    book.change("done", "done", ids, [&](const Order& order) {
        book.add("done", order, {{"result", book.text()}});
    });
}

void rate_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                 const std::string& rating, const OrderStep& step) {
    OrderBook book(session, rules, step);
    book.change("rate", "rate", ids, [&](const Order& order) {
        book.add("rate", order, {{"rating", rating}, {"comment", book.text()}});
    });
}

void redo_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                 const OrderStep& step) {
    OrderBook book(session, rules, step);
    book.change("redo", "redo", ids, [&](const Order& order) {
        const bool again = order.redos < rules.redo_max;
        book.add(again ? "redo" : "escalate", order, {{"reason", book.text()}});
        if (!again)
            book.note(message("note: {} was redone {} of {} times: it is escalated; dispatch it anew, or "
                              "rate it",
                              order.id, order.redos, rules.redo_max));
    });
}

void refer_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                  const OrderStep& step) {
    OrderBook book(session, rules, step);
    book.change("refer", "refer", ids, [&](const Order& order) {
        book.add("refer", order, {{"refer_to", book.text()}});
    });
}

void call_orders(WriteSession& session, const OrderRules& rules, const std::vector<std::string>& ids,
                 bool failed, const OrderStep& step) {
    OrderBook book(session, rules, step);
    book.change("call", "call", ids, [&](const Order& order) {
        book.add("call", order, {{"outcome", failed ? "failed" : "reached"}, {"comment", book.text()}});
        const int failures = order.failed_calls + (failed ? 1 : 0);
        if (!failed || failures < rules.call_max) return;
        book.add("close", order);
        book.note(message("note: {} is closed unrated after {} failed call-backs", order.id, failures));
    });
}

} // namespace cgov
