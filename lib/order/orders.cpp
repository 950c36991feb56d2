// SPDX-License-Identifier: MIT
#include "order/orders.hpp"

#include "base/message.hpp"

#include <array>
#include <utility>

namespace cgov {
namespace {

constexpr std::pair<const char*, OrderStage> stages[] = {
    {"placed", OrderStage::placed},     {"dispatched", OrderStage::dispatched},
    {"returned", OrderStage::returned}, {"in-progress", OrderStage::in_progress},
    {"done", OrderStage::done},         {"escalated", OrderStage::escalated},
    {"closed", OrderStage::closed},     {"out-of-scope", OrderStage::out_of_scope}};

/// Reads the events of an order.
class OrderFold {
  public:
    OrderFold(const Schema& schema, const OrderRules& rules, Zone zone, Workdays workdays)
        : schema_(schema), rules_(rules), zone_(zone), workdays_(std::move(workdays)) {
        stage_.fill(OrderStage::placed);
        for (const auto& [name, stage] : stages) stage_[schema.state(name)] = stage;
    }

    void operator()(Order& order, const Event& event) {
        const auto moment = instant_cell_if_any(event, moment_).value_or(event.at);
        const std::string_view name = event.spec->name;
        order.latest = moment;
        order.stage = stage_[event.to];
        order.accept_by.reset();
        if (event.from == no_state)
            place(order, event, moment);
        else if (name == "dispatch")
            dispatch(order, event, moment);
        else if (name == "accept")
            order.accepted = moment;
        else if (name == "extend")
            order.deadline = instant_cell(event, deadline_);
        else if (name == "done")
            finish(order, event, moment);
        else if (name == "call")
            call(order, event, moment);
        order.returns += name == "return" ? 1 : 0;
        order.redos += name == "redo" ? 1 : 0;
        if (order.stage == OrderStage::closed) order.closed = moment;
        if (const auto rating = event.cell(rating_); !rating.empty()) order.rating = rating;
        for (const auto column : {reason_, refer_to_})
            if (const auto cell = event.cell(column); !cell.empty()) order.note = cell;
    }

  private:
    void place(Order& order, const Event& event, Instant moment) {
        order.placed = moment;
        order.title = text_cell(event, schema_.column("title"));
        order.grid = text_cell(event, schema_.column("grid"));
        order.placer = text_cell(event, schema_.column("placer"));
        order.category = text_cell(event, schema_.column("category"));
        order.urgency = text_cell(event, schema_.column("urgency"));
        order.target = text_cell(event, schema_.column("for"));
        order.place = text_cell(event, schema_.column("place"));
        order.number = text_cell(event, schema_.column("number"));
    }
    void dispatch(Order& order, const Event& event, Instant moment) {
        order.unit = text_cell(event, unit_);
        order.others = text_cell(event, with_);
        order.dispatched = moment;
        order.accepted.reset();
        order.done.reset();
        order.deadline = instant_cell(event, deadline_);
        std::set<int> unknown;
        order.accept_by = limit_end(rules_, rules_.accept_within, moment, zone_, workdays_, unknown);
    }
    void finish(Order& order, const Event& event, Instant moment) {
        order.done = moment;
        order.note = order.result = text_cell(event, result_);
        order.failed_calls = 0;
        order.last_call.reset();
    }
    void call(Order& order, const Event& event, Instant moment) {
        order.last_call = moment;
        order.failed_calls += event.cell(outcome_) == "failed" ? 1 : 0;
    }

    const Schema& schema_;
    const OrderRules& rules_;
    Zone zone_;
    Workdays workdays_;
    std::array<OrderStage, 256> stage_{};
    std::size_t moment_ = schema_.column("moment"), unit_ = schema_.column("unit"),
                with_ = schema_.column("with"), deadline_ = schema_.column("deadline"),
                reason_ = schema_.column("reason"), result_ = schema_.column("result"),
                refer_to_ = schema_.column("refer_to"), outcome_ = schema_.column("outcome"),
                rating_ = schema_.column("rating");
};

} // namespace

Orders read_orders(const Store& store, const OrderRules& rules, std::optional<Instant> until) {
    return {store, "orders", until,
            OrderFold(store.schemas().get("orders"), rules, store.settings().zone, store.workdays())};
}

std::vector<Due> orders_due(const Store& store, const Clock& clock, std::optional<Instant> until) {
    const auto rules = OrderRules::load(store);
    const auto workdays = store.workdays();
    std::vector<Due> list;
    for (const auto& order : read_orders(store, rules, until).list) {
        const auto add = [&](const char* kind, Date day, const std::string& who, const char* text) {
            list.push_back({kind, order.id, day, who, message(text, order.title), order.grid});
        };
        switch (order.stage) {
        case OrderStage::placed:
        case OrderStage::returned:
        case OrderStage::escalated:
            add("order-dispatch", order.latest.date(clock.zone), "", N_("dispatch the order: {}"));
            break;
        case OrderStage::dispatched:
            add("order-accept", order.accept_by->date(clock.zone), order.unit, N_("accept the order: {}"));
            break;
        case OrderStage::done:
            add("order-rate",
                workdays.plus_working_days(order.last_call.value_or(*order.done).date(clock.zone), 1),
                order.placer, N_("call back and ask how it was done: {}"));
            break;
        default:
            break;
        }
        if (order.stage == OrderStage::dispatched || order.stage == OrderStage::in_progress)
            add("order", order.deadline->date(clock.zone), order.unit, N_("finish the order: {}"));
    }
    return list;
}

} // namespace cgov
