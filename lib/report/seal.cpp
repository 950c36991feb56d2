// SPDX-License-Identifier: MIT
#include "report/seal.hpp"

#include "bank/accounts.hpp"
#include "base/digest.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace cgov {
namespace {

constexpr std::string_view own_ledger = "seals";

std::int64_t whole(std::string_view cell) {
    std::int64_t value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

/// The files of a month in every ledger but that of the seals.
std::vector<LedgerFile> files_of_month(const Store& store, const std::string& month) {
    std::vector<LedgerFile> files;
    for (const auto& ledger : list_directory(store.path("ledgers"), true)) {
        if (ledger == own_ledger) continue;
        for (auto& file : ledger_files(store, ledger))
            if (file.month == month) files.push_back(std::move(file));
    }
    return files;
}

/// The standing seal of each file that covers most of it.
std::map<std::string, const Seal*> standing_by_file(const Seals& seals, const std::string& month = {}) {
    std::map<std::string, const Seal*> result;
    for (const auto& seal : seals.list) {
        if (!seal.stands() || seal.is_total() || (!month.empty() && seal.month != month)) continue;
        auto& best = result[seal.file];
        if (!best || best->bytes < seal.bytes) best = &seal;
    }
    return result;
}

/// What is wrong with a sealed file, or an empty text.
std::string seal_fault(const Seal& seal, const std::optional<std::string>& bytes) {
    if (!bytes) return message("is sealed by {}, but it is gone", seal.id);
    const auto sealed = static_cast<std::size_t>(seal.bytes);
    if (bytes->size() < sealed)
        return message("has {} bytes; {} were sealed by {}", bytes->size(), sealed, seal.id);
    if (sha256_hex(std::string_view(*bytes).substr(0, sealed)) != seal.sha256)
        return message("is not what {} sealed: the SHA-256 of its first {} bytes differs", seal.id, sealed);
    return {};
}

std::string seal_remedy(const Seal& seal) {
    return message("find the change with: cgov check --history; git log -p -- {}", seal.file);
}

/// The rows below the header; Error{refused} when the file does not end with a whole row.
std::int64_t rows_to_seal(const std::string& path, const std::string& bytes) {
    CsvReader reader(bytes, CsvReader::End::torn);
    std::int64_t rows = -1;
    while (reader.next()) ++rows;
    if (rows < 0 || reader.end() != bytes.size())
        throw Error(
            Kind::refused, message("the last line is unfinished; the file cannot be sealed"),
            message("see: cgov check"),
            {path, static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1, 0, {}});
    return rows;
}

Period parse_month(const std::string& text) {
    const auto period = Period::from_text(text);
    if (!period || text.size() != 7 || text[4] != '-')
        throw Error(Kind::input, message("\"{}\" is no month", escape_controls(text)),
                    message("write it like 2026-10"));
    return *period;
}

bool is_closed(const Seals& seals, const std::string& month) {
    return std::any_of(seals.list.begin(), seals.list.end(), [&](const Seal& seal) {
        return seal.stands() && seal.is_total() && seal.month == month;
    });
}

/// "bank:A:3 hours:A:120 hours:B:14". Reads every ledger, so a damaged row ends it with Error{store}.
std::string rows_of_all_desks(const Store& store) {
    std::string text;
    for (const auto& ledger : ledger_names()) {
        if (ledger == own_ledger) continue;
        const auto table = walk(store, store.schemas().get(ledger), {}, nullptr);
        std::map<Desk, std::uint64_t> last;
        for (const auto& tail : table.tails())
            if (tail.seq > 0) last[tail.desk] = tail.seq;
        for (const auto& [desk, seq] : last)
            text += fmt::format("{}{}:{}:{}", text.empty() ? "" : " ", ledger, desk.text(), seq);
    }
    return text;
}

/// One row of hours that was taken back, and the row of the ledger `voids` that did it.
struct TakenBack {
    std::pair<Desk, std::uint64_t> row, by;
};

std::vector<TakenBack> hours_taken_back(const Store& store) {
    const auto& schema = store.schemas().get("voids");
    const auto ledger = schema.column("ledger"), desk = schema.column("desk"), row = schema.column("row");
    std::vector<TakenBack> list;
    std::vector<Problem> damage; // `check` names it
    walk(store, schema, {std::nullopt, &damage}, [&](const Event& event) {
        if (event.cell(ledger) != "hours") return;
        const auto of = Desk::from_text(event.cell(desk)).value_or(Desk());
        list.push_back({{of, static_cast<std::uint64_t>(whole(event.cell(row)))}, {event.desk, event.seq}});
    });
    return list;
}

ClosedMonth closed_month(const Seal& total, const std::vector<TakenBack>& taken_back) {
    ClosedMonth month{total.month, {}, {}};
    std::map<Desk, std::uint64_t> voids;
    for (const auto part : split(total.through, ' ')) {
        const auto words = split(part, ':');
        const auto desk = words.size() == 3 ? Desk::from_text(words[1]) : std::nullopt;
        if (!desk) continue;
        if (words[0] == "hours") month.rows[*desk] = static_cast<std::uint64_t>(whole(words[2]));
        if (words[0] == "voids") voids[*desk] = static_cast<std::uint64_t>(whole(words[2]));
    }
    for (const auto& each : taken_back)
        if (const auto last = voids.find(each.by.first);
            last != voids.end() && each.by.second <= last->second)
            month.taken_back.insert(each.row);
    return month;
}

/// The first standing figures of each month: what a second desk recorded apart changes nothing.
std::vector<const Seal*> standing_totals(const Seals& seals) {
    std::vector<const Seal*> totals;
    std::set<std::string> months;
    for (const auto& seal : seals.list)
        if (seal.stands() && seal.is_total() && months.insert(seal.month).second) totals.push_back(&seal);
    return totals;
}

/// The event that records the figures of a month as they are now.
Cells figures(const WriteSession& session, const BankRules& rules, const std::string& month,
              const Period& days, std::size_t files) {
    const auto& store = session.store();
    HoursFilter filter;
    filter.period = days;
    TallyLine served;
    for (const auto& line : tally_hours(store, rules, {"month"}, filter, std::nullopt)) served = line;
    const auto end = Instant{Instant::at(days.to.plus_days(1), 0, session.clock().zone).seconds - 1};
    std::int64_t balance = 0;
    const Accounts accounts(store, rules, days.to, end);
    for (const auto& account : accounts.list()) balance += account.balance();
    return {{"month", month},
            {"files", std::to_string(files)},
            {"entries", std::to_string(served.entries)},
            {"minutes", std::to_string(served.minutes)},
            {"credit", std::to_string(served.credit)},
            {"accounts", std::to_string(accounts.list().size())},
            {"balance", std::to_string(balance)},
            {"through", rows_of_all_desks(store)}};
}

} // namespace

Seals read_seals(const Store& store, std::optional<Instant> until) {
    const auto& schema = store.schemas().get(own_ledger);
    std::vector<Seal> list;
    PerCase<std::uint32_t> index;
    auto table = walk(store, schema, {until, nullptr, {}}, [&](const Event& event) {
        const auto cell = [&](const char* name) { return std::string(event.cell(schema.column(name))); };
        const auto figure = [&](const char* name) { return whole(event.cell(schema.column(name))); };
        auto& position = index[event.key];
        if (event.from == no_state) {
            Seal seal;
            seal.key = event.key;
            seal.id = event.id.text();
            seal.month = cell("month");
            seal.file = cell("file");
            seal.sha256 = cell("sha256");
            seal.by = event.cell(Schema::by_column);
            seal.at = event.at;
            seal.rows = figure("rows");
            seal.bytes = figure("bytes");
            seal.files = figure("files");
            seal.entries = figure("entries");
            seal.minutes = figure("minutes");
            seal.credit = figure("credit");
            seal.accounts = figure("accounts");
            seal.balance = figure("balance");
            seal.through = cell("through");
            list.push_back(std::move(seal));
            position = static_cast<std::uint32_t>(list.size());
        }
        if (position == 0) return;
        list[position - 1].state = schema.states()[event.to];
        list[position - 1].note = cell("note");
    });
    return {std::move(list), std::move(table)};
}

std::vector<ClosedMonth> closed_months(const Store& store, std::optional<Instant> until) {
    const auto seals = read_seals(store, until);
    const auto totals = standing_totals(seals);
    std::vector<ClosedMonth> months;
    if (totals.empty()) return months;
    const auto taken_back = hours_taken_back(store);
    for (const auto* total : totals) months.push_back(closed_month(*total, taken_back));
    return months;
}

void close_month(WriteSession& session, const BankRules& rules, const std::string& month) {
    const auto& store = session.store();
    const auto days = parse_month(month);
    if (session.clock().today() <= days.to)
        throw Error(Kind::refused, message("{} is not over yet", month),
                    message("it can be closed from {} on", days.to.plus_days(1).iso()));
    const auto seals = read_seals(store);
    const auto sealed = standing_by_file(seals, month);
    for (const auto& [path, seal] : sealed)
        if (auto fault = seal_fault(*seal, store.read(path)); !fault.empty())
            throw Error(Kind::refused, std::move(fault), seal_remedy(*seal), {path, 0, 0, {}});
    const auto files = files_of_month(store, month);
    auto batch = session.batch(seals.table);
    for (const auto& file : files) {
        const auto bytes = store.read(file.path).value_or("");
        const auto rows = rows_to_seal(file.path, bytes);
        const auto before = sealed.find(file.path);
        if (before != sealed.end() && static_cast<std::size_t>(before->second->bytes) == bytes.size())
            continue;
        batch.open("close", {{"month", month},
                             {"file", file.path},
                             {"rows", std::to_string(rows)},
                             {"bytes", std::to_string(bytes.size())},
                             {"sha256", sha256_hex(bytes)}});
    }
    if (!is_closed(seals, month)) {
        const auto cells = figures(session, rules, month, days, files.size());
        const bool served = std::any_of(cells.begin(), cells.end(), [](const auto& cell) {
            return cell.first == "entries" && cell.second != "0";
        });
        if (files.empty() && !served)
            throw Error(Kind::refused, message("there is nothing of {} to close", month),
                        message("the months that are closed: cgov close --list"));
        batch.open("total", cells);
    }
    if (batch.empty())
        throw Error(Kind::refused, message("{} is closed already, and its files are as they were", month),
                    message("see: cgov close --list {}", month));
    session.append(batch, fmt::format("close {}: {}", month, ids_text(batch.opened())));
}

void reopen_month(WriteSession& session, const std::string& month, const std::string& reason) {
    parse_month(month);
    if (reason.empty())
        throw Error(Kind::input, message("say why {} is opened again", month), message("give --reason"));
    const auto seals = read_seals(session.store());
    auto batch = session.batch(seals.table);
    for (const auto& seal : seals.list)
        if (seal.stands() && seal.month == month) batch.add("reopen", seal.key, {{"note", reason}});
    if (batch.empty()) {
        const auto seal = std::find_if(seals.list.rbegin(), seals.list.rend(),
                                       [&](const Seal& each) { return each.month == month; });
        if (seal == seals.list.rend())
            throw Error(Kind::refused, message("{} is not closed", month),
                        message("the months that are closed: cgov close --list"));
        throw Error(Kind::refused, message("{} is reopened already ({})", month, seal->id),
                    message("to close it: cgov close {}", month));
    }
    session.append(batch, fmt::format("close: {} is open again", month));
}

void check_seals(const Store& store, std::vector<Problem>& problems) {
    const auto seals = read_seals(store);
    std::map<std::string, std::vector<const Seal*>> by_file;
    for (const auto& seal : seals.list)
        if (seal.stands() && !seal.is_total()) by_file[seal.file].push_back(&seal);
    const auto late = [&](const std::string& path, const std::string& month, std::string text) {
        problems.push_back({Severity::warning,
                            "seal-late",
                            {path, 0, 0, {}},
                            {},
                            std::move(text),
                            message("seal that too: cgov close {}", month)});
    };
    for (const auto& [path, list] : by_file) {
        const auto bytes = store.read(path);
        std::size_t covered = 0;
        bool good = true;
        for (const auto* seal : list) {
            covered = std::max(covered, static_cast<std::size_t>(seal->bytes));
            auto fault = seal_fault(*seal, bytes);
            if (fault.empty()) continue;
            good = false;
            problems.push_back(
                {Severity::error, "seal", {path, 0, 0, {}}, seal->id, std::move(fault), seal_remedy(*seal)});
        }
        if (good && bytes && bytes->size() > covered)
            late(path, list.front()->month,
                 message("{} is closed, and rows have come in since", list.front()->month));
    }
    for (const auto* total : standing_totals(seals))
        for (const auto& file : files_of_month(store, total->month))
            if (!by_file.contains(file.path))
                late(file.path, total->month,
                     message("{} is closed, and this file has come in since", total->month));
}

void check_closed_figures(const Store& store, const BankRules& rules, std::vector<Problem>& problems) {
    const auto seals = read_seals(store);
    const auto totals = standing_totals(seals);
    if (totals.empty()) return;
    const auto closed = closed_months(store);
    std::map<std::string, TallyLine> lines;
    for (auto& line : tally_hours(store, rules, {"month"}, {}, std::nullopt, closed)) {
        const auto month = line.keys[0];
        lines[month] = std::move(line);
    }
    for (const auto* total : totals) {
        const auto& line = lines[total->month];
        if (line.entries == total->entries && line.minutes == total->minutes && line.credit == total->credit)
            continue;
        problems.push_back(
            {Severity::warning,
             "seal-figures",
             {"ledgers/seals", 0, 0, {}},
             total->id,
             message(
                 "{} was closed with {} entries, {} minutes, credit {}; the same rows now give {}, {}, {}",
                 total->month, total->entries, total->minutes, total->credit, line.entries, line.minutes,
                 line.credit),
             message("the rules may have changed; otherwise find the change with: cgov check --history")});
    }
}

} // namespace cgov
