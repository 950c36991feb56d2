// SPDX-License-Identifier: MIT
#pragma once

#include "store/store.hpp"
#include "store/writer.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cgov {

/// How a store of one format becomes one of the next.
struct MigrationStep {
    int from = 0;
    /// Rewrites, in place, a copy of the store's files in `directory`: all but private/ and what cgov does
    /// not know. `format` in its cgov.toml is not the step's to change. It may add entries at the top, and
    /// leaves those that are there. An error ends the migration, and the store is as it was.
    std::function<void(const FileSystem& files, const std::string& directory)> rewrite;
};

/// The steps up to newest_format, a step a format. There are none as yet: format 1 is the first.
const std::vector<MigrationStep>& migration_steps();

struct Migration {
    int from = 0;         ///< the format before
    int to = 0;           ///< and after; the same when there was nothing to do
    bool resumed = false; ///< an interrupted migration was finished
};

/// Brings a store of an older format up to newest_format: a rewritten copy is made beside its files, read
/// through as a check, and takes their place; then it is committed. Nothing under private/ is touched.
/// Wherever it is interrupted, commands that read see the old store or the new one; those that write are
/// refused when some of it has been done, and the next migrate() finishes. `store` was opened with any
/// format, and is stale afterwards. Error{store}: no step leads on from its format, or the copy does not
/// hold; nothing was changed. Error{unfinished}: done, but not committed.
Migration migrate(const Store& store, const WriteOptions& options,
                  const std::vector<MigrationStep>& steps = migration_steps());

} // namespace cgov
