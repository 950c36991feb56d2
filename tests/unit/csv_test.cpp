// SPDX-License-Identifier: MIT
#include "format/csv.hpp"
#include "format/csv_scan.hpp"

#include <algorithm>
#include <optional>
#include <ostream>
#include <rapidcheck.h>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace cgov;
using namespace std::string_literals;

namespace {

struct Row {
    std::vector<std::string> raw;
    std::vector<std::string> fields; ///< as far as the record is well formed
    std::string record;
    std::size_t line = 0, offset = 0, end = 0;
    bool well_formed = true;
    bool operator==(const Row&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.line << " [" << row.offset << ", " << row.end << ") " << row.raw.size() << " fields, "
               << (row.well_formed ? "well formed: " : "broken: ") << row.record;
}

std::vector<Row> read(CsvReader& reader) {
    std::vector<Row> rows;
    while (reader.next()) {
        Row row;
        row.well_formed = reader.fault() == nullptr;
        for (std::size_t i = 0; i < reader.size(); ++i) {
            row.raw.emplace_back(reader.raw(i));
            row.fields.emplace_back(row.well_formed ? reader.field(i) : reader.raw(i));
        }
        row.record = reader.record();
        row.line = reader.line();
        row.offset = reader.offset();
        row.end = reader.end();
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Row> read(std::string_view bytes, CsvReader::End end = CsvReader::End::complete) {
    CsvReader reader(bytes, end);
    return read(reader);
}

/// A field by the grammar of RFC 4180, character by character; nothing when it breaks it.
std::optional<std::string> plain_field(const std::string& raw) {
    std::string value;
    enum { start, bare, quoted, closed } state = start;
    for (const char c : raw) {
        if (state == start && c == '"') {
            state = quoted;
        } else if (state == start || state == bare) {
            if (c == '"' || c == '\r') return std::nullopt;
            value += c;
            state = bare;
        } else if (state == quoted) {
            if (c == '"')
                state = closed;
            else
                value += c;
        } else {
            if (c != '"') return std::nullopt;
            value += c;
            state = quoted;
        }
    }
    return state == quoted ? std::nullopt : std::optional(value);
}

/// What CsvReader promises, byte by byte.
std::vector<Row> plain_read(const std::string& bytes, CsvReader::End end) {
    std::vector<Row> rows;
    Row row{{""}, {}, "", 1, 0, 0, true};
    std::size_t line = 1;
    bool quoted = false;
    const auto finish = [&](std::size_t at) {
        row.end = at;
        for (const auto& raw : row.raw) row.well_formed = row.well_formed && plain_field(raw);
        row.fields = row.raw;
        if (row.well_formed)
            for (auto& field : row.fields) field = *plain_field(field);
        rows.push_back(row);
        row = Row{{""}, {}, "", line, at, 0, true};
    };
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '\n') ++line;
        if (c == '"') quoted = !quoted;
        if (!quoted && c == '\n') {
            if (row.record.ends_with('\r')) {
                row.record.pop_back();
                row.raw.back().pop_back();
            }
            finish(i + 1);
            continue;
        }
        row.record += c;
        if (!quoted && c == ',')
            row.raw.emplace_back();
        else
            row.raw.back() += c;
    }
    if (end == CsvReader::End::complete && row.offset < bytes.size()) finish(bytes.size());
    return rows;
}

/// Bytes of up to some hundreds, so that records begin and end at every place of the scanned blocks.
std::string any_bytes() {
    const auto dense = rc::gen::elementOf("aa ,,\"\n\r"s);
    const auto sparse = rc::gen::elementOf("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,,,,\"\"\n\r"s);
    return *rc::gen::scale(
        4, rc::gen::oneOf(rc::gen::container<std::string>(dense), rc::gen::container<std::string>(sparse)));
}

std::string any_field() {
    const auto piece = rc::gen::elementOf(std::vector<std::string>{
        "a", "0", ",", "\"", "\n", "\r", "\r\n", " ", "\t", "张", "𬱖", "é", "\0"s, "\\"});
    std::string field;
    for (const auto& p : *rc::gen::container<std::vector<std::string>>(piece)) field += p;
    return field;
}

std::string fault(std::string_view bytes) {
    CsvReader reader(bytes);
    REQUIRE(reader.next());
    return reader.fault() ? reader.fault() : "";
}

using Fields = std::vector<std::string>;

} // namespace

TEST_CASE("fields are found, and unquoted") {
    const auto rows = read("entry,note\nH1A,\"swept, twice\"\nH2A,\"the \"\"old\"\" gate\"\n,\"\"\n");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].fields == Fields{"entry", "note"});
    CHECK(rows[1].fields == Fields{"H1A", "swept, twice"});
    CHECK(rows[1].raw == Fields{"H1A", "\"swept, twice\""});
    CHECK(rows[2].fields == Fields{"H2A", "the \"old\" gate"});
    CHECK(rows[3].fields == Fields{"", ""});
    CHECK(rows[3].record == ",\"\"");
}

