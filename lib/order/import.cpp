// SPDX-License-Identifier: MIT
#include "order/import.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "order/order_actions.hpp"
#include "people/details.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

namespace cgov {
namespace {

/// How far an order has come, as lists say it. "open" says only that it is not closed.
struct StatusWord {
    const char* word;
    OrderStage stage;
};
constexpr StatusWord status_words[] = {{"placed", OrderStage::placed},
                                       {"new", OrderStage::placed},
                                       {"待派单", OrderStage::placed},
                                       {"dispatched", OrderStage::dispatched},
                                       {"assigned", OrderStage::dispatched},
                                       {"已派单", OrderStage::dispatched},
                                       {"待接单", OrderStage::dispatched},
                                       {"in-progress", OrderStage::in_progress},
                                       {"in progress", OrderStage::in_progress},
                                       {"started", OrderStage::in_progress},
                                       {"办理中", OrderStage::in_progress},
                                       {"处理中", OrderStage::in_progress},
                                       {"done", OrderStage::done},
                                       {"resolved", OrderStage::done},
                                       {"待评价", OrderStage::done},
                                       {"待回访", OrderStage::done},
                                       {"已办结", OrderStage::done},
                                       {"closed", OrderStage::closed},
                                       {"已关闭", OrderStage::closed},
                                       {"已评价", OrderStage::closed},
                                       {"已归档", OrderStage::closed},
                                       {"out-of-scope", OrderStage::out_of_scope},
                                       {"不受理", OrderStage::out_of_scope}};
constexpr const char* open_words[] = {"open", "pending", "未办结"};

std::optional<OrderStage> status_of(std::string_view text) {
    const auto wanted = ascii_lower(normalise_space(text));
    for (const auto* word : open_words)
        if (wanted == word) return std::nullopt;
    for (const auto& [word, stage] : status_words)
        if (wanted == word) return stage;
    throw Error(
        Kind::input, message("there is no {} \"{}\"", translate("status"), escape_controls(text)),
        message("choose among: {}", "open, placed, dispatched, in-progress, done, closed, out-of-scope"));
}

[[noreturn]] void empty_cell(const std::string& hint) {
    throw Error(Kind::input, message("is empty"), hint);
}

/// What a row says, checked.
struct ListedOrder {
    std::string title, grid, placer, category, urgency, place, number, unit, result, rating, comment, detail;
    OrderStage stage = OrderStage::placed;
    Instant placed, dispatched, accepted, done, closed, deadline;
};

class OrderReader {
  public:
    OrderReader(const WriteSession& session, const OrderRules& rules, const OrderDefaults& defaults)
        : clock_(session.clock()), rules_(rules), defaults_(defaults), grids_(read_grids(session.store())),
          workdays_(session.store().workdays()) {}

    ListedOrder read(ImportRow& row) {
        ListedOrder order;
        order.title = row.need("title");
        order.placed = moment(row, "placed", std::nullopt);
        order.grid = row.text("grid").empty() ? defaults_.grid : find_grid(grids_, row.text("grid")).handle;
        if (order.grid.empty()) empty_cell(message("write the grid, or give --grid for the whole sheet"));
        order.category = rules_.category(row.text("category"));
        order.urgency =
            row.read("urgency",
                     [](const std::string& cell) { return choose(N_("urgency"), cell, order_urgencies); })
                .value_or("normal");
        order.placer = row.party("placer");
        order.place = row.text("place");
        order.number = row.text("number");
        order.detail = row.text("detail");
        order.rating =
            row.read("rating",
                     [](const std::string& cell) { return choose(N_("rating"), cell, order_ratings); })
                .value_or("");
        order.comment = row.text("comment");
        order.result = row.text("result");
        order.stage = stage(row, order);
        if (order.stage == OrderStage::out_of_scope && row.text("result").empty())
            empty_cell(message("write where to go with it"));
        if (order.stage != OrderStage::placed && order.stage != OrderStage::out_of_scope) course(row, order);
        row.whole_row();
        return order;
    }

    const std::set<int>& unknown_years() const { return unknown_; }

