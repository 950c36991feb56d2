// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "cli/list.hpp"
#include "cli/tool.hpp"
#include "people/people.hpp"
#include "tool/house.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace cgov {
namespace {

std::string iso(const std::optional<Date>& date) {
    return date ? date->iso() : "";
}
std::string figure(std::int64_t value) {
    return value == 0 ? "" : std::to_string(value);
}
std::string figure(const std::optional<std::int64_t>& value) {
    return value ? std::to_string(*value) : "";
}

std::vector<OutputColumn> tool_columns() {
    return {column("tool", N_("Tool")),
            column("name", N_("Name")),
            column("count", N_("Count"), CellType::integer),
            column("in", N_("In"), CellType::integer),
            column("out", N_("Out"), CellType::integer),
            column("held", N_("On hold"), CellType::integer),
            column("repair", N_("In repair"), CellType::integer),
            column("sponsor", N_("Sponsor")),
            column("lost", N_("Lost"), CellType::integer),
            column("deposit", N_("Deposit"), CellType::fen),
            column("days", N_("Days"), CellType::integer),
            column("adult_only", N_("Adults only"), CellType::flag)};
}

std::vector<std::string> tool_cells(const House& house, const Tool& tool) {
    const auto& stock = house.stock_of(tool.handle);
    return {tool.handle,
            tool.name,
            std::to_string(stock.owned()),
            std::to_string(stock.in()),
            std::to_string(stock.out),
            std::to_string(stock.queue.size()),
            std::to_string(stock.repair),
            tool.sponsor,
            std::to_string(stock.gone),
            std::to_string(tool.deposit),
            tool.days ? std::to_string(*tool.days) : "",
            tool.adult_only ? "1" : ""};
}

void list(Command& command) {
    const House house(command.store(), command.as_of());
    const auto today = today_of(command);
    std::set<std::string> late;
    std::map<std::string, std::vector<std::string>> about; // its loans, and who has one now or waits
    for (const auto& loan : house.loans.list) {
        auto& of_tool = about[loan.tool];
        of_tool.push_back(loan.id);
        if (loan.overdue(today)) late.insert(loan.tool);
        if (loan.where == Loan::Where::out || loan.where == Loan::Where::queue)
            of_tool.push_back(loan.person);
    }
    std::vector<ListedCase> listed;
    for (const auto& tool : house.tools) {
        auto& names = about[tool.handle];
        names.insert(names.end(), {tool.handle, tool.sponsor});
        listed.push_back({MemberState::active,
                          {},
                          {},
                          std::move(names),
                          late.contains(tool.handle),
                          tool_cells(house, tool)});
    }
    ListedConflicts conflicts(command, "loans");
    print_register(command, tool_columns(), std::move(listed), &conflicts);
}

std::vector<OutputColumn> loan_columns() {
    return {column("loan", N_("Loan")),
            column("state", N_("State")),
            column("tool", N_("Tool")),
            column("person", N_("Person")),
            column("lent", N_("Lent")),
            column("due", N_("Due")),
            column("returned", N_("Returned")),
            column("days_overdue", N_("Days overdue"), CellType::integer),
            column("renewals", N_("Renewals"), CellType::integer),
            column("deposit", N_("Deposit"), CellType::fen),
            column("deposit_back", N_("Deposit returned"), CellType::fen),
            column("fee", N_("Fee"), CellType::fen),
            column("damage", N_("Damage")),
            column("paid", N_("Paid"), CellType::fen),
            column("for", N_("For")),
            column("note", N_("Note")),
            column("guardian", N_("Guardian")),
            column("ready", N_("Ready since")),
            column("cost", N_("Cost"), CellType::fen),
            column("counted", N_("Counted"), CellType::integer),
            column("expected", N_("Expected"), CellType::integer)};
}

std::vector<std::string> loan_cells(const House& house, const Loan& loan, Date today) {
    std::string ready;
    for (const auto& waiting : house.stock_of(loan.tool).queue)
        if (waiting.key == loan.key) ready = iso(waiting.ready);
    const auto& state = house.loans.state_name(loan);
    return {loan.id,
            state,
            loan.tool,
            loan.person,
            iso(loan.lent),
            iso(loan.due),
            iso(loan.returned),
            loan.lent ? std::to_string(loan.days_late(today)) : "",
            loan.lent ? std::to_string(loan.renewals) : "",
            figure(loan.deposit),
            figure(loan.deposit_back),
            figure(loan.fee),
            loan.damage,
            figure(loan.paid),
            loan.target,
            loan.note,
            loan.guardian,
            ready,
            figure(loan.cost),
            figure(loan.counted),
            figure(loan.expected)};
}

void show(Command& command) {
    const auto& text = command.need("TOOL");
    const House house(command.store(), command.as_of());
    if (const auto id = CaseId::from_text(trim_ascii(text)); id && id->prefix == 'L') {
        auto table = command.table(loan_columns());
        table->row(loan_cells(house, house.loans.find(text), today_of(command)));
        return table->finish();
    }
    auto table = command.table(tool_columns());
    table->row(tool_cells(house, find_tool(house.tools, text)));
    table->finish();
}

void loans(Command& command) {
    const House house(command.store(), command.as_of());
    const People people(command.store());
    const auto today = today_of(command);
    const auto zone = command.store().settings().zone;
    const bool all = command.flag("--all");
    std::vector<ListedCase> cases;
    for (const auto& loan : house.loans.list) {
        if (!all && loan.person.empty() && !command.get("--state")) continue;
        const auto* person = people.find_person(loan.person);
        cases.push_back({loan.state,
                         loan.lent.value_or(loan.opened.date(zone)),
                         person ? person->grid : "",
                         {loan.id, loan.tool, loan.person, loan.guardian, loan.target},
                         loan.overdue(today),
                         loan_cells(house, loan, today)});
    }
    print_list(command, house.loans.schema(), loan_columns(), std::move(cases));
}

void overdue(Command& command) {
    const House house(command.store(), command.as_of());
    const auto today = today_of(command);
    ListedConflicts conflicts(command, "loans");
    std::vector<const Loan*> late;
    for (const auto& loan : house.loans.list)
        if (loan.overdue(today)) late.push_back(&loan);
    std::stable_sort(late.begin(), late.end(), [](const Loan* a, const Loan* b) { return a->due < b->due; });
    auto table =
        command.table({column("loan", N_("Loan")), column("tool", N_("Tool")), column("person", N_("Person")),
                       column("lent", N_("Lent")), column("due", N_("Due")),
                       column("days_overdue", N_("Days overdue"), CellType::integer),
                       column("deposit", N_("Deposit"), CellType::fen)});
    for (const auto* loan : late) {
        table->row({loan->id, loan->tool, loan->person, iso(loan->lent), iso(loan->due),
                    std::to_string(loan->days_late(today)), figure(loan->deposit)});
        conflicts.shown(loan->id);
    }
    table->finish();
    conflicts.tell();
}

} // namespace

VerbSpec list_tools_verb() {
    return {"list", N_("Lists the tools and where they are."), {}, register_options(), "cgov tool list",
            list};
}

VerbSpec show_tool_verb() {
    return {"show",
            N_("Prints one tool, or one loan."),
            {{"TOOL", N_("a handle or name, or the id of a loan or hold")}},
            {},
            "cgov tool show step-ladder",
            show};
}

VerbSpec loans_verb() {
    return {"loans",
            N_("Lists loans and holds in the order recorded."),
            {},
            list_options({{"--all", nullptr, N_("also damages found in the house, and stock-takings")}}),
            "cgov tool loans --state waiting --for step-ladder",
            loans};
}

VerbSpec overdue_tools_verb() {
    return {"overdue", N_("Lists what should be back, the most overdue first."), {}, {}, "cgov tool overdue",
            overdue};
}

} // namespace cgov
