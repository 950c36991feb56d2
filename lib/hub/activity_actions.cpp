// SPDX-License-Identifier: MIT
#include "hub/activity_actions.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "store/all_or_none.hpp"

namespace cgov {
namespace {

constexpr int longest = 1440; // minutes

/// Adds the opening row when the rules allow it.
void add_activity(Batch& batch, const std::vector<Programme>& programmes, const ActivityRequest& request,
                  Date today, const std::string& ref) {
    if (request.date > today)
        throw Error(Kind::input, message("{} is still to come", request.date.iso()),
                    message("an activity is recorded after it"));
    if (request.minutes < 1 || request.minutes > longest)
        throw Error(Kind::input,
                    message("an activity lasts from 1 to {} minutes, not {}", longest, request.minutes),
                    message("enter a longer one as one activity a day"));
    if (request.attend.empty() && request.others == 0)
        throw Error(Kind::input, message("nobody came?"),
                    message("name those who came with --attend, or count them with --others"));
    std::string programme, deliverables;
    if (request.programme.empty() && !request.deliverables.empty())
        throw Error(Kind::input, message("a deliverable is a programme's, and none is named"),
                    message("name it with --programme"));
    if (!request.programme.empty()) {
        const auto& found = find_programme(programmes, request.programme);
        if (request.date < found.from || found.to < request.date)
            throw Error(Kind::refused,
                        message("{} runs from {} to {}, not on {}", found.handle, found.from.iso(),
                                found.to.iso(), request.date.iso()),
                        message("see: cgov programme show {}", found.handle));
        programme = found.handle;
        deliverables = deliverable_names(found, request.deliverables);
    }
    batch.open("record", {{"title", request.title},
                          {"kind", request.kind},
                          {"date", request.date.iso()},
                          {"minutes", std::to_string(request.minutes)},
                          {"attend", fmt::format("{}", fmt::join(request.attend, ";"))},
                          {"others", request.others > 0 ? std::to_string(request.others) : ""},
                          {"programme", programme},
                          {"deliverable", deliverables},
                          {"topic", request.topic},
                          {"place", request.place},
                          {"ref", ref},
                          {"note", request.note}});
}

} // namespace

void record_activity(WriteSession& session, const ActivityRequest& request) {
    const auto& store = session.store();
    const auto table = walk(store, store.schemas().get("activities"), {}, nullptr);
    auto batch = session.batch(table);
    add_activity(batch, read_programmes(store), request, session.clock().today(), {});
    session.append(batch, "activity record: " + ids_text(batch.opened()));
}

void cancel_activities(WriteSession& session, const std::vector<std::string>& ids,
                       const std::string& reason) {
    change_cases(session, "activities", "cancel", ids, {{"note", reason}}, "activity cancel");
}

std::vector<SheetField> activity_fields() {
    return {{"title", {"title", "活动名称", "活动", "名称"}, true},
            {"kind", {"kind", "活动类别", "类别", "活动类型", "类型"}, true},
            {"date", {"date", "活动日期", "日期"}, true},
            {"minutes",
             {"minutes", "duration", "活动时长", "时长", "时间", "分钟", "分钟数", "hours", "小时", "小时数"},
             true},
            {"attend", {"attend", "attendance", "参加人员", "参加人", "签到", "签到名单", "参与人员"}, false},
            {"others", {"others", "其他人数", "未列名人数"}, false},
            {"programme", {"programme", "项目", "所属项目"}, false},
            {"deliverable", {"deliverable", "指标", "服务指标"}, false},
            {"topic", {"topic", "主题", "培训主题"}, false},
            {"place", {"place", "地点", "活动地点"}, false},
            {"note", {"note", "备注"}, false}};
}

ImportResult import_activities(WriteSession& session, const People& people, const Sheet& sheet,
                               DurationUnit unit, bool skip_bad) {
    const auto& store = session.store();
    const auto table = walk(store, store.schemas().get("activities"), {}, nullptr);
    const auto programmes = read_programmes(store);
    const auto fields = activity_fields();
    if (const auto titled = sheet.unit("minutes"); titled != DurationUnit::none) unit = titled;
    return import_cases(
        session, people, sheet, fields, table, "activity import", skip_bad,
        [&](ImportRow& row, Batch& batch) {
            ActivityRequest request;
            request.title = row.need("title");
            request.kind = choose(N_("kind"), row.need("kind"), activity_kinds);
            row.need("date");
            request.date = *row.date("date");
            request.minutes = parse_duration(row.need("minutes"), unit);
            request.attend =
                row.read("attend", [&](const std::string& cell) { return parse_attendance(cell, people); })
                    .value_or(std::vector<std::string>());
            request.others =
                row.read("others",
                         [](const std::string& cell) { return parse_integer(cell, 0, 1'000'000, "others"); })
                    .value_or(0);
            request.programme = row.text("programme");
            if (!request.programme.empty()) find_programme(programmes, request.programme);
            if (const auto names = row.text("deliverable"); !names.empty())
                for (const auto name : split(names, ';')) request.deliverables.emplace_back(name);
            request.topic = row.text("topic");
            request.place = row.text("place");
            request.note = row.text("note");
            row.whole_row();
            add_activity(batch, programmes, request, row.today(), row.ref());
        });
}

} // namespace cgov
