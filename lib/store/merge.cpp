// SPDX-License-Identifier: MIT
#include "store/merge.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/advance.hpp"
#include "store/git.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace cgov {
namespace {

/// Whose file it is that only grows, and that one desk alone writes: a ledger's, or the desk's register.
std::optional<std::pair<std::string, Desk>> growing_file(std::string_view path) {
    constexpr std::string_view desks = "registers/desks/", end = ".toml";
    if (!path.starts_with(desks) || !path.ends_with(end)) return ledger_of_path(path);
    const auto desk = Desk::from_text(path.substr(desks.size(), path.size() - desks.size() - end.size()));
    if (!desk) return std::nullopt;
    return std::pair(std::string(desks), *desk);
}

class Merge {
  public:
    Merge(const Store& store, const MergeSides& sides)
        : store_(store), sides_(sides), prefix_(git_prefix(store)) {}

    std::optional<std::string> commit() {
        const auto base = git_finding(store_.root(), {"merge-base", sides_.ours, sides_.theirs});
        if (base == sides_.theirs) return std::nullopt;
        if (!base)
            throw Error(Kind::refused,
                        message("\"{}\" holds something else: no commit in common", sides_.theirs_name),
                        message("give this store an empty repository of its own; see: git log {}",
                                sides_.theirs_name));
        expect_no_private();
        if (base == sides_.ours) return sides_.theirs;
        compare_growing(*base);
        return commit_tree(merge_trees());
    }

  private:
    GitResult run(std::vector<std::string> arguments, std::string_view input = {}) const {
        arguments.insert(arguments.begin(), {"-c", "core.fsync=committed", "-c", "core.fsyncMethod=fsync"});
        return run_git(store_.root(), arguments, sides_.lock, input);
    }
    [[noreturn]] static void failed(const GitResult& result) {
        throw Error(Kind::refused, message("git could not merge: {}", result.said()),
                    message("the store is as before; see what git says, then run: cgov sync"));
    }

    /// Paths of the store that differ between two commits.
    std::vector<std::string> changed(const std::string& from, const std::string& to) const {
        const auto listed =
            git_differences(store_.root(), {"-r", "-z", "--name-only", "--no-renames", from, to});
        std::vector<std::string> paths;
        for (const auto path : split(listed, '\0'))
            if (!path.empty() && path.starts_with(prefix_)) paths.emplace_back(path.substr(prefix_.size()));
        return paths;
    }
    /// The id of a file's content in a commit; empty when the commit has no such file.
    std::string blob(const std::string& commit, const std::string& path) const {
        const auto name = commit + ":" + prefix_ + path;
        return git_finding(store_.root(), {"rev-parse", "--verify", "--quiet", name}).value_or("");
    }
    std::string content(const std::string& id) const {
        return id.empty() ? std::string() : git_answer(store_.root(), {"cat-file", "blob", id});
    }

    void expect_no_private() const {
        for (const auto& path : changed(sides_.ours, sides_.theirs))
            if (path.starts_with("private/") && !blob(sides_.theirs, path).empty())
                throw Error(Kind::refused, message("the others have committed a private file"),
                            message("nothing was merged; it must be taken out of their history first"),
                            {path, 0, 0, {}});
    }

    /// A desk writes in one clone alone. Where both sides have rows of it in a ledger, or changes in its
    /// register, they must be the same, or one side has them and more: git, which goes by commits, sees a
    /// conflict in what came once from the desk itself and once by a commit that was made anew (a rebase).
    void compare_growing(const std::string& base) {
        using Paths = std::map<std::pair<std::string, Desk>, std::set<std::string>>;
        const auto by_desk = [&](const std::string& side) {
            Paths paths;
            for (const auto& path : changed(base, side))
                if (const auto of = growing_file(path)) paths[*of].insert(path);
            return paths;
        };
        const auto ours = by_desk(sides_.ours);
        if (ours.empty()) return;
        for (const auto& [ledger, paths] : by_desk(sides_.theirs)) {
            const auto found = ours.find(ledger);
            if (found == ours.end()) continue;
            auto both = paths;
            both.insert(found->second.begin(), found->second.end());
            bool ours_more = false, theirs_more = false;
            for (const auto& path : both) {
                const auto one = blob(sides_.ours, path), other = blob(sides_.theirs, path);
                if (one == other) continue;
                const auto mine = content(one), rest = content(other);
                if (!mine.starts_with(rest) && !rest.starts_with(mine)) refuse_one_desk(path);
                (mine.size() > rest.size() ? ours_more : theirs_more) = true;
                longer_[prefix_ + path] = mine.size() > rest.size() ? one : other;
            }
            if (ours_more && theirs_more) refuse_one_desk(*both.begin());
        }
    }

