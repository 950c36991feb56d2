// SPDX-License-Identifier: MIT
#include "report/sync.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "report/check.hpp"
#include "store/git.hpp"

#include <algorithm>
#include <charconv>

namespace cgov {
namespace {

/// Somebody may push between our fetch and our push; then once more.
constexpr int most_rounds = 5;

class Sync {
  public:
    Sync(const Store& store, WriteSession& session, SyncResult& result)
        : store_(store), session_(session), result_(result), mark_(store.state_dir() + "/sync") {}

    /// git's answer, its line end cut off; Error{refused} when it says no.
    std::string ask(const std::vector<std::string>& arguments) const {
        const auto answer = ask_git(store_.root(), arguments);
        return answer.status == 0 ? std::string(trim_ascii(answer.out)) : std::string();
    }
    GitResult run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"-c", "core.fsync=committed", "-c", "core.fsyncMethod=fsync"});
        return run_git(store_.root(), arguments, session_.lock_descriptor());
    }

    void take_back_own_merge() {
        const bool merging = exists(store_.git_dir() + "/MERGE_HEAD");
        const bool own = read_file(store_.files(), mark_, 64).value_or("") == "merging";
        if (merging && !own)
            throw Error(Kind::refused, message("a merge has been left unfinished"),
                        message("finish it with git commit, or take it back with git merge --abort"));
        if (merging) {
            run({"merge", "--abort"});
            session_.tell(message("note: an interrupted merge was taken back"));
        }
        set_mark("");
    }

    void find_branch() {
        result_.branch = ask({"symbolic-ref", "--quiet", "--short", "HEAD"});
        if (result_.branch.empty())
            throw Error(Kind::refused, message("the clone is on no branch"),
                        message("git switch main, or the branch that this store is kept on"));
    }

    void find_remote(const std::string& wanted) {
        const auto listed = ask({"remote"});
        const auto remotes = listed.empty() ? std::vector<std::string_view>() : split(listed, '\n');
        auto& remote = result_.remote;
        remote = wanted;
        if (remote.empty()) remote = ask({"config", "--get", "branch." + result_.branch + ".remote"});
        if (remote.empty() && remotes.size() == 1) remote = remotes[0];
        if (remote.empty() && std::find(remotes.begin(), remotes.end(), "origin") != remotes.end())
            remote = "origin";
        if (remotes.empty())
            throw Error(Kind::refused, message("there is no remote to sync with"),
                        message("name one: git remote add origin URL"));
        if (std::find(remotes.begin(), remotes.end(), remote) == remotes.end())
            throw Error(Kind::input, message("there is no remote \"{}\"", escape_controls(remote)),
                        message("the remotes: {}", fmt::join(remotes, ", ")));
    }

    /// Rows and registers that commands have written are committed here; what people edit, they commit
    /// themselves.
    void commit_own_changes(const std::string& by) {
        const auto changed = ask_git(store_.root(), {"status", "--porcelain", "-z", "--no-renames",
                                                     "--untracked-files=all", "--", "ledgers", "registers"});
        const auto prefix = ask({"rev-parse", "--show-prefix"});
        std::vector<std::string> own;
        for (const auto entry : split(changed.out, '\0'))
            if (entry.size() > 3 && entry.substr(3).starts_with(prefix))
                own.emplace_back(entry.substr(3 + prefix.size()));
        if (!own.empty())
            if (const auto error = git_commit(store_.root(), own, "sync", by, session_.lock_descriptor()))
                throw Error(Kind::unfinished, message("git could not commit: {}", trim_ascii(*error)),
                            message("nothing is lost; see what git says, then run: cgov sync"));
        const auto left = ask_git(store_.root(), {"status", "--porcelain", "-z", "--no-renames",
                                                  "--untracked-files=no", "--", "."});
        for (const auto entry : split(left.out, '\0'))
            if (entry.size() > 3)
                throw Error(
                    Kind::refused, message("has changes that are not committed"),
                    message("commit or undo them: git commit -m WHY -- FILE, or git checkout -- FILE"),
                    {std::string(entry.substr(3)), 0, 0, {}});
    }

    void fetch() {
        const auto done = run({"fetch", "--quiet", "--", result_.remote});
        if (done.status != 0)
            throw Error(Kind::io,
                        message("\"{}\" cannot be reached: {}", result_.remote, trim_ascii(done.err)),
                        message("everything is recorded here; run cgov sync again when it can be reached"));
    }

    std::string theirs() const {
        return ask(
            {"rev-parse", "--verify", "--quiet", "refs/remotes/" + result_.remote + "/" + result_.branch});
    }
    std::size_t count(const std::string& range) const {
        const auto text = ask({"rev-list", "--count", range, "--"});
        std::size_t number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }

    void merge(const std::string& theirs) {
        const auto behind = count("HEAD.." + theirs);
        if (behind == 0) return;
        set_mark("merging");
        const auto done = run({"merge", "--quiet", "--no-edit", "-m", "sync", theirs});
        if (done.status != 0) {
            const auto conflicts = ask({"diff", "--name-only", "--diff-filter=U"});
            if (exists(store_.git_dir() + "/MERGE_HEAD")) run({"merge", "--abort"});
            set_mark("");
            if (conflicts.empty())
                throw Error(
                    Kind::refused,
                    message("git could not merge: {}", trim_ascii(done.err.empty() ? done.out : done.err)),
                    message("the store is as before; see what git says, then run: cgov sync"));
            std::string list = conflicts;
            std::replace(list.begin(), list.end(), '\n', ' ');
            if (list.find("ledgers/") != std::string::npos)
                throw Error(
                    Kind::refused, message("two clones write as one desk: {}", list),
                    message("the store is as before; in the clone that is not the desk's own: cgov desk "
                            "take CODE, and enter again what it has recorded"));
            throw Error(Kind::refused, message("two clones have changed the same file: {}", list),
                        message("the store is as before; settle it by hand: git pull, mend the files, git "
                                "commit; then run: cgov sync"));
        }
        set_mark("");
        result_.received += behind;
    }

    /// False when somebody was quicker.
    bool push(bool fresh) {
        const auto ahead =
            fresh ? count("HEAD") : count("refs/remotes/" + result_.remote + "/" + result_.branch + "..HEAD");
        if (ahead == 0) return true;
        std::vector<std::string> arguments{"push", "--porcelain"};
        if (fresh) arguments.emplace_back("--set-upstream");
        arguments.insert(arguments.end(), {"--", result_.remote, "HEAD:refs/heads/" + result_.branch});
        const auto done = run(arguments);
        if (done.status == 0) {
            result_.sent = ahead;
            return true;
        }
        const auto said = done.out + done.err;
        if (said.find("[rejected]") != std::string::npos || said.find("fetch first") != std::string::npos)
            return false;
        throw Error(Kind::unfinished,
                    message("merged, but \"{}\" did not take it: {}", result_.remote,
                            trim_ascii(done.err.empty() ? done.out : done.err)),
                    message("everything is recorded here; run cgov sync again"));
    }

  private:
    void set_mark(std::string_view text) {
        if (text.empty() && !exists(mark_)) return;
        replace_file(store_.files(), mark_, text, 0600);
    }

    const Store& store_;
    WriteSession& session_;
    SyncResult& result_;
    std::string mark_;
};

