// SPDX-License-Identifier: MIT
#include "cli/list.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "format/human.hpp"
#include "people/people.hpp"

#include <algorithm>
#include <cstdint>

namespace cgov {
namespace {

State state_of(const Schema& schema, const std::string& name) {
    const auto state = schema.find_state(name);
    if (state != no_state) return state;
    const auto near = nearest_word(name, {schema.states().begin(), schema.states().end()});
    throw Error(Kind::input, message("there is no state \"{}\"", escape_controls(name)),
                near.empty() ? message("the states: {}", fmt::join(schema.states(), ", "))
                             : message("did you mean \"{}\"?", near));
}

/// In the order of one column, lines that are equal there as they were; figures as figures.
void sort_cases(std::vector<ListedCase>& cases, const std::vector<OutputColumn>& columns,
                const std::string& by) {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const OutputColumn& each) { return each.name == by; });
    if (found == columns.end()) {
        std::vector<std::string_view> names;
        for (const auto& each : columns) names.push_back(each.name);
        throw Error(Kind::input, message("--sort: unknown column \"{}\"", escape_controls(by)),
                    message("the columns: {}", fmt::join(names, ", ")));
    }
    const auto i = static_cast<std::size_t>(found - columns.begin());
    const bool figures = found->type != CellType::text;
    std::stable_sort(cases.begin(), cases.end(), [&](const ListedCase& a, const ListedCase& b) {
        const auto &left = a.cells[i], &right = b.cells[i];
        return figures && left.size() != right.size() ? left.size() < right.size() : left < right;
    });
}

template <typename Shown>
void print_sorted(Command& command, std::vector<OutputColumn> columns, std::vector<ListedCase> cases,
                  const Shown& shown) {
    if (const auto by = command.get("--sort")) sort_cases(cases, columns, *by);
    cases.resize(std::min(cases.size(), list_limit(command)));
    auto table = command.table(std::move(columns));
    for (const auto& each : cases) {
        table->row(each.cells);
        shown(each);
    }
    table->finish();
}

std::vector<OptionSpec> with_filters(std::vector<OptionSpec> own, const char* state) {
    const OptionSpec common[] = {
        {"--state", "S", state},
        {"--from", "D", N_("begun on this day or later")},
        {"--to", "D", N_("begun on this day or earlier")},
        {"--grid", "G", N_("of this grid")},
        {"--for", "ID", N_("of this person, group or case")},
        {"--overdue", nullptr, N_("overdue ones alone")},
        {"--sort", "COLUMN", N_("in the order of this column")},
        {"--limit", "N", N_("the first N alone")},
    };
    own.insert(own.end(), std::begin(common), std::end(common));
    return own;
}

} // namespace

Date today_of(Command& command) {
    const auto as_of = command.as_of();
    return as_of ? as_of->date(command.store().settings().zone) : command.clock().today();
}

std::vector<OptionSpec> list_options(std::vector<OptionSpec> own) {
    return with_filters(std::move(own), N_("in this state alone"));
}

std::vector<OptionSpec> register_options(std::vector<OptionSpec> own) {
    return with_filters(std::move(own), N_("active (default), retired or all"));
}

void keep_filtered(Command& command, const Schema& schema, std::vector<ListedCase>& cases) {
    const auto state = command.get("--state") ? state_of(schema, *command.get("--state")) : no_state;
    std::erase_if(cases, [&](const ListedCase& each) { return state != no_state && each.state != state; });
    keep_filtered(command, cases);
}

void keep_filtered(Command& command, std::vector<ListedCase>& cases) {
    const ListFilter filter(command);
    std::erase_if(cases, [&](const ListedCase& each) { return !filter.takes(each); });
}

ListFilter::ListFilter(Command& command) : grid_(command.get("--grid")), overdue_(command.flag("--overdue")) {
    const auto today = command.clock().today();
    if (const auto text = command.get("--from")) from_ = parse_date(*text, today);
    if (const auto text = command.get("--to")) to_ = parse_date(*text, today);
    if (const auto text = command.get("--for"))
        subject_ = resolve_subject(command.store(), People(command.store()), *text);
}

bool ListFilter::takes(const ListedCase& each) const {
    return (!from_ || (each.date && *from_ <= *each.date)) && (!to_ || (each.date && *each.date <= *to_)) &&
           (!grid_ || each.grid == *grid_) && (!overdue_ || each.overdue) &&
           (subject_.empty() ||
            std::find(each.about.begin(), each.about.end(), subject_) != each.about.end());
}

std::size_t list_limit(Command& command) {
    const auto limit = command.get("--limit");
    return limit ? static_cast<std::size_t>(parse_integer(*limit, 0, 1'000'000'000, "--limit")) : SIZE_MAX;
}

ListedConflicts::ListedConflicts(Command& command, std::string_view ledger)
    : ListedConflicts(command, !command.as_of() && made_apart(command.store(), ledger)
                                   ? conflicts_of(command.store(), BankRules::load(command.store()),
                                                  command.clock(), ledger)
                                   : std::vector<Conflict>()) {}

ListedConflicts::ListedConflicts(Command& command, std::vector<Conflict> conflicts)
    : command_(command), conflicts_(std::move(conflicts)) {
    for (const auto& each : conflicts_) cases_.insert(each.cases.begin(), each.cases.end());
}

void ListedConflicts::tell() const {
    for (const auto& each : conflicts_)
        if (std::any_of(each.cases.begin(), each.cases.end(),
                        [&](const std::string& id) { return shown_.contains(id); }))
            command_.say(message("cgov: warning: {} ({})", each.problem.message, each.problem.remedy));
}

void print_list(Command& command, const Schema& schema, std::vector<OutputColumn> columns,
                std::vector<ListedCase> cases) {
    keep_filtered(command, schema, cases);
    ListedConflicts conflicts(command, schema.name());
    print_sorted(command, std::move(columns), std::move(cases),
                 [&](const ListedCase& each) { conflicts.shown(each.cells[0]); });
    conflicts.tell();
}

void print_list(Command& command, std::vector<OutputColumn> columns, std::vector<ListedCase> cases) {
    keep_filtered(command, cases);
    print_sorted(command, std::move(columns), std::move(cases), [](const ListedCase&) {});
}

void print_register(Command& command, std::vector<OutputColumn> columns, std::vector<ListedCase> members,
                    ListedConflicts* conflicts) {
    const auto wanted = command.get("--state").value_or("active");
    if (wanted != "active" && wanted != "retired" && wanted != "all")
        throw Error(Kind::input, message("there is no state \"{}\"", escape_controls(wanted)),
                    message("the states: {}", "active, retired, all"));
    if (wanted != "all")
        std::erase_if(members, [state = wanted == "active" ? MemberState::active : MemberState::retired](
                                   const ListedCase& each) { return each.state != state; });
    keep_filtered(command, members);
    print_sorted(command, std::move(columns), std::move(members), [&](const ListedCase& each) {
        if (!conflicts) return;
        conflicts->shown(each.cells[0]);
        for (const auto& id : each.about) conflicts->shown(id);
    });
    if (conflicts) conflicts->tell();
}

} // namespace cgov
