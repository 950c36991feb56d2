// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"
#include "cli/command.hpp"
#include "report/conflicts.hpp"
#include "store/schema.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cgov {

/// What the filters that all lists have in common need to know of one case, or member of a register; what its
/// system does not have stays empty.
struct ListedCase {
    State state = no_state;
    std::optional<Date> date;       ///< the day it began: --from, --to
    std::string grid;               ///< a handle: --grid
    std::vector<std::string> about; ///< persons, groups and cases it names: --for
    bool overdue = false;           ///< --overdue
    std::vector<std::string> cells; ///< its line, in the order of the columns
};

/// The verb's own options, then --state, --from, --to, --grid, --for, --overdue, --sort and --limit. They
/// mean the same in every list (LISTS in cgov(1)).
std::vector<OptionSpec> list_options(std::vector<OptionSpec> own = {});
/// The same for a register, whose members are `active` or, persons, `retired`.
std::vector<OptionSpec> register_options(std::vector<OptionSpec> own = {});
struct MemberState {
    static constexpr State active = 0, retired = 1;
};
/// --from, --to, --grid, --for and --overdue of the command line. Error{input} for a day, person or group
/// that does not exist.
class ListFilter {
  public:
    explicit ListFilter(Command& command);
    bool any() const { return from_ || to_ || grid_ || !subject_.empty() || overdue_; }
    bool takes(const ListedCase& each) const;

  private:
    std::optional<Date> from_, to_;
    std::optional<std::string> grid_;
    std::string subject_;
    bool overdue_ = false;
};
/// How many lines --limit lets through.
std::size_t list_limit(Command& command);

/// Leaves the cases that the filters of the command line let through. Error{input} for a state, day, person
/// or group that does not exist.
void keep_filtered(Command& command, const Schema& schema, std::vector<ListedCase>& cases);
/// The same without --state, for cases of several ledgers.
void keep_filtered(Command& command, std::vector<ListedCase>& cases);
/// Filters, sorts, limits and prints; the first cell of a line is the case's id. Of one ledger's cases it
/// tells conflicts. Error{input} for a --sort by no column.
void print_list(Command& command, const Schema& schema, std::vector<OutputColumn> columns,
                std::vector<ListedCase> cases);
void print_list(Command& command, std::vector<OutputColumn> columns, std::vector<ListedCase> cases);

/// What two desks have done apart, told on stderr after a list for each case that it has shown, with the
/// command that settles it. Costs nothing where one desk alone has written. Not with --as-of: what was done
/// since may have settled it.
class ListedConflicts {
  public:
    ListedConflicts(Command& command, std::string_view ledger);
    ListedConflicts(Command& command, std::vector<Conflict> conflicts);
    void shown(const std::string& id) {
        if (cases_.contains(id)) shown_.insert(id);
    }
    void tell() const;

  private:
    Command& command_;
    std::vector<Conflict> conflicts_;
    std::set<std::string> cases_, shown_;
};

/// As print_list(), for the members of a register: without --state the active ones. `conflicts`: told for
/// those that name the member or what it is about.
void print_register(Command& command, std::vector<OutputColumn> columns, std::vector<ListedCase> members,
                    ListedConflicts* conflicts = nullptr);

/// The day for which things are due: that of --as-of, else today.
Date today_of(Command& command);

} // namespace cgov
