// SPDX-License-Identifier: MIT
#include "store/writer.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "store/advance.hpp"
#include "store/desk.hpp"
#include "store/git.hpp"
#include "store/own_ledgers.hpp"

#include <algorithm>

namespace cgov {

WriteSession::WriteSession(const Store& store, WriteOptions options)
    : store_(&store), options_(std::move(options)) {
    const auto clone = read_clone(store);
    desk_ = clone.desk;
    if (desk_.empty() && !store.git_dir().empty()) expect_git(store.root());
    if (desk_.empty() && !options_.any_desk)
        throw Error(Kind::input, message("this clone has no desk code yet, so it cannot write"),
                    message("take a code that no other clone has: cgov desk take B"));
    if (!options_.dry_run)
        lock_ = std::make_unique<Lock>(store.files(), store.state_dir(), options_.lock_timeout);
    if (!options_.any_format) expect_format();
    if (!options_.dry_run && finish_advance(store, lock_->descriptor()))
        tell(message("note: a sync that was interrupted has been finished"));
    // Rows of a desk that is another clone's by now are not put back.
    auto own = desk_;
    if (!options_.any_desk) {
        if (const auto note = expect_own_desk(store, clone, !options_.dry_run); !note.empty()) tell(note);
    } else if (!is_own_desk(store, desk_)) {
        own = Desk();
    }
    own_ = std::make_unique<OwnLedgers>(store, own, [this](const std::string& line) { tell(line); });
    if (!options_.dry_run) recover();
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

void WriteSession::recover() {
    const auto& files = store_->files();
    touched_ = own_->recover();
    const auto pending = read_file(files, store_->state_dir() + "/pending", 1 << 20).value_or("");
    for (const auto path : split(pending, '\n'))
        if (!path.empty()) touched_.emplace_back(path);
}

void WriteSession::append(const Batch& batch, const std::string& text) {
    if (batch.empty()) return;
    const auto path = batch.path();
    if (options_.dry_run) {
        if (options_.show) options_.show(path, batch.schema().header() + batch.bytes());
        return;
    }
    if (batch.at().seconds > options_.clock.now.seconds + 60)
        tell(message("warning: the clock is behind the last entry; recorded as of {}",
                     batch.at().text(options_.clock.zone)));
    bool journalled = false;
    std::string unfinished;
    try {
        own_->append({path, batch.first_seq(), batch.rows(), batch.bytes()}, [&] { journalled = true; });
    } catch (const Error& error) {
        if (!journalled) throw;
        unfinished = error.message;
    }
    const auto unprinted = acknowledge(batch.announced());
    if (!unfinished.empty())
        throw Error(Kind::unfinished, message("recorded, but not yet written to {}: {}", path, unfinished),
                    message("the next command that writes finishes it"));
    if (std::find(touched_.begin(), touched_.end(), path) == touched_.end()) touched_.push_back(path);
    commit(text);
    if (unprinted) throw Error(*unprinted);
}

void WriteSession::replace(const std::string& relative, const std::string& bytes) {
    if (options_.dry_run) {
        if (options_.show) options_.show(relative, bytes);
        return;
    }
    make_directories(store_->files(), parent_of(store_->path(relative)));
    replace_file(store_->files(), store_->path(relative), bytes);
    if (std::find(touched_.begin(), touched_.end(), relative) == touched_.end()) touched_.push_back(relative);
}

void WriteSession::replace_private(const std::string& relative, const std::string& bytes) {
    if (options_.dry_run) return;
    make_directories(store_->files(), store_->path("private"), 0700);
    make_directories(store_->files(), parent_of(store_->path(relative)), 0700);
    replace_file(store_->files(), store_->path(relative), bytes, 0600);
    private_touched_ = true;
}

void WriteSession::finish(const std::vector<std::string>& ids, const std::string& text) {
    if (options_.dry_run) return;
    const auto unprinted = acknowledge(ids);
    commit(text);
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
    for (const auto& path : paths)
        if (std::find(touched_.begin(), touched_.end(), path) == touched_.end()) touched_.push_back(path);
    commit(text, true);
}

void WriteSession::commit(const std::string& text, bool always) {
    const auto& files = store_->files();
    const auto pending = store_->state_dir() + "/pending";
    if (store_->git_dir().empty()) {
        own_->forget_committed(true);
        return;
    }
    if (private_touched_ && exists(store_->path("private/.git")))
        if (const auto error = git_commit(store_->path("private"), {"."}, text, options_.by))
            tell(message("warning: the private repository was not committed: {}", *error));
    if (!store_->settings().git_commit && !always) {
        own_->forget_committed(false);
        return;
    }
    if (touched_.empty()) return;
    if (const auto error = git_commit(store_->root(), touched_, text, options_.by, lock_->descriptor())) {
        std::string list;
        for (const auto& path : touched_) list += path + "\n";
        replace_file(files, pending, list, 0600);
        throw Error(Kind::unfinished,
                    message("recorded, but git could not commit it: {}", trim_ascii(*error)),
                    message("the rows stand; the next command commits them too"));
    }
    own_->forget_committed(true);
    if (exists(pending)) replace_file(files, pending, "", 0600);
    touched_.clear();
}

} // namespace cgov
