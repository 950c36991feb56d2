// SPDX-License-Identifier: MIT
#include "store/git.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/files.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <thread>
#include <unistd.h>

#include <sys/mman.h>
#include <sys/wait.h>

namespace cgov {
namespace {

/// GIT_DIR, GIT_INDEX_FILE and the like would send a commit elsewhere (as inside a hook); these may stay.
bool kept_variable(std::string_view entry) {
    if (!entry.starts_with("GIT_")) return true;
    for (const std::string_view name :
         {"GIT_AUTHOR_", "GIT_COMMITTER_", "GIT_CONFIG_GLOBAL=", "GIT_CONFIG_SYSTEM=", "GIT_CONFIG_NOSYSTEM=",
          "GIT_SSH", "GIT_ASKPASS", "GIT_TERMINAL_PROMPT="})
        if (entry.starts_with(name)) return true;
    return false;
}

struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe() {
        if (pipe2(ends.data(), O_CLOEXEC) != 0) ends = {-1, -1};
    }
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void close_end(std::size_t i) {
        if (ends[i] >= 0) ::close(ends[i]);
        ends[i] = -1;
    }
};

/// Reads both pipes until both are closed, so that neither can fill up and stop git. False when what git said
/// could not be read to its end.
bool drain(Pipe& out, Pipe& err, GitResult& result) {
    std::array<char, 65536> block;
    bool whole = true;
    while (out.ends[0] >= 0 || err.ends[0] >= 0) {
        std::array<pollfd, 2> waiting{pollfd{out.ends[0], POLLIN, 0}, pollfd{err.ends[0], POLLIN, 0}};
        if (poll(waiting.data(), 2, -1) < 0) {
            if (errno == EINTR) continue;
            return false;
        }
        for (std::size_t i = 0; i < 2; ++i) {
            if (waiting[i].fd < 0 || waiting[i].revents == 0) continue;
            Pipe& from = i == 0 ? out : err;
            const auto got = ::read(waiting[i].fd, block.data(), block.size());
            if (got > 0)
                (i == 0 ? result.out : result.err).append(block.data(), static_cast<std::size_t>(got));
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) whole = false;
            if (got <= 0) from.close_end(0);
        }
    }
    return whole;
}

/// The input as a file in memory: git may stop reading at any point, and a pipe would then stop us.
int input_file(std::string_view input) {
    const int file = memfd_create("git-input", MFD_CLOEXEC);
    while (file >= 0 && !input.empty()) {
        const auto written = ::write(file, input.data(), input.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break;
        input.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file >= 0 && (!input.empty() || lseek(file, 0, SEEK_SET) != 0)) {
        ::close(file);
        return -1;
    }
    return file;
}

} // namespace

GitResult run_git(const std::string& directory, const std::vector<std::string>& arguments, int keep_open,
                  std::string_view input) {
    std::vector<std::string> words{"git", "-C", directory};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    std::vector<char*> environment;
    for (char** entry = environ; entry && *entry; ++entry)
        if (kept_variable(*entry)) environment.push_back(*entry);
    environment.push_back(nullptr);

    const Descriptor given(input.empty() ? -1 : input_file(input));
    if (!input.empty() && !given) return {127, {}, std::strerror(errno)};
    GitResult result;
    Pipe out, err;
    // Without them git would write into our own output.
    if (out.ends[1] < 0 || err.ends[1] < 0) return {127, {}, std::strerror(errno)};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (given) {
        posix_spawn_file_actions_adddup2(&actions, given.get(), 0);
    } else {
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    }
    posix_spawn_file_actions_adddup2(&actions, out.ends[1], 1);
    posix_spawn_file_actions_adddup2(&actions, err.ends[1], 2);
    // A dup2 onto itself clears close-on-exec in the child.
    if (keep_open >= 0) posix_spawn_file_actions_adddup2(&actions, keep_open, keep_open);
    pid_t child = -1;
    const int error = posix_spawnp(&child, "git", &actions, nullptr, argv.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    out.close_end(1);
    err.close_end(1);
    if (error != 0) return {127, {}, std::strerror(error)};
    const bool whole = drain(out, err, result);
    out.close_end(0); // git must not wait for a reader that is gone
    err.close_end(0);
    int status = 0;
    pid_t ended = 0;
    while ((ended = waitpid(child, &status, 0)) < 0 && errno == EINTR) {
    }
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (ended < 0 || !whole) return {127, {}, message("what git answered could not be read")};
    return result;
}

GitResult ask_git(const std::string& directory, const std::vector<std::string>& arguments,
                  std::string_view input) {
    std::vector<std::string> safe{"--no-replace-objects",
                                  "--no-optional-locks",
                                  "-c",
                                  "core.fsmonitor=false",
                                  "-c",
                                  "core.hooksPath=/dev/null",
                                  "-c",
                                  "core.pager=cat",
                                  "-c",
                                  "diff.external=",
                                  "-c",
                                  "log.showSignature=false"};
    // An object that is not there would be fetched, by a program that the configuration names.
    for (const char* protocol : {"ext", "fd", "file", "ftp", "ftps", "git", "http", "https", "ssh"})
        safe.insert(safe.end(), {"-c", fmt::format("protocol.{}.allow=never", protocol)});
    safe.insert(safe.end(), arguments.begin(), arguments.end());
    return run_git(directory, safe, -1, input);
}

std::string GitResult::said() const {
    for (const auto* text : {&err, &out})
        if (const auto words = trim_ascii(*text); !words.empty()) return std::string(words);
    return message("exit code {}", status);
}

void fail_unanswered(const std::string& why) {
    throw Error(Kind::store, message("git does not answer: {}", why), message("see: git fsck"));
}

std::string git_answer(const std::string& directory, const std::vector<std::string>& arguments,
                       std::string_view input) {
    auto answer = ask_git(directory, arguments, input);
    if (answer.status != 0) fail_unanswered(answer.said());
    return std::move(answer.out);
}

std::optional<std::string> git_finding(const std::string& directory,
                                       const std::vector<std::string>& arguments) {
    constexpr int nothing_found = 1;
    const auto answer = ask_git(directory, arguments);
    if (answer.status == nothing_found) return std::nullopt;
    if (answer.status != 0) fail_unanswered(answer.said());
    return std::string(trim_ascii(answer.out));
}

std::string git_differences(const std::string& directory, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"diff-tree", "--exit-code"});
    constexpr int differ = 1;
    auto answer = ask_git(directory, arguments);
    if (answer.status > differ || (answer.status == differ) == answer.out.empty())
        fail_unanswered(answer.said());
    return std::move(answer.out);
}

