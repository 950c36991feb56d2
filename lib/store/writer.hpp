// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "store/ledger.hpp"
#include "store/lock.hpp"
#include "store/store.hpp"

#include <exception>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace cgov {

class GitLocks;

/// The cells of a row by the names of their columns; an empty value is left empty.
using Cells = std::vector<std::pair<std::string_view, std::string>>;
/// The same as a list in the call itself, which needs no copies.
using CellList = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// Rows that one command appends to one ledger: all of them or none. Each row is checked against the schema
/// when it is added: columns, types, the state of its case (also as earlier rows of the batch change it), and
/// that no phone or id number gets into a tracked file.
class Batch {
  public:
    Batch(const CaseTable& table, Desk desk, const Clock& clock, std::string by);

    /// Makes room for so many rows, where their number is known.
    void reserve(std::size_t rows);
    /// Adds the opening row of a new case and gives the case its id.
    CaseId open(std::string_view event, const Cells& cells) { return open_with(event, cells); }
    CaseId open(std::string_view event, CellList cells) { return open_with(event, cells); }
    /// Adds a row to an existing case. Throws Error{refused} when its state does not allow the event.
    void add(std::string_view event, CaseKey key, const Cells& cells) { add_with(event, key, cells); }
    void add(std::string_view event, CaseKey key, CellList cells = {}) { add_with(event, key, cells); }
    /// The same to a case that this batch has opened.
    void add(std::string_view event, const CaseId& opened, const Cells& cells) {
        add_with(event, opened, cells);
    }
    void add(std::string_view event, const CaseId& opened, CellList cells = {}) {
        add_with(event, opened, cells);
    }
    /// Has the id of a case printed that was there before, as if this batch had opened it: a hold that is now
    /// a loan.
    void announce(CaseKey key);
    /// Has this printed after the ids: the number of an action.
    void announce(std::string answer) { answers_.push_back(std::move(answer)); }
    /// What add() would say about the state, without the row.
    void expect(std::string_view event, CaseKey key) const;

    const Schema& schema() const { return table_->schema(); }
    bool empty() const { return rows_ == 0; }
    std::vector<std::string> opened() const;    ///< ids, in order
    std::vector<std::string> announced() const; ///< the same, and what announce() was given
    std::size_t rows() const { return rows_; }
    std::uint64_t first_seq() const { return first_seq_; }
    const std::string& bytes() const { return bytes_; } ///< the rows as CSV
    /// The texts of the rows, a line each: of an import, those of its beginning.
    const std::string& texts() const { return texts_; }
    Instant at() const { return at_; } ///< of every row
    std::string path() const;          ///< the ledger file, relative to the store

  private:
    const EventSpec& event(std::string_view name) const;
    State state(CaseKey key) const;
    std::uint32_t first_opened() const { return next_number_ - static_cast<std::uint32_t>(opened_.size()); }
    void expect(const EventSpec& spec, const std::string& id, State now) const;
    void expect_recorder() const;
    template <typename List>
    CaseId open_with(std::string_view event, const List& cells);
    template <typename List>
    void add_with(std::string_view event, CaseKey key, const List& cells);
    template <typename List>
    void add_with(std::string_view event, const CaseId& opened, const List& cells);
    template <typename List>
    void write(const EventSpec& spec, const CaseId& id, const List& cells);

    const CaseTable* table_;
    Desk desk_;
    Clock clock_;
    std::string by_;
    Instant at_;
    std::uint64_t first_seq_ = 1;
    std::uint32_t next_number_ = 1;
    std::size_t rows_ = 0;
    std::string bytes_, texts_, at_text_;
    std::vector<std::string_view> row_; ///< the one that is being written
    std::vector<CaseId> announced_;
    std::vector<std::string> answers_;
    std::map<CaseKey, State> changed_;
    std::vector<State> opened_; ///< the states of the cases opened, whose numbers end before next_number_
};

struct WriteOptions {
    std::string by;
    Clock clock;
    double lock_timeout = 10; ///< seconds
    bool dry_run = false;
    bool any_format = false; ///< for the command that changes it
    bool any_desk = false;   ///< for commands that write no rows: a clone without a code, or with another's
    std::function<void(const std::string&)> tell;                     ///< one line for the person
    std::function<void(const std::vector<std::string>&)> acknowledge; ///< prints ids; they are kept
    std::function<void(const std::string& path, const std::string&)>
        show; ///< of a dry run, what would be written
    /// Sees what people wrote that git will keep (Batch::texts), before anything is written.
    std::function<void(std::string_view texts)> look_over;
};

