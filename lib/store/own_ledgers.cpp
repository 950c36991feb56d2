// SPDX-License-Identifier: MIT
#include "store/own_ledgers.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/git.hpp"
#include "store/git_objects.hpp"
#include "store/ledger.hpp"
#include "store/row_index.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <utility>

#include <sys/stat.h>

namespace cgov {
namespace {

/// Beyond this the journal of a store that leaves commits to the user is worth a look at HEAD.
constexpr std::uint64_t large_journal = 1 << 20;

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

std::string_view ledger_of(std::string_view path) {
    return split(path, '/').at(1);
}

void add_once(std::vector<std::string>& list, const std::string& entry) {
    if (std::find(list.begin(), list.end(), entry) == list.end()) list.push_back(entry);
}

std::string name_of(const JournalRecord& record) {
    return fmt::format("{} {}", record.path, record.first_seq);
}

/// The size of a plain file; 0 when there is none.
std::uint64_t size_of(const FileSystem& files, const std::string& path) {
    const auto file = open_plain(files, path);
    return file ? file_size(file->get(), path) : 0;
}

} // namespace

OwnLedgers::OwnLedgers(const Store& store, Desk desk, std::function<void(const std::string&)> tell)
    : store_(&store), desk_(desk), tell_(std::move(tell)), journal_(store.state_dir()) {}

std::uint64_t OwnLedgers::journal_size() const {
    return size_of(store_->files(), journal_.path());
}

/// How the newest own file of each ledger is now.
std::vector<LedgerEnd> OwnLedgers::look() const {
    std::vector<LedgerEnd> now;
    const auto suffix = fmt::format(".{}.csv", desk_.text());
    for (const auto& ledger : ledger_names()) {
        const auto directory = fmt::format("ledgers/{}", ledger);
        std::string newest;
        for (auto& name : list_directory(store_->path(directory)))
            if (name.ends_with(suffix)) newest = std::move(name); // they come in order
        if (newest.empty()) continue;
        auto& end = now.emplace_back();
        end.path = directory + "/" + newest;
        end.look(store_->path(end.path));
    }
    return now;
}

std::vector<std::string> OwnLedgers::recover() {
    auto touched = put_back();
    seen_ = look();
    return touched;
}

std::vector<std::string> OwnLedgers::put_back() {
    const auto& files = store_->files();
    ends_ = LedgerEnds::read(files, store_->state_dir());
    std::vector<std::string> touched;
    put_back_committed(touched);
    if (undisturbed()) {
        for (const auto& end : ends_.files)
            if (end.journalled) add_once(touched, end.path);
        return touched;
    }
    std::map<std::string, std::vector<JournalRecord>> by_path;
    for (auto& record : journal_.read(files)) by_path[record.path].push_back(std::move(record));
    for (const auto& [path, records] : by_path) {
        restore(path, records);
        add_once(touched, path);
    }
    return touched;
}

/// Whether journal and files are what the last command left: then every row of the journal is in its place.
bool OwnLedgers::undisturbed() {
    const auto size = journal_size();
    if (size == 0) return true;
    if (size != ends_.journal) return false;
    return std::all_of(ends_.files.begin(), ends_.files.end(), [&](const LedgerEnd& end) {
        if (!end.journalled) return true;
        const auto file = open_plain(store_->files(), store_->path(end.path));
        return file && end.fits(file->get());
    });
}

void OwnLedgers::put_back_committed(std::vector<std::string>& touched) {
    const auto& files = store_->files();
    if (ends_.commit.empty()) return;
    const auto behind = [&](const std::string& path, std::uint64_t committed) {
        return committed > 0 && size_of(files, store_->path(path)) < committed;
    };
    const auto suffix = fmt::format(".{}.csv", desk_.text());
    if (std::none_of(ends_.files.begin(), ends_.files.end(), [&](const LedgerEnd& end) {
            return end.path.ends_with(suffix) && behind(end.path, end.committed);
        }))
        return;
    const GitTree tree(store_->root(), ends_.commit);
    for (const auto& path : tree.files("ledgers")) {
        if (!path.ends_with(suffix)) continue;
        const auto content = tree.contents({path}).at(path).value_or("");
        if (!behind(path, content.size())) continue;
        const RowIndex index(content, path);
        restore(path, {{path, index.first_seq(), index.size(), content.substr(index.header_end())}});
        add_once(touched, path);
    }
}

/// Rows of ours whose numbers other rows have now, as after an edit by hand, are kept where they can be
/// found.
void OwnLedgers::put_aside(const JournalRecord& record) {
    const auto& files = store_->files();
    make_directories(files, store_->state_dir() + "/torn", 0700);
    replace_file(files,
                 fmt::format("{}/torn/{}-{}", store_->state_dir(), ledger_of(record.path), record.first_seq),
                 record.bytes, 0600);
    tell_(message("warning: {} has other rows in the place of recorded ones; those are kept in {}/torn",
                  record.path, store_->state_dir()));
    aside_.push_back(name_of(record));
}

/// Puts back the rows of the records that the file lacks. The records are in order.
void OwnLedgers::restore(const std::string& path, const std::vector<JournalRecord>& records) {
    const auto bytes = read_file(store_->files(), store_->path(path)).value_or("");
    const RowIndex index(bytes, path);
    auto last = index.last_seq();
    std::string missing;
    std::size_t count = 0;
    for (const auto& record : records) {
        if (index.has(record)) continue;
        CsvReader rows(record.bytes, CsvReader::End::torn);
        const auto before = count;
        while (rows.next()) {
            const auto seq = row_seq(rows.raw(Schema::seq_column));
            if (seq <= last) continue;
            if (last > 0 && seq != last + 1)
                throw Error(Kind::store, message("rows {} to {} of this desk are missing", last + 1, seq - 1),
                            message("look for the commit that has them: git log --all -- {}", path),
                            {path, 0, 0, {}});
            missing += std::string_view(record.bytes).substr(rows.offset(), rows.end() - rows.offset());
            last = seq;
            ++count;
        }
        if (count == before) put_aside(record);
    }
    if (count == 0) return;
    write_rows(path, missing, {});
    tell_(message("note: {} rows that an earlier command had recorded were put back into {}", count, path));
}

/// Appends rows to a ledger file and syncs it; `before` runs when everything is ready and space is reserved,
/// and is the last moment at which the append can fail without a trace.
void OwnLedgers::write_rows(const std::string& relative, std::string_view rows,
                            const std::function<void()>& before) {
    const auto& files = store_->files();
    const auto path = store_->path(relative);
    const bool fresh = !exists(path);
    make_directories(files, parent_of(path));
    const auto file = open_ledger(files, path);
    auto size = file_size(file.get(), path);
    const auto* known = ends_.find(relative);
    if (size > 0 && !(known && known->fits(file.get()))) {
        // A quoted line break can end a torn file too, so only the scan tells whether it is whole.
        const auto content = read_file(files, path).value_or("");
        const auto whole = RowIndex(content, relative).whole();
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
            tell_(message("note: an unfinished last line of {} was moved to {}/torn", relative,
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
    ends_.at(relative).take(file.get());
}

void OwnLedgers::append(const JournalRecord& record, const std::function<void()>& kept) {
    const auto& files = store_->files();
    if (look() != seen_)
        throw Error(Kind::busy, message("the ledgers were changed while this command read them"),
                    message("nothing was written; when git has done, run the command again"));
    write_rows(record.path, record.bytes, [&] {
        ends_.journal = journal_.add(files, record, ends_.journal);
        ends_.at(record.path).journalled = true;
        kept();
    });
    ends_.write(files, store_->state_dir());
    seen_ = look();
}

void OwnLedgers::forget_committed(bool always) {
    const auto& files = store_->files();
    const auto forget = [&] {
        for (auto& end : ends_.files) end.journalled = false;
        ends_.journal = 0;
        journal_.clear(files);
    };
    if (store_->git_dir().empty()) {
        forget();
        return ends_.write(files, store_->state_dir());
    }
    const auto size = journal_size();
    const auto head = head_commit(files, store_->git_dir());
    if (size == 0 || !head || (!always && (size <= large_journal || *head == ends_.looked))) return;
    const auto records = journal_.read(files);
    std::vector<std::string> paths;
    for (const auto& record : records) add_once(paths, record.path);
    for (const auto& end : ends_.files)
        if (end.committed > 0) add_once(paths, end.path);
    // Of that one commit, whatever becomes of HEAD meanwhile.
    const auto contents = GitTree(store_->root(), *head).contents(paths);
    std::map<std::string, RowIndex> indexes;
    const bool all = std::all_of(records.begin(), records.end(), [&](const JournalRecord& record) {
        const auto& content = contents.at(record.path);
        if (std::find(aside_.begin(), aside_.end(), name_of(record)) != aside_.end()) return true;
        if (!content) return false;
        if (content->ends_with("\n" + record.bytes)) return true;
        auto index = indexes.find(record.path);
        if (index == indexes.end())
            index = indexes.emplace(record.path, RowIndex(*content, record.path)).first;
        return index->second.has(record);
    });
    const bool nothing_less = std::all_of(ends_.files.begin(), ends_.files.end(), [&](const LedgerEnd& end) {
        return end.committed == 0 || contents.at(end.path).value_or("").size() >= end.committed;
    });
    ends_.looked = *head;
    if (all && nothing_less) {
        for (const auto& path : paths)
            if (const auto& content = contents.at(path)) ends_.at(path).committed = content->size();
        ends_.commit = *head;
        forget();
    }
    ends_.write(files, store_->state_dir());
}

PendingRows pending_rows(const Store& store) {
    const auto& files = store.files();
    PendingRows pending;
    for (auto& end : LedgerEnds::read(files, store.state_dir()).files) {
        try {
            end.look(store.path(end.path));
        } catch (const Error&) { // no plain file: whoever reads the ledger says so
            continue;
        }
        if (end.size < end.committed) pending.behind.push_back(end.path);
    }
    std::map<std::string, std::vector<JournalRecord>> by_path;
    for (auto& record : Journal(store.state_dir()).read(files))
        by_path[record.path].push_back(std::move(record));
    for (const auto& [path, records] : by_path) {
        const auto bytes = store.read(path).value_or("");
        const RowIndex index(bytes, path);
        for (const auto& record : records)
            if (!index.has(record)) pending.journalled[path] += record.rows;
    }
    return pending;
}

} // namespace cgov
