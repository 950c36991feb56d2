// SPDX-License-Identifier: MIT
#include "hub/fund_journal.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>

namespace cgov {
namespace {

/// People's words, so that neither program sees anything in them but text: what begins a comment, a tag or a
/// date there becomes its full-width form, and line ends become spaces.
std::string plain(std::string_view text) {
    std::string spaced;
    for (const auto c : text) spaced += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    constexpr std::pair<char, std::string_view> special[] = {
        {';', "；"}, {'|', "｜"}, {':', "："}, {'[', "［"},  {']', "］"},
        {'(', "（"}, {')', "）"}, {'=', "＝"}, {'\\', "＼"}, {'"', "＂"},
    };
    std::string out;
    for (const auto c : normalise_space(spaced)) {
        const auto* found = std::find_if(std::begin(special), std::end(special),
                                         [&](const auto& each) { return each.first == c; });
        if (found == std::end(special))
            out += c;
        else
            out += found->second;
    }
    return out;
}

std::string account_of(std::string_view earmark) {
    return fmt::format("Assets:Fund:{}",
                       earmark.empty() || earmark == unearmarked_money ? "General" : earmark);
}

std::string amount_text(std::int64_t fen) {
    return fmt::format("{}{}.{:02} CNY", fen < 0 ? "-" : "", std::abs(fen) / 100, std::abs(fen) % 100);
}

class Journal {
  public:
    void comment(const std::string& text) { out_ += "; " + plain(text) + "\n"; }

    void account(const std::string& name) {
        if (accounts_.insert(name).second) out_ += "account " + name + "\n";
    }

    void transaction(Date date, char mark, const std::string& code, const std::string& text) {
        out_ += fmt::format("\n{} {} {}{}\n", date.iso(), mark, code.empty() ? "" : "(" + code + ") ", text);
    }
    void tag(const char* name, const std::string& value) {
        if (!value.empty()) out_ += fmt::format("    ; {}: {}\n", name, plain(value));
    }
    void split(std::string_view account, std::int64_t fen) {
        out_ += fmt::format("    {}    {}\n", account, amount_text(fen));
    }

    std::string take() { return std::move(out_); }

  private:
    std::string out_ = "commodity CNY\n    format 1000.00 CNY\n";
    std::set<std::string> accounts_;
};

/// A posting on its day, or its reversal.
struct Entry {
    const Posting* posting;
    Date date;
    bool reversal;
};

void write_entry(Journal& journal, const Entry& entry) {
    const auto& posting = *entry.posting;
    const auto fen = posting.income != entry.reversal ? posting.fen : -posting.fen;
    journal.transaction(entry.date, posting.checker.empty() ? '!' : '*', posting.id, plain(posting.purpose));
    if (entry.reversal) journal.tag("reversal", posting.reason);
    journal.tag("earmark", posting.earmark);
    journal.tag("basis", posting.basis);
    journal.tag("voucher", posting.voucher);
    journal.tag("resolution", posting.resolution);
    journal.tag("for", posting.target);
    journal.tag("by", posting.by);
    journal.tag("checker", posting.checker);
    journal.tag("note", posting.note);
    journal.split(account_of(posting.earmark), fen);
    journal.split(posting.income ? "Income:Fund" : "Expenses:Fund", -fen);
}

} // namespace

std::string fund_journal(const std::vector<Posting>& postings, const std::string& community,
                         std::optional<Period> period) {
    std::vector<Entry> entries;
    for (const auto& posting : postings) {
        entries.push_back({&posting, posting.date, false});
        if (posting.reversed_on) entries.push_back({&posting, *posting.reversed_on, true});
    }
    if (period) std::erase_if(entries, [&](const Entry& entry) { return !period->contains(entry.date); });
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.date < b.date; });

    auto opening = fund_statement(postings, period.value_or(Period()));
    std::erase_if(opening, [](const StatementLine& line) { return line.opening == 0; });
    const auto whole = !opening.empty() && opening.back().earmark.empty() ? opening.back().opening : 0;
    std::erase_if(opening, [](const StatementLine& line) { return line.earmark.empty(); });

    Journal journal;
    journal.comment(community);
    for (const auto* account : {"Income:Fund", "Expenses:Fund"}) journal.account(account);
    if (!opening.empty()) journal.account("Equity:Opening");
    for (const auto& line : opening) journal.account(account_of(line.earmark));
    for (const auto& entry : entries) journal.account(account_of(entry.posting->earmark));
    if (!opening.empty()) {
        journal.transaction(period->from, '*', "", "opening balances");
        for (const auto& line : opening) journal.split(account_of(line.earmark), line.opening);
        journal.split("Equity:Opening", -whole);
    }
    for (const auto& entry : entries) write_entry(journal, entry);
    return journal.take();
}

} // namespace cgov
