// SPDX-License-Identifier: MIT
#pragma once

#include "store/ledger.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// A case of any ledger, by what its schema says of it.
struct CaseView {
    struct Link {
        const ColumnSpec* column; ///< in which the row names it
        std::string target;       ///< the id of another case
    };
    std::string id, title;
    const Schema* schema = nullptr;
    CaseKey key;
    State state = no_state;
    Instant opened, changed;
    std::string grid;
    std::vector<std::string> about; ///< persons, groups, handles and cases that its rows name
    std::vector<Link> links;        ///< of these the cases, each once, in the order named

    /// "wish": the name of the ledger's cases.
    const std::string& kind() const { return schema->columns()[Schema::id_column].name; }
    const std::string& state_name() const { return schema->states()[state]; }
};

/// The ledgers that record what the community does: all but those about the store itself (seals, voids).
std::vector<std::string> case_ledgers();

/// All cases of these ledgers, in the order opened. Of the hours, only entries that are for a case are
/// taken with `linked_only`: they are many, and the others lead nowhere.
std::vector<CaseView> read_overview(const Store& store, const std::vector<std::string>& ledgers,
                                    std::optional<Instant> until, bool linked_only = false);

/// One line of a thread through the systems.
struct TraceLine {
    int depth = 0; ///< steps from the case asked for
    const CaseView* view = nullptr;
    std::string link; ///< "-> wish": the line above names it in that column; "<- for": it names that line
    std::string from; ///< the id of the line it hangs on; empty for the first
};

/// The thread from a case through everything that it names and that names it, each case once, nearest first
/// where there are several ways, as a tree in depth-first order. Persons and groups tie nothing together:
/// everybody is in many threads.
std::vector<TraceLine> trace(const std::vector<CaseView>& cases, std::string_view id);

/// The thread as a graph for Graphviz, with every link between its cases.
std::string trace_dot(const std::vector<CaseView>& cases, const std::vector<TraceLine>& lines);

/// What is known of one case: every column's latest value, by the names of the columns.
std::vector<std::pair<const ColumnSpec*, std::string>> latest_cells(const Store& store, const CaseId& id,
                                                                    std::optional<Instant> until);

} // namespace cgov
