// SPDX-License-Identifier: MIT
#include "tool/import.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace cgov {
namespace {

/// How paper lists say that nothing is broken.
constexpr std::string_view whole_words[] = {"无", "否", "完好", "正常", "良好", "-", "no", "none", "ok"};

struct PaperLoan {
    std::string tool, person, damage, note;
    Date lent, due;
    std::optional<Date> returned;
    std::int64_t deposit = 0;
};

PaperLoan read_loan(ImportRow& row, const House& house, const ToolRules& rules) {
    PaperLoan loan;
    const auto& tool = find_tool(house.tools, row.need("tool"));
    loan.tool = tool.handle;
    row.need("person");
    loan.person = row.person("person");
    row.need("lent");
    loan.lent = *row.date("lent");
    expect_past(loan.lent, row.today());
    const auto after = [&](std::optional<Date> date) {
        if (date && *date < loan.lent)
            throw Error(Kind::input, message("lies before it was lent, {}", loan.lent.iso()));
        return date;
    };
    loan.due = after(row.date("due")).value_or(loan.lent.plus_days(tool.days.value_or(rules.days)));
    loan.returned = after(row.date("returned"));
    if (loan.returned) expect_past(*loan.returned, row.today());
    loan.damage = normalise_space(row.text("damage"));
    if (std::find(std::begin(whole_words), std::end(whole_words), ascii_lower(loan.damage)) !=
        std::end(whole_words))
        loan.damage.clear();
    // The row of the return comes second: what would be refused there must be found before the first.
    const auto& schema = house.loans.schema();
    if (auto fault = cell_fault(schema.columns()[schema.column("damage")], loan.damage); !fault.empty())
        throw Error(Kind::input, std::move(fault));
    if (find_personal_number(loan.damage))
        throw Error(Kind::input,
                    message("holds a phone or id number, which must not get into a tracked file"));
    if (!loan.damage.empty() && !loan.returned)
        throw Error(Kind::input, message("it is not back yet"),
                    message("the day on which it came back is missing"));
    loan.deposit = row.read("deposit", [](const std::string& cell) { return parse_money(cell); }).value_or(0);
    loan.note = row.text("note");
    row.whole_row();
    return loan;
}

int whole_number(std::string_view cell) {
    try {
        return static_cast<int>(parse_integer(cell, 0, most_items, ""));
    } catch (const Error&) { // the problem names the column by its title
        throw Error(Kind::input, message("expected a whole number from {} to {}, found \"{}\"", 0, most_items,
                                         escape_controls(cell)));
    }
}

} // namespace

std::vector<SheetField> loan_fields() {
    return {{"tool", {"tool", "工具", "工具名称", "物品", "物品名称", "借用物品"}, true},
            {"person", {"person", "name", "姓名", "借用人", "借用人姓名"}, true},
            {"lent", {"lent", "借出日期", "借用日期", "借出时间", "借用时间"}, true},
            {"due", {"due", "应还日期", "约定归还日期", "应还时间"}},
            {"returned", {"returned", "归还日期", "实际归还日期", "归还时间"}},
            {"damage", {"damage", "损坏情况", "损坏", "归还情况"}},
            {"deposit", {"deposit", "押金"}},
            {"note", {"note", "备注"}}};
}

ImportResult import_loans(WriteSession& session, const ToolRules& rules, const People& people,
                          const Sheet& sheet, bool skip_bad) {
    const House house(session.store());
    std::map<std::string, std::int64_t> taken; // by tool, by rows before this one
    return import_cases(
        session, people, sheet, loan_fields(), house.loans.table, "tool import", skip_bad,
        [&](ImportRow& row, Batch& batch) {
            const auto loan = read_loan(row, house, rules);
            const auto& stock = house.stock_of(loan.tool);
            if (!loan.returned && stock.in() - taken[loan.tool] <= 0)
                throw Error(Kind::refused,
                            message("more of {} are out than there are ({})", loan.tool, stock.owned()),
                            message("mend \"count\" in registers/tools/{}.toml", loan.tool));
            const auto id = batch.open("lend", {{"tool", loan.tool},
                                                {"person", loan.person},
                                                {"lent", loan.lent.iso()},
                                                {"due", loan.due.iso()},
                                                {"deposit", loan.deposit ? std::to_string(loan.deposit) : ""},
                                                {"ref", row.ref()},
                                                {"note", loan.note}});
            if (!loan.returned) {
                ++taken[loan.tool];
                return;
            }
            const auto day = loan.returned->iso();
            batch.add("return", id,
                      {{"date", day},
                       {"damage", loan.damage},
                       {"deposit_back", loan.deposit ? std::to_string(loan.deposit) : ""}});
            // What was broken when the list was written has been mended since, or is not in the count.
            if (!loan.damage.empty()) batch.add("repair", id, {{"date", day}});
        });
}

std::vector<SheetField> audit_fields() {
    return {{"tool", {"tool", "工具", "工具名称", "物品", "物品名称"}, true},
            {"counted", {"counted", "count", "实盘数", "实盘数量", "盘点数", "盘点数量", "数量"}, true},
            {"note", {"note", "备注"}}};
}

std::vector<ToolCount> read_counts(const Sheet& sheet, const std::vector<Tool>& tools) {
    std::vector<ToolCount> counts;
    std::set<std::string> seen;
    auto problems = sheet.problems();
    for (const auto& row : sheet.rows()) {
        const char* field = "tool";
        try {
            ToolCount count;
            count.tool = find_tool(tools, row.cells[0]).handle;
            if (!seen.insert(count.tool).second)
                throw Error(Kind::input, message("{} is counted twice", count.tool));
            field = "counted";
            count.counted = whole_number(row.cells[1]);
            field = "note";
            count.note = row.cells[2];
            counts.push_back(std::move(count));
        } catch (const Error& error) {
            if (error.kind != Kind::input) throw;
            problems.push_back(sheet.problem(row, field, error));
        }
    }
    try {
        settle_problems(sheet, std::move(problems), false);
    } catch (Problems& found) {
        found.hint = message("correct them, and run it again");
        throw;
    }
    return counts;
}

} // namespace cgov
