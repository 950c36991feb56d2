// SPDX-License-Identifier: MIT
#include "report/sync.hpp"

#include "base/message.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "people/people.hpp"
#include "report/check.hpp"
#include "store/advance.hpp"
#include "store/desk.hpp"
#include "store/git.hpp"
#include "store/git_locks.hpp"
#include "store/merge.hpp"
#include "venue/venue.hpp"

#include <algorithm>

namespace cgov {
namespace {

/// Somebody may push between our fetch and our push; then once more.
constexpr int most_rounds = 5;

class Sync {
  public:
    Sync(const Store& store, WriteSession& session, SyncResult& result)
        : store_(store), session_(session), result_(result), prefix_(git_prefix(store)) {}

    /// What git finds; empty when it finds nothing.
    std::string ask(const std::vector<std::string>& arguments) const {
        return git_finding(store_.root(), arguments).value_or("");
    }
    GitResult run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(),
                         {"-c", "core.fsync=committed,reference", "-c", "core.fsyncMethod=fsync"});
        return git_locks(store_).run(store_.root(), arguments, session_.lock_descriptor());
    }

    /// What a person has begun with git and not ended.
    void expect_nothing_unfinished() const {
        const auto there = [&](const char* name) { return exists(store_.git_dir() + "/" + name); };
        if (there("MERGE_HEAD"))
            throw Error(Kind::refused, message("a merge has been left unfinished"),
                        message("finish it with git commit, or take it back with git merge --abort"));
        if (there("rebase-merge") || there("rebase-apply"))
            throw Error(
                Kind::refused, message("a rebase has been left unfinished"),
                message("finish it with git rebase --continue, or take it back with git rebase --abort"));
    }

    void find_branch() {
        result_.branch = trim_ascii(git_answer(store_.root(), {"branch", "--show-current"}));
        const auto head = store_.git_dir() + "/HEAD"; // git takes one that it cannot read for no branch
        if (result_.branch.empty() && read_file(store_.files(), head).value_or("").starts_with("ref: "))
            fail_unanswered(head);
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
        if (remotes.empty() && read_clone(store_).has_remote) fail_unanswered(store_.git_dir() + "/config");
        if (remotes.empty())
            throw Error(Kind::refused, message("there is no remote to sync with"),
                        message("name one: git remote add origin URL"));
        if (std::find(remotes.begin(), remotes.end(), remote) == remotes.end())
            throw Error(Kind::input, message("there is no remote \"{}\"", escape_controls(remote)),
                        message("the remotes: {}", fmt::join(remotes, ", ")));
    }

    /// Rows and registers that commands have written are committed here; what people edit otherwise, they
    /// commit themselves. An edit of what is committed, a register that cannot be read and a phone number go
    /// no further.
    void commit_own_changes() {
        const auto changed =
            git_answer(store_.root(), {"status", "--porcelain", "-z", "--no-renames", "--untracked-files=all",
                                       "--", "ledgers", "registers"});
        std::vector<std::string> own;
        bool registers = false;
        for (const auto entry : split(changed, '\0')) {
            if (entry.size() < 4 || !entry.substr(3).starts_with(prefix_)) continue;
            const auto path = std::string(entry.substr(3 + prefix_.size()));
            const auto text = is_link(store_.path(path)) ? std::nullopt : store_.read(path);
            const bool is_register =
                path.starts_with("registers/") && (path.ends_with(".toml") || path.ends_with(".csv"));
            if (!text || (!is_register && !ledger_of_path(path))) continue;
            if (!is_register) {
                const auto committed = committed_content(store_.root(), path);
                if (committed && !text->starts_with(*committed))
                    throw Error(
                        Kind::refused, message("rows that were committed have been changed or removed"),
                        message("rows are never edited: git checkout -- {}; then correct with a further row",
                                path),
                        {path, 0, 0, {}});
            }
            if (find_personal_number(*text))
                throw Error(Kind::refused, message("holds a phone or id number"),
                            message("take it out before it is committed, and keep it with: cgov person set"),
                            {path, 0, 0, {}});
            registers = registers || is_register;
            own.push_back(path);
        }
        if (registers) {
            const People people(store_);
            read_venues(store_);
        }
        if (!own.empty()) session_.commit_files(own, "sync");
        const auto left = git_answer(store_.root(), {"status", "--porcelain", "-z", "--no-renames",
                                                     "--untracked-files=no", "--", "."});
        for (const auto entry : split(left, '\0'))
            if (entry.size() > 3)
                throw Error(
                    Kind::refused, message("has changes that are not committed"),
                    message("commit or undo them: git commit -m WHY -- FILE, or git checkout -- FILE"),
                    {std::string(entry.substr(3)), 0, 0, {}});
    }

