// SPDX-License-Identifier: MIT
#include "store/desk.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "store/git.hpp"
#include "store/git_config.hpp"
#include "store/git_locks.hpp"
#include "store/ledger_ends.hpp"
#include "store/writer.hpp"

#include <algorithm>
#include <fcntl.h>

#include <sys/random.h>
#include <sys/stat.h>

namespace cgov {
namespace {

/// When the state directory was made, to the nanosecond: a copy's was made later, and one that was renamed
/// keeps it. Empty where the file system does not know.
std::string place_of(const Store& store) {
    struct statx status {};
    if (statx(AT_FDCWD, store.state_dir().c_str(), AT_SYMLINK_NOFOLLOW, STATX_BTIME, &status) != 0 ||
        (status.stx_mask & STATX_BTIME) == 0)
        return {};
    return fmt::format("{}.{:09}", status.stx_btime.tv_sec, status.stx_btime.tv_nsec);
}

/// What the clone knows of itself: its token, and where it was when it got it.
struct OwnMark {
    std::string token, place;
    bool copied = false;
};

OwnMark read_mark(const Store& store) {
    const auto text = read_file(store.files(), store.state_dir() + "/token", 256).value_or("");
    const auto lines = split(trim_ascii(text), '\n');
    OwnMark mark{std::string(lines[0]), lines.size() > 1 ? std::string(lines[1]) : "", false};
    const auto now = place_of(store);
    mark.copied = !mark.place.empty() && !now.empty() && mark.place != now;
    return mark;
}

void keep_mark(const Store& store, const std::string& token) {
    make_directories(store.files(), store.state_dir(), 0700);
    replace_file(store.files(), store.state_dir() + "/token", token + "\n" + place_of(store) + "\n", 0600);
}

DeskEntry parse_entry(const TomlFile& file, const std::string& desk) {
    const auto& root = file.root();
    DeskEntry entry;
    entry.desk = desk;
    entry.holder = file.text(root, "holder").value_or("");
    entry.taken = entry.first_taken = file.text(root, "taken").value_or("");
    entry.token = entry.first_token = file.text(root, "token").value_or("");
    for (const auto* change : file.tables(root, "change")) {
        const auto at = file.text(*change, "at").value_or("");
        if (file.word(*change, "event", {"taken", "released"}).value_or("") == "released") {
            entry.released = at;
            entry.rows.clear();
            if (const auto* rows = change->find("rows"))
                for (const auto& [ledger, count] : rows->entries)
                    entry.rows[ledger] = static_cast<std::uint64_t>(std::max<std::int64_t>(0, count.integer));
            continue;
        }
        entry.released.clear();
        entry.taken = at;
        entry.holder = file.text(*change, "holder").value_or("");
        entry.token = file.text(*change, "token").value_or("");
    }
    return entry;
}

/// When a desk is taken: after all that are there already, also by a clock that runs behind, so that the
/// first desk of a store stays the first.
Instant taken_now(const Store& store, Instant now) {
    for (const auto& desk : list_desks(store))
        for (const auto& text : {desk.taken, desk.released})
            if (const auto moment = Instant::from_rfc3339(text); moment && now <= *moment)
                now.seconds = moment->seconds + 1;
    return now;
}

/// How much a desk has recorded: rows of each ledger, and the people that it has added.
std::map<std::string, std::uint64_t> count_rows(const Store& store, Desk desk) {
    std::map<std::string, std::uint64_t> rows;
    for (const auto& name : ledger_names())
        if (const auto count = walk(store, store.schemas().get(name), {}, nullptr).tail_of(desk).seq;
            count > 0)
            rows[name] = count;
    const auto people = store.read(fmt::format("registers/people/{}.csv", desk.text())).value_or("");
    const auto lines = std::count(people.begin(), people.end(), '\n');
    if (lines > 1) rows["people"] = static_cast<std::uint64_t>(lines - 1);
    return rows;
}

std::string rows_text(const std::map<std::string, std::uint64_t>& rows) {
    std::string text;
    for (const auto& [ledger, count] : rows)
        text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", ledger, count);
    return text.empty() ? "{}" : "{ " + text + " }";
}

[[noreturn]] void refuse_foreign(const DeskEntry& entry) {
    throw Error(Kind::refused,
                message("the code {} belongs to another clone ({})", entry.desk,
                        entry.holder.empty() ? "?" : escape_controls(entry.holder)),
                message("take another one; those taken: cgov desk list"));
}

/// A number given twice would be two cases with one id: everything that the desk has recorded must be here.
void expect_all_rows(const Store& store, Desk desk, const DeskEntry& entry) {
    const auto here = count_rows(store, desk);
    for (const auto& [name, count] : entry.rows) {
        const auto found = here.find(name);
        const auto have = found == here.end() ? 0 : found->second;
        if (have < count)
            throw Error(Kind::refused,
                        message("desk {} has recorded {} rows in \"{}\"; {} are here", desk.text(), count,
                                name, have),
                        message("fetch the rest first: cgov sync; or take another code"));
    }
}

/// A token by which a clone is known.
std::string new_token() {
    unsigned char bytes[8];
    if (getrandom(bytes, sizeof bytes, 0) != static_cast<ssize_t>(sizeof bytes))
        throw Error(Kind::io, message("the system gives no random numbers"));
    std::string text;
    for (const auto byte : bytes) text += fmt::format("{:02x}", byte);
    return text;
}

} // namespace

Desk parse_desk(const std::string& text) {
    const auto desk = Desk::from_text(text);
    if (!desk)
        throw Error(Kind::input, message("\"{}\" is no desk code", escape_controls(text)),
                    message("one to three letters, such as A or BC"));
    return *desk;
}

CloneConfig read_clone(const Store& store) {
    if (store.git_dir().empty()) {
        const auto text = read_file(store.files(), store.state_dir() + "/desk", 64).value_or("");
        return {Desk::from_text(trim_ascii(text)).value_or(Desk()), false};
    }
    // Asking git costs more than everything else of a short command.
    if (const auto own = read_own_git_config(store.files(), store.root(), store.git_dir());
        own && own->contains("cgov.desk")) {
        const bool remote = std::any_of(own->begin(), own->end(), [](const auto& entry) {
            return entry.first.starts_with("remote.") && entry.first.ends_with(".url");
        });
        return {Desk::from_text(trim_ascii(own->at("cgov.desk"))).value_or(Desk()), remote};
    }
    const auto identity = read_git_identity(store.root());
    return {Desk::from_text(trim_ascii(identity.desk)).value_or(Desk()), identity.has_remote};
}

std::string desk_path(Desk desk) {
    return fmt::format("registers/desks/{}.toml", desk.text());
}

std::string own_token(const Store& store) {
    const auto mark = read_mark(store);
    return mark.token.empty() || mark.copied ? new_token() : mark.token;
}

std::string first_desk_text(Desk desk, const std::string& holder, Instant now, Zone zone,
                            const std::string& token) {
    return fmt::format(
        "# 办公点 {} / The desk {}: one clone of this store.\nholder = {}\ntaken = {}\ntoken = {}\n",
        desk.text(), desk.text(), toml_quoted(holder), toml_quoted(now.rfc3339(zone)), toml_quoted(token));
}

void keep_desk(const Store& store, Desk desk, const std::string& token) {
    if (!token.empty()) keep_mark(store, token);
    if (store.git_dir().empty()) {
        replace_file(store.files(), store.state_dir() + "/desk", std::string(desk.text()), 0600);
        return;
    }
    expect_git(store.root());
    std::vector<std::string> arguments{"config", "--local"};
    if (desk.empty())
        arguments.insert(arguments.end(), {"--unset-all", "cgov.desk"});
    else
        arguments.insert(arguments.end(), {"cgov.desk", std::string(desk.text())});
    const auto locks = git_locks(store);
    auto done = locks.run(store.root(), arguments);
    // Once more, when a git that was killed has left its lock behind.
    if (done.status != 0 && !locks.clear().empty()) done = locks.run(store.root(), arguments);
    constexpr int not_there = 5;
    if (done.status != 0 && !(desk.empty() && done.status == not_there))
        throw Error(Kind::io, message("git config failed: {}", trim_ascii(done.err)));
}

bool desk_is_kept(const Store& store, Desk desk, const std::string& token) {
    const auto mark = read_mark(store);
    return read_desk(store) == desk && (token.empty() || (token == mark.token && !mark.copied));
}

std::optional<DeskEntry> read_desk_entry(const Store& store, Desk desk) {
    const auto file = store.read_toml(desk_path(desk));
    if (!file) return std::nullopt;
    auto entry = parse_entry(*file, std::string(desk.text()));
    const auto mark = read_mark(store);
    entry.here = entry.released.empty() && !mark.token.empty() && entry.token == mark.token;
    return entry;
}

std::vector<DeskEntry> list_desks(const Store& store) {
    std::vector<DeskEntry> list;
    for (const auto& name : list_directory(store.path("registers/desks"))) {
        const auto desk =
            name.ends_with(".toml") ? Desk::from_text(name.substr(0, name.size() - 5)) : std::nullopt;
        if (desk && name == std::string(desk->text()) + ".toml")
            list.push_back(*read_desk_entry(store, *desk));
    }
    return list;
}

std::string expect_own_desk(const Store& store, const CloneConfig& clone, bool may_keep) {
    const auto desk = clone.desk;
    const auto mark = read_mark(store);
    const auto entry = read_desk_entry(store, desk);
    // No register, or no token: a work tree of another time, or a store made by hand, which proves nothing.
    if (entry && !entry->released.empty())
        throw Error(Kind::refused, message("desk {} was released", desk.text()),
                    message("take it again, or another one: cgov desk take {}", desk.text()));
    if (entry && !entry->token.empty() && !store.git_dir().empty() && entry->token != mark.token)
        throw Error(
            Kind::refused,
            message("the code {} belongs to another clone ({})", desk.text(),
                    entry->holder.empty() ? "?" : escape_controls(entry->holder)),
            message("this clone needs one of its own: cgov desk take CODE; those taken: cgov desk list"));
    if (mark.token.empty()) return {};
    if (mark.copied && clone.has_remote)
        throw Error(
            Kind::refused,
            message("this clone was copied, moved or restored, and desk {} may be in use elsewhere",
                    desk.text()),
            message("if it is: cgov desk take CODE, one that nobody has; if the other clone is gone: cgov "
                    "sync, then cgov desk take {}",
                    desk.text()));
    if (!mark.copied && !mark.place.empty()) return {};
    if (may_keep) {
        try {
            keep_mark(store, mark.token);
        } catch (const Error&) { // said again by the next command
        }
    }
    if (!mark.copied) return {};
    return message(
        "note: this clone was copied or moved; where both write, one needs a code of its own: cgov "
        "desk take CODE");
}

bool is_own_desk(const Store& store, Desk desk) {
    if (desk.empty()) return false;
    const auto entry = read_desk_entry(store, desk);
    return !read_mark(store).copied &&
           (!entry || entry->here || (entry->token.empty() && entry->released.empty()));
}

void take_desk(const Store& store, Desk desk, const std::string& holder, const WriteOptions& options) {
    // What an earlier desk had committed here is another clone's to look after.
    if (!options.dry_run && !is_own_desk(store, read_desk(store))) LedgerEnds::clear(store.state_dir());
    auto session_options = options;
    session_options.any_desk = true;
    WriteSession session(store,
                         session_options); // finishes what was interrupted, and only then is it looked at
    const auto path = desk_path(desk);
    const auto mark = read_mark(store);
    const auto entry = read_desk_entry(store, desk);
    const auto zone = options.clock.zone;
    if (entry && entry->released.empty() && !entry->here) refuse_foreign(*entry);
    if (entry && !entry->released.empty()) expect_all_rows(store, desk, *entry);
    const auto now = taken_now(store, options.clock.now);
    const auto token = own_token(store);
    const auto shown = options.dry_run ? "..." : token;
    session.change_desk(desk, token);
    if (!entry)
        session.replace(path, first_desk_text(desk, holder, now, zone, shown));
    else if (!entry->here || mark.copied)
        session.replace(
            path, store.read(path).value_or("") +
                      fmt::format("\n[[change]]\nevent = \"taken\"\nat = {}\nholder = {}\ntoken = {}\n",
                                  toml_quoted(now.rfc3339(zone)), toml_quoted(holder), toml_quoted(shown)));
    session.finish({std::string(desk.text())}, fmt::format("desk take: {}", desk.text()));
}

void release_desk(const Store& store, const WriteOptions& options) {
    WriteSession session(store, options);
    const auto desk = session.desk();
    const auto path = desk_path(desk);
    const auto text = store.read(path);
    if (!text)
        throw Error(Kind::refused, message("desk {} is not registered", desk.text()),
                    message("register it first: cgov desk take {}", desk.text()));
    const auto now = taken_now(store, options.clock.now);
    session.replace(path, *text + fmt::format("\n[[change]]\nevent = \"released\"\nat = {}\nrows = {}\n",
                                              toml_quoted(now.rfc3339(options.clock.zone)),
                                              rows_text(count_rows(store, desk))));
    session.change_desk({}, {});
    session.finish({std::string(desk.text())}, fmt::format("desk release: {}", desk.text()));
}

std::string store_id(const Store& store) {
    std::pair<Instant, std::string> first{{INT64_MAX}, ""};
    for (const auto& desk : list_desks(store)) {
        const auto taken = Instant::from_rfc3339(desk.first_taken);
        if (taken && !desk.first_token.empty()) first = std::min(first, {*taken, desk.first_token});
    }
    if (first.second.empty())
        throw Error(Kind::store, message("no desk code was ever taken here, so the store has no identity"),
                    message("take one: cgov desk take A"), {"registers/desks", 0, 0, {}});
    return first.second;
}

} // namespace cgov
