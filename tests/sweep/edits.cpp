// SPDX-License-Identifier: MIT
// Usage: cgov_edits EDITS [COMMITTED [SEED]]
// Makes EDITS random single edits, one at a time, in the ledger files of a small store with a closed month: a
// bit flipped, bytes cut, bytes inserted, two bytes or two rows swapped, a row doubled. Each must be found by
// check_store() on the files alone (without git) or by the comparison with the history. COMMITTED further
// ones are committed with git, and must be found by check_history(), or, where they only append, by
// check_store(). Prints which class of edits is found by what; exits with 1 when one is missed. SEED repeats
// a run.
#include "../unit/scratch.hpp"
#include "bank/exchange.hpp"
#include "bank/hours.hpp"
#include "base/text.hpp"
#include "people/persons.hpp"
#include "report/check.hpp"
#include "report/history.hpp"
#include "report/seal.hpp"
#include "store/git.hpp"
#include "store/undo.hpp"
#include "venue/booking_actions.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <functional>
#include <malloc.h>
#include <random>
#include <stdexcept>

#include <fmt/format.h>

using namespace cgov;

namespace {

struct QuickFiles : FileSystem {
    int fdatasync(int) const override { return 0; }
    int fsync(int) const override { return 0; }
};

const Clock today{*Instant::from_rfc3339("2026-11-23T10:00:00+08:00"), Zone()};

/// Writes what a small office writes in two months, on two desks; October is closed.
void fill(const ScratchStore& scratch, const FileSystem& files) {
    const auto write = [&](const char* desk, const char* now, const std::string& by,
                           const std::function<void(WriteSession&, const BankRules&)>& action) {
        scratch.directory.write(".cgov/desk", desk);
        const auto store = scratch.open(files);
        auto options = scratch.options(by);
        options.clock.now = *Instant::from_rfc3339(fmt::format("2026-{}:00+08:00", now));
        WriteSession session(store, options);
        action(session, BankRules::load(store));
    };
    const auto serve = [&](const char* desk, const char* now, const char* day, const char* person,
                           int minutes, const std::string& note) {
        write(desk, now, "lin", [&](WriteSession& session, const BankRules& rules) {
            HoursRequest wanted;
            wanted.account = wanted.person = person;
            wanted.minutes = minutes;
            wanted.date = *Date::from_iso(fmt::format("2026-{}", day));
            wanted.kind = "cleaning";
            wanted.note = note;
            HoursBook book(session.store(), rules, {wanted.date, wanted.date});
            auto batch = session.batch(book.table());
            book.record(batch, wanted, session.clock().today(), [](const std::string&) {});
            session.append(batch, "test");
        });
    };
    const auto change = [&](const char* desk, const char* now, const char* event,
                            const std::vector<std::string>& ids) {
        write(desk, now, "chen", [&](WriteSession& session, const BankRules& rules) {
            change_hours(session, rules, event, ids, "seen there, \"all\" of it");
        });
    };
    write("A", "10-01T09:00", "lin", [](WriteSession& session, const BankRules&) {
        PersonChanges first, second;
        first.name = "张梅";
        second.name = "李强";
        first.kind = second.kind = "resident";
        add_persons(session, {first, second});
    });
    scratch.directory.write("registers/venues/hall.toml", "name = \"大礼堂\"\ncapacity = 80\n");
    serve("A", "10-05T09:00", "10-04", "P1A", 120, "");
    serve("A", "10-06T09:00", "10-05", "P2A", 60, "弄堂, 花园\n两处");
    serve("B", "10-07T09:00", "10-06", "P1A", 90, "");
    serve("A", "10-08T09:00", "10-07", "P2A", 45, "");
    change("A", "10-20T09:00", "confirm", {"H1A", "H2A"});
    change("B", "10-21T09:00", "confirm", {"H1B"});
    write("A", "10-22T09:00", "lin", [](WriteSession& session, const BankRules& rules) {
        grant_minutes(session, rules, "P1A", 300, "autumn prize");
        grant_minutes(session, rules, "P2A", 60, "help at the fair");
    });
    write("A", "11-03T09:00", "lin",
          [](WriteSession& session, const BankRules& rules) { close_month(session, rules, "2026-10"); });
    serve("A", "11-05T09:00", "10-30", "P1A", 30, "late");
    serve("B", "11-06T09:00", "11-06", "P2A", 180, "");
    serve("B", "11-07T09:00", "11-07", "P1A", 60, "");
    change("A", "11-08T09:00", "confirm", {"H2B"});
    change("B", "11-09T09:00", "reject", {"H3A"});
    write("B", "11-10T09:00", "lin",
          [](WriteSession& session, const BankRules&) { undo(session, "H3A", "mistaken"); });
    write("A", "11-11T09:00", "lin", [](WriteSession& session, const BankRules& rules) {
        for (const char* day : {"2026-11-24", "2026-11-25"}) {
            BookingRequest wanted;
            wanted.account = "P1A";
            wanted.venue = "hall";
            wanted.start = *Instant::from_rfc3339(fmt::format("{}T14:00:00+08:00", day));
            wanted.minutes = 120;
            wanted.purpose = "排练";
            redeem(session, rules, wanted);
        }
        cancel(session, rules, {"B2A"}, "");
    });
}

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

struct Row {
    std::size_t from, size;
};

/// The lines of a file; an edit by hand knows no quotes.
std::vector<Row> rows_of(const std::string& bytes) {
    std::vector<Row> rows;
    for (std::size_t from = 0; from < bytes.size();) {
        const auto end = std::min(bytes.find('\n', from), bytes.size() - 1) + 1;
        rows.push_back({from, end - from});
        from = end;
    }
    return rows;
}

struct Class {
    const char* name;
    std::string (*edit)(const std::string&, Random&);
};

const std::array<Class, 7> classes{{
    {"flip a bit",
     [](const std::string& bytes, Random& random) {
         auto edited = bytes;
         auto& byte = edited[below(random, edited.size())];
         byte = static_cast<char>(byte ^ (1 << below(random, 8)));
         return edited;
     }},
    {"cut bytes",
     [](const std::string& bytes, Random& random) {
         auto edited = bytes;
         const auto from = below(random, edited.size());
         const auto most = below(random, 2) == 0 ? std::size_t{8} : edited.size();
         return edited.erase(from, 1 + below(random, most));
     }},
    {"cut the end",
     [](const std::string& bytes, Random& random) {
         const auto rows = rows_of(bytes); // one in two after a whole row
         return bytes.substr(0, below(random, 2) == 0 ? below(random, bytes.size())
                                                      : rows[below(random, rows.size())].from);
     }},
    {"insert bytes",
     [](const std::string& bytes, Random& random) {
         std::string inserted(1 + below(random, 8), '\0');
         for (auto& byte : inserted)
             byte = below(random, 2) == 0 ? static_cast<char>(below(random, 256))
                                          : ",\"\n0123456789-:ABHP"[below(random, 19)];
         auto edited = bytes;
         return edited.insert(below(random, edited.size() + 1), inserted);
     }},
    {"swap two bytes",
     [](const std::string& bytes, Random& random) {
         auto edited = bytes;
         std::swap(edited[below(random, edited.size())], edited[below(random, edited.size())]);
         return edited;
     }},
    {"swap two rows",
     [](const std::string& bytes, Random& random) {
         const auto rows = rows_of(bytes);
         auto a = below(random, rows.size()), b = below(random, rows.size());
         if (a > b) std::swap(a, b);
         if (a == b) return bytes;
         const auto end = rows[a].from + rows[a].size;
         return bytes.substr(0, rows[a].from) + bytes.substr(rows[b].from, rows[b].size) +
                bytes.substr(end, rows[b].from - end) + bytes.substr(rows[a].from, rows[a].size) +
                bytes.substr(rows[b].from + rows[b].size);
     }},
    {"double a row",
     [](const std::string& bytes, Random& random) {
         const auto rows = rows_of(bytes);
         const auto row = rows[below(random, rows.size())], behind = rows[below(random, rows.size())];
         auto edited = bytes;
         return edited.insert(behind.from + behind.size, bytes.substr(row.from, row.size));
     }},
}};

struct Score {
    std::size_t edits = 0, by_check = 0, by_history = 0, warned = 0, missed = 0;
};

bool has_error(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::error; });
}

