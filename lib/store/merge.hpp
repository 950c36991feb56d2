// SPDX-License-Identifier: MIT
#pragma once

#include "base/ids.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cgov {

/// The ledger and desk of "ledgers/hours/2026-11.B.csv", or nothing for another path.
std::optional<std::pair<std::string, Desk>> ledger_of_path(std::string_view path);

/// Two states of one store to be made one.
struct MergeSides {
    std::string ours, theirs; ///< commits
    std::string theirs_name;  ///< "origin/main", for what is said
    std::string by;           ///< who merges, where git knows no identity
    int lock = -1;            ///< for git to inherit
};

/// The commit that has both sides: `theirs` itself, a new merge, or nothing when `ours` has everything.
/// Touches neither work tree nor index nor branch: git merges the trees. Of a ledger file that both sides
/// have changed one must be the beginning of the other, as after a rebase; the longer one is taken.
/// Error{refused}, with the way out: no commit in common; rows of one desk and ledger that both sides have
/// written; a file that both have changed; private files in theirs; a hook or git itself that says no.
std::optional<std::string> merge_commits(const Store& store, const MergeSides& sides);

} // namespace cgov
