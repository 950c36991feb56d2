// SPDX-License-Identifier: MIT
#include "format/csv.hpp"

#include "format/csv_scan.hpp"
#include "harness.hpp"

#include <cstring>
#include <vector>

namespace cgov::fuzz {
namespace {

struct Record {
    std::size_t line = 0, begin = 0, end = 0;
    std::vector<std::string> raw;
    bool operator==(const Record&) const = default;
};

/// RFC 4180 byte by byte, as the vectorised reader must see it too.
std::vector<Record> read_plainly(std::string_view bytes, CsvReader::End end, std::size_t from = 0,
                                 std::size_t line = 1) {
    std::vector<Record> records;
    Record record{line, from, 0, {}};
    std::size_t field = from;
    bool quoted = false;
    const auto finish = [&](std::size_t at, std::size_t next) {
        record.end = next;
        record.raw.emplace_back(bytes.substr(field, at - field));
        records.push_back(std::move(record));
        record = {line, next, 0, {}};
        field = next;
    };
    for (std::size_t i = from; i < bytes.size(); ++i) {
        if (bytes[i] == '"') quoted = !quoted;
        if (bytes[i] == '\n') ++line;
        if (quoted) continue;
        if (bytes[i] == ',') {
            record.raw.emplace_back(bytes.substr(field, i - field));
            field = i + 1;
        } else if (bytes[i] == '\n') {
            finish(i > record.begin && bytes[i - 1] == '\r' ? i - 1 : i, i + 1);
        }
    }
    if (record.begin < bytes.size() && end == CsvReader::End::complete) finish(bytes.size(), bytes.size());
    return records;
}

std::vector<Record> read(CsvReader reader) {
    std::vector<Record> records;
    while (reader.next()) {
        Record record{reader.line(), reader.offset(), reader.end(), {}};
        for (std::size_t i = 0; i < reader.size(); ++i) record.raw.emplace_back(reader.raw(i));
        records.push_back(std::move(record));
    }
    return records;
}

std::vector<Record> read(std::string_view bytes, CsvReader::End end, std::size_t first_line = 1) {
    return read(CsvReader(bytes, end, first_line));
}

void scans_agree(std::string_view bytes) {
    char block[64] = {};
    for (std::size_t at = 0; at < bytes.size(); at += sizeof block) {
        std::memcpy(block, bytes.data() + at, std::min(sizeof block, bytes.size() - at));
        law(csv_masks(block) == csv_masks_plain(block), "the vectorised scan sees what the plain one sees");
    }
}

void prints_what_it_reads(std::string_view bytes) {
    CsvReader reader(bytes);
    std::vector<std::vector<std::string>> records;
    std::string printed;
    while (reader.next()) {
        if (reader.fault()) return;
        auto& record = records.emplace_back();
        for (std::size_t i = 0; i < reader.size(); ++i) record.emplace_back(reader.field(i));
        append_csv_record(printed, record);
    }
    CsvReader again(printed, CsvReader::End::torn);
    for (const auto& record : records) {
        law(again.next() && !again.fault(), "what is printed can be read");
        law(again.size() == record.size(), "a printed record has its fields");
        for (std::size_t i = 0; i < record.size(); ++i)
            law(again.field(i) == record[i], "a printed field is read as it was");
    }
    law(!again.next(), "nothing is printed beside the records");
}

} // namespace

void csv(std::string_view bytes) {
    const auto cut = choose(bytes, 256);
    scans_agree(bytes);
    for (const auto end : {CsvReader::End::complete, CsvReader::End::torn})
        law(read(bytes, end) == read_plainly(bytes, end), "records, fields and lines are those of the bytes");
    prints_what_it_reads(bytes);

    // A block of a file ends anywhere: what is whole in it is given, and the next block goes on from there.
    const auto whole = read(bytes, CsvReader::End::torn);
    const auto first = read(bytes.substr(0, cut), CsvReader::End::torn);
    law(first.size() <= whole.size() && std::equal(first.begin(), first.end(), whole.begin()),
        "a block gives the first records");
    CsvIndex index;
    index.find(bytes, 1);
    law(read(CsvReader(bytes, index)) == whole, "records found beforehand are those that reading finds");
    const auto done = first.empty() ? 0 : first.back().end;
    const auto line = first.size() < whole.size() ? whole[first.size()].line : 1;
    auto rest = read(bytes.substr(done), CsvReader::End::torn, line);
    for (auto& record : rest) {
        record.begin += done;
        record.end += done;
    }
    law(std::equal(rest.begin(), rest.end(), whole.begin() + static_cast<std::ptrdiff_t>(first.size()),
                   whole.end()),
        "the next block gives the others");
}

} // namespace cgov::fuzz