/// What must not leave this machine.
bool must_stay(const Problem& problem) {
    return problem.severity == Severity::error &&
           (problem.code == "personal-data" || problem.code == "private-tracked");
}

} // namespace

SyncResult sync_store(const Store& store, const WriteOptions& options, std::string remote) {
    if (store.git_dir().empty())
        throw Error(Kind::refused, message("this store is not kept with git"),
                    message("make it a repository: git init && git add -A && git commit"));
    SyncResult result;
    WriteSession session(store, options);
    Sync sync(store, session, result);
    sync.find_branch();
    sync.find_remote(remote);
    if (options.dry_run) return result;
    sync.take_back_own_merge();
    sync.commit_own_changes(options.by);
    for (int round = 0;; ++round) {
        if (round == most_rounds)
            throw Error(Kind::unfinished,
                        message("others pushed {} times while this clone merged", most_rounds),
                        message("everything is recorded here; run cgov sync again"));
        sync.fetch();
        const auto theirs = sync.theirs();
        if (!theirs.empty()) sync.merge(theirs);
        const Store merged(store.root(), store.files(), store.cache_from());
        result.problems = check_store(merged, options.clock);
        const auto personal = std::find_if(result.problems.begin(), result.problems.end(), must_stay);
        if (personal != result.problems.end())
            throw Error(Kind::refused, message("not pushed: {}", personal->message), personal->remedy,
                        personal->place);
        if (sync.push(theirs.empty())) return result;
    }
}

} // namespace cgov
