// SPDX-License-Identifier: MIT
#include "bank/import.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/text_map.hpp"

#include <algorithm>
#include <functional>

namespace cgov {
namespace {

enum Field : std::size_t {
    account,
    person,
    date,
    duration,
    kind,
    place,
    note,
    activity,
    start,
    target,
    unit_field,
    witness
};

/// Reads one cell; an Error becomes a problem of its row. The first wrong cell of a row is named.
class RowReader {
  public:
    RowReader(const Sheet& sheet, const std::vector<SheetField>& fields, std::vector<Problem>& problems)
        : sheet_(sheet), fields_(fields), problems_(problems) {}

    template <typename F>
    bool read(const SheetRow& row, std::size_t field, F&& reading) {
        try {
            reading(row.cells[field]);
            return true;
        } catch (const Error& error) {
            problems_.push_back(sheet_.problem(row, fields_[field].name, error));
            return false;
        }
    }

  private:
    const Sheet& sheet_;
    const std::vector<SheetField>& fields_;
    std::vector<Problem>& problems_;
};

[[noreturn]] void missing(const char* what) {
    throw Error(Kind::input, message("is empty"), translate(what));
}

/// From the first day of the sheet to the last; a cell that is no date is told of when its row is read.
Period days_of(const Sheet& sheet, const std::function<Date(std::string_view)>& day_of) {
    Period days{Date{INT32_MAX}, Date{INT32_MIN}};
    for (const auto& row : sheet.rows()) {
        try {
            const auto day = day_of(row.cells[date]);
            days.from = std::min(days.from, day);
            days.to = std::max(days.to, day);
        } catch (const Error&) {
            continue;
        }
    }
    return days;
}

} // namespace

std::vector<SheetField> hours_fields() {
    return {
        {"account", {"account", "team", "团队", "账户", "队伍"}, false},
        {"person", {"person", "volunteer", "志愿者", "姓名"}, false},
        {"date", {"date", "服务日期", "日期"}, true},
        {"duration",
         {"duration", "志愿时长", "时长", "服务时长", "minutes", "分钟", "分钟数", "hours", "小时", "小时数"},
         true},
        {"kind", {"kind", "服务类别", "类别"}, false},
        {"place", {"place", "地点", "服务地点"}, false},
        {"note", {"note", "备注"}, false},
        {"activity", {"activity", "活动名称", "活动"}, false},
        {"start", {"start", "开始时间", "开始"}, false},
        {"for", {"for", "服务对象"}, false},
        {"unit", {"unit", "组织单位"}, false},
        {"witness", {"witness", "证明人"}, false}};
}

ImportResult import_hours(WriteSession& session, const BankRules& rules, const People& people,
                          const Sheet& sheet, DurationUnit unit, bool skip_bad) {
    const auto fields = hours_fields();
    const auto today = session.clock().today();
    if (const auto titled = sheet.unit("duration"); titled != DurationUnit::none) unit = titled;
    auto problems = sheet.problems();
    RowReader reader(sheet, fields, problems);
    NameCache resolver(people);
    const auto digests = sheet.digests();

    TextMap<Date> days;
    TextMap<int> durations;
    TextMap<std::string> kinds;
    const auto day_of = [&](std::string_view cell) {
        return read_once(days, cell, [&](std::string_view text) { return parse_date(text, today, true); });
    };

    HoursBook book(session.store(), rules, days_of(sheet, day_of), true);
    auto batch = session.batch(book.table());
    batch.reserve(sheet.rows().size());
    ImportResult result;
    std::size_t over_cap = 0;
    for (std::size_t i = 0; i < sheet.rows().size(); ++i) {
        const auto& row = sheet.rows()[i];
        if (book.has_ref(digests[i])) {
            ++result.known;
            continue;
        }
        HoursRequest request;
        request.ref = digests[i];
        const bool good = reader.read(row, person, [&](std::string_view cell) {
            if (!cell.empty()) request.person = resolver.person(cell);
        }) && reader.read(row, account, [&](std::string_view cell) {
            if (cell.empty() && request.person.empty()) missing(N_("name the volunteer or the team"));
            request.account = cell.empty() ? request.person : resolver.party(cell);
            if (request.person.empty() && CaseId::from_text(request.account))
                request.person = request.account;
        }) && reader.read(row, date, [&](std::string_view cell) {
            if (cell.empty()) missing(N_("write the day of the service, such as 2026-11-23"));
            request.date = day_of(cell);
        }) && reader.read(row, duration, [&](std::string_view cell) {
            if (cell.empty()) missing(N_("write how long it lasted, such as 2h or 90分钟"));
            request.minutes =
                read_once(durations, cell, [&](std::string_view text) { return parse_duration(text, unit); });
        }) && reader.read(row, kind, [&](std::string_view cell) {
            request.kind = read_once(kinds, cell.empty() ? "other" : cell,
                                     [&](std::string_view text) { return rules.kind(text).code; });
        }) && reader.read(row, start, [&](std::string_view cell) {
            if (!cell.empty()) request.start = parse_time(cell);
        }) && reader.read(row, unit_field, [&](std::string_view cell) {
            if (!cell.empty()) request.unit = resolver.group(cell);
        }) && reader.read(row, witness, [&](std::string_view cell) {
            if (!cell.empty()) request.witness = resolver.party(cell);
        }) && reader.read(row, target, [&](std::string_view cell) {
            if (!cell.empty()) request.target = resolver.party(cell);
        });
        if (!good) continue;
        request.place = row.cells[place];
        request.note = row.cells[note];
        request.activity = row.cells[activity];
        try {
            book.record(batch, request, today, [&](const std::string&) { ++over_cap; });
        } catch (const Error& error) {
            problems.push_back(sheet.problem(row, "", error));
        }
    }
    result.bad = problems.size();
    result.bad_rows = settle_problems(sheet, std::move(problems), skip_bad);
    if (over_cap > 0)
        session.tell(message("warning: {} rows take somebody over the daily cap of {} minutes", over_cap,
                             rules.daily_cap));
    result.ids = batch.opened();
    session.append(batch, batch.empty() ? "" : "hours import: " + ids_text(result.ids));
    return result;
}

} // namespace cgov
