// SPDX-License-Identifier: MIT
// Of WriteSession: what a command replaces together (store/replacements.hpp).
#include "base/digest.hpp"
#include "base/message.hpp"
#include "store/beside.hpp"
#include "store/desk.hpp"
#include "store/replacements.hpp"
#include "store/writer.hpp"

#include <new>

namespace cgov {

void WriteSession::stage(const std::string& relative, std::string bytes, mode_t mode) {
    staged_.push_back({relative, std::move(bytes), mode});
}

void WriteSession::replace(const std::string& relative, std::string bytes) {
    if (options_.dry_run) {
        if (options_.show) options_.show(relative, bytes);
        return;
    }
    stage(relative, std::move(bytes), 0644);
}

void WriteSession::replace_private(const std::string& relative, std::string bytes) {
    if (!options_.dry_run) stage(relative, std::move(bytes), 0600);
}

void WriteSession::change_desk(Desk desk, std::string token) {
    if (!options_.dry_run) change_ = {desk, std::move(token)};
}

void WriteSession::prepare_replacements(const std::string& row_file, std::uint64_t row_seq) {
    const auto& files = store_->files();
    try {
        Replacements::List list;
        list.row_file = row_file;
        list.row_seq = row_seq;
        if (change_) list.change = {change_->first, change_->second};
        for (const auto& path : touched_) list.entries.push_back({path, {}});
        for (const auto& [relative, bytes, mode] : staged_) {
            const bool is_private = (mode & 077) == 0;
            if (is_private) make_directories(files, store_->path("private"), 0700);
            const auto path = store_->path(relative);
            make_directories(files, parent_of(path), is_private ? 0700 : 0755);
            write_beside(files, path, bytes, mode);
            std::erase_if(list.entries,
                          [&, &relative = relative](const auto& entry) { return entry.path == relative; });
            list.entries.push_back({relative, sha256_hex(bytes)});
        }
        replacements_->write(files, list);
    } catch (...) {
        discard_replacements();
        throw;
    }
}

/// What was made ready is not wanted: the command has failed before its commit point.
void WriteSession::discard_replacements() {
    if (nothing_staged()) return;
    replacements_->clear();
    for (const auto& file : staged_) remove_file(beside(store_->path(file.path)));
    staged_.clear();
    change_.reset();
    if (touched_.empty()) return;
    try { // what earlier commands have left to be committed
        Replacements::List left;
        for (const auto& path : touched_) left.entries.push_back({path, {}});
        replacements_->write(store_->files(), left);
    } catch (const Error&) { // the next sync finds it
    }
}

void WriteSession::finish(const std::vector<std::string>& ids, const std::string& text) {
    if (options_.dry_run) return;
    bool decided = false;
    try {
        std::string unfinished;
        if (!nothing_staged()) {
            prepare_replacements();
            decided = true;
            try {
                put_all_in_place();
            } catch (const Error& error) {
                unfinished = error.message;
            }
            for (const auto& file : staged_) touch(file.path);
            staged_.clear();
            change_.reset();
        }
        settle(ids, text, touched_.empty() ? std::string() : touched_.back(), unfinished);
    } catch (const std::bad_alloc&) {
        if (decided) throw RecordedWithoutMemory();
        throw;
    }
}

void WriteSession::put_all_in_place() {
    if (nothing_staged()) return;
    const auto list = replacements_->read(store_->files());
    for (const auto& entry : list.entries) {
        const auto path = store_->path(entry.path);
        if (!entry.sha256.empty() && exists(beside(path))) put_in_place(store_->files(), path);
    }
    if (list.change) keep_desk(*store_, list.change->desk, list.change->token);
}

void WriteSession::restore_replacements() {
    const auto& files = store_->files();
    const auto list = replacements_->read(files);
    const bool counting = counts(*store_, list);
    std::size_t count = 0;
    for (const auto& entry : list.entries) {
        const auto path = store_->path(entry.path);
        if (entry.sha256.empty() || counting) touch(entry.path);
        if (entry.sha256.empty()) continue;
        const auto fresh = read_file(files, beside(path));
        if (!fresh || sha256_hex(*fresh) != entry.sha256) continue;
        if (counting) {
            put_in_place(files, path);
            ++count;
        } else {
            remove_file(beside(path));
        }
    }
    if (list.change && !desk_is_kept(*store_, list.change->desk, list.change->token)) {
        keep_desk(*store_, list.change->desk, list.change->token);
        tell(message("note: the change of this clone's desk code has been finished"));
    }
    if (!counting) replacements_->clear();
    if (count > 0)
        tell(message("note: {} files that an earlier command was replacing have been put in place", count));
}

} // namespace cgov
