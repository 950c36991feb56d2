// SPDX-License-Identifier: MIT
#include "tool/figures.hpp"

#include "base/message.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace cgov {
namespace {

/// Of one tool, or of all.
struct Usage {
    std::int64_t lent = 0, returned = 0, on_time = 0, damaged = 0, lost = 0;
    std::set<std::string> borrowers;
    bool used = false; ///< one was out on a day of the period

    void add(const Loan& loan, const Period& period) {
        const auto within = [&](std::optional<Date> day) { return day && period.contains(*day); };
        if (within(loan.lent)) {
            ++lent;
            borrowers.insert(loan.person);
        }
        if (within(loan.returned)) {
            ++returned;
            on_time += loan.due && *loan.returned <= *loan.due ? 1 : 0;
        }
        damaged += within(loan.damaged) ? 1 : 0;
        lost += within(loan.lost) ? 1 : 0;
        const auto last = loan.returned ? loan.returned : loan.lost;
        used |= loan.lent && *loan.lent <= period.to && (!last || period.from <= *last);
    }
    std::vector<std::string> cells() const {
        return {std::to_string(lent),    std::to_string(borrowers.size()), std::to_string(returned),
                std::to_string(on_time), percent_text(on_time, returned),  std::to_string(damaged),
                std::to_string(lost)};
    }
};

std::map<std::string, Usage> usage_of(const House& house, const Period& period) {
    std::map<std::string, Usage> usage;
    for (const auto& loan : house.loans.list) usage[loan.tool].add(loan, period);
    return usage;
}

std::vector<OutputColumn> usage_columns(std::vector<OutputColumn> first, CellType idle) {
    const OutputColumn figures[] = {column("lent", N_("Lent"), CellType::integer),
                                    column("borrowers", N_("Borrowers"), CellType::integer),
                                    column("returned", N_("Returned"), CellType::integer),
                                    column("on_time", N_("On time"), CellType::integer),
                                    column("on_time_rate", N_("On time (%)"), CellType::rate),
                                    column("damaged", N_("Damaged"), CellType::integer),
                                    column("lost", N_("Lost"), CellType::integer),
                                    column("idle", N_("Idle"), idle)};
    first.insert(first.end(), std::begin(figures), std::end(figures));
    return first;
}

} // namespace

DataTable tool_usage(const House& house, const Period& period) {
    DataTable table{
        "tools", usage_columns({column("tool", N_("Tool")), column("name", N_("Name"))}, CellType::flag), {}};
    auto usage = usage_of(house, period);
    for (const auto& tool : house.tools) {
        const auto& figures = usage[tool.handle];
        std::vector<std::string> row{tool.handle, tool.name};
        for (auto& cell : figures.cells()) row.push_back(std::move(cell));
        row.emplace_back(figures.used ? "" : "1");
        table.rows.push_back(std::move(row));
    }
    return table;
}

DataTable tool_indicators(const House& house, const Period& period) {
    DataTable table{"tool-indicators",
                    usage_columns({column("tools", N_("Tools"), CellType::integer),
                                   column("items", N_("Items"), CellType::integer)},
                                  CellType::integer),
                    {}};
    Usage all;
    for (const auto& loan : house.loans.list) all.add(loan, period);
    std::int64_t items = 0;
    for (const auto& tool : house.tools) items += house.stock_of(tool.handle).owned();
    std::vector<std::string> row{std::to_string(house.tools.size()), std::to_string(items)};
    for (auto& cell : all.cells()) row.push_back(std::move(cell));
    row.push_back(std::to_string(idle_tools(house, period).size()));
    table.rows.push_back(std::move(row));
    return table;
}

std::vector<IdleTool> idle_tools(const House& house, const Period& period) {
    std::vector<IdleTool> idle;
    auto usage = usage_of(house, period);
    for (const auto& tool : house.tools) {
        if (usage[tool.handle].used) continue;
        IdleTool each{&tool, std::nullopt};
        for (const auto& loan : house.loans.list) {
            const auto last = loan.returned ? loan.returned : loan.lost;
            if (loan.tool == tool.handle && last && *last < period.from && (!each.last || *each.last < *last))
                each.last = last;
        }
        idle.push_back(each);
    }
    return idle;
}

std::vector<Due> loans_due(const Store& store, const Clock& /*clock*/, std::optional<Instant> until) {
    const House house(store, until);
    const People people(store);
    const auto grid = [&](const std::string& person) {
        const auto* found = people.find_person(person);
        return found ? found->grid : std::string();
    };
    std::vector<Due> due;
    for (const auto& loan : house.loans.list)
        if (loan.where == Loan::Where::out)
            due.push_back({"loan", loan.id, *loan.due, loan.person,
                           message("give back: {}", house.name_of(loan.tool)), grid(loan.person)});
    for (const auto& [tool, stock] : house.stock)
        for (const auto& waiting : stock.queue)
            if (waiting.ready)
                due.push_back({"hold", waiting.id, *waiting.ready, waiting.person,
                               message("ready to be collected: {}", house.name_of(tool)),
                               grid(waiting.person)});
    return due;
}

std::vector<Problem> tool_problems(const Store& store, const People& people) {
    const House house(store);
    auto problems = stock_problems(house);
    for (const auto& tool : house.tools)
        if (!tool.sponsor.empty() && !people.find_group(tool.sponsor))
            problems.push_back({Severity::error,
                                "unknown-id",
                                {"registers/tools/" + tool.handle + ".toml", 0, 0, {}},
                                tool.handle,
                                message("there is no {}", tool.sponsor),
                                message("mend \"{}\" by hand", "sponsor")});
    return problems;
}

std::vector<Problem> stock_problems(const House& house) {
    std::vector<Problem> problems;
    for (const auto& tool : house.tools) {
        const auto missing = -house.stock_of(tool.handle).in();
        if (missing <= 0) continue;
        std::vector<const Loan*> out;
        for (const auto& loan : house.loans.list)
            if (loan.where == Loan::Where::out && loan.tool == tool.handle) out.push_back(&loan);
        std::stable_sort(out.begin(), out.end(),
                         [](const Loan* a, const Loan* b) { return a->out_order > b->out_order; });
        out.resize(std::min(out.size(), static_cast<std::size_t>(missing)));
        for (const auto* loan : out)
            problems.push_back({Severity::error,
                                "stock",
                                {"ledgers/loans", 0, 0, {}},
                                loan->id,
                                message("{} was lent when none of {} was left", loan->id, tool.handle),
                                message("the later one gives way: cgov undo {}; if there are more: cgov tool "
                                        "audit {} COUNT",
                                        loan->id, tool.handle)});
        if (out.empty())
            problems.push_back(
                {Severity::error,
                 "stock",
                 {"ledgers/loans", 0, 0, {}},
                 tool.handle,
                 message("{} of {} are missing by the books", missing, tool.handle),
                 message("count what is in the house: cgov tool audit {} COUNT", tool.handle)});
    }
    return problems;
}

} // namespace cgov
