// SPDX-License-Identifier: MIT
#include "store/own_ledgers.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/beside.hpp"
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

/// How often files may change under recovery until the command gives up; once is by recovery itself.
constexpr int most_attempts = 5;

[[noreturn]] void fail_disturbed() {
    throw Error(Kind::busy, message("the ledgers were changed while this command read them"),
                message("nothing was written; when git has done, run the command again"));
}

[[noreturn]] void fail(const std::string& path) {
    const int error = errno;
    const char* hint = "";
    if (error == ENOSPC || error == EDQUOT) hint = N_("free some space and run the command again");
    if (error == EACCES || error == EPERM || error == EROFS) hint = N_("see who may write there: ls -ld");
    if (error == ELOOP || error == EISDIR) not_plain(path);
    throw Error(Kind::io, std::strerror(error), translate(hint), {path, 0, 0, {}});
}

/// Opens a ledger file for appending: the plain file with one name that `known` describes, untouched since;
/// without it a new one. Error{busy} when it is not.
Descriptor open_ledger(const FileSystem& files, const std::string& path, const LedgerEnd* known) {
    const int create = known ? 0 : O_CREAT | O_EXCL;
    Descriptor file(
        files.open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | create, 0644));
    if (!file && errno == (known ? ENOENT : EEXIST)) fail_disturbed();
    if (!file) fail(path);
    struct stat status {};
    if (fstat(file.get(), &status) != 0) fail(path);
    if (!S_ISREG(status.st_mode) || status.st_nlink > 1) not_plain(path);
    if (known && !known->describes(file.get())) fail_disturbed();
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
    const auto there = list_both(store_->path("ledgers"));
    for (const auto& ledger : ledger_names()) {
        const auto named = [&](const auto& names) { return std::ranges::binary_search(names, ledger); };
        if (!named(there.directories) && !named(there.files)) continue; // what is no directory is told below
        const auto directory = fmt::format("ledgers/{}", ledger);
        std::string newest;
        for (auto& name : list_directory(store_->path(directory)))
            if (is_own(name)) newest = std::move(name); // they come in order
        if (newest.empty()) continue;
        auto& end = now.emplace_back();
        end.path = directory + "/" + newest;
        end.look(store_->path(end.path));
    }
    return now;
}

std::vector<std::string> OwnLedgers::recover() {
    ends_ = LedgerEnds::read(store_->files(), store_->state_dir());
    std::vector<std::string> touched;
    // Until the files were the same before they were compared with the journal and after: what is seen then
    // lacks no row, whatever a git beside us does.
    for (int attempts = 0; attempts < most_attempts; ++attempts) {
        auto before = look();
        put_back(touched);
        seen_ = look();
        if (seen_ != before) continue;
        touch_uncommitted(touched);
        return touched;
    }
    fail_disturbed();
}

/// HEAD is not where our last commit was: rows may be in the files that it lacks, put back while another
/// branch was checked out.
void OwnLedgers::touch_uncommitted(std::vector<std::string>& touched) const {
    if (ends_.commit.empty() || head_commit(store_->files(), store_->git_dir()) == ends_.commit) return;
    for (const auto& end : ends_.files)
        if (is_own(end.path) && end.committed > 0) add_once(touched, end.path);
}

bool OwnLedgers::is_own(std::string_view path) const {
    return path.ends_with(fmt::format(".{}.csv", desk_.text()));
}

void OwnLedgers::put_back(std::vector<std::string>& touched) {
    const auto& files = store_->files();
    const bool in_place = undisturbed(); // asked first: rows that git has say nothing of the journal's
    put_back_committed(touched);
    if (in_place) {
        for (const auto& end : ends_.files)
            if (end.journalled) add_once(touched, end.path);
        return;
    }
    std::map<std::string, std::vector<JournalRecord>> by_path;
    for (auto& record : journal_.read(files)) by_path[record.path].push_back(std::move(record));
    for (const auto& [path, records] : by_path) {
        restore(path, records);
        ends_.at(path).journalled = true; // also where the note of it was lost
        add_once(touched, path);
    }
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
    const auto changed = [&](const LedgerEnd& end) { // by a hand, or a git that wrote it anew
        if (!is_own(end.path) || end.committed == 0) return false;
        const auto file = open_plain(files, store_->path(end.path));
        return !file || !end.fits(file->get());
    };
    std::vector<std::string> suspects;
    for (const auto& end : ends_.files)
        if (changed(end)) suspects.push_back(end.path);
    if (suspects.empty()) return;
    const GitTree tree(store_->root(), ends_.commit);
    for (const auto& path : tree.files("ledgers")) {
        if (!is_own(path)) continue;
        const auto content = tree.contents({path}).at(path).value_or("");
        const bool behind = size_of(files, store_->path(path)) < content.size();
        if (!behind && std::find(suspects.begin(), suspects.end(), path) == suspects.end()) continue;
        const RowIndex index(content, path);
        restore(path, {{path, index.first_seq(), index.size(), content.substr(index.header_end())}});
        if (behind) add_once(touched, path);
    }
}

/// Rows of ours whose numbers other rows have now, as after an edit by hand, are kept where they can be
/// found.
void OwnLedgers::put_aside(const JournalRecord& record) {
    if (std::find(aside_.begin(), aside_.end(), name_of(record)) != aside_.end()) return;
    const auto& files = store_->files();
    make_directories(files, store_->state_dir() + "/torn", 0700);
    replace_file(files,
                 fmt::format("{}/torn/{}-{}", store_->state_dir(), ledger_of(record.path), record.first_seq),
                 record.bytes, 0600);
    tell_(message("warning: recorded rows of {} were changed or removed; as they were, they are kept in "
                  "{}/torn (see: cgov check --history)",
                  record.path, store_->state_dir()));
    aside_.push_back(name_of(record));
}

