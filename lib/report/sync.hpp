// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "store/writer.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace cgov {

struct SyncResult {
    std::string remote, branch;
    std::size_t received = 0, sent = 0; ///< commits
    std::vector<Problem> problems;      ///< what `check` says of the merged store
};

/// Brings this clone and the remote together: commits rows that are not yet committed, fetches, merges,
/// checks, pushes, under the store's lock and with git told to sync what it writes. Interrupted anywhere, it
/// goes on when it is run again. A merged state in which two desks collide is pushed all the same and is in
/// `problems`; personal data in a tracked file is not. `remote`: empty for the branch's own, else the only
/// one. Error{refused}: no git, no remote, no branch, an unfinished merge, changes by hand that are not
/// committed, files that two clones have changed (the merge is taken back). Error{unfinished}: merged, but
/// not pushed; run it again. Error{io}: the remote cannot be reached.
SyncResult sync_store(const Store& store, WriteOptions options, std::string remote);

} // namespace cgov
