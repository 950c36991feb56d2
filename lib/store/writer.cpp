// SPDX-License-Identifier: MIT
#include "store/writer.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "store/git.hpp"
#include "store/git_config.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>

#include <sys/stat.h>

namespace cgov {
namespace {

/// Beyond this the journal is worth a look at HEAD, to forget what is committed.
constexpr std::size_t large_journal = 1 << 20;

[[noreturn]] void fail(const std::string& path) {
    const int error = errno;
    const char* hint = "";
    if (error == ENOSPC || error == EDQUOT) hint = N_("free some space and run the command again");
    if (error == EACCES || error == EPERM || error == EROFS) hint = N_("see who may write there: ls -ld");
    if (error == ELOOP || error == EISDIR) not_plain(path);
    throw Error(Kind::io, std::strerror(error), translate(hint), {path, 0, 0, {}});
}

/// Opens a ledger file for appending: a plain file with one name, or a new one.
Descriptor open_ledger(const FileSystem& files, const std::string& path) {
    Descriptor file(
        files.open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644));
    if (!file) fail(path);
    struct stat status {};
    if (fstat(file.get(), &status) != 0) fail(path);
    if (!S_ISREG(status.st_mode) || status.st_nlink != 1) not_plain(path);
    return file;
}

std::uint64_t row_seq(std::string_view field) {
    std::uint64_t seq = 0;
    std::from_chars(field.data(), field.data() + field.size(), seq);
    return seq;
}

/// Where the whole records of a ledger file end, and the number of its last row.
struct FileEnd {
    std::size_t whole = 0;
    std::uint64_t last_seq = 0;
};

FileEnd end_of(std::string_view bytes) {
    FileEnd end;
    CsvReader reader(bytes, CsvReader::End::torn);
    while (reader.next()) {
        end.whole = reader.end();
        end.last_seq = row_seq(reader.raw(Schema::seq_column));
    }
    return end;
}

std::string_view ledger_of(std::string_view path) {
    return split(path, '/').at(1);
}

} // namespace

Desk read_desk(const Store& store) {
    std::string text;
    if (store.git_dir().empty()) {
        text = read_file(store.files(), store.state_dir() + "/desk", 64).value_or("");
    } else {
        const auto own = read_own_git_config(store.files(), store.root(), store.git_dir());
        if (own && own->contains("cgov.desk"))
            text = own->at("cgov.desk");
        else
            text = read_git_identity(store.root()).desk;
    }
    return Desk::from_text(trim_ascii(text)).value_or(Desk());
}

WriteSession::WriteSession(const Store& store, WriteOptions options)
    : store_(&store), options_(std::move(options)), desk_(read_desk(store)), journal_(store.state_dir()) {
    if (desk_.empty() && !store.git_dir().empty()) expect_git(store.root());
    if (desk_.empty())
        throw Error(Kind::input, message("this clone has no desk code yet, so it cannot write"),
                    message("take a code that no other clone has: cgov desk take B"));
    if (!options_.dry_run)
        lock_ = std::make_unique<Lock>(store.files(), store.state_dir(), options_.lock_timeout);
    if (!options_.any_format) expect_format();
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
    for (const auto& record : journal_.read(files)) restore(record);
    const auto pending = read_file(files, store_->state_dir() + "/pending", 1 << 20).value_or("");
    for (const auto path : split(pending, '\n'))
        if (!path.empty()) touched_.emplace_back(path);
}

/// Puts back the rows of the record that its ledger file lacks.
void WriteSession::restore(const JournalRecord& record) {
    const auto bytes = read_file(store_->files(), store_->path(record.path)).value_or("");
    if (std::find(touched_.begin(), touched_.end(), record.path) == touched_.end())
        touched_.push_back(record.path);
    if (bytes.find("\n" + record.bytes) != std::string::npos) return;
    const auto end = end_of(bytes);
    CsvReader rows(record.bytes, CsvReader::End::torn);
    std::size_t missing_from = record.bytes.size();
    std::size_t count = 0;
    while (rows.next()) {
        if (row_seq(rows.raw(Schema::seq_column)) <= end.last_seq) continue;
        missing_from = std::min(missing_from, rows.offset());
        ++count;
    }
    if (count == 0) {
        // The file has other rows under these numbers: somebody edited it. Keep ours where they can be found.
        make_directories(store_->files(), store_->state_dir() + "/torn", 0700);
        replace_file(
            store_->files(),
            fmt::format("{}/torn/{}-{}", store_->state_dir(), ledger_of(record.path), record.first_seq),
            record.bytes, 0600);
        tell(message("warning: {} has other rows in the place of recorded ones; those are kept in {}/torn",
                     record.path, store_->state_dir()));
        return;
    }
    write_rows(record.path, std::string_view(record.bytes).substr(missing_from), {});
    tell(message("note: {} rows that an earlier command had recorded were put back into {}", count,
                 record.path));
}