  private:
    Instant moment(ImportRow& row, const char* field, std::optional<Instant> before, int day_alone = 0) {
        const auto given =
            row.read(field, [&](const std::string& cell) { return parse_moment(cell, clock_, day_alone); });
        if (!given && !before) empty_cell(message("write when it was placed, such as 2026-11-23 09:30"));
        if (!given) return *before;
        // A day alone that is the day of the event before: the hour is not known.
        if (before && *given < *before && given->minute_of_day(clock_.zone) == 0 &&
            given->date(clock_.zone) == before->date(clock_.zone))
            return *before;
        if (before && *given < *before)
            throw Error(Kind::input, message("is before what happened first, {}", before->text(clock_.zone)));
        if (*given > clock_.now) throw Error(Kind::input, message("is still to come"));
        return *given;
    }

    /// What the status says, or the cells that are filled.
    static OrderStage stage(ImportRow& row, const ListedOrder& order) {
        std::optional<OrderStage> told;
        const bool rated = !order.rating.empty() || !row.text("closed").empty();
        const bool done = !row.text("done").empty(), accepted = !row.text("accepted").empty(),
                   sent = !row.text("dispatched").empty() || !row.text("unit").empty();
        if (!row.text("status").empty()) told = status_of(row.text("status"));
        if (told && !(told == OrderStage::done && rated)) return *told;
        return rated      ? OrderStage::closed
               : done     ? OrderStage::done
               : accepted ? OrderStage::in_progress
               : sent     ? OrderStage::dispatched
                          : OrderStage::placed;
    }

    /// What happened after an order was placed.
    void course(ImportRow& row, ListedOrder& order) {
        order.dispatched = moment(row, "dispatched", order.placed);
        order.accepted = moment(row, "accepted", order.dispatched);
        const bool over = order.stage == OrderStage::done || order.stage == OrderStage::closed;
        if (over && row.text("done").empty() && row.text("closed").empty())
            empty_cell(message("write when it was done or closed"));
        if (over && row.text("done").empty()) {
            order.done = order.closed = moment(row, "closed", order.accepted);
        } else if (over) {
            order.done = moment(row, "done", order.accepted);
            order.closed = moment(row, "closed", order.done);
        }
        const auto day = order.dispatched.date(clock_.zone);
        order.unit = row.group("unit");
        if (order.unit.empty()) order.unit = defaults_.unit;
        if (order.unit.empty())
            if (const auto* adoption = find_grid(grids_, order.grid).adopted_on(day))
                order.unit = adoption->unit;
        if (order.unit.empty()) empty_cell(message("write the unit, or give --unit for the whole sheet"));
        const auto given = row.read(
            "deadline", [&](const std::string& cell) { return parse_moment(cell, clock_, rules_.day_ends); });
        order.deadline = given ? *given
                               : limit_end(rules_, rules_.limit(order.urgency), order.dispatched, clock_.zone,
                                           workdays_, unknown_);
    }