    void fetch() {
        const auto done = run({"fetch", "--quiet", "--", result_.remote});
        if (done.status != 0)
            throw Error(Kind::io, message("\"{}\" cannot be reached: {}", result_.remote, done.said()),
                        message("everything is recorded here; run cgov sync again when it can be reached"));
    }

    std::string theirs_name() const { return result_.remote + "/" + result_.branch; }
    std::string theirs() const {
        return ask({"rev-parse", "--verify", "--quiet", "refs/remotes/" + theirs_name()});
    }
    std::size_t count(const std::string& range) const {
        const auto text = git_answer(store_.root(), {"rev-list", "--count", range, "--"});
        std::size_t number = 0;
        if (!read_number(trim_ascii(text), number)) fail_unanswered(range);
        return number;
    }

    void merge(const std::string& theirs, const std::string& by) {
        const auto head = head_commit(store_.files(), store_.git_dir()).value_or("");
        const auto lock = session_.lock_descriptor();
        const auto to = merge_commits(store_, {head, theirs, theirs_name(), by, lock});
        if (!to) return;
        const auto behind = count("HEAD.." + theirs);
        advance(store_, head, *to, lock);
        run({"hook", "run", "--ignore-missing", "post-merge", "--", "0"});
        result_.received += behind;
    }

    /// False when somebody was quicker.
    bool push(bool fresh) {
        std::size_t ahead = 0;
        try {
            ahead = fresh ? count("HEAD") : count("refs/remotes/" + theirs_name() + "..HEAD");
        } catch (const Error& error) {
            throw Error(Kind::unfinished, error.message,
                        message("everything is recorded here; run cgov sync again"));
        }
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
        // Refused before it was sent, or by the other side, which has meanwhile moved on.
        for (const char* sign :
             {"[rejected]", "fetch first", "cannot lock ref", "failed to update ref", "but expected"})
            if (said.find(sign) != std::string::npos) return false;
        throw Error(Kind::unfinished,
                    message("merged, but \"{}\" did not take it: {}", result_.remote, done.said()),
                    message("everything is recorded here; run cgov sync again"));
    }

  private:
    const Store& store_;
    WriteSession& session_;
    SyncResult& result_;
    std::string prefix_; ///< of the store, in its repository
};

/// What must not leave this machine.
bool must_stay(const Problem& problem) {
    return problem.severity == Severity::error &&
           (problem.code == "personal-data" || problem.code == "private-tracked");
}

} // namespace

SyncResult sync_store(const Store& store, WriteOptions options, std::string remote) {
    if (store.git_dir().empty())
        throw Error(Kind::refused, message("this store is not kept with git"),
                    message("make it a repository: git init && git add -A && git commit"));
    SyncResult result;
    options.any_desk = true;
    WriteSession session(store, options);
    Sync sync(store, session, result);
    sync.expect_nothing_unfinished();
    sync.find_branch();
    sync.find_remote(remote);
    if (options.dry_run) return result;
    sync.commit_own_changes();
    for (int round = 0;; ++round) {
        if (round == most_rounds)
            throw Error(Kind::unfinished,
                        message("others pushed {} times while this clone merged", most_rounds),
                        message("everything is recorded here; run cgov sync again"));
        sync.fetch();
        const auto theirs = sync.theirs();
        if (!theirs.empty()) sync.merge(theirs, options.by);
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