class OwnLedgers;
class Replacements;

/// Memory ran out when everything was recorded already. Without a text: there is no memory for one.
struct RecordedWithoutMemory : std::exception {
    const char* what() const noexcept override { return "out of memory, but recorded"; }
};

/// One command that writes: takes the lock, recovers what an earlier command left unfinished, then appends or
/// replaces files, then commits. The caller folds and validates after construction, so that it sees what is
/// there under the lock. A dry run takes no lock and writes nothing.
class WriteSession {
  public:
    /// Throws Error{busy} when the lock is not free in time, Error{input} when this clone has no desk code,
    /// Error{refused} when its code is another clone's (see expect_own_desk), Error{store} when the store is
    /// not of the newest format.
    WriteSession(const Store& store, WriteOptions options);
    ~WriteSession();
    WriteSession(const WriteSession&) = delete;
    WriteSession& operator=(const WriteSession&) = delete;

    const Store& store() const { return *store_; }
    Desk desk() const { return desk_; }
    const Clock& clock() const { return options_.clock; }
    const std::string& by() const { return options_.by; }
    /// The lock's, for git to inherit; -1 in a dry run.
    int lock_descriptor() const { return lock_ ? lock_->descriptor() : -1; }
    void tell(const std::string& line) const;
    Batch batch(const CaseTable& table) const { return {table, desk_, options_.clock, options_.by}; }

    /// Journal, append, acknowledge (the ids of opened and announced cases are printed), commit. An empty
    /// batch does nothing. Error{io}: nothing was acknowledged (when only the printing failed, the hint names
    /// what is recorded). Error{unfinished}: the rows are kept, the next command finishes.
    void append(const Batch& batch, const std::string& text);
    /// Replaces a tracked file when finish() or append() is called, all of them or none; until then it is
    /// what it was.
    void replace(const std::string& relative, std::string bytes);
    /// The same for a file under private/, readable by its owner alone.
    void replace_private(const std::string& relative, std::string bytes);
    /// Together with what is replaced this clone gets another desk code (an empty one: none), and another
    /// token when `token` is not empty.
    void change_desk(Desk desk, std::string token);
    /// Commits these files as they are, also where commands do not commit by themselves.
    void commit_files(const std::vector<std::string>& paths, const std::string& text);
    /// Replaces all files or none, prints the ids, and commits. Errors as append().
    void finish(const std::vector<std::string>& ids, const std::string& text);

  private:
    void expect_format() const;
    void expect_desk(Desk desk) const;
    bool recover_git(const GitLocks& locks) const;
    void restore_replacements();
    void stage(const std::string& relative, std::string bytes, mode_t mode);
    bool nothing_staged() const { return staged_.empty() && !change_; }
    /// Makes what is staged ready. With a row, it counts only once that row is recorded.
    void prepare_replacements(const std::string& row_file = {}, std::uint64_t row_seq = 0);
    void discard_replacements();
    /// Puts what was made ready in its place.
    void put_all_in_place();
    void touch(const std::string& relative);
    /// What went wrong in printing, to be thrown when the work is done: what is recorded is recorded.
    std::optional<Error> acknowledge(const std::vector<std::string>& ids) const;
    /// The end of a command whose commit point is behind it.
    void settle(const std::vector<std::string>& ids, const std::string& text, const std::string& path,
                const std::string& unfinished);
    void commit(const std::string& text, bool always = false);
    std::optional<std::string> commit_paths(const std::vector<std::string>& paths, const std::string& text);
    void commit_private(const std::string& text);

    const Store* store_;
    WriteOptions options_;
    Desk desk_;
    std::unique_ptr<Lock> lock_;
    std::unique_ptr<OwnLedgers> own_;
    std::unique_ptr<Replacements> replacements_;
    struct Staged {
        std::string path, bytes;
        mode_t mode;
    };
    std::vector<Staged> staged_;                         ///< what replace() was given
    std::optional<std::pair<Desk, std::string>> change_; ///< what change_desk() was given
    std::vector<std::string> touched_;                   ///< paths to commit, those under private/ too
};

/// "H1A H2A H3A", or "H1A .. H640A (640)" for many: the subject of a commit.
std::string ids_text(const std::vector<std::string>& ids);

} // namespace cgov
