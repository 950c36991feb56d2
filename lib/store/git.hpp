// SPDX-License-Identifier: MIT
#pragma once

#include "store/files.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

struct GitResult {
    int status = 0; ///< exit code; 127 when git cannot be started
    std::string out;
    std::string err;
    /// What git said of its failure, for people; how it ended, when it said nothing.
    std::string said() const;
};

/// Runs `git -C directory ARGUMENTS` without a shell and waits. Variables that would point git at another
/// repository are cleared; identity, signing, hooks and the user's configuration apply. `keep_open` (the
/// lock) is inherited, so that the lock outlives this process for as long as git works. git reads `input`
/// from its standard input.
GitResult run_git(const std::string& directory, const std::vector<std::string>& arguments, int keep_open = -1,
                  std::string_view input = {});
/// The same for a question about a repository that may come from elsewhere: programs that its configuration
/// names are not run, objects are not replaced, nothing is written.
GitResult ask_git(const std::string& directory, const std::vector<std::string>& arguments,
                  std::string_view input = {});

/// Error{store}: git does not answer, and why.
[[noreturn]] void fail_unanswered(const std::string& why);
/// The answer to a question that always has one. Error{store} when git gave none, or not all of it: it was
/// killed, or cannot read the repository.
std::string git_answer(const std::string& directory, const std::vector<std::string>& arguments,
                       std::string_view input = {});
/// The same where git may find nothing (exit code 1); its line end is cut off.
std::optional<std::string> git_finding(const std::string& directory,
                                       const std::vector<std::string>& arguments);
/// What `diff-tree` and these arguments print, where it fits the exit code: what could not be written is no
/// failure to git. Error{store} as above.
std::string git_differences(const std::string& directory, std::vector<std::string> arguments);
/// What HEAD has of a file, by its path from `directory`, or nothing. Error{store} as above.
std::optional<std::string> committed_content(const std::string& directory, const std::string& path);

/// Error{store} when git does not work in this directory, as when the repository belongs to another user.
void expect_git(const std::string& directory);

/// What a clone's configuration says; absent entries are empty.
struct GitIdentity {
    std::string desk;       ///< cgov.desk
    std::string user_name;  ///< user.name
    std::string user_email; ///< user.email
    bool has_remote = false;
};
GitIdentity read_git_identity(const std::string& directory);

/// "-c user.name=..." and the like for what git has no identity for: it is committed in the operator's name,
/// so that a new machine works at once.
std::vector<std::string> identity_options(const GitIdentity& identity, const std::string& author);

/// The commit that HEAD names, as git's files say it (HEAD, loose and packed refs; of a work tree of its own
/// too), or nothing before the first commit. Starts no process.
std::optional<std::string> head_commit(const FileSystem& files, const std::string& git_dir);

/// What became of a commit.
struct GitCommit {
    std::optional<std::string> error; ///< git's text; nothing when the commit is there
    /// git ended by itself, and had nothing to say. One that was killed may have committed and left its lock
    /// files all the same.
    bool ended = true;
};

/// Commits the current content of these paths and nothing else.
GitCommit git_commit(const std::string& directory, const std::vector<std::string>& paths,
                     std::string_view text, const std::string& author, int keep_open = -1);

} // namespace cgov