/// Appends rows to a ledger file and syncs it; `before` runs when everything is ready and space is reserved,
/// and is the last moment at which the append can fail without a trace.
void WriteSession::write_rows(const std::string& relative, std::string_view rows,
                              const std::function<void()>& before) {
    const auto& files = store_->files();
    const auto path = store_->path(relative);
    const bool fresh = !exists(path);
    make_directories(files, parent_of(path));
    const auto file = open_ledger(files, path);
    auto size = file_size(file.get(), path);
    if (size > 0) {
        // A quoted line break can end a torn file too, so only the scan tells whether it is whole.
        const auto content = read_file(files, path).value_or("");
        const auto whole = end_of(content).whole;
        if (whole < content.size() && hides_rows(std::string_view(content).substr(whole)))
            throw Error(Kind::store, message("a quote is not closed; the rows after it cannot be read"),
                        message("restore the file from git: git log -p -- {}", relative),
                        {relative,
                         static_cast<std::size_t>(std::count(
                             content.begin(), content.begin() + static_cast<std::ptrdiff_t>(whole), '\n')) +
                             1,
                         0,
                         {}});
        if (whole < content.size()) {
            make_directories(files, store_->state_dir() + "/torn", 0700);
            replace_file(files, fmt::format("{}/torn/{}-{}", store_->state_dir(), ledger_of(relative), whole),
                         content.substr(whole), 0600);
            if (files.ftruncate(file.get(), static_cast<off_t>(whole)) != 0) fail(path);
            tell(message("note: an unfinished last line of {} was moved to {}/torn", relative,
                         store_->state_dir()));
            size = whole;
        }
    }
    // A file without a whole line lacks its header too.
    std::string bytes = size == 0 ? store_->schemas().get(ledger_of(relative)).header() : "";
    bytes += rows;
    if (files.fallocate(file.get(), static_cast<off_t>(size), static_cast<off_t>(bytes.size())) != 0 &&
        errno != EOPNOTSUPP)
        fail(path);
    if (before) before();
    write_all(files, file.get(), bytes, path);
    if (files.fdatasync(file.get()) != 0) fail(path);
    if (fresh) sync_directory(files, parent_of(path));
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
        write_rows(path, batch.bytes(), [&] {
            journal_.add(store_->files(), {path, batch.first_seq(), batch.rows(), batch.bytes()});
            journalled = true;
        });
    } catch (const Error& error) {
        if (!journalled) throw;
        unfinished = error.message;
    }
    const auto unprinted = acknowledge(batch.opened());
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

void WriteSession::commit(const std::string& text) {
    const auto& files = store_->files();
    const auto pending = store_->state_dir() + "/pending";
    if (store_->git_dir().empty()) {
        journal_.clear(files);
        return;
    }
    if (private_touched_ && exists(store_->path("private/.git")))
        if (const auto error = git_commit(store_->path("private"), {"."}, text, options_.by))
            tell(message("warning: the private repository was not committed: {}", *error));
    if (!store_->settings().git_commit) {
        const auto journal = open_plain(files, journal_.path());
        if (journal && file_size(journal->get(), journal_.path()) > large_journal) {
            const auto records = journal_.read(files);
            const bool in_head =
                std::all_of(records.begin(), records.end(), [&](const JournalRecord& record) {
                    return run_git(store_->root(), {"show", "HEAD:./" + record.path})
                               .out.find("\n" + record.bytes) != std::string::npos;
                });
            if (in_head) journal_.clear(files);
        }
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
    // Only a row that is still in its file has got into the commit; another process may have thrown one away.
    const auto records = journal_.read(files);
    const bool all_there = std::all_of(records.begin(), records.end(), [&](const JournalRecord& record) {
        return store_->read(record.path).value_or("").find("\n" + record.bytes) != std::string::npos;
    });
    if (all_there) journal_.clear(files);
    if (exists(pending)) replace_file(files, pending, "", 0600);
    touched_.clear();
}

} // namespace cgov