    std::string merge_trees() const {
        const auto merged =
            run({"-c", "merge.renames=false", "-c", "merge.directoryRenames=false", "merge-tree",
                 "--write-tree", "--name-only", "--no-messages", "-z", sides_.ours, sides_.theirs});
        const auto parts = split(merged.out, '\0');
        if (merged.status > 1 || parts[0].empty()) failed(merged);
        std::set<std::string> conflicts;
        for (std::size_t i = 1; i < parts.size() && merged.status == 1; ++i)
            if (!parts[i].empty() && !longer_.contains(std::string(parts[i]))) conflicts.emplace(parts[i]);
        if (!conflicts.empty()) refuse_conflicts(conflicts);
        auto tree = std::string(parts[0]);
        for (const auto& [path, id] : longer_) tree = with_blob(tree, path, id);
        return tree;
    }

    /// The tree with this file in it.
    std::string with_blob(const std::string& tree, std::string_view path, const std::string& id) const {
        const auto slash = path.find('/');
        const auto name = path.substr(0, slash);
        const auto listed = git_answer(store_.root(), {"ls-tree", "-z", tree});
        std::string entries;
        for (const auto entry : split(listed, '\0')) {
            // "100644 blob ID\tNAME"
            const auto tab = entry.find('\t');
            if (tab == std::string_view::npos) continue;
            const auto words = split(entry.substr(0, tab), ' ');
            if (entry.substr(tab + 1) != name) {
                entries += std::string(entry) + '\0';
                continue;
            }
            const auto now = slash == std::string_view::npos
                                 ? id
                                 : with_blob(std::string(words[2]), path.substr(slash + 1), id);
            entries += fmt::format("{} {} {}\t{}", words[0], words[1], now, name) + '\0';
        }
        const auto made = run({"mktree", "-z"}, entries);
        if (made.status != 0) failed(made);
        return std::string(trim_ascii(made.out));
    }

    std::string commit_tree(const std::string& tree) const {
        const auto hook = run({"hook", "run", "--ignore-missing", "pre-merge-commit"});
        if (hook.status != 0) failed(hook);
        auto arguments = identity_options(read_git_identity(store_.root()), sides_.by);
        arguments.emplace_back("commit-tree");
        if (git_finding(store_.root(), {"config", "--type=bool", "--get", "commit.gpgsign"}) == "true")
            arguments.emplace_back("-S");
        arguments.insert(arguments.end(), {"-p", sides_.ours, "-p", sides_.theirs, "-m", "sync", tree});
        const auto made = run(arguments);
        if (made.status != 0) failed(made);
        return std::string(trim_ascii(made.out));
    }

    [[noreturn]] void refuse_one_desk(const std::string& what) const {
        throw Error(
            Kind::refused, message("two clones write as one desk: {}", what),
            message("nothing was merged; in the clone that is not the desk's own: git branch kept && git "
                    "reset --hard {} && cgov desk take CODE, and enter again what git diff {}...kept shows",
                    sides_.theirs_name, sides_.theirs_name));
    }

    [[noreturn]] void refuse_conflicts(const std::set<std::string>& files) const {
        for (const auto& file : files) {
            const auto path = file.substr(std::min(prefix_.size(), file.size()));
            if (growing_file(path)) refuse_one_desk(path);
        }
        throw Error(
            Kind::refused, message("two clones have changed the same file: {}", fmt::join(files, " ")),
            message("nothing was merged; settle it by hand: git merge {}, mend the files, git commit -a; "
                    "then run: cgov sync",
                    sides_.theirs_name));
    }

    const Store& store_;
    const MergeSides& sides_;
    std::string prefix_;                        ///< of the store, in its repository
    std::map<std::string, std::string> longer_; ///< files from the repository's top, and the blob to take
};

} // namespace

std::optional<std::pair<std::string, Desk>> ledger_of_path(std::string_view path) {
    const auto parts = split(path, '/');
    if (parts.size() != 3 || parts[0] != "ledgers") return std::nullopt;
    const auto names = split(parts[2], '.');
    const auto desk = names.size() == 3 && names[2] == "csv" ? Desk::from_text(names[1]) : std::nullopt;
    if (!desk) return std::nullopt;
    return std::pair(std::string(parts[1]), *desk);
}

std::optional<std::string> merge_commits(const Store& store, const MergeSides& sides) {
    return Merge(store, sides).commit();
}

} // namespace cgov