TEST_CASE("LF and CRLF end records, in one file too; an empty line is one empty field") {
    const auto rows = read("a,b\r\nc,\r\n\r\n\nd");
    REQUIRE(rows.size() == 5);
    CHECK(rows[0].fields == Fields{"a", "b"});
    CHECK(rows[0].record == "a,b");
    CHECK(rows[0].end == 5);
    CHECK(rows[1].fields == Fields{"c", ""});
    CHECK(rows[2].fields == Fields{""});
    CHECK(rows[3].fields == Fields{""});
    CHECK(rows[4].fields == Fields{"d"});
    for (const auto& row : rows) CHECK(row.well_formed);
}

TEST_CASE("lines are counted through quoted line ends") {
    CsvReader reader("a\n\"b\nb\r\nb\",c\nd\n", CsvReader::End::complete, 10);
    std::vector<std::size_t> lines;
    while (reader.next()) lines.push_back(reader.line());
    CHECK(lines == std::vector<std::size_t>{10, 11, 14});
    CHECK_FALSE(reader.next());
    CHECK(reader.line() == 14);
    CHECK(reader.offset() == 13);
    CHECK(reader.end() == 15);
}

TEST_CASE("a last record without a line end is a record, or torn") {
    CHECK(read("").empty());
    CHECK(read("", CsvReader::End::torn).empty());
    CHECK(read("a\nb").size() == 2);
    CHECK(read("a\nb,").back().fields == Fields{"b", ""});
    CsvReader torn("a\nb,c", CsvReader::End::torn);
    REQUIRE(torn.next());
    CHECK_FALSE(torn.next());
    CHECK_FALSE(torn.next());
    CHECK(torn.end() == 2);
    CHECK(torn.line() == 1);
    CHECK(torn.size() == 0);
    CHECK(torn.record().empty());
}

TEST_CASE("an open quote takes the rest: one broken record, or a torn one") {
    const std::string bytes = "a,b\nc,\"d\ne,f\ng,h\n";
    CsvReader reader(bytes);
    REQUIRE(reader.next());
    REQUIRE(reader.next());
    CHECK(reader.fault() == "a quote is not closed"s);
    CHECK(reader.raw(1) == "\"d\ne,f\ng,h\n");
    CHECK(reader.end() == bytes.size());
    CHECK_FALSE(reader.next());
    CsvReader torn(bytes, CsvReader::End::torn);
    REQUIRE(torn.next());
    CHECK_FALSE(torn.next());
    CHECK(torn.end() == 4);
}

TEST_CASE("faults have their names") {
    CHECK(fault("a,\"b\"\"\",c\r\n") == "");
    CHECK(fault("a,\"b\rb\"\r\n") == "");
    CHECK(fault("a,b\"b\",c\n") == "a quote inside a field that is not quoted");
    CHECK(fault("a, \"b\"\n") == "a quote inside a field that is not quoted");
    CHECK(fault("a,\"b\"b,c\n") == "text after a closing quote");
    CHECK(fault("a,\"b\" \n") == "text after a closing quote");
    CHECK(fault("a,\"b\"\r") == "text after a closing quote");
    CHECK(fault("\"\"b\"\"\n") == "text after a closing quote");
    CHECK(fault("a\rb\n") == "a carriage return inside a field that is not quoted");
    CHECK(fault("a\r\r\n") == "a carriage return inside a field that is not quoted");
    CHECK(fault("a\r") == "a carriage return inside a field that is not quoted");
    CHECK(fault("\"a\n") == "a quote is not closed");
    CHECK(fault("\"") == "a quote is not closed");
}

TEST_CASE("a fault is seen wherever it stands in the scanned blocks, and in its own record only") {
    for (std::size_t length = 0; length < 200; ++length) {
        CAPTURE(length);
        const std::string filler(length, 'a');
        CHECK(fault(filler + "\r\n") == "");
        CHECK(fault(filler + "\rb\n") == "a carriage return inside a field that is not quoted");
        CHECK(fault(filler + "b\"\"\n") == "a quote inside a field that is not quoted");
        const auto rows = read(filler + "\n\"b\"c\n" + filler + "\n");
        REQUIRE(rows.size() == 3);
        CHECK(rows[0].well_formed);
        CHECK_FALSE(rows[1].well_formed);
        CHECK(rows[2].well_formed);
    }
}

TEST_CASE("a broken field gives what can be read of it") {
    CsvReader reader("\"a\"b,\",\"\"");
    REQUIRE(reader.next());
    CHECK(reader.field(0) == "a\"b");
    CHECK(reader.field(1) == ",\"");
}

TEST_CASE("a field is a view into the buffer") {
    const std::string bytes = "plain,\"quoted, once\"\n";
    CsvReader reader(bytes);
    REQUIRE(reader.next());
    CHECK(reader.field(0).data() == bytes.data());
    CHECK(reader.field(1).data() == bytes.data() + 7);
}

