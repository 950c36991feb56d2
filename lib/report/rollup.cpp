// SPDX-License-Identifier: MIT
#include "report/rollup.hpp"

#include "bank/accounts.hpp"
#include "bank/hours.hpp"
#include "base/digest.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "report/seal.hpp"
#include "store/git.hpp"
#include "store/init.hpp"
#include "store/ledger.hpp"

#include <algorithm>

namespace cgov {
namespace {

using Tally = RollupSubject::Tally;

constexpr const char* by_store = "store";
constexpr const char* by_nothing = "all";

/// Names and sizes of all ledger files.
std::string ledgers_digest(const Store& store) {
    std::string text;
    for (const auto& ledger : list_directory(store.path("ledgers"), true))
        for (const auto& file : ledger_files(store, ledger))
            if (const auto opened = open_plain(store.files(), store.path(file.path)))
                text += fmt::format("{} {}\n", file.path, file_size(opened->get(), file.path));
    return sha256_hex(text).substr(0, 16);
}

void set_state(StoreTally& tally, const Store& store) {
    tally.commit = store.git_dir().empty() ? "" : head_commit(store.files(), store.git_dir()).value_or("");
    tally.ledgers = ledgers_digest(store);
}

std::vector<StoreTally::Line> hours_lines(const Store& store, const RollupSubject& subject,
                                          std::optional<Instant> until) {
    const auto& keys = subject.keys;
    const bool monthly = std::find(keys.begin(), keys.end(), "month") != keys.end();
    const auto closed = monthly ? closed_months(store, until) : std::vector<ClosedMonth>();
    std::vector<StoreTally::Line> lines;
    for (auto& line : tally_hours(store, BankRules::load(store), keys, {}, until, closed))
        lines.push_back({std::move(line.keys), {line.entries, line.minutes, line.credit}});
    return lines;
}

std::vector<StoreTally::Line> balance_lines(const Store& store, Date day, std::optional<Instant> until) {
    const Accounts accounts(store, BankRules::load(store), day, until);
    StoreTally::Line line{{}, std::vector<std::int64_t>(tally_figures(Tally::balance).size())};
    for (const auto& account : accounts.list()) {
        const std::int64_t figures[] = {1,
                                        account.earned,
                                        account.granted,
                                        account.received,
                                        account.sent,
                                        account.used,
                                        account.expired,
                                        account.balance()};
        for (std::size_t i = 0; i < line.figures.size(); ++i) line.figures[i] += figures[i];
    }
    return {line};
}

void add_figures(std::vector<std::int64_t>& sum, const std::vector<std::int64_t>& figures) {
    sum.resize(figures.size());
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (__builtin_add_overflow(sum[i], figures[i], &sum[i]))
            throw Error(Kind::input, message("the figures are too large to be added up"));
}

/// For messages: what it is called, and enough of its state to find it with git.
std::string store_text(const StoreTally& tally) {
    return escape_controls(fmt::format("{} ({})", tally.community, tally.store));
}
std::string state_text(const StoreTally& tally) {
    return escape_controls(
        fmt::format("{}/{}", tally.commit.empty() ? "-" : tally.commit.substr(0, 12), tally.ledgers));
}

std::string day_text(const StoreTally& tally) {
    return tally.as_of.empty() ? message("now") : escape_controls(tally.as_of);
}

} // namespace

const char* tally_name(Tally tally) {
    return tally == Tally::hours ? "hours" : "balance";
}

std::vector<std::string> tally_figures(Tally tally) {
    if (tally == Tally::hours) return {"entries", "minutes", "credit"};
    return {"accounts", "earned", "granted", "received", "sent", "used", "expired", "balance"};
}

const std::vector<std::string_view>& subject_keys(Tally tally) {
    // Accounts, persons, units and cases are left out: P1A is somebody else in each community.
    static const std::vector<std::string_view> of_hours{"month", "quarter", "year",     "date", "kind",
                                                        "place", "rule",    "activity", "state"};
    static const std::vector<std::string_view> of_balance;
    return tally == Tally::hours ? of_hours : of_balance;
}

RollupGrouping RollupGrouping::parse(Tally tally, std::string_view list) {
    auto known = subject_keys(tally);
    known.insert(known.end(), {by_store, by_nothing});
    RollupGrouping grouping;
    for (const auto part : split(list, ',')) {
        const auto name = trim_ascii(part);
        const auto& keys = grouping.keys;
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            const auto near = nearest_word(name, known);
            throw Error(Kind::input,
                        message("communities cannot be grouped by \"{}\"", escape_controls(name)),
                        near.empty() ? message("choose among: {}", fmt::join(known, ", "))
                                     : message("did you mean \"{}\"?", near));
        }
        if (name != by_nothing && std::find(keys.begin(), keys.end(), name) == keys.end())
            grouping.keys.emplace_back(name);
    }
    return grouping;
}

RollupSubject RollupGrouping::subject(Tally tally) const {
    RollupSubject subject{tally, keys};
    std::erase(subject.keys, by_store);
    return subject;
}

