// SPDX-License-Identifier: MIT
#include "report/check.hpp"

#include "bank/accounts.hpp"
#include "bank/hours.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "base/text_map.hpp"
#include "hub/fund.hpp"
#include "hub/programmes.hpp"
#include "order/grids.hpp"
#include "order/rules.hpp"
#include "people/people.hpp"
#include "report/conflicts.hpp"
#include "report/seal.hpp"
#include "store/own_ledgers.hpp"
#include "store/replacements.hpp"
#include "tool/figures.hpp"
#include "venue/venue.hpp"
#include "wish/rules.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>
#include <unordered_set>

#include <sys/stat.h>

namespace cgov {
namespace {

/// Runs a part; the Error that ends it becomes a problem. On a disk that gives no answer nothing can be
/// proved.
template <typename F>
void part(std::vector<Problem>& problems, const char* code, F&& run) {
    try {
        run();
    } catch (const Problems& error) {
        problems.insert(problems.end(), error.list.begin(), error.list.end());
    } catch (const Error& error) {
        if (error.kind == Kind::io) throw;
        problems.push_back({Severity::error, code, error.place, {}, error.message, error.hint});
    }
}

/// What ids may lead to.
class Known {
  public:
    using Names = TextSet;
    Names people, groups;
    Names cases; ///< but for entries of the hours, to which hardly anything leads
    std::map<std::string, Names, std::less<>> entities; ///< by folder of registers/

    bool has_case(const Store& store, std::string_view text) const {
        if (cases.contains(text)) return true;
        const auto id = CaseId::from_text(text);
        const auto& schema = store.schemas().get("hours");
        if (!id || id->prefix != schema.prefix()) return false;
        std::vector<Problem> elsewhere; // told with the rows of the hours
        if (!entries) entries = walk(store, schema, {std::nullopt, &elsewhere, {}}, nullptr);
        const auto& desks = entries->tails();
        for (std::uint32_t i = 0; i < desks.size(); ++i)
            if (desks[i].desk == id->desk) return entries->state({i, id->number}) != no_state;
        return false;
    }

  private:
    mutable std::optional<CaseTable> entries; ///< walked when something leads to one
};

/// Looks at every row of one ledger.
class LedgerCheck {
  public:
    /// Without `known`, ids are not followed.
    LedgerCheck(const Store& store, const Schema& schema, const Known* known, const Clock& clock,
                std::vector<Problem>& problems)
        : store_(store), schema_(schema), known_(known), clock_(clock), problems_(problems),
          zone_(store.settings().zone) {
        for (const auto& event : schema.events()) {
            std::vector<char> use(schema.columns().size(), 'n');
            for (const auto column : event.allowed) use[column] = 'a';
            for (const auto column : event.required) use[column] = 'r';
            uses_.push_back(std::move(use));
        }
    }

    void row(const Event& event) {
        const auto& columns = schema_.columns();
        const auto& use = uses_[static_cast<std::size_t>(event.spec - schema_.events().data())];
        if (event.desk != event.id.desk && event.spec->opens())
            add(event, Schema::id_column, "id",
                message("desk {} cannot open a case of desk {}", event.desk.text(), event.id.desk.text()));
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto cell = event.cell(i);
            if (i < Schema::first_own) {
                if (cell.empty()) add(event, i, "missing", message("is missing"));
                continue;
            }
            if (cell.empty()) {
                if (use[i] == 'r') add(event, i, "missing", message("is missing"));
                continue;
            }
            if (use[i] == 'n')
                add(event, i, "not-allowed", message("the event \"{}\" takes none", event.spec->name));
            if (auto fault = cell_fault(columns[i], cell); !fault.empty()) {
                add(event, i, "value", std::move(fault));
                continue;
            }
            if (known_) resolve(event, i, cell);
        }
        // The file's name is its month: .../2026-11.A.csv
        const auto name = std::string_view(*event.file).substr(event.file->rfind('/') + 1);
        if (name.substr(0, 7) != month_text(event.at.date(zone_)))
            add(event, Schema::at_column, "month",
                message("was written in {}, not in the month of this file",
                        month_text(event.at.date(zone_))));
        if (event.at.seconds > clock_.now.seconds + 86400)
            add(event, Schema::at_column, "future", message("lies in the future"), Severity::warning);
    }

