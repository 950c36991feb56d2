// SPDX-License-Identifier: MIT
#pragma once

#include "store/beside.hpp"
#include "store/git.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// While git works for us a mark lies in the state directory. Where one is found, under our lock, which git
/// inherits, that git was killed, and the lock files that it left would stop every later commit.
class GitLocks {
  public:
    /// `git_dir` is the repository's; `mark` the mark's file.
    GitLocks(const FileSystem& files, std::string git_dir, std::string mark)
        : files_(&files), git_dir_(std::move(git_dir)), mark_(std::move(mark)) {}

    /// Before git is started; notes the lock files that are there already. A failure is not told: then
    /// nothing is cleared away later.
    void begin() const;
    /// When git has done what it was asked for.
    void end() const { remove_file(mark_); }
    /// run_git() between the two. The mark stays when git was killed, or may have been.
    GitResult run(const std::string& directory, const std::vector<std::string>& arguments, int keep_open = -1,
                  std::string_view input = {}) const;
    /// git_commit() between the two. The mark stays when it fails, and when git was killed after it had
    /// committed.
    std::optional<std::string> commit(const std::string& directory, const std::vector<std::string>& paths,
                                      std::string_view text, const std::string& author,
                                      int keep_open = -1) const;
    /// When there is a mark: removes the lock files that are younger than it, but none while a git runs in
    /// this repository, nor one that changes while we look, nor one that was there before. Returns their
    /// paths.
    std::vector<std::string> clear() const;
    /// Makes git's index anew from HEAD where git cannot read it: `git commit --only` puts a new one in its
    /// place without a sync, and after a power cut it may be all zeros. What was staged in it by hand is lost
    /// either way. True when it has done so.
    bool mend_index(const std::string& directory, int keep_open = -1) const;

  private:
    const FileSystem* files_;
    std::string git_dir_, mark_;
};

GitLocks git_locks(const Store& store);
/// Those of private/, which may be a repository of its own.
GitLocks private_git_locks(const Store& store);

} // namespace cgov