std::optional<std::string> committed_content(const std::string& directory, const std::string& path) {
    const auto id = git_finding(directory, {"rev-parse", "--verify", "--quiet", "HEAD:./" + path});
    if (!id) return std::nullopt;
    return git_answer(directory, {"cat-file", "blob", *id});
}

void expect_git(const std::string& directory) {
    const auto answer = ask_git(directory, {"rev-parse", "--git-dir"});
    if (answer.status == 0) return;
    const bool of_another = answer.err.find("safe.directory") != std::string::npos;
    throw Error(
        Kind::store, message("git does not answer: {}", split(answer.err, '\n').front()),
        of_another ? message("if you trust its owner: git config --global --add safe.directory {}", directory)
                   : message("see: git status"));
}

namespace {

struct GitSettings : GitIdentity {
    std::string fsync; ///< core.fsync
};

/// Throws Error{store} when git does not answer: that nothing is set is another answer.
GitSettings read_git_settings(const std::string& directory) {
    const auto result =
        run_git(directory, {"config", "--null", "--get-regexp",
                            "^(cgov[.]desk|user[.]name|user[.]email|core[.]fsync|remote[.].*[.]url)$"});
    constexpr int none_set = 1;
    if (result.status != 0 && result.status != none_set)
        throw Error(Kind::store, message("git does not answer: {}", trim_ascii(result.err)),
                    message("see: git status"));
    GitSettings settings;
    for (const auto entry : split(result.out, '\0')) {
        const auto key_end = entry.find('\n');
        if (key_end == std::string_view::npos) continue;
        const auto key = entry.substr(0, key_end);
        const auto value = std::string(entry.substr(key_end + 1));
        if (key == "cgov.desk") settings.desk = value;
        if (key == "user.name") settings.user_name = value;
        if (key == "user.email") settings.user_email = value;
        if (key == "core.fsync") settings.fsync = value;
        if (key.starts_with("remote.")) settings.has_remote = true;
    }
    return settings;
}

} // namespace

GitIdentity read_git_identity(const std::string& directory) {
    return read_git_settings(directory);
}

namespace {

/// Waits for a git that somebody runs at the same moment: it has locked the index for an instant.
GitResult run_git_in_turn(const std::string& directory, const std::vector<std::string>& arguments,
                          int keep_open) {
    constexpr int most_tries = 20;
    for (int tries = 1;; ++tries) {
        auto result = run_git(directory, arguments, keep_open);
        const bool locked = result.status != 0 && result.err.find(".lock': File exists") != std::string::npos;
        if (!locked || tries == most_tries) return result;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

} // namespace

std::vector<std::string> identity_options(const GitIdentity& identity, const std::string& author) {
    std::vector<std::string> options;
    if (identity.user_name.empty()) options.insert(options.end(), {"-c", "user.name=" + author});
    if (identity.user_email.empty()) options.insert(options.end(), {"-c", "user.email=cgov@localhost"});
    return options;
}

GitCommit git_commit(const std::string& directory, const std::vector<std::string>& paths,
                     std::string_view text, const std::string& author, int keep_open) {
    constexpr int nothing_to_commit = 1;
    GitSettings identity;
    try {
        identity = read_git_settings(directory);
    } catch (const Error& error) {
        return {error.message};
    }
    std::vector<std::string> add;
    // git by itself syncs neither single objects nor its index: after a power cut it could read neither.
    if (identity.fsync.empty()) add = {"-c", "core.fsync=added,reference"};
    auto commit = add;
    add.insert(add.end(), {"add", "--"});
    add.insert(add.end(), paths.begin(), paths.end());
    if (const auto added = run_git_in_turn(directory, add, keep_open); added.status != 0)
        return {added.said(), false};
    const auto named = identity_options(identity, author);
    commit.insert(commit.end(), named.begin(), named.end());
    commit.insert(commit.end(), {"commit", "--quiet", "--message", std::string(text), "--only", "--"});
    commit.insert(commit.end(), paths.begin(), paths.end());
    const auto done = run_git_in_turn(directory, commit, keep_open);
    // A lock file that it could not remove is a warning to git.
    const bool ended = done.status == nothing_to_commit || (done.status == 0 && done.err.empty());
    if (done.status == 0) return {std::nullopt, ended};
    // Somebody has committed these paths in the meantime, or git itself had when it was killed: that is as
    // good.
    std::vector<std::string> differs{"diff", "--quiet", "HEAD", "--"};
    differs.insert(differs.end(), paths.begin(), paths.end());
    if (run_git(directory, differs, keep_open).status == 0) return {std::nullopt, ended};
    return {done.said(), ended};
}

} // namespace cgov
