// SPDX-License-Identifier: MIT
#include "store/git_locks.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <thread>
#include <tuple>

#include <fmt/format.h>
#include <sys/stat.h>

namespace cgov {
namespace {

namespace fs = std::filesystem;

/// Programs other than git hold such a lock for less.
constexpr auto long_enough = std::chrono::milliseconds(300);

/// One file at one moment: another one of the same name differs.
using Identity = std::tuple<ino_t, std::int64_t, std::int64_t>;

std::optional<struct stat> look(const std::string& path) {
    struct stat status {};
    if (lstat(path.c_str(), &status) != 0) return std::nullopt;
    return status;
}

Identity identity(const struct stat& status) {
    return {status.st_ino, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

bool older(const struct stat& a, const struct stat& b) {
    return std::pair(a.st_mtim.tv_sec, a.st_mtim.tv_nsec) < std::pair(b.st_mtim.tv_sec, b.st_mtim.tv_nsec);
}

/// Calls `use` with the path and the status of each of git's lock files: in the repository, among its
/// references, and in those of the repository of which this is a further work tree.
template <typename Use>
void each_lock(const FileSystem& files, const std::string& git_dir, Use&& use) {
    std::vector<std::string> places{git_dir};
    if (const auto common = read_file(files, git_dir + "/commondir", 4096)) {
        const std::string path(trim_ascii(*common));
        places.push_back(path.starts_with('/') ? path : git_dir + "/" + path);
    }
    const auto repositories = places.size();
    for (std::size_t i = 0; i < repositories; ++i) places.push_back(places[i] + "/refs");
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto place = places[i] + "/";
        const auto names = list_both(places[i]);
        for (const auto& name : names.files)
            if (name.ends_with(".lock"))
                if (const auto path = place + name; const auto status = look(path)) use(path, *status);
        if (i < repositories) continue;
        for (const auto& name : names.directories) places.push_back(place + name);
    }
}

std::string line_of(const Identity& lock) {
    return fmt::format("{} {} {}\n", std::get<0>(lock), std::get<1>(lock), std::get<2>(lock));
}

/// Whether a git runs in this repository; one whose directory we may not see counts.
bool git_runs(const std::string& git_dir) {
    const auto place = real_path(parent_of(git_dir));
    std::vector<std::string> processes;
    try {
        processes = list_directory("/proc", true);
    } catch (const Error&) {
        return true;
    }
    for (const auto& process : processes) {
        if (process.find_first_not_of("0123456789") != std::string::npos) continue;
        const auto path = "/proc/" + process;
        const Descriptor file(::open((path + "/comm").c_str(), O_RDONLY | O_CLOEXEC));
        char name[4] = {};
        if (!file || FileSystem().pread(file.get(), name, 3, 0) != 3 || std::string_view(name) != "git")
            continue;
        std::error_code hidden;
        const auto directory = fs::read_symlink(path + "/cwd", hidden).string();
        if (hidden == std::errc::no_such_file_or_directory) continue; // it has just ended
        if (hidden || directory == place || directory.starts_with(place + "/")) return true;
    }
    return false;
}

} // namespace

void GitLocks::begin() const {
    try {
        std::string there; // somebody's, though it may be as young as the mark by the system's clock
        each_lock(*files_, git_dir_,
                  [&](const std::string&, const struct stat& status) { there += line_of(identity(status)); });
        const Descriptor file(
            files_->open(mark_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (file) write_all(*files_, file.get(), there, mark_);
    } catch (const Error&) {
        end();
    }
}

GitResult GitLocks::run(const std::string& directory, const std::vector<std::string>& arguments,
                        int keep_open, std::string_view input) const {
    constexpr int no_answer = 127, fatal = 128; // above: a signal
    begin();
    auto result = run_git(directory, arguments, keep_open, input);
    if (result.status <= fatal && result.status != no_answer) end();
    return result;
}

std::optional<std::string> GitLocks::commit(const std::string& directory,
                                            const std::vector<std::string>& paths, std::string_view text,
                                            const std::string& author, int keep_open) const {
    begin();
    auto done = git_commit(directory, paths, text, author, keep_open);
    if (!done.error && done.ended) end();
    return std::move(done.error);
}

std::vector<std::string> GitLocks::clear() const {
    std::vector<std::string> removed;
    const auto mark = look(mark_);
    if (!mark) return removed;
    const auto there = "\n" + read_file(*files_, mark_).value_or("");
    std::vector<std::pair<std::string, Identity>> left;
    each_lock(*files_, git_dir_, [&](const std::string& path, const struct stat& status) {
        const auto lock = identity(status);
        if (!older(status, *mark) && there.find("\n" + line_of(lock)) == std::string::npos)
            left.emplace_back(path, lock);
    });
    if (!left.empty()) {
        std::this_thread::sleep_for(long_enough);
        if (git_runs(git_dir_)) return removed;
    }
    for (const auto& [path, was] : left) {
        const auto now = look(path);
        if (!now || identity(*now) != was) continue;
        remove_file(path);
        removed.push_back(path);
    }
    end();
    return removed;
}

bool GitLocks::mend_index(const std::string& directory, int keep_open) const {
    const auto index = git_dir_ + "/index";
    if (!exists(index) || ask_git(directory, {"ls-files", "--", "cgov.toml"}).status == 0 ||
        ask_git(directory, {"rev-parse", "--verify", "--quiet", "HEAD^{tree}"}).status != 0)
        return false;
    remove_file(index);
    return run(directory, {"-c", "core.fsync=index", "read-tree", "HEAD"}, keep_open).status == 0;
}

GitLocks git_locks(const Store& store) {
    return {store.files(), store.git_dir(), store.state_dir() + "/git-runs"};
}

GitLocks private_git_locks(const Store& store) {
    return {store.files(), store.path("private/.git"), store.state_dir() + "/git-runs-private"};
}

} // namespace cgov
