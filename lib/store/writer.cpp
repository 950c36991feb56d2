// SPDX-License-Identifier: MIT
#include "store/writer.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "store/advance.hpp"
#include "store/desk.hpp"
#include "store/git.hpp"
#include "store/git_locks.hpp"
#include "store/own_ledgers.hpp"
#include "store/replacements.hpp"

#include <algorithm>
#include <new>

namespace cgov {

WriteSession::WriteSession(const Store& store, WriteOptions options)
    : store_(&store), options_(std::move(options)),
      replacements_(std::make_unique<Replacements>(store.state_dir())) {
    auto clone = read_clone(store);
    if (clone.desk.empty() && !store.git_dir().empty()) expect_git(store.root());
    // A change of the code that was interrupted is finished first.
    const bool changing = !options_.dry_run && replacements_->read(store.files()).change;
    if (!changing) expect_desk(clone.desk);
    if (!options_.dry_run)
        lock_ = std::make_unique<Lock>(store.files(), store.state_dir(), options_.lock_timeout);
    if (!options_.any_format) expect_format();
    if (!options_.dry_run) {
        if (!store.git_dir().empty())
            for (const auto& locks : {git_locks(store), private_git_locks(store)}) recover_git(locks);
        if (finish_advance(store, lock_->descriptor()))
            tell(message("note: a sync that was interrupted has been finished"));
    }
    if (changing) {
        restore_replacements();
        clone = read_clone(store);
        expect_desk(clone.desk);
    }
    desk_ = clone.desk;
    // Rows of a desk that is another clone's by now are not put back.
    auto own = desk_;
    if (!options_.any_desk) {
        if (const auto note = expect_own_desk(store, clone, !options_.dry_run); !note.empty()) tell(note);
    } else if (!is_own_desk(store, desk_)) {
        own = Desk();
    }
    own_ = std::make_unique<OwnLedgers>(store, own, [this](const std::string& line) { tell(line); });
    if (options_.dry_run) return;
    for (const auto& path : own_->recover()) touch(path);
    if (!changing) restore_replacements();
}

void WriteSession::expect_desk(Desk desk) const {
    if (!desk.empty() || options_.any_desk) return;
    if (list_directory(store_->path("registers/desks")).empty())
        throw Error(Kind::input,
                    message("the store is not made to its end: no desk code was ever taken here"),
                    message("finish it: cgov init {}", store_->root()));
    throw Error(Kind::input, message("this clone has no desk code yet, so it cannot write"),
                message("take a code that no other clone has: cgov desk take B"));
}

/// Looks again under the lock: somebody may have migrated the store while we waited.
void WriteSession::expect_format() const {
    if (store_->migrating())
        throw Error(Kind::store, message("a change of the store's format was interrupted"),
                    message("finish it: cgov migrate"));
    const auto now = Store(store_->root(), store_->files(), Store::no_cache, 0).settings().format;
    if (now != newest_format || store_->settings().format != newest_format)
        throw Error(Kind::store,
                    message("the store has format {}; this program writes {}", now, newest_format),
                    message("bring it up to date: cgov migrate"));
}

WriteSession::~WriteSession() = default;

void WriteSession::tell(const std::string& line) const {
    if (options_.tell) options_.tell(line);
}

void WriteSession::touch(const std::string& relative) {
    if (std::find(touched_.begin(), touched_.end(), relative) == touched_.end()) touched_.push_back(relative);
}

bool WriteSession::recover_git(const GitLocks& locks) const {
    const auto removed = locks.clear();
    for (const auto& path : removed)
        tell(message("note: {} was left by a git that was killed; it is removed", path));
    return !removed.empty();
}

void WriteSession::append(const Batch& batch, const std::string& text) {
    if (batch.empty()) return;
    if (options_.look_over && !batch.texts().empty()) options_.look_over(batch.texts());
    const auto path = batch.path();
    if (options_.dry_run) {
        if (options_.show) options_.show(path, batch.schema().header() + batch.bytes());
        return;
    }
    if (batch.at().seconds > options_.clock.now.seconds + 60)
        tell(message("warning: the clock is behind the last entry; recorded as of {}",
                     batch.at().text(options_.clock.zone)));
    bool journalled = false;
    try {
        std::string unfinished;
        if (!nothing_staged()) prepare_replacements(path, batch.first_seq());
        try {
            own_->append({path, batch.first_seq(), batch.rows(), batch.bytes()}, [&] { journalled = true; });
            put_all_in_place();
        } catch (const Error& error) {
            if (!journalled) throw;
            unfinished = error.message;
        }
        for (const auto& file : staged_) touch(file.path);
        touch(path);
        settle(batch.announced(), text, path, unfinished);
    } catch (const std::bad_alloc&) {
        if (journalled) throw RecordedWithoutMemory();
        discard_replacements();
        throw;
    } catch (...) {
        if (!journalled) discard_replacements();
        throw;
    }
    staged_.clear();
}

void WriteSession::settle(const std::vector<std::string>& ids, const std::string& text,
                          const std::string& path, const std::string& unfinished) {
    const auto unprinted = acknowledge(ids);
    if (!unfinished.empty())
        throw Error(Kind::unfinished, message("recorded, but not yet written to {}: {}", path, unfinished),
                    message("the next command that writes finishes it"));
    try {
        commit(text);
    } catch (const Error& error) {
        if (error.kind == Kind::unfinished) throw;
        throw Error(Kind::unfinished, message("recorded, but not yet committed: {}", error.message),
                    message("the next command that writes finishes it"), error.place);
    }
    if (unprinted) throw Error(*unprinted);
}

std::optional<Error> WriteSession::acknowledge(const std::vector<std::string>& ids) const {
    try {
        if (options_.acknowledge) options_.acknowledge(ids);
    } catch (const Error& error) {
        return Error(error.kind, error.message,
                     message("it is recorded all the same: {}; do not enter it again", ids_text(ids)),
                     error.place);
    }
    return std::nullopt;
}

void WriteSession::commit_files(const std::vector<std::string>& paths, const std::string& text) {
    for (const auto& path : paths) touch(path);
    commit(text, true);
}

void WriteSession::commit_private(const std::string& text) {
    const bool touched = std::any_of(touched_.begin(), touched_.end(),
                                     [](const auto& path) { return path.starts_with("private/"); });
    if (!touched || !exists(store_->path("private/.git"))) return;
    if (const auto error = private_git_locks(*store_).commit(store_->path("private"), {"."}, text,
                                                             options_.by, lock_->descriptor()))
        tell(message("warning: the private repository was not committed: {}", *error));
}

/// Commits; once more, when a git that was killed has left its lock files behind and no commit, or a power
/// cut an index that git cannot read.
std::optional<std::string> WriteSession::commit_paths(const std::vector<std::string>& paths,
                                                      const std::string& text) {
    const auto locks = git_locks(*store_);
    for (bool again = false;; again = true) {
        auto error = locks.commit(store_->root(), paths, text, options_.by, lock_->descriptor());
        bool mended = recover_git(locks);
        if (error && !again && locks.mend_index(store_->root(), lock_->descriptor())) {
            mended = true;
            tell(
                message("note: git's index could not be read, as after a power cut; it is made anew from the "
                        "last commit"));
        }
        if (!error || again || !mended) return error;
    }
}

void WriteSession::commit(const std::string& text, bool always) {
    if (store_->git_dir().empty()) {
        own_->forget_committed(true);
        return replacements_->clear();
    }
    commit_private(text);
    if (!store_->settings().git_commit && !always) {
        replacements_->clear();
        return own_->forget_committed(false);
    }
    std::vector<std::string> paths;
    for (const auto& path : touched_)
        if (!path.starts_with("private/")) paths.push_back(path);
    if (!paths.empty()) {
        if (const auto error = commit_paths(paths, text))
            throw Error(Kind::unfinished,
                        message("recorded, but git could not commit it: {}", trim_ascii(*error)),
                        message("the rows stand; the next command commits them too"));
        own_->forget_committed(true);
    }
    replacements_->clear();
    touched_.clear();
}

} // namespace cgov