/// Puts back the rows of the records that the file lacks. The records are in order. The file is replaced: a
/// git that writes it at this moment must not find our rows among its own.
void OwnLedgers::restore(const std::string& path, const std::vector<JournalRecord>& records) {
    const auto& files = store_->files();
    const auto file = open_plain(files, store_->path(path));
    std::string bytes = file ? read_all(files, file->get(), store_->path(path)) : "";
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
    if (count == 0) {
        if (file && index.whole() == bytes.size()) ends_.at(path).take(file->get());
        return;
    }
    if (set_tail_aside(path, bytes, index.whole())) bytes.resize(index.whole());
    if (bytes.empty()) bytes = store_->schemas().get(ledger_of(path)).header();
    make_directories(files, parent_of(store_->path(path)));
    replace_file(files, store_->path(path), bytes + missing);
    tell_(message("note: {} rows that an earlier command had recorded were put back into {}", count, path));
}

/// Keeps what stands behind the whole rows of a file where it can be found; false when there is nothing.
/// Error{store} when that may hold rows.
bool OwnLedgers::set_tail_aside(const std::string& path, std::string_view bytes, std::size_t whole) {
    if (whole == bytes.size()) return false;
    const auto tail = bytes.substr(whole);
    if (hides_rows(tail)) {
        const auto line =
            std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(whole), '\n') + 1;
        throw Error(Kind::store, message("a quote is not closed; the rows after it cannot be read"),
                    message("restore the file from git: git log -p -- {}", path),
                    {path, static_cast<std::size_t>(line), 0, {}});
    }
    const auto directory = store_->state_dir() + "/torn";
    make_directories(store_->files(), directory, 0700);
    replace_file(store_->files(), fmt::format("{}/{}-{}", directory, ledger_of(path), whole), tail, 0600);
    tell_(message("note: an unfinished last line of {} was moved to {}", path, directory));
    return true;
}

/// Appends rows to the ledger file that `known` describes, or to a new one, and syncs it; `before` runs when
/// everything is ready and space is reserved, and is the last moment at which the append can fail without a
/// trace.
void OwnLedgers::write_rows(const std::string& relative, std::string_view rows, const LedgerEnd* known,
                            const std::function<void()>& before) {
    const auto& files = store_->files();
    const auto path = store_->path(relative);
    make_directories(files, parent_of(path));
    const auto file = open_ledger(files, path, known);
    std::string header;
    try {
        auto size = file_size(file.get(), path);
        const auto* left = ends_.find(relative);
        if (size > 0 && !(left && left->fits(file.get()))) {
            // A quoted line break can end a torn file too, so only the scan tells whether it is whole.
            const auto content = read_all(files, file.get(), path);
            const auto whole = RowIndex(content, relative).whole();
            if (set_tail_aside(relative, content, whole)) {
                if (files.ftruncate(file.get(), static_cast<off_t>(whole)) != 0) fail(path);
                size = whole;
            }
        }
        // A file without a whole line lacks its header too.
        if (size == 0) header = store_->schemas().get(ledger_of(relative)).header();
        const auto added = static_cast<off_t>(header.size() + rows.size());
        if (files.fallocate(file.get(), static_cast<off_t>(size), added) != 0 && errno != EOPNOTSUPP)
            fail(path);
        before();
    } catch (...) {
        if (!known && size_of(files, path) == 0) remove_file(path); // it was made for nothing
        throw;
    }
    write_all(files, file.get(), header, path);
    write_all(files, file.get(), rows, path);
    if (files.fdatasync(file.get()) != 0) fail(path);
    if (!known) sync_directory(files, parent_of(path));
    ends_.at(relative).take(file.get());
}

void OwnLedgers::append(const NewRows& rows, const std::function<void()>& kept) {
    const auto& files = store_->files();
    if (look() != seen_) fail_disturbed();
    const std::string path(rows.path);
    const auto known =
        std::find_if(seen_.begin(), seen_.end(), [&](const LedgerEnd& end) { return end.path == path; });
    // What takes the file's place from here on lacks only rows that the journal has.
    write_rows(path, rows.bytes, known == seen_.end() ? nullptr : &*known, [&] {
        auto& end = ends_.at(path);
        // From here on it is recorded: nothing may fail until the caller knows.
        ends_.journal = journal_.add(files, rows, ends_.journal);
        end.journalled = true;
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
    std::vector<std::string> paths;
    for (const auto& end : ends_.files)
        if (end.journalled || end.committed > 0) paths.push_back(end.path);
    // Of that one commit, whatever becomes of HEAD meanwhile.
    const GitTree tree(store_->root(), *head);
    auto contents = tree.contents(paths);
    // As after an import: HEAD's file is shorter, so it lacks rows, and the large journal need not be read.
    if (!always && std::any_of(ends_.files.begin(), ends_.files.end(), [&](const LedgerEnd& end) {
            return end.journalled && contents.at(end.path).value_or("").size() < end.size;
        })) {
        ends_.looked = *head;
        return ends_.write(files, store_->state_dir());
    }
    const auto records = journal_.read(files);
    for (const auto& record : records) {
        if (contents.contains(record.path)) continue;
        contents.merge(tree.contents({record.path}));
        paths.push_back(record.path);
    }
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
