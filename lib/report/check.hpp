// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "store/store.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// Everything that must hold in a store, all problems at once, each with its place and what to do:
/// rules and registers (code "rules", "register"); ledger rows against their schema ("header", "columns",
/// "csv", "value", "missing", "not-allowed"), row numbers and times ("seq-gap", "time-order", "month",
/// "future"), states after a merge
/// ("transition"), ids that lead nowhere ("unknown-id"), overlapping services and bookings ("overlap"),
/// overdrawn accounts ("overdraft"), an unfinished last line ("torn-tail"), phone and id numbers in tracked
/// files ("personal-data"), files that are not the store's own ("foreign-file"), and, with git, rows that are
/// not committed ("uncommitted") or were changed after they were ("edited"), and private files in the
/// repository ("private-tracked"). Reads only. Runs git to compare with what is committed; nothing of the
/// repository's configuration is run.
std::vector<Problem> check_store(const Store& store, const Clock& clock);

/// Whether this ledger's rows or the seals show an error by themselves, which check_store() then finds too: a
/// small part of its work, for whoever looks at very many stores. False says nothing.
bool shows_error(const Store& store, std::string_view ledger, const Clock& clock);

/// What git tracks, relative to the store; nothing without git.
using TrackedFiles = std::optional<std::set<std::string>>;
TrackedFiles tracked_files(const Store& store);

/// The part that looks at rows that were taken back: each must be there ("void").
void check_voids(const Store& store, std::vector<Problem>& problems);

/// The part that looks at git.
void check_git(const Store& store, const TrackedFiles& tracked, std::vector<Problem>& problems);

} // namespace cgov
