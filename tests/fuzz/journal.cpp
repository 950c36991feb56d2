// SPDX-License-Identifier: MIT
#include "store/journal.hpp"

#include "harness.hpp"
#include "scratch.hpp"
#include "store/writer.hpp"

namespace cgov::fuzz {
namespace {

constexpr const char* ledger = "ledgers/hours/2026-11.A.csv";

/// A store without git.
struct ScratchStore : Scratch {
    ScratchStore() {
        write("cgov.toml", "format = 1\n");
        write(".cgov/desk", "A");
    }
};

void parsing(std::string_view bytes) {
    std::size_t used = 0;
    std::string printed;
    for (const auto& record : Journal::parse(bytes, &used)) printed += Journal::print(record);
    law(printed == bytes.substr(0, used), "records are printed as they were read");
}

/// Appends of some rows each, then a crash that left any part of the ledger and any part of the journal: what
/// was journalled is there again afterwards, once and in order.
void recovery(std::string_view bytes) {
    static const ScratchStore scratch;
    const FileSystem files;
    const Store store(scratch.path(), files);
    const auto& schema = store.schemas().get("hours");

    std::string rows;
    std::string journal;
    std::vector<std::size_t> journal_ends{0}; // of each record, and of its rows in the ledger
    std::vector<std::size_t> row_ends{0};
    std::uint64_t seq = 1;
    for (auto records = choose(bytes, 4); records > 0; --records) {
        JournalRecord record{ledger, seq, 1 + choose(bytes, 3), {}};
        for (std::uint64_t i = 0; i < record.rows; ++i, ++seq) {
            const auto length = choose(bytes, 8);
            std::vector<std::string> cells(schema.columns().size());
            cells[Schema::seq_column] = std::to_string(seq);
            cells[Schema::at_column] = "2026-11-23T10:00:00+08:00";
            cells[Schema::by_column] = bytes.substr(0, length); // commas, quotes and line ends among them
            cells[Schema::event_column] = "record";
            append_csv_record(record.bytes, cells);
            bytes.remove_prefix(std::min(length, bytes.size()));
        }
        rows += record.bytes;
        journal += Journal::print(record);
        journal_ends.push_back(journal.size());
        row_ends.push_back(rows.size());
    }
    const auto whole = schema.header() + rows;
    const auto ledger_left = choose_size(bytes, whole.size());
    const auto journal_left = choose_size(bytes, journal.size());
    scratch.write(ledger, std::string_view(whole).substr(0, ledger_left));
    scratch.write(".cgov/journal", journal.substr(0, journal_left));

    std::size_t acknowledged = 0; // bytes of the ledger
    for (std::size_t i = 1; i < row_ends.size(); ++i)
        if (journal_ends[i] <= journal_left) acknowledged = schema.header().size() + row_ends[i];
    std::string told;
    WriteOptions options;
    options.by = "lin";
    options.tell = [&](const std::string& line) { told += line + "\n"; };
    { const WriteSession session(store, options); }
    const auto after = scratch.read(ledger);
    law(after.substr(0, acknowledged) == whole.substr(0, acknowledged),
        "every row that was journalled is there");
    law(after.size() <= std::max(acknowledged, ledger_left) && whole.starts_with(after),
        "no row is there twice");
    { const WriteSession session(store, options); }
    law(scratch.read(ledger) == after, "recovering once more changes nothing");
}

} // namespace

void journal(std::string_view bytes) {
    parsing(bytes);
    recovery(bytes);
}

} // namespace cgov::fuzz
