// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "store/store.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace cgov {

/// The ledger files that HEAD has, by path relative to the store. A ledger only grows, so every file of a
/// work tree must still be there and begin with the committed bytes.
class CommittedLedgers {
  public:
    /// Asks git once. Empty when nothing is committed yet. Throws Error{store} when git does not answer.
    explicit CommittedLedgers(const Store& store);

    /// Compares the files of a work tree (this store's, or another with the same files): "history".
    void check(const Store& work, std::vector<Problem>& problems) const;

    struct File {
        std::string id; ///< of the blob
        std::size_t size = 0;
    };
    const std::map<std::string, File>& files() const { return files_; }
    const std::string& head() const { return head_; } ///< the commit; empty when there is none

  private:
    std::string root_;
    std::string head_;
    std::map<std::string, File> files_;
    mutable std::map<std::string, std::string> contents_; ///< of files that differ, read from git once
};

/// Proves that in every commit reachable from HEAD each ledger file begins with what each of the commit's
/// parents had, and that the work tree's files begin with HEAD's. A row that was edited or cut, and a file
/// that was removed, renamed or replaced by something else, is a problem "history" with the file, the line
/// and the commit. A warning says when older commits are not in this clone. Runs git. Throws Error{input}
/// without git, Error{store} when git cannot read its objects.
void check_history(const Store& store, std::vector<Problem>& problems);

} // namespace cgov