StoreTally tally_store(const Store& store, const RollupSubject& subject, const RollupDay& day) {
    StoreTally tally;
    tally.store = store_id(store);
    tally.community = store.settings().community;
    tally.origin = store.root();
    // A balance depends on the day even when no row is left out.
    if (day.as_of || subject.tally == Tally::balance) tally.as_of = day.as_of.value_or(day.today).iso();
    std::optional<Instant> until;
    if (day.as_of)
        until = Instant{Instant::at(day.as_of->plus_days(1), 0, store.settings().zone).seconds - 1};
    // The figures must be those of the state that is written beside them.
    for (int tries = 0; tries < 5; ++tries) {
        set_state(tally, store);
        tally.lines = subject.tally == Tally::hours
                          ? hours_lines(store, subject, until)
                          : balance_lines(store, day.as_of.value_or(day.today), until);
        auto after = tally;
        set_state(after, store);
        if (after.same_state(tally)) return tally;
    }
    throw Error(Kind::busy, message("rows are being written; the figures would be of no one state"),
                message("try again"));
}

void Rollup::add(StoreTally tally) {
    if (!stores_.empty() && stores_.begin()->second.as_of != tally.as_of) {
        const auto& other = stores_.begin()->second;
        throw Error(Kind::refused,
                    message("{} is as of {}, but {} as of {}", other.origin, day_text(other), tally.origin,
                            day_text(tally)),
                    message("give all of them the same --as-of DATE"));
    }
    const auto found = stores_.find(tally.store);
    if (found == stores_.end()) {
        auto id = tally.store;
        stores_.emplace(std::move(id), std::move(tally));
        return;
    }
    const auto& other = found->second;
    if (!other.same_state(tally))
        throw Error(Kind::refused,
                    message("{} is there in two states: {} in {}, {} in {}", store_text(tally),
                            state_text(other), other.origin, state_text(tally), tally.origin),
                    message("leave one of them out"));
    if (other.lines != tally.lines || other.community != tally.community)
        throw Error(Kind::refused,
                    message("{} is there twice with different figures: in {} and in {}", store_text(tally),
                            other.origin, tally.origin),
                    message("the rules differ, or one of the files was changed; leave one of them out"));
    // Which of two equal ones is kept must not depend on the order: messages show it.
    found->second.origin = std::min(other.origin, tally.origin);
}

void Rollup::merge(const Rollup& other) {
    if (!(subject_ == other.subject_))
        throw Error(Kind::input,
                    message("these are partials of different tallies: {} by \"{}\", {} by \"{}\"",
                            tally_name(subject_.tally), fmt::join(subject_.keys, ","),
                            tally_name(other.subject_.tally), fmt::join(other.subject_.keys, ",")));
    for (const auto& [id, tally] : other.stores_) add(tally);
}

std::vector<Rollup::Line> Rollup::lines(const RollupGrouping& grouping) const {
    constexpr auto from_store = static_cast<std::size_t>(-1);
    std::vector<std::size_t> places;
    for (const auto& key : grouping.keys) {
        const auto found = std::find(subject_.keys.begin(), subject_.keys.end(), key);
        if (key != by_store && found == subject_.keys.end())
            throw Error(Kind::input, message("the partials do not tell the hours by \"{}\"", key),
                        message("they tell them by: {}", fmt::join(subject_.keys, ", ")));
        places.push_back(key == by_store ? from_store
                                         : static_cast<std::size_t>(found - subject_.keys.begin()));
    }
    struct Sum {
        std::int64_t stores = 0;
        std::vector<std::int64_t> figures;
        const StoreTally* last = nullptr;
    };
    std::map<std::vector<std::string>, Sum> groups;
    const bool whole_stores =
        std::count(places.begin(), places.end(), from_store) == static_cast<std::ptrdiff_t>(places.size());
    const StoreTally::Line nothing{std::vector<std::string>(subject_.keys.size()),
                                   std::vector<std::int64_t>(tally_figures(subject_.tally).size())};
    const auto put = [&](const StoreTally& tally, const StoreTally::Line& line) {
        std::vector<std::string> keys;
        for (const auto place : places) {
            keys.push_back(place == from_store ? tally.store : line.keys[place]);
            if (place == from_store) keys.push_back(tally.community);
        }
        auto& group = groups[std::move(keys)];
        if (group.last != &tally) ++group.stores;
        group.last = &tally;
        add_figures(group.figures, line.figures);
    };
    for (const auto& [id, tally] : stores_) {
        for (const auto& line : tally.lines) put(tally, line);
        if (tally.lines.empty() && whole_stores) put(tally, nothing); // it is there, and has done nothing
    }
    std::vector<Line> lines;
    for (auto& [keys, group] : groups) lines.push_back({keys, group.stores, std::move(group.figures)});
    return lines;
}

Rollup roll_up(const FileSystem& files, const std::vector<std::string>& directories,
               const RollupSubject& subject, const RollupDay& day, std::size_t cache_from) {
    Rollup rollup(subject);
    std::vector<Problem> problems;
    std::optional<Kind> kind;
    for (const auto& directory : directories) {
        std::optional<StoreTally> tally;
        try {
            tally = tally_store({directory, files, cache_from}, subject, day);
        } catch (Error& error) {
            auto place = error.place;
            place.file = directory + (place.file.empty() ? "" : "/") + place.file;
            problems.push_back({Severity::error, "store", std::move(place), {}, error.message, error.hint});
            kind = kind.value_or(error.kind);
        }
        if (tally && problems.empty()) rollup.add(std::move(*tally));
    }
    if (!problems.empty()) {
        const auto count = problems.size();
        throw Problems(
            *kind,
            message("{} of {} stores could not be read; nothing was added up", count, directories.size()),
            std::move(problems));
    }
    return rollup;
}

} // namespace cgov
