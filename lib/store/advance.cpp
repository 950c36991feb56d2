// SPDX-License-Identifier: MIT
#include "store/advance.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/git.hpp"
#include "store/git_locks.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <thread>
#include <unistd.h>

#include <sys/stat.h>

namespace cgov {
namespace {

constexpr std::string_view plain = "100644";

/// One path that differs between two commits, from the top of the repository.
struct Change {
    std::string path, mode, before, after; ///< mode: that of `after`; before, after: ids of blobs
    bool deleted = false, added = false, regular = false;
};

class Advance {
  public:
    Advance(const Store& store, std::string from, std::string to, int lock)
        : store_(store), from_(std::move(from)), to_(std::move(to)), lock_(lock),
          top_(find_git(store.root(), store.files()).work_tree), prefix_(git_prefix(store)) {
        read_changes();
    }

    /// Every file must be as one of the two commits has it.
    void expect_way_clear() const {
        std::string list;
        std::vector<const Change*> present;
        for (const auto& change : changes_) {
            struct stat status {};
            if (!change.regular || lstat((top_ + "/" + change.path).c_str(), &status) != 0) continue;
            if (!S_ISREG(status.st_mode)) in_the_way(change);
            list += change.path + "\n";
            present.push_back(&change);
        }
        if (present.empty()) return;
        const auto hashed = git({"hash-object", "--stdin-paths"}, list);
        const auto ids = split(trim_ascii(hashed.out), '\n');
        if (hashed.status != 0 || ids.size() != present.size()) failed(hashed);
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (ids[i] != present[i]->after && ids[i] != present[i]->before) in_the_way(*present[i]);
    }

    void run() {
        replace_files();
        // -i: the files are the new ones already, and that is meant.
        expect(git({"read-tree", "-i", "-m", from_, to_}));
        std::string rest;
        for (const auto& change : changes_) {
            if (change.deleted)
                ::unlink((top_ + "/" + change.path).c_str());
            else if (!own_file(change))
                rest += change.path + '\0';
        }
        if (!rest.empty()) expect(git({"checkout-index", "--force", "-z", "--stdin"}, rest));
        expect(git({"update-ref", "-m", "cgov sync", "HEAD", to_, from_}));
        git({"update-index", "-q", "--refresh"});
    }