TEST_CASE("the reader gives what a reading byte by byte gives") {
    CHECK(rc::check([] {
        const auto bytes = any_bytes();
        for (const auto end : {CsvReader::End::complete, CsvReader::End::torn})
            RC_ASSERT(read(bytes, end) == plain_read(bytes, end));
    }));
}

TEST_CASE("what was found beforehand is what reading finds") {
    CHECK(rc::check([] {
        CsvIndex index;
        index.find("left,by\nanother\n\"buffer\"\n", 7);
        const auto bytes = any_bytes();
        index.find(bytes, 1);
        CsvReader reader(bytes, index);
        const auto rows = read(reader);
        RC_ASSERT(rows == plain_read(bytes, CsvReader::End::torn));
        RC_ASSERT(index.end() == (rows.empty() ? 0 : rows.back().end));
        const auto before = bytes.begin() + static_cast<std::ptrdiff_t>(index.end());
        RC_ASSERT(index.end_line() == 1 + static_cast<std::size_t>(std::count(bytes.begin(), before, '\n')));
    }));
    const CsvIndex none;
    CHECK(none.end() == 0);
    CHECK_FALSE(CsvReader("a\n", none).next());
}

TEST_CASE("reading may be cut at any byte and go on from end()") {
    CHECK(rc::check([] {
        const auto bytes = any_bytes();
        const auto whole = read(bytes, CsvReader::End::torn);
        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            CsvReader head(std::string_view(bytes).substr(0, cut), CsvReader::End::torn);
            auto rows = read(head);
            const auto done = static_cast<std::ptrdiff_t>(head.end());
            const auto lines = std::count(bytes.begin(), bytes.begin() + done, '\n');
            CsvReader rest(std::string_view(bytes).substr(head.end()), CsvReader::End::torn,
                           static_cast<std::size_t>(lines) + 1);
            for (auto& row : read(rest)) {
                row.offset += head.end();
                row.end += head.end();
                rows.push_back(std::move(row));
            }
            RC_ASSERT(rows == whole);
        }
    }));
}

TEST_CASE("what is written is read back") {
    CHECK(rc::check([] {
        std::vector<Fields> records;
        std::string bytes;
        for (auto left = *rc::gen::inRange(1, 8); left > 0; --left) {
            Fields fields(*rc::gen::inRange<std::size_t>(1, 6));
            for (auto& field : fields) field = any_field();
            append_csv_record(bytes, fields);
            records.push_back(std::move(fields));
        }
        std::vector<Fields> found;
        for (const auto& row : read(bytes, CsvReader::End::torn)) {
            RC_ASSERT(row.well_formed);
            found.push_back(row.fields);
        }
        RC_ASSERT(found == records);
    }));
}

TEST_CASE("only what must be quoted is quoted") {
    std::string out;
    append_csv_record(out, {"a b", " a", "a ", "1,5", "\"", "\r", "\n", "", "\t", "社区;"});
    CHECK(out == "a b,\" a\",\"a \",\"1,5\",\"\"\"\",\"\r\",\"\n\",,\t,社区;\n");
    out.clear();
    append_csv_record(out, {"1,5", "a;b", "c"}, ';');
    CHECK(out == "1,5;\"a;b\";c\n");
}

TEST_CASE("the vectorised masks are those found byte by byte") {
    for (int value = 0; value < 256; ++value)
        for (std::size_t at = 0; at < 64; ++at) {
            std::string block(64, 'a');
            block[at] = static_cast<char>(value);
            REQUIRE(csv_masks(block.data()) == csv_masks_plain(block.data()));
        }
    CHECK(rc::check([] {
        const auto block = *rc::gen::container<std::string>(
            64, rc::gen::oneOf(rc::gen::elementOf("a,\"\n\r"s), rc::gen::arbitrary<char>()));
        const auto masks = csv_masks(block.data());
        RC_ASSERT(masks == csv_masks_plain(block.data()));
        for (std::size_t i = 0; i < 64; ++i) {
            RC_ASSERT((masks.quotes >> i & 1) == (block[i] == '"'));
            RC_ASSERT((masks.commas >> i & 1) == (block[i] == ','));
            RC_ASSERT((masks.newlines >> i & 1) == (block[i] == '\n'));
            RC_ASSERT((masks.returns >> i & 1) == (block[i] == '\r'));
        }
    }));
}

TEST_CASE("prefix_xor is the parity of the bits up to each") {
    CHECK(rc::check([](std::uint64_t bits) {
        std::uint64_t parity = 0, expected = 0;
        for (unsigned i = 0; i < 64; ++i) {
            parity ^= bits >> i & 1;
            expected |= parity << i;
        }
        RC_ASSERT(prefix_xor(bits) == expected);
    }));
}
