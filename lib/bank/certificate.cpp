// SPDX-License-Identifier: MIT
#include "bank/certificate.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "format/table.hpp"
#include "store/cases.hpp"

#include <algorithm>

namespace cgov {
namespace {

struct Line {
    Date date;
    int minutes = 0;
    std::string what, place, unit;
    Instant confirmed;
    bool stands = false;
};

std::vector<Line> served_by(const Store& store, const BankRules& rules, const std::string& person,
                            Period period, std::optional<Instant> until, bool chinese) {
    const auto& schema = store.schemas().get("hours");
    const HoursColumns columns(schema);
    const CountingStates counting(schema, rules);
    std::map<CaseKey, Line> lines;
    walk(store, schema, {until, nullptr, {}}, [&](const Event& event) {
        if (event.from == no_state) {
            const auto who =
                event.cell(columns.person).empty() ? event.cell(columns.account) : event.cell(columns.person);
            if (who != person) return;
            Line line;
            line.date = date_cell(event, columns.date);
            if (!period.contains(line.date)) return;
            line.minutes = static_cast<int>(whole_cell(event, columns.minutes));
            const auto* kind = rules.find_kind(event.cell(columns.kind));
            line.what = event.cell(columns.activity);
            if (line.what.empty())
                line.what = kind ? kind->title(chinese) : std::string(event.cell(columns.kind));
            line.place = event.cell(columns.place);
            line.unit = event.cell(columns.unit);
            lines[event.key] = std::move(line);
        }
        const auto found = lines.find(event.key);
        if (found == lines.end()) return;
        found->second.stands = counting.counts(event.to);
        found->second.confirmed = event.at;
    });
    std::vector<Line> result;
    for (auto& [key, line] : lines)
        if (line.stands) result.push_back(std::move(line));
    std::stable_sort(result.begin(), result.end(),
                     [](const Line& a, const Line& b) { return a.date < b.date; });
    return result;
}

} // namespace

std::string certificate(const Store& store, const BankRules& rules, const People& people,
                        const std::string& person, Period period, const Clock& clock,
                        std::optional<Instant> until, bool chinese) {
    auto lines = served_by(store, rules, person, period, until, chinese);
    const auto day = until.value_or(clock.now).date(clock.zone);
    const auto open = std::erase_if(lines, [&](const Line& line) {
        return line.confirmed.date(clock.zone).plus_days(rules.objection_days) > day;
    });
    if (lines.empty())
        throw Error(Kind::refused, message("{} has no service that can be certified", person),
                    open > 0 ? message("{} entries are confirmed, but may still be objected to for {} days",
                                       open, rules.objection_days)
                             : message("see: cgov hours list --person {}", person));
    long long total = 0;
    std::string text;
    std::unique_ptr<TableWriter> table;
    LayoutOptions layout;
    layout.layout = Layout::table;
    const auto name = people.name_of(person);
    text += message("Certificate of volunteer service") + "\n\n";
    text +=
        message("{} ({}) has given volunteer service to the community {} as follows:", escape_controls(name),
                person, store.settings().community) +
        "\n\n";
    table = make_table_writer({{"date", message("Date"), CellType::text},
                               {"time", message("Time"), CellType::minutes},
                               {"service", message("Service"), CellType::text},
                               {"place", message("Place"), CellType::text},
                               {"unit", message("Unit"), CellType::text}},
                              layout, [&](std::string_view bytes) { text += bytes; });
    for (const auto& line : lines) {
        table->row({line.date.iso(), std::to_string(line.minutes), line.what, line.place,
                    line.unit.empty() ? "" : people.name_of(line.unit)});
        total += line.minutes;
    }
    table->finish();
    text += "\n" +
            message("Total: {} in {} services, from {} to {}.", minutes_text(total), lines.size(),
                    lines.front().date.iso(), lines.back().date.iso()) +
            "\n";
    if (open > 0)
        text += message("{} further entries may still be objected to and are left out.", open) + "\n";
    text +=
        "\n" + message("Issued on {}    Seal:                Person in charge:", clock.today().iso()) + "\n";
    return text;
}

} // namespace cgov
