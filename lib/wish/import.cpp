// SPDX-License-Identifier: MIT
#include "wish/import.hpp"

#include "people/details.hpp"
#include "store/entity.hpp"

#include <algorithm>
#include <map>

namespace cgov {
namespace {

constexpr Choice states[] = {{"collected", "已征集"}, {"verified", "已核实"}, {"declined", "不采纳"},
                             {"published", "待认领"}, {"claimed", "已认领"},  {"delivered", "已送达"},
                             {"fulfilled", "已实现"}, {"withdrawn", "已撤回"}};

/// Other words that lists have for them.
constexpr std::pair<const char*, const char*> other_words[] = {
    {"待核实", "collected"}, {"未采纳", "declined"},  {"已上墙", "published"},
    {"已发布", "published"}, {"认领中", "claimed"},   {"已交付", "delivered"},
    {"已完成", "fulfilled"}, {"已圆梦", "fulfilled"}, {"撤回", "withdrawn"}};

std::string state_of(const std::string& text) {
    for (const auto& [word, code] : other_words)
        if (text == word) return code;
    return choose(N_("state"), text, states);
}

struct Step {
    const char* event;
    std::string_view field; ///< that holds its day, or empty
};

/// The steps that lead to a state.
std::vector<Step> steps_to(const std::string& state) {
    if (state == "declined") return {{"decline", ""}};
    if (state == "withdrawn") return {{"withdraw", ""}};
    constexpr std::pair<const char*, Step> ladder[] = {{"verified", {"verify", ""}},
                                                       {"published", {"publish", "published"}},
                                                       {"claimed", {"claim", "claimed"}},
                                                       {"delivered", {"deliver", "delivered"}},
                                                       {"fulfilled", {"confirm", "fulfilled"}}};
    std::vector<Step> steps;
    if (state == "collected") return steps;
    for (const auto& [reached, step] : ladder) {
        steps.push_back(step);
        if (state == reached) break;
    }
    return steps;
}

/// A row of the list, read and found good.
struct PaperWish {
    Cells opening;
    std::vector<std::pair<const char*, Date>> steps; ///< event and day
    std::vector<std::string> claimants;
    std::string detail;
};

/// The day in a cell; it cannot lie ahead, nor before the step before.
std::optional<Date> day_in(ImportRow& row, std::string_view field, std::optional<Date> before) {
    const auto day = row.date(field);
    if (!day) return std::nullopt;
    if (*day > row.today()) throw Error(Kind::input, message("{} is still to come", day->iso()));
    if (before && *day < *before)
        throw Error(Kind::input,
                    message("{} lies before {}, the day of the step before", day->iso(), before->iso()));
    return day;
}

/// The day on which it was collected; where that is not told, that of the first step which is.
Date collected_on(ImportRow& row) {
    for (const auto* field : {"date", "published", "claimed", "delivered", "fulfilled"})
        if (const auto day = day_in(row, field, std::nullopt)) return *day;
    return row.today();
}

std::vector<std::string> claimants_of(ImportRow& row, const People& people, bool claimed) {
    std::string cell(row.text("claimant"));
    if (cell.empty() && claimed)
        throw Error(Kind::input, message("is empty"), message("say who has claimed the wish"));
    if (!cell.empty() && !claimed)
        throw Error(Kind::input, message("a wish in this state has no claimant"),
                    message("correct the state, or leave the claimant out"));
    for (const std::string_view mark : {"；", "、", "，", ","})
        for (auto at = cell.find(mark); at != std::string::npos; at = cell.find(mark, at))
            cell.replace(at, mark.size(), ";");
    std::vector<std::string> claimants;
    for (const auto each : split(cell, ';')) {
        const auto name = trim_ascii(each);
        if (name.empty()) continue;
        auto party = people.resolve_party(name);
        if (std::find(claimants.begin(), claimants.end(), party) == claimants.end())
            claimants.push_back(std::move(party));
    }
    return claimants;
}

PaperWish read_row(ImportRow& row, const People& people, const std::vector<EntityName>& grids) {
    PaperWish wish;
    const std::string title(row.need("title"));
    const auto wisher = row.party("wisher");
    const auto source =
        row.read("source", [](const std::string& cell) { return choose(N_("source"), cell, wish_sources); });
    const auto grid = row.read(
        "grid", [&](const std::string& cell) { return find_entity(entity_type("grid"), grids, cell); });
    const auto urgency = row.read(
        "urgency", [](const std::string& cell) { return choose(N_("urgency"), cell, wish_urgencies); });
    const auto state = row.read("state", state_of).value_or("collected");
    const auto steps = steps_to(state);
    const auto takes = [&](const char* field) {
        return std::any_of(steps.begin(), steps.end(), [&](const Step& each) { return each.field == field; });
    };
    wish.claimants = claimants_of(row, people, takes("claimed"));
    for (const auto* field : {"published", "claimed", "delivered", "fulfilled"})
        if (!takes(field) && !row.text(field).empty())
            throw Error(Kind::input, message("a wish in this state has no such day"),
                        message("correct the state, or leave the day out"));
    const auto collected = collected_on(row);
    auto day = collected;
    for (const auto& step : steps) {
        const auto told = step.field.empty() ? std::nullopt : day_in(row, step.field, day);
        const bool waits = step.field == state && (state == "published" || state == "claimed");
        day = told.value_or(waits ? row.today() : day);
        wish.steps.emplace_back(step.event, day);
    }
    wish.detail = row.text("detail");
    wish.opening = {{"date", collected.iso()},
                    {"title", title},
                    {"wisher", wisher},
                    {"source", source.value_or("other")},
                    {"grid", grid.value_or("")},
                    {"urgency", urgency.value_or("normal")},
                    {"public_text", std::string(row.text("text"))},
                    {"note", std::string(row.text("note"))},
                    {"ref", row.ref()}};
    row.whole_row();
    return wish;
}

} // namespace

std::vector<SheetField> wish_fields() {
    return {{"title", {"title", "wish", "心愿", "微心愿", "心愿内容", "心愿名称", "标题"}, true},
            {"wisher", {"wisher", "心愿人", "许愿人", "申请人"}},
            {"source", {"source", "来源", "征集渠道", "渠道"}},
            {"grid", {"grid", "网格", "所属网格"}},
            {"urgency", {"urgency", "紧急", "紧急程度"}},
            {"date", {"date", "collected", "日期", "征集日期", "提出日期"}},
            {"state", {"state", "状态"}},
            {"claimant", {"claimant", "claimants", "认领人", "认领单位", "认领方"}},
            {"published", {"published", "上墙日期", "发布日期", "公布日期"}},
            {"claimed", {"claimed", "认领日期"}},
            {"delivered", {"delivered", "送达日期", "办结日期"}},
            {"fulfilled", {"fulfilled", "实现日期", "完成日期"}},
            {"text", {"text", "public_text", "公开内容", "内容说明"}},
            {"detail", {"detail", "详情", "情况说明"}},
            {"note", {"note", "备注"}}};
}

ImportResult import_wishes(WriteSession& session, const People& people, const Sheet& sheet, bool skip_bad) {
    const auto grids = read_entity_names(session.store(), entity_type("grid"));
    const auto& schema = session.store().schemas().get("wishes");
    const auto table = walk(session.store(), schema, {}, nullptr);
    std::map<std::string, std::string> details;
    return import_cases(
        session, people, sheet, wish_fields(), table, "wish import", skip_bad,
        [&](ImportRow& row, Batch& batch) {
            const auto wish = read_row(row, people, grids);
            const auto id = batch.open("collect", wish.opening);
            for (const auto& [event, day] : wish.steps) {
                if (std::string_view(event) != "claim") {
                    batch.add(event, id, {{"date", day.iso()}});
                    continue;
                }
                for (const auto& each : wish.claimants)
                    batch.add(event, id,
                              {{"date", day.iso()},
                               {"claimant", each},
                               {"role", each == wish.claimants.front() ? "lead" : ""}});
            }
            if (!wish.detail.empty()) details[id.text()] = wish.detail;
        },
        [&](const Batch&) {
            if (!details.empty()) keep_details(session, table, details);
        });
}

} // namespace cgov