  private:
    void resolve(const Event& event, std::size_t i, std::string_view cell) {
        const auto type = schema_.columns()[i].type;
        const auto unknown = [&](std::string_view id) {
            add(event, i, "unknown-id", message("there is no {}", id));
            // Another desk has taken back what this one points at.
            if (type == ColumnType::id && CaseId::from_text(id) && event.spec->undo)
                problems_.back().remedy = message("take it back: cgov undo {}", event.id.text());
        };
        const auto party = [&](std::string_view id) {
            return known_->people.contains(id) || known_->groups.contains(id);
        };
        const auto entity = [&](std::string_view folder, std::string_view handle) {
            const auto found = known_->entities.find(folder);
            return found != known_->entities.end() && found->second.contains(handle);
        };
        switch (type) {
        case ColumnType::person:
            if (!known_->people.contains(cell)) unknown(cell);
            break;
        case ColumnType::group:
            if (!known_->groups.contains(cell)) unknown(cell);
            break;
        case ColumnType::party:
            if (!party(cell)) unknown(cell);
            break;
        case ColumnType::entity:
            if (!entity(schema_.columns()[i].entities, cell)) unknown(cell);
            break;
        case ColumnType::parties:
            for (const auto each : split(cell, ';'))
                if (!party(each)) unknown(each);
            break;
        case ColumnType::id:
            if (!party(cell) && !known_->has_case(store_, cell) &&
                std::none_of(std::begin(entity_types), std::end(entity_types),
                             [&](const EntityType& each) { return entity(each.folder, cell); }))
                unknown(cell);
            break;
        default:
            break;
        }
    }

    void add(const Event& event, std::size_t column, const char* code, std::string text,
             Severity severity = Severity::error) {
        problems_.push_back({severity, code, event.place(column), event.id.text(),
                             schema_.columns()[column].name + ": " + text,
                             message("see who wrote it: git log -p -- {}", *event.file)});
    }

    const Store& store_;
    const Schema& schema_;
    const Known* known_;
    const Clock& clock_;
    std::vector<Problem>& problems_;
    Zone zone_;
    std::vector<std::vector<char>> uses_;
};

/// What was done apart and cannot both stand.
void add_conflicts(std::vector<Problem>& problems, const std::vector<Conflict>& conflicts) {
    for (const auto& each : conflicts) problems.push_back(each.problem);
}

void check_rows(const Store& store, const Schema& schema, const Known* known, const Clock& clock,
                std::vector<Problem>& problems) {
    LedgerCheck each(store, schema, known, clock, problems);
    StateConflicts states(schema);
    walk(store, schema, {std::nullopt, &problems, [&](const Event& event) { states.conflict(event); }},
         [&](const Event& event) {
             states.row(event);
             each.row(event);
         });
    add_conflicts(problems, states.list());
}

/// Phone and id numbers in what git tracks: every small text file of the store.
void check_personal_data(const Store& store, const std::string& directory, const TrackedFiles& tracked,
                         std::vector<Problem>& problems) {
    for (const auto& name : list_directory(store.path(directory))) {
        const auto path = directory.empty() ? name : directory + "/" + name;
        std::string text;
        try {
            text = store.read(path).value_or("");
        } catch (const Error& error) {
            if (error.kind == Kind::io) throw;
            problems.push_back({Severity::error,
                                "foreign-file",
                                {path, 0, 0, {}},
                                {},
                                message("not a plain file"),
                                message("a store holds plain files only: remove it")});
            continue;
        }
        if (!find_personal_number(text)) continue;
        std::size_t line = 0;
        for (const auto each : split(text, '\n')) {
            ++line;
            if (find_personal_number(each))
                problems.push_back({tracked && !tracked->contains(path) ? Severity::warning : Severity::error,
                                    "personal-data",
                                    {path, line, 0, {}},
                                    {},
                                    message("holds a phone or id number"),
                                    message("it must not be published: take it out of the file and of git's "
                                            "history, and keep it with: cgov person set")});
        }
    }
    for (const auto& name : list_directory(store.path(directory), true))
        if (!(directory.empty() && name == "private"))
            check_personal_data(store, directory.empty() ? name : directory + "/" + name, tracked, problems);
}

void check_own_ledgers(const Store& store, std::vector<Problem>& problems) {
    const auto report = [&](const std::string& path, std::string text) {
        problems.push_back({Severity::warning,
                            "pending",
                            {path, 0, 0, {}},
                            {},
                            std::move(text),
                            message("the next command that writes puts them back")});
    };
    const auto pending = pending_rows(store);
    for (const auto& [path, rows] : pending.journalled)
        report(path, message("{} recorded rows are not in the file yet", rows));
    for (const auto& path : pending.behind)
        report(path, message("rows that this desk has recorded are not on the branch that is checked out"));
    const auto replacing = Replacements(store.state_dir()).read(store.files());
    const bool counting = counts(store, replacing);
    for (const auto& entry : replacing.entries)
        if (counting && !entry.sha256.empty() && exists(beside(store.path(entry.path))))
            problems.push_back({Severity::warning,
                                "pending",
                                {entry.path, 0, 0, {}},
                                {},
                                message("is to be replaced by {}", beside(entry.path)),
                                message("the next command that writes puts it in place")});
}

} // namespace

