// SPDX-License-Identifier: MIT
#include "base/message.hpp"
#include "base/text.hpp"
#include "report/check.hpp"
#include "store/git.hpp"

#include <sys/stat.h>

namespace cgov {
namespace {

/// `git status` of the store. It sends files through the filters of the configuration, which are programs:
/// they are switched off by name.
GitResult git_status(const Store& store) {
    std::vector<std::string> arguments;
    const auto filters =
        ask_git(store.root(), {"config", "--null", "--name-only", "--get-regexp", "^filter[.]"});
    for (const auto key : split(filters.out, '\0')) {
        const auto driver = key.substr(0, key.rfind('.'));
        if (key.empty()) continue;
        if (driver.find('=') != std::string_view::npos)
            return {128,
                    {},
                    message("the configuration has a filter of the name \"{}\"", escape_controls(driver))};
        for (const char* setting : {"clean=", "smudge=", "process=", "required=false"})
            arguments.insert(arguments.end(), {"-c", fmt::format("{}.{}", driver, setting)});
    }
    arguments.insert(arguments.end(), {"status", "--porcelain", "-z", "--no-renames", "--untracked-files=all",
                                       "--ignore-submodules=all", "--", "."});
    return ask_git(store.root(), arguments);
}

Problem unanswered(const std::string& what, const std::string& file = {}, const std::string& remedy = {}) {
    return {Severity::warning, "git", {file, 0, 0, {}}, {}, what, remedy};
}

void check_private(const Store& store, const TrackedFiles& tracked, std::vector<Problem>& problems) {
    if (is_directory(store.path("private")) &&
        ask_git(store.root(), {"check-ignore", "--quiet", "--", "private/any"}).status == 1)
        problems.push_back({Severity::warning,
                            "private-not-ignored",
                            {".gitignore", 0, 0, {}},
                            {},
                            message("does not keep private/ out of git: \"git add -A\" would publish it"),
                            "echo /private/ >> .gitignore"});
    if (!tracked) return;
    for (const auto& path : *tracked)
        if (path == "private" || path.starts_with("private/"))
            problems.push_back(
                {Severity::error,
                 "private-tracked",
                 {path, 0, 0, {}},
                 {},
                 message("is tracked by git"),
                 message("git rm --cached -- {}; then have it taken out of the history before the next push",
                         path)});
}

} // namespace

TrackedFiles tracked_files(const Store& store) {
    if (store.git_dir().empty()) return std::nullopt;
    std::set<std::string> result;
    const auto listed = ask_git(store.root(), {"ls-files", "-z", "--", "."});
    if (listed.status != 0) return std::nullopt;
    for (const auto path : split(listed.out, '\0'))
        if (!path.empty()) result.emplace(path);
    return result;
}

void check_git(const Store& store, const TrackedFiles& tracked, std::vector<Problem>& problems) {
    struct stat status {};
    if (stat(store.path("private").c_str(), &status) == 0 && (status.st_mode & 077) != 0)
        problems.push_back({Severity::warning,
                            "private-mode",
                            {"private", 0, 0, {}},
                            {},
                            message("others on this machine can look into it"),
                            "chmod 700 private"});
    if (store.git_dir().empty()) return;
    check_private(store, tracked, problems);
    const auto changed = git_status(store);
    if (changed.status != 0) {
        problems.push_back(unanswered(message("git does not answer: {}", changed.said())));
        return;
    }
    if (changed.out.empty()) return;
    const auto prefix = ask_git(store.root(), {"rev-parse", "--show-prefix"}).out;
    for (const auto entry : split(changed.out, '\0')) {
        if (entry.size() < 4) continue;
        auto path = entry.substr(3);
        if (path.starts_with(trim_ascii(prefix))) path.remove_prefix(trim_ascii(prefix).size());
        if (path.starts_with("private/")) continue; // never to be committed
        const std::string name(path);
        const auto now = store.read(name);
        // The beginning of an append that came to nothing; the next one begins there.
        if (now && now->empty() && entry.starts_with("??")) continue;
        const bool ledger = path.starts_with("ledgers/") && path.ends_with(".csv");
        std::optional<std::string> committed;
        try {
            if (ledger && now) committed = committed_content(store.root(), name);
        } catch (const Error& error) {
            problems.push_back(unanswered(error.message, name, error.hint));
            continue;
        }
        if (!now) {
            problems.push_back({ledger ? Severity::error : Severity::warning,
                                "deleted",
                                {name, 0, 0, {}},
                                {},
                                message("is deleted, but was committed"),
                                message("git checkout -- {}", name)});
        } else if (committed && !now->starts_with(*committed)) {
            problems.push_back(
                {Severity::error,
                 "edited",
                 {name, 0, 0, {}},
                 {},
                 message("rows that were committed have been changed or removed"),
                 message("rows are never edited: git checkout -- {}; then correct with a further row",
                         name)});
        } else {
            problems.push_back({Severity::warning,
                                "uncommitted",
                                {name, 0, 0, {}},
                                {},
                                message("has changes that are not committed"),
                                message("git add -- {} && git commit", name)});
        }
    }
}

} // namespace cgov