  private:
    GitResult git(std::vector<std::string> arguments, std::string_view input = {}) const {
        arguments.insert(arguments.begin(),
                         {"-c", "core.fsync=committed,index,reference", "-c", "core.fsyncMethod=fsync"});
        constexpr int tries = 20;
        for (int i = 0;; ++i) {
            auto result = git_locks(store_).run(top_, arguments, lock_, input);
            // Somebody's git, run by hand, holds its lock for a moment.
            if (result.status == 0 || i == tries || result.err.find(".lock'") == std::string::npos)
                return result;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }
    [[noreturn]] static void failed(const GitResult& result) {
        const auto said = std::string(trim_ascii(result.err.empty() ? result.out : result.err));
        const auto quote = said.find('\'');
        const auto lock = said.find(".lock'");
        if (lock != std::string::npos && quote < lock)
            throw Error(Kind::busy, message("git is at work here, or was interrupted"),
                        message("see that no git runs in this clone, then remove that file, and: cgov sync"),
                        {said.substr(quote + 1, lock + 4 - quote), 0, 0, {}});
        throw Error(Kind::unfinished, message("git could not finish the sync: {}", said),
                    message("nothing is lost; see what git says, then run: cgov sync"));
    }
    static void expect(const GitResult& result) {
        if (result.status != 0) failed(result);
    }

    void read_changes() {
        const auto listed = git_differences(top_, {"-r", "-z", "--no-renames", from_, to_});
        const auto cells = split(listed, '\0');
        for (std::size_t i = 0; i + 1 < cells.size(); i += 2) {
            // ":100644 100644 BEFORE AFTER M"
            const auto words = split(cells[i], ' ');
            if (words.size() != 5) failed({1, listed, {}});
            const auto mode = words[0].substr(1);
            Change change{std::string(cells[i + 1]), std::string(words[1]), std::string(words[2]),
                          std::string(words[3])};
            change.deleted = words[4] == "D";
            change.added = words[4] == "A";
            change.regular = (change.added || mode.starts_with("100")) &&
                             (change.deleted || words[1].starts_with("100")) &&
                             change.path.find('\n') == std::string::npos;
            changes_.push_back(std::move(change));
        }
    }

    /// A ledger or register, which is read without a lock at any moment.
    bool own_file(const Change& change) const {
        if (change.deleted || !change.regular || change.mode != plain || !change.path.starts_with(prefix_))
            return false;
        const auto path = std::string_view(change.path).substr(prefix_.size());
        return path.starts_with("ledgers/") || path.starts_with("registers/");
    }

    void replace_files() const {
        std::string wanted;
        std::vector<const Change*> files;
        for (const auto& change : changes_) {
            if (!own_file(change)) continue;
            wanted += change.after + "\n";
            files.push_back(&change);
        }
        if (files.empty()) return;
        const auto blobs = git({"cat-file", "--batch"}, wanted);
        expect(blobs);
        std::string_view rest = blobs.out;
        for (const auto* file : files) {
            // "ID blob SIZE\n", the bytes, "\n"
            const auto end = rest.find('\n');
            const auto words = split(rest.substr(0, end), ' ');
            std::size_t size = 0;
            if (end == std::string_view::npos || words.size() != 3) failed(blobs);
            std::from_chars(words[2].data(), words[2].data() + words[2].size(), size);
            if (size + 1 > rest.size() - end - 1) failed(blobs);
            const auto path = store_.path(std::string_view(file->path).substr(prefix_.size()));
            make_directories(store_.files(), parent_of(path));
            const auto bytes = rest.substr(end + 1, size);
            if (read_file(store_.files(), path).value_or("") != bytes || !exists(path))
                replace_file(store_.files(), path, bytes);
            rest.remove_prefix(end + 1 + size + 1);
        }
    }

    [[noreturn]] void in_the_way(const Change& change) const {
        throw Error(Kind::refused, message("is in the way: the others have a file of this name"),
                    message("move it away, or undo what was changed by hand; then run: cgov sync"),
                    {change.path, 0, 0, {}});
    }

    const Store& store_;
    std::string from_, to_;
    int lock_;
    std::string top_, prefix_;
    std::vector<Change> changes_;
};

std::string note_path(const Store& store) {
    return store.state_dir() + "/sync";
}

void clear_note(const Store& store) {
    replace_file(store.files(), note_path(store), "", 0600);
}

} // namespace

std::string git_prefix(const Store& store) {
    const auto top = find_git(store.root(), store.files()).work_tree;
    return store.root().size() > top.size() ? store.root().substr(top.size() + 1) + "/" : "";
}

void advance(const Store& store, const std::string& from, const std::string& to, int lock) {
    Advance move(store, from, to, lock);
    move.expect_way_clear();
    replace_file(store.files(), note_path(store), from + " " + to + "\n", 0600);
    move.run();
    clear_note(store);
}

bool finish_advance(const Store& store, int lock) {
    const auto text = read_file(store.files(), note_path(store), 256).value_or("");
    const auto words = split(trim_ascii(text), ' ');
    if (words.size() != 2 || store.git_dir().empty()) return false;
    const auto head = head_commit(store.files(), store.git_dir()).value_or("");
    // Somebody has moved the branch by hand since: what is left in the work tree is theirs to settle.
    if (head == words[0]) {
        Advance move(store, std::string(words[0]), std::string(words[1]), lock);
        move.expect_way_clear();
        move.run();
    }
    clear_note(store);
    return head == words[0];
}

} // namespace cgov