bool shows_error(const Store& store, std::string_view ledger, const Clock& clock) {
    std::vector<Problem> problems;
    part(problems, "seal", [&] { check_seals(store, problems); });
    part(problems, "ledger",
         [&] { check_rows(store, store.schemas().get(ledger), nullptr, clock, problems); });
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::error; });
}

std::vector<Problem> check_store(const Store& store, const Clock& clock) {
    std::vector<Problem> problems;
    BankRules rules;
    part(problems, "rules", [&] { rules = BankRules::load(store); });
    part(problems, "rules", [&] { store.workdays(); });
    part(problems, "rules", [&] { FundRules::load(store); });
    part(problems, "rules", [&] { OrderRules::load(store); });
    part(problems, "rules", [&] { WishRules::load(store); });
    Known known;
    part(problems, "register", [&] {
        const People people(store);
        for (const auto& person : people.persons()) known.people.insert(person.id);
        for (const auto& group : people.groups()) {
            known.groups.insert(group.handle);
            if (!group.contact.empty() && !people.find_person(group.contact))
                problems.push_back({Severity::error,
                                    "unknown-id",
                                    {"registers/groups/" + group.handle + ".toml", 0, 0, {}},
                                    group.handle,
                                    message("there is no {}", group.contact),
                                    message("mend \"contact\" by hand")});
        }
    });
    part(problems, "register", [&] {
        for (const auto& each : entity_types)
            for (auto& handle : store.handles(each.folder))
                known.entities[each.folder].insert(std::move(handle));
        read_venues(store);
        read_programmes(store);
    });
    part(problems, "register", [&] { check_grids(store, People(store), problems); });
    const auto names = ledger_names();
    for (const auto& name : names) {
        if (name == "hours") continue;
        part(problems, "ledger", [&] {
            // An id may lead from one ledger into another, so the cases come first.
            std::vector<Problem> later; // told by the second walk
            walk(store, store.schemas().get(name), {std::nullopt, &later, {}}, [&](const Event& event) {
                if (event.from == no_state) known.cases.insert(event.id.text());
            });
        });
    }
    for (const auto& name : names)
        part(problems, "ledger", [&] {
            const auto& schema = store.schemas().get(name);
            std::vector<std::string> foreign;
            for (const auto& file : ledger_files(store, name, &foreign))
                if (struct stat status{};
                    lstat(store.path(file.path).c_str(), &status) == 0 && status.st_nlink > 1)
                    problems.push_back(
                        {Severity::error,
                         "foreign-file",
                         {file.path, 0, 0, {}},
                         {},
                         message("has another name (a hard link), and nothing is written to it"),
                         message("make it a file of its own: copy it, and move the copy over it")});
            for (const auto& path : foreign)
                problems.push_back({Severity::error,
                                    "foreign-file",
                                    {path, 0, 0, {}},
                                    {},
                                    message("is no ledger file"),
                                    message("ledger files are named like 2026-11.A.csv; move it elsewhere")});
            check_rows(store, schema, &known, clock, problems);
        });
    // The sums need every row to be read; rows that are only wrong in what they say do not stop them.
    const std::set<std::string> unreadable{"rules",   "register", "ledger", "header", "csv",
                                           "columns", "seq",      "at",     "event",  "id"};
    const bool readable = std::none_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        return unreadable.contains(problem.code);
    });
    if (readable) {
        part(problems, "voids", [&] { check_voids(store, problems); });
        for (const auto& each : {fund_problems, programme_problems})
            part(problems, "hub", [&] {
                for (auto& problem : each(store)) problems.push_back(std::move(problem));
            });
        part(problems, "loans", [&] {
            auto found = tool_problems(store, People(store));
            problems.insert(problems.end(), found.begin(), found.end());
        });
        part(problems, "hours", [&] { add_conflicts(problems, service_conflicts(store)); });
        part(problems, "bookings",
             [&] { add_conflicts(problems, booking_conflicts(read_bookings(store).list, rules, clock)); });
        for (const auto& name : names)
            part(problems, "ledger", [&] { add_conflicts(problems, double_conflicts(store, name)); });
        part(problems, "seal", [&] { check_closed_figures(store, rules, problems); });
        part(problems, "bank", [&] {
            add_conflicts(problems,
                          account_conflicts(store, Accounts(store, rules, clock.today()), rules, clock));
        });
    }
    part(problems, "seal", [&] { check_seals(store, problems); });
    TrackedFiles tracked;
    part(problems, "git", [&] { tracked = tracked_files(store); });
    part(problems, "personal-data", [&] { check_personal_data(store, "", tracked, problems); });
    part(problems, "journal", [&] { check_own_ledgers(store, problems); });
    part(problems, "git", [&] { check_git(store, tracked, problems); });
    return problems;
}

} // namespace cgov