    Clock clock_;
    const OrderRules& rules_;
    const OrderDefaults& defaults_;
    std::vector<Grid> grids_;
    Workdays workdays_;
    std::set<int> unknown_;
};

CaseId add_events(Batch& batch, const ListedOrder& order, const std::string& ref, Zone zone) {
    const auto at = [&](Instant moment) { return std::pair{"moment", moment.rfc3339(zone)}; };
    const auto id = batch.open("place", {at(order.placed),
                                         {"title", order.title},
                                         {"grid", order.grid},
                                         {"placer", order.placer},
                                         {"category", order.category},
                                         {"urgency", order.urgency},
                                         {"place", order.place},
                                         {"number", order.number},
                                         {"ref", ref}});
    if (order.stage == OrderStage::out_of_scope)
        batch.add("refer", id, {at(order.placed), {"refer_to", order.result}});
    if (order.stage == OrderStage::placed || order.stage == OrderStage::out_of_scope) return id;
    batch.add("dispatch", id,
              {at(order.dispatched), {"unit", order.unit}, {"deadline", order.deadline.rfc3339(zone)}});
    if (order.stage == OrderStage::dispatched) return id;
    batch.add("accept", id, {at(order.accepted)});
    if (order.stage == OrderStage::in_progress) return id;
    batch.add("done", id, {at(order.done), {"result", order.result}});
    if (order.stage == OrderStage::done) return id;
    if (order.rating.empty())
        batch.add("close", id, {at(order.closed)});
    else
        batch.add("rate", id, {at(order.closed), {"rating", order.rating}, {"comment", order.comment}});
    return id;
}

} // namespace

Instant parse_moment(const std::string& text, const Clock& clock, int day_alone) {
    int month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0, end = 0;
    char half = 0;
    if (std::sscanf(text.c_str(), "%2d/%2d/%4d %2d:%2d:%2d %c%*1[Mm]%n", &month, &day, &year, &hour, &minute,
                    &second, &half, &end) == 7 &&
        static_cast<std::size_t>(end) == text.size() &&
        (half == 'A' || half == 'P' || half == 'a' || half == 'p'))
        return parse_when(fmt::format("{:04}-{:02}-{:02} {}:{:02}{}", year, month, day, hour, minute,
                                      half == 'A' || half == 'a' ? "am" : "pm"),
                          clock);
    const auto dot = text.find('.');
    if (dot != std::string::npos && text.find('T') < dot && text.find(':') < dot) {
        auto rest = text.find_first_not_of("0123456789", dot + 1);
        if (rest == std::string::npos) rest = text.size();
        return parse_when(text.substr(0, dot) + text.substr(rest), clock);
    }
    if (text.find(':') == std::string::npos && text.find_first_not_of("0123456789.") == std::string::npos)
        return Instant::at(parse_date(text, clock.today(), true), day_alone, clock.zone);
    return parse_when(text, clock, day_alone);
}

std::vector<SheetField> order_fields() {
    return {{"title", {"title", "事项", "标题", "诉求", "诉求事项", "诉求内容", "descriptor"}, true},
            {"placed",
             {"placed", "created date", "requested_datetime", "点单时间", "受理时间", "登记时间", "创建时间"},
             true},
            {"grid", {"grid", "网格", "所属网格"}, false},
            {"category", {"category", "complaint type", "service_name", "类别", "诉求类别"}, false},
            {"urgency", {"urgency", "priority", "紧急程度"}, false},
            {"placer", {"placer", "点单人", "诉求人"}, false},
            {"place", {"place", "incident address", "address", "地点", "地址"}, false},
            {"number", {"number", "unique key", "service_request_id", "工单编号", "工单号", "编号"}, false},
            {"detail", {"detail", "详情", "诉求详情"}, false},
            {"status", {"status", "状态"}, false},
            {"unit", {"unit", "agency", "agency_responsible", "承办单位", "责任单位"}, false},
            {"dispatched", {"dispatched", "派单时间"}, false},
            {"accepted", {"accepted", "接单时间"}, false},
            {"deadline", {"deadline", "due date", "expected_datetime", "办结期限", "办理期限"}, false},
            {"done", {"done", "resolved date", "办结时间"}, false},
            {"closed", {"closed", "closed date", "关闭时间", "评价时间", "回访时间"}, false},
            {"result", {"result", "resolution description", "status_notes", "办理结果"}, false},
            {"rating", {"rating", "满意度", "评价", "评价结果"}, false},
            {"comment", {"comment", "评价意见"}, false}};
}

ImportResult import_orders(WriteSession& session, const OrderRules& rules, const People& people,
                           const Sheet& sheet, const OrderDefaults& defaults, bool skip_bad) {
    const auto fields = order_fields();
    const auto orders = read_orders(session.store(), rules);
    const auto zone = session.clock().zone;
    std::map<std::string, std::string> numbers; // of the other system, and the order that has it here
    for (const auto& order : orders.list)
        if (!order.number.empty()) numbers.emplace(order.number, order.id);
    OrderReader reader(session, rules, defaults);
    std::map<std::string, std::string> details;
    return import_cases(
        session, people, sheet, fields, orders.table, "order import", skip_bad,
        [&](ImportRow& row, Batch& batch) {
            const auto order = reader.read(row);
            if (const auto known = numbers.find(order.number); known != numbers.end())
                throw Error(
                    Kind::refused, message("{} has the number {} already", known->second, order.number),
                    message("record what happened since with: cgov order; see: cgov log {}", known->second));
            auto trial = session.batch(orders.table); // a row that is refused adds none of its events
            add_events(trial, order, row.ref(), zone);
            const auto id = add_events(batch, order, row.ref(), zone).text();
            if (!order.number.empty()) numbers.emplace(order.number, id);
            if (!order.detail.empty()) details.emplace(id, order.detail);
        },
        [&](const Batch&) {
            if (!details.empty()) keep_details(session, orders.table, details);
            warn_of_years(session, reader.unknown_years());
        });
}

} // namespace cgov
