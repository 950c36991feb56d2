// SPDX-License-Identifier: MIT
#include "report/history.hpp"

#include "base/digest.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/git.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <unordered_map>

namespace cgov {
namespace {

bool is_ledger(std::string_view path) {
    return path.starts_with("ledgers/") && path.ends_with(".csv");
}

bool is_plain(std::string_view mode) {
    return mode.starts_with("100");
}

std::string short_id(std::string_view id) {
    return std::string(id.substr(0, 12));
}

std::size_t number(std::string_view text) {
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Whether the content begins with the blob of this id: no need to ask git for that blob.
bool begins_with_blob(std::string_view content, const std::string& id, std::size_t size) {
    return size <= content.size() && git_blob_id(content.substr(0, size), id.size()) == id;
}

/// The line of `before` on which `after` begins to differ.
std::size_t first_difference(std::string_view before, std::string_view after) {
    const auto end = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first;
    return static_cast<std::size_t>(std::count(before.begin(), end, '\n')) + 1;
}

std::string blob(const std::string& root, const std::string& id) {
    return git_answer(root, {"cat-file", "blob", id});
}

/// Reads up to the separator and moves behind it.
std::string_view take(std::string_view& text, char separator) {
    const auto end = std::min(text.find(separator), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

struct Commit {
    std::string id, tree, author, date, subject;
    std::vector<std::string> parents;

    std::string text() const {
        return fmt::format("{} ({}, {}, \"{}\")", short_id(id), escape_controls(author), date,
                           escape_controls(subject));
    }
};

/// What happened to one file between a commit and one of its parents.
struct Change {
    std::string path;
    std::string before, after; ///< ids of the blobs; `after` is empty when the file is gone
    std::string renamed_to;
    bool plain = true;
    std::size_t commit = 0; ///< index
    std::string parent;
};

/// The contents of a file's versions, each as the beginning of one of a few texts. In a sound history the
/// file of the work tree is the only text, and no blob is read at all.
class Versions {
  public:
    /// `sizes`: of the blobs, by id.
    Versions(const std::string& root, const std::map<std::string, std::size_t>& sizes, std::string current) {
        std::vector<std::pair<std::size_t, std::string>> open;
        for (const auto& [id, size] : sizes) open.emplace_back(size, id);
        std::sort(open.begin(), open.end());
        texts_.push_back(std::move(current));
        for (;;) {
            std::erase_if(open, [&](const auto& version) {
                const auto& [size, id] = version;
                if (!begins_with_blob(texts_.back(), id, size)) return false;
                found_[id] = {texts_.size() - 1, size};
                return true;
            });
            if (open.empty()) return;
            texts_.push_back(blob(root, open.back().second));
            found_[open.back().second] = {texts_.size() - 1, texts_.back().size()};
            open.pop_back();
        }
    }

    std::string_view content(const std::string& id) const {
        const auto& [text, size] = found_.at(id);
        return std::string_view(texts_[text]).substr(0, size);
    }
    bool extends(const std::string& before, const std::string& after) const {
        const auto& old = found_.at(before);
        const auto& next = found_.at(after);
        if (old.first == next.first) return old.second <= next.second;
        return content(after).starts_with(content(before));
    }

  private:
    std::vector<std::string> texts_;
    std::unordered_map<std::string, std::pair<std::size_t, std::size_t>> found_; ///< text and length
};

class History {
  public:
    History(const Store& store, std::vector<Problem>& problems)
        : store_(store), root_(store.root()), problems_(problems) {}

    void check(const std::string& head) {
        read_commits(head);
        read_changes();
        read_sizes();
        std::map<std::string, std::vector<const Change*>> by_path;
        for (const auto& change : changes_) by_path[change.path].push_back(&change);
        std::vector<std::pair<std::size_t, Problem>> found;
        for (const auto& [path, list] : by_path) check_file(path, list, found);
        // The commit that did it comes before those that merged it.
        std::stable_sort(found.begin(), found.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (auto& [commit, problem] : found) problems_.push_back(std::move(problem));
    }

  private:
    void read_commits(const std::string& head) {
        // Six lines a commit, the oldest first.
        const auto listed = git_answer(root_, {"rev-list", "--no-commit-header", "--topo-order", "--reverse",
                                               "--encoding=UTF-8", "--date=short",
                                               "--format=%H%n%T%n%P%n%an%n%ad%n%s", head, "--"});
        std::string_view rest = listed;
        while (!rest.empty()) {
            Commit commit;
            commit.id = take(rest, '\n');
            commit.tree = take(rest, '\n');
            for (const auto parent : split(take(rest, '\n'), ' '))
                if (!parent.empty()) commit.parents.emplace_back(parent);
            commit.author = take(rest, '\n');
            commit.date = take(rest, '\n');
            commit.subject = take(rest, '\n');
            trees_[commit.id] = commit.tree;
            commits_.push_back(std::move(commit));
        }
    }

    void read_changes() {
        struct Edge {
            std::size_t commit;
            std::string parent;
        };
        std::vector<Edge> edges;
        std::string input;
        for (std::size_t i = 0; i < commits_.size(); ++i)
            for (const auto& parent : commits_[i].parents) {
                const auto tree = trees_.find(parent);
                if (tree == trees_.end())
                    throw Error(Kind::store, message("git does not answer: {}", parent),
                                message("see: git fsck"));
                if (tree->second == commits_[i].tree) continue;
                edges.push_back({i, parent});
                input += tree->second + " " + commits_[i].tree + "\n";
            }
        if (edges.empty()) return;
        const auto listed = git_answer(root_,
                                       {"diff-tree", "--stdin", "-r", "-z", "--raw", "--no-renames",
                                        "--no-abbrev", "--relative", "--", "ledgers"},
                                       input);
        std::string_view rest = listed;
        std::size_t edge = 0;
        std::size_t first = 0; // change of this edge
        std::map<std::string, std::string> added;
        const auto finish_edge = [&] {
            for (; first < changes_.size(); ++first)
                if (auto& change = changes_[first]; change.after.empty())
                    if (const auto to = added.find(change.before); to != added.end())
                        change.renamed_to = to->second;
            added.clear();
        };
        while (!rest.empty()) {
            if (rest[0] != ':') { // the two trees of the next edge
                finish_edge();
                take(rest, '\n');
                ++edge;
                continue;
            }
            rest.remove_prefix(1);
            const auto old_mode = take(rest, ' ');
            const auto new_mode = take(rest, ' ');
            const std::string before(take(rest, ' '));
            const std::string after(take(rest, ' '));
            const auto status = take(rest, '\0');
            std::string path(take(rest, '\0'));
            if (!is_ledger(path)) continue;
            if (status == "A") {
                added[after] = path;
                continue;
            }
            if (before == after && is_plain(new_mode)) continue;
            Change change{
                std::move(path),       before, status == "D" ? "" : after, {}, true, edges[edge - 1].commit,
                edges[edge - 1].parent};
            change.plain = is_plain(old_mode) && (status == "D" || is_plain(new_mode));
            changes_.push_back(std::move(change));
        }
        finish_edge();
    }

    void read_sizes() {
        std::set<std::string> ids;
        for (const auto& change : changes_)
            if (change.plain && !change.after.empty()) {
                ids.insert(change.before);
                ids.insert(change.after);
            }
        if (ids.empty()) return;
        std::string input;
        for (const auto& id : ids) input += id + "\n";
        const auto listed =
            git_answer(root_, {"cat-file", "--batch-check=%(objectname) %(objectsize)"}, input);
        std::string_view rest = listed;
        while (!rest.empty()) {
            auto line = take(rest, '\n');
            const std::string id(take(line, ' '));
            if (line == "missing")
                throw Error(Kind::store, message("git does not answer: {}", id + " missing"),
                            message("see: git fsck"));
            sizes_[id] = number(line);
        }
    }

    void check_file(const std::string& path, const std::vector<const Change*>& list,
                    std::vector<std::pair<std::size_t, Problem>>& found) {
        std::map<std::string, std::size_t> sizes;
        for (const auto* change : list)
            if (change->plain && !change->after.empty())
                for (const auto& id : {change->before, change->after}) sizes[id] = sizes_.at(id);
        const Versions versions(root_, sizes, current(path));
        for (const auto* change : list) {
            const auto& commit = commits_[change->commit];
            std::size_t line = 0;
            std::string text;
            if (!change->renamed_to.empty()) {
                text = message("was renamed to {} in {}", escape_controls(change->renamed_to), commit.text());
            } else if (change->after.empty()) {
                text = message("was deleted in {}", commit.text());
            } else if (!change->plain) {
                text = message("is no plain file in {}", commit.text());
            } else if (!versions.extends(change->before, change->after)) {
                const auto before = versions.content(change->before);
                const auto after = versions.content(change->after);
                line = first_difference(before, after);
                text = before.starts_with(after)
                           ? message("committed rows were cut off in {}", commit.text())
                           : message("committed rows were changed in {}", commit.text());
            } else {
                continue;
            }
            found.emplace_back(change->commit,
                               Problem{Severity::error,
                                       "history",
                                       {escape_controls(path), line, 0, {}},
                                       {},
                                       std::move(text),
                                       message("see: git show {} -- {}; what was there: git show {}:./{}",
                                               short_id(commit.id), escape_controls(path),
                                               short_id(change->parent), escape_controls(path))});
        }
    }

    /// The file of the work tree, in which most versions are found again; empty when it cannot be read.
    std::string current(const std::string& path) const {
        try {
            return store_.read(path).value_or("");
        } catch (const Error&) {
            return {};
        }
    }

    const Store& store_;
    std::string root_;
    std::vector<Problem>& problems_;
    std::vector<Commit> commits_;
    std::unordered_map<std::string, std::string> trees_; ///< by commit
    std::vector<Change> changes_;                        ///< without additions: those can break nothing
    std::unordered_map<std::string, std::size_t> sizes_; ///< by blob
};

} // namespace

CommittedLedgers::CommittedLedgers(const Store& store) : root_(store.root()) {
    const auto head = git_finding(root_, {"rev-parse", "--verify", "--quiet", "HEAD^{commit}"});
    if (!head) return; // nothing is committed yet
    head_ = *head;
    const auto listed = git_answer(root_, {"ls-tree", "-r", "-z", "-l", head_, "--", "ledgers"});
    std::string_view rest = listed;
    while (!rest.empty()) {
        auto entry = take(rest, '\0');
        const auto mode = take(entry, ' ');
        take(entry, ' '); // "blob"
        const auto id = take(entry, ' ');
        const auto size = trim_ascii(take(entry, '\t'));
        if (is_ledger(entry) && is_plain(mode)) files_[std::string(entry)] = {std::string(id), number(size)};
    }
}

void CommittedLedgers::check(const Store& work, std::vector<Problem>& problems) const {
    for (const auto& [path, file] : files_) {
        std::optional<std::string> bytes;
        try {
            bytes = work.read(path);
        } catch (const Error& error) {
            problems.push_back({Severity::error, "history", {path, 0, 0, {}}, {}, error.message, error.hint});
            continue;
        }
        if (bytes && begins_with_blob(*bytes, file.id, file.size)) continue;
        auto& content = contents_[path];
        if (content.empty()) content = blob(root_, file.id);
        problems.push_back(
            {Severity::error,
             "history",
             {path, bytes ? first_difference(content, *bytes) : 0, 0, {}},
             {},
             bytes ? message("rows that HEAD has ({}) were changed or cut off", short_id(head_))
                   : message("HEAD has it ({}), but it is gone", short_id(head_)),
             message("rows are never edited: git checkout -- {}; then correct with a further row", path)});
    }
}

void check_history(const Store& store, std::vector<Problem>& problems) {
    if (store.git_dir().empty())
        throw Error(Kind::input, message("this store is in no git repository, so it has no history to check"),
                    message("without git: cgov check"));
    const CommittedLedgers committed(store);
    if (committed.head().empty()) return;
    if (trim_ascii(git_answer(store.root(), {"rev-parse", "--is-shallow-repository"})) == "true")
        problems.push_back({Severity::warning,
                            "history",
                            {},
                            {},
                            message("older commits are not in this clone, and were not checked"),
                            "git fetch --unshallow"});
    History(store, problems).check(committed.head());
    committed.check(store, problems);
}

} // namespace cgov
