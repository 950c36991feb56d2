// SPDX-License-Identifier: MIT
#pragma once

#include "store/journal.hpp"
#include "store/ledger_ends.hpp"
#include "store/store.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// The ledger files to which this desk appends, kept whole whatever happens to them: a crash, or git run by
/// hand beside us that throws rows away or checks out a branch without them. Its holder has the lock.
class OwnLedgers {
  public:
    OwnLedgers(const Store& store, Desk desk, std::function<void(const std::string&)> tell);

    /// Puts back the rows that the files lack: those of the journal, and those that a commit of this clone
    /// has and the branch that is checked out now has not. Returns the files with rows that may not be
    /// committed. Throws Error{store} when a file cannot be mended, Error{busy} when somebody changes the
    /// files all the time; then nothing may be written.
    std::vector<std::string> recover();

    /// Appends the rows. Everything is made ready first; `kept` runs when the rows are journalled and synced,
    /// which is the commit point. Error{io} before that: nothing was recorded. After it: they are put back by
    /// the next recover(). Error{busy} when a file is not what it was after recover(): somebody's git has
    /// changed it, and who folded it since may have seen it without its last rows.
    void append(const NewRows& rows, const std::function<void()>& kept);

    /// Lets rows leave the journal that are in HEAD (without git: in the synced files). With `always` unset
    /// only when the journal is large.
    void forget_committed(bool always);

  private:
    void put_back(std::vector<std::string>& touched);
    void put_back_committed(std::vector<std::string>& touched);
    void touch_uncommitted(std::vector<std::string>& touched) const;
    bool is_own(std::string_view path) const;
    bool undisturbed();
    void restore(const std::string& path, const std::vector<JournalRecord>& records);
    void put_aside(const JournalRecord& record);
    bool set_tail_aside(const std::string& path, std::string_view bytes, std::size_t whole);
    void write_rows(const std::string& relative, std::string_view rows, const LedgerEnd* known,
                    const std::function<void()>& before);
    std::uint64_t journal_size() const;
    std::vector<LedgerEnd> look() const;

    const Store* store_;
    Desk desk_;
    std::function<void(const std::string&)> tell_;
    Journal journal_;
    LedgerEnds ends_;
    std::vector<LedgerEnd> seen_;    ///< the newest own file of each ledger, as recover() has left it
    std::vector<std::string> aside_; ///< "PATH SEQ" of records whose place other rows have
};

/// What recover() would put back: how many rows of the journal, by file, and the files that are shorter than
/// this clone has left and committed them.
struct PendingRows {
    std::map<std::string, std::size_t> journalled;
    std::vector<std::string> behind;
};
PendingRows pending_rows(const Store& store);

} // namespace cgov