class Sweep {
  public:
    explicit Sweep(std::uint64_t seed) : random_(seed) {
        fill(scratch_, files_);
        const auto store = scratch_.open(files_);
        std::vector<std::string> ledgers = ledger_names();
        for (const auto& ledger : ledgers)
            for (const auto& file : ledger_files(store, ledger)) {
                originals_.emplace_back(file.path, scratch_.directory.read(file.path));
                sealed_.push_back(file.month == "2026-10");
            }
        std::filesystem::copy(scratch_.directory.path(), repository_.path(),
                              std::filesystem::copy_options::recursive |
                                  std::filesystem::copy_options::overwrite_existing);
        std::filesystem::remove_all(repository_.path(".cgov"));
        git({"init", "--quiet"});
        git({"add", "--all"});
        commit("as it was");
    }

    /// Edits in the work tree.
    void edit(std::size_t count) {
        const auto work = scratch_.open(files_);
        const Store repository(repository_.path(), files_);
        const CommittedLedgers committed(repository);
        if (!check_store(work, today).empty() || !history(committed, work).empty())
            throw std::logic_error("the store has problems before it is edited");
        const auto began = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i < count; ++i) {
            const auto [file, kind, bytes] = next();
            const auto& [path, original] = originals_[file];
            overwrite(path, bytes);
            auto& score = scores_[kind][sealed_[file]];
            ++score.edits;
            // Most edits show in their own ledger; only what does not is looked at by all of `check`.
            const bool shown = shows_error(work, split(path, '/')[1], today);
            const auto alone = shown ? std::vector<Problem>() : check_store(work, today);
            if (shown || has_error(alone)) {
                ++score.by_check;
            } else if (has_error(history(committed, work))) {
                ++score.by_history;
            } else if (!alone.empty()) {
                ++score.warned;
            } else {
                ++score.missed;
                report_miss(path, kind, bytes);
            }
            // One in a thousand is looked at both ways.
            if (shown && score.edits % 1000 == 1 && !has_error(check_store(work, today)))
                throw std::logic_error("a part of the check finds what the whole does not");
            overwrite(path, original);
            if ((i + 1) % 50'000 == 0) {
                const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - began;
                fmt::print(stderr, "{} edits in {:.0f} s\n", i + 1, passed.count());
            }
        }
        if (!check_store(work, today).empty()) throw std::logic_error("the store is not as it was");
    }

    /// Edits that somebody commits.
    void commit_edits(std::size_t count) {
        const Store repository(repository_.path(), files_);
        for (std::size_t i = 0; i < count; ++i) {
            const auto [file, kind, bytes] = next();
            const auto& [path, original] = originals_[file];
            repository_.write(path, bytes);
            git({"add", "--all"});
            commit("tidied up");
            std::vector<Problem> problems;
            check_history(repository, problems);
            const bool appended = bytes.starts_with(original);
            if (appended != problems.empty())
                throw std::logic_error("the history does not agree with the edit");
            bool named = appended && !check_store(repository, today).empty();
            for (const auto& problem : problems)
                named = named || (problem.place.file == path &&
                                  problem.message.find("tidied up") != std::string::npos);
            ++committed_;
            if (!named) {
                ++committed_missed_;
                report_miss(path, kind, bytes);
            }
            git({"reset", "--quiet", "--hard", "HEAD~1"});
        }
    }

    /// False when an edit was missed.
    bool report() const {
        fmt::print("{:<16}{:<8}{:>9}{:>9}{:>16}{:>9}{:>9}\n", "edit", "file", "edits", "check",
                   "only --history", "warning", "missed");
        Score all;
        for (std::size_t kind = 0; kind < classes.size(); ++kind)
            for (const bool sealed : {true, false}) {
                const auto& score = scores_[kind][sealed];
                print(classes[kind].name, sealed ? "sealed" : "open", score);
                all.edits += score.edits;
                all.by_check += score.by_check;
                all.by_history += score.by_history;
                all.warned += score.warned;
                all.missed += score.missed;
            }
        print("all", "", all);
        fmt::print("committed: {} edits, {} missed\n", committed_, committed_missed_);
        return all.missed == 0 && committed_missed_ == 0;
    }

  private:
    struct Edit {
        std::size_t file, kind;
        std::string bytes;
    };

    /// An edit that changes the bytes.
    Edit next() {
        for (;;) {
            const auto file = below(random_, originals_.size());
            const auto kind = below(random_, classes.size());
            auto bytes = classes[kind].edit(originals_[file].second, random_);
            if (bytes != originals_[file].second) return {file, kind, std::move(bytes)};
        }
    }

    void overwrite(const std::string& path, const std::string& bytes) const {
        const Descriptor file(files_.open(scratch_.directory.path(path).c_str(), O_WRONLY | O_TRUNC, 0));
        write_all(files_, file.get(), bytes, path);
    }

    static std::vector<Problem> history(const CommittedLedgers& committed, const Store& work) {
        std::vector<Problem> problems;
        committed.check(work, problems);
        return problems;
    }

    void git(const std::vector<std::string>& arguments) const {
        const auto result = run_git(repository_.path(), arguments);
        if (result.status != 0) throw std::runtime_error("git: " + result.err);
    }
    void commit(const std::string& text) const {
        git({"-c", "user.name=lin", "-c", "user.email=lin@x", "commit", "--quiet", "--message", text});
    }

    static void report_miss(const std::string& path, std::size_t kind, const std::string& bytes) {
        fmt::print(stderr, "missed: {} in {}; it became:\n{}\n", classes[kind].name, path, bytes);
    }
    static void print(const char* name, const char* file, const Score& score) {
        fmt::print("{:<16}{:<8}{:>9}{:>9}{:>16}{:>9}{:>9}\n", name, file, score.edits, score.by_check,
                   score.by_history, score.warned, score.missed);
    }

    QuickFiles files_;
    ScratchStore scratch_;
    Scratch repository_;
    Random random_;
    std::vector<std::pair<std::string, std::string>> originals_; ///< ledger files: path and bytes
    std::vector<bool> sealed_;
    std::array<std::array<Score, 2>, classes.size()> scores_;
    std::size_t committed_ = 0, committed_missed_ = 0;
};

} // namespace

int main(int count, char** words) {
    // A walk takes large blocks: from the heap they cost nothing, as pages of the kernel most of the time of
    // a sweep.
    mallopt(M_MMAP_THRESHOLD, 1 << 26);
    mallopt(M_TRIM_THRESHOLD, 1 << 28);
    const auto number = [&](int i, std::uint64_t otherwise) {
        return i < count ? std::stoull(words[i]) : otherwise;
    };
    try {
        Sweep sweep(number(3, 20261123));
        sweep.edit(number(1, 3000));
        sweep.commit_edits(number(2, 0));
        return sweep.report() ? 0 : 1;
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 2;
    }
}
