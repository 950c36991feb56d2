// SPDX-License-Identifier: MIT
#include "store/replacements.hpp"

#include "base/digest.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/row_index.hpp"

#include <algorithm>
#include <charconv>

namespace cgov {
namespace {

constexpr std::string_view mark = "cgov-replacing-1";
constexpr std::string_view none = "-";

std::string or_empty(std::string_view word) {
    return word == none ? std::string() : std::string(word);
}

std::string_view or_none(std::string_view word) {
    return word.empty() ? none : word;
}

bool of_the_store(std::string_view path) {
    const auto steps = split(path, '/');
    return !steps[0].empty() && std::find(steps.begin(), steps.end(), "..") == steps.end();
}

} // namespace

// "cgov-replacing-1 SHA256\n" of what follows: "row SEQ FILE\n" and "desk CODE TOKEN\n" when there is one,
// "SHA256 PATH\n" for each file. "-" stands for what is empty.
Replacements::List Replacements::read(const FileSystem& files) const {
    const auto text = read_file(files, path_).value_or("");
    const auto end = text.find('\n');
    if (end == std::string::npos) return {};
    const auto body = std::string_view(text).substr(end + 1);
    if (text.substr(0, end) != fmt::format("{} {}", mark, sha256_hex(body))) return {};
    List list;
    for (const auto line : split(body, '\n')) {
        const auto words = split(line, ' ');
        if (words.size() == 3 && words[0] == "row") {
            std::from_chars(words[1].data(), words[1].data() + words[1].size(), list.row_seq);
            list.row_file = words[2];
        } else if (words.size() == 3 && words[0] == "desk") {
            list.change = {Desk::from_text(or_empty(words[1])).value_or(Desk()), or_empty(words[2])};
        } else if (words.size() == 2 && of_the_store(words[1])) {
            list.entries.push_back({std::string(words[1]), or_empty(words[0])});
        }
    }
    return list;
}

void Replacements::write(const FileSystem& files, const List& list) const {
    std::string body;
    if (list.row_seq > 0) body += fmt::format("row {} {}\n", list.row_seq, list.row_file);
    if (list.change)
        body += fmt::format("desk {} {}\n", or_none(list.change->desk.text()), or_none(list.change->token));
    for (const auto& entry : list.entries) body += fmt::format("{} {}\n", or_none(entry.sha256), entry.path);
    try {
        replace_file(files, path_, fmt::format("{} {}\n{}", mark, sha256_hex(body), body), 0600);
    } catch (...) {
        remove_file(path_); // it may be there already, and must not come into force later
        throw;
    }
}

void Replacements::clear() const {
    remove_file(path_);
}

bool counts(const Store& store, const Replacements::List& list) {
    return list.row_seq == 0 ||
           RowIndex(store.read(list.row_file).value_or(""), list.row_file).last_seq() >= list.row_seq;
}

} // namespace cgov
