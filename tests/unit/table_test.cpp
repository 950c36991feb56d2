// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "format/csv.hpp"
#include "format/table.hpp"

#include <limits>
#include <rapidcheck.h>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace cgov;

namespace {

using Cells = std::vector<std::string>;

const std::vector<OutputColumn> hours{
    {"entry", "Entry", CellType::text},        {"note", "Note", CellType::text},
    {"entries", "Entries", CellType::integer}, {"minutes", "Time", CellType::minutes},
    {"value", "Value", CellType::fen},         {"share", "Share", CellType::rate},
    {"late", "Late", CellType::flag}};

LayoutOptions layout(Layout layout) {
    LayoutOptions options;
    options.layout = layout;
    return options;
}

std::string print(const std::vector<OutputColumn>& columns, const LayoutOptions& options,
                  const std::vector<Cells>& rows, const Cells& total = {}) {
    std::string out;
    const auto table = make_table_writer(columns, options, [&](std::string_view bytes) { out += bytes; });
    for (const auto& row : rows) table->row(row);
    if (!total.empty()) table->total(total);
    table->finish();
    return out;
}

const Cells full{"H1A", "swept, \"twice\"", "2", "210", "1250", "64.3", "1"};
const Cells bare{"H2A", "", "", "", "", "", ""};
const Cells sum{"all", "", "2", "210", "1250", "", ""};

std::vector<std::string> lines_of(const std::string& out) {
    std::vector<std::string> lines;
    for (const auto line : split(out, '\n')) lines.emplace_back(line);
    REQUIRE(lines.back().empty());
    lines.pop_back();
    return lines;
}

/// A text in which wide and combining characters, controls and separators are frequent.
std::string any_cell() {
    static const Cells pieces{"a",       "Z",  "7",  "社",          "区", "𬱖",   "é",
                              "e\u0301", " ",  ",",  "\"",          "\n", "\u202e", "=",
                              "\t",      "\r", "\\", "👩‍🔧", "⚑",  "，",     "-"};
    std::string cell;
    for (const auto& p : *rc::gen::container<Cells>(rc::gen::elementOf(pieces))) cell += p;
    return cell;
}

} // namespace

TEST_CASE("CSV gives cells as they are stored, under the columns' names") {
    CHECK(print(hours, layout(Layout::csv), {full, bare}, sum) ==
          "entry,note,entries,minutes,value,share,late\n"
          "H1A,\"swept, \"\"twice\"\"\",2,210,1250,64.3,1\n"
          "H2A,,,,,,\n");
    CHECK(print(hours, layout(Layout::csv), {}) == "entry,note,entries,minutes,value,share,late\n");
    CHECK(print({{"note", "Note", CellType::text}}, layout(Layout::csv), {{"=1+1"}, {"\t"}, {"@a"}}) ==
          "note\n=1+1\n\t\n@a\n");
}

TEST_CASE("--excel: mark, titles, CRLF, and no formulas") {
    auto options = layout(Layout::csv);
    options.excel = true;
    const std::vector<OutputColumn> columns{{"note", "备注", CellType::text},
                                            {"change", "变动", CellType::minutes}};
    CHECK(print(columns, options, {}) == "\xEF\xBB\xBF备注,变动\r\n");
    CHECK(print(columns, options,
                {{"=1+1", "-30"}, {"+8", "1"}, {"-x", ""}, {"@a", ""}, {"\tb", ""}, {"\rc", ""}, {"d=", ""}},
                {"", "1"}) == "\xEF\xBB\xBF备注,变动\r\n"
                              "'=1+1,-30\r\n'+8,1\r\n'-x,\r\n'@a,\r\n'\tb,\r\n\"'\rc\",\r\nd=,\r\n");
}

TEST_CASE("TSV escapes what would break it") {
    CHECK(print({{"a", "A", CellType::text}, {"b", "B", CellType::minutes}}, layout(Layout::tsv),
                {{"x\ty\nz\\n\r,\"", "30"}, {"", ""}},
                {"sum", "30"}) == "a\tb\nx\\ty\\nz\\\\n\\r,\"\t30\n\t\n");
}

TEST_CASE("JSON: one object a line, figures unquoted, flags true or false") {
    CHECK(
        print(hours, layout(Layout::json), {full, bare}, sum) ==
        "[\n"
        R"({"entry":"H1A","note":"swept, \"twice\"","entries":2,"minutes":210,"value":1250,"share":64.3,"late":true},)"
        "\n"
        R"({"entry":"H2A","note":"","entries":null,"minutes":null,"value":null,"share":null,"late":false})"
        "\n]\n");
    CHECK(print(hours, layout(Layout::json), {}) == "[]\n");
    CHECK(print({{"a", "A", CellType::text}}, layout(Layout::jsonl), {{"x\n\x01"}, {"社区"}}, {"sum"}) ==
          "{\"a\":\"x\\n\\u0001\"}\n{\"a\":\"社区\"}\n");
    CHECK(print(hours, layout(Layout::jsonl), {}).empty());
}

TEST_CASE("JSON stays JSON when a cell is not UTF-8") {
    const auto out = print({{"a", "A", CellType::text}}, layout(Layout::json), {{"x\xFF"}});
    CHECK(nlohmann::json::parse(out) == nlohmann::json::parse("[{\"a\":\"x\uFFFD\"}]"));
}

TEST_CASE("a table shows figures for people, right-aligned") {
    CHECK(print(hours, layout(Layout::table), {full, bare}) ==
          "Entry  Note            Entries        Time   Value   Share  Late\n"
          "─────  ──────────────  ───────  ──────────  ──────  ──────  ────\n"
          "H1A    swept, \"twice\"        2  3 h 30 min  ¥12.50  64.3 %  ⚑\n"
          "H2A                                                      —\n");
}

TEST_CASE("a table's total stands under a rule of its own") {
    CHECK(print({{"account", "Account", CellType::text}, {"minutes", "Time", CellType::minutes}},
                layout(Layout::table), {{"yue-opera", "60"}, {"P1A", "-45"}}, {"everybody", "645"}) ==
          "Account           Time\n"
          "─────────  ───────────\n"
          "yue-opera          1 h\n"
          "P1A            -45 min\n"
          "─────────  ───────────\n"
          "everybody  10 h 45 min\n");
}

TEST_CASE("a table of nothing is silent") {
    CHECK(print(hours, layout(Layout::table), {}).empty());
    CHECK(print(hours, layout(Layout::table), {}, sum).empty());
}

TEST_CASE("a table aligns Chinese by the columns of a terminal") {
    CHECK(print({{"name", "姓名", CellType::text},
                 {"kind", "类别", CellType::text},
                 {"minutes", "时长", CellType::integer}},
                layout(Layout::table), {{"何𬱖", "陪同就医", "60"}, {"若·阿依", "visit", "1440"}}) ==
          "姓名     类别      时长\n"
          "───────  ────────  ────\n"
          "何𬱖     陪同就医    60\n"
          "若·阿依  visit     1440\n");
}

TEST_CASE("a table is cut to the terminal at its widest texts, not at the first column or figures") {
    auto options = layout(Layout::table);
    options.width = 40;
    const std::vector<OutputColumn> columns{{"wish", "Wish", CellType::text},
                                            {"title", "Title", CellType::text},
                                            {"grid", "Grid", CellType::text},
                                            {"people", "People", CellType::integer}};
    const std::vector<Cells> rows{{"W1A", "给楼道里的老人装一盏感应灯", "grid-seven", "12"}};
    CHECK(print(columns, options, rows) == "Wish  Title           Grid        People\n"
                                           "────  ──────────────  ──────────  ──────\n"
                                           "W1A   给楼道里的老…   grid-seven      12\n");
    // Narrower still: no text under 10 columns; what is left over on the right is left out.
    options.width = 28;
    CHECK(print(columns, options, rows) == "Wish  Title  …\n"
                                           "────  ──────────\n"
                                           "W1A   给楼道里…\n");
    options.width = 10;
    CHECK(print(columns, options, rows) == "Wish  …\n────\nW1A\n");
    // What the user has chosen stays.
    options.select = {"wish", "title", "grid", "people"};
    CHECK(print(columns, options, rows) == "Wish  Title       Grid        People\n"
                                           "────  ──────────  ──────────  ──────\n"
                                           "W1A   给楼道里…   grid-seven      12\n");
    const std::string name(30, 'n');
    options.select = {"name", "f"};
    CHECK(print({{"name", "Name", CellType::text}, {"f", "A flag's title", CellType::flag}}, options,
                {{name, "1"}}) == "Name                            A flag's title\n" +
                                      std::string("──────────────────────────────  ──────────────\n") + name +
                                      "  ⚑\n");
}

TEST_CASE("a table is not cut without a width") {
    const std::string note(300, 'x');
    CHECK(print({{"a", "A", CellType::text}, {"note", "Note", CellType::text}}, layout(Layout::table),
                {{"1", note}})
              .find(note) != std::string::npos);
}

TEST_CASE("a table's header may be bold") {
    auto options = layout(Layout::table);
    options.color = true;
    CHECK(print({{"a", "A", CellType::text}}, options, {{"x"}}) == "\x1b[1mA\x1b[0m\n─\nx\n");
}

TEST_CASE("a table shows no control or bidirectional characters") {
    CHECK(print({{"a", "A", CellType::text}, {"n", "N", CellType::integer}, {"r", "R", CellType::rate}},
                layout(Layout::table), {{"x\x1b[2J\n\u202ey", "\x1b", "\a"}}) ==
          "A                     N       R\n"
          "─────────────────  ────  ──────\n"
          "x\\x1b[2J\\n\\u202ey  \\x1b  \\x07 %\n");
}

TEST_CASE("a cell that is no number is shown as it is, not as nought") {
    CHECK(print({{"m", "M", CellType::minutes}, {"f", "F", CellType::fen}}, layout(Layout::table),
                {{"soon", "12a"}, {"0", "0"}}) == "    M      F\n"
                                                  "─────  ─────\n"
                                                  " soon    12a\n"
                                                  "0 min  ¥0.00\n");
}

TEST_CASE("--columns chooses and orders in every layout") {
    for (const auto& [kind, expected] : std::vector<std::pair<Layout, std::string>>{
             {Layout::csv, "late,entry\n1,H1A\n"},
             {Layout::tsv, "late\tentry\n1\tH1A\n"},
             {Layout::json, "[\n{\"late\":true,\"entry\":\"H1A\"}\n]\n"},
             {Layout::jsonl, "{\"late\":true,\"entry\":\"H1A\"}\n"},
             {Layout::table, "Late  Entry\n────  ─────\n⚑     H1A\n"}}) {
        auto options = layout(kind);
        options.select = {"late", "entry"};
        CHECK(print(hours, options, {full}) == expected);
    }
}

TEST_CASE("--columns with an unknown name, or one twice") {
    const auto refused = [](const Cells& select, const std::string& message, const std::string& hint) {
        auto options = layout(Layout::csv);
        options.select = select;
        try {
            print(hours, options, {});
            FAIL("not refused");
        } catch (const Error& error) {
            CHECK(error.kind == Kind::input);
            CHECK(error.message == message);
            CHECK(error.hint == hint);
        }
    };
    refused({"entry", "minuets"}, "there is no column \"minuets\"", "did you mean \"minutes\"?");
    refused({"x\n"}, "there is no column \"x\\n\"",
            "the columns: entry,note,entries,minutes,value,share,late");
    refused({""}, "there is no column \"\"", "the columns: entry,note,entries,minutes,value,share,late");
    refused({"note", "entry", "note"}, "the column \"note\" is named twice", "name each column once");
}

TEST_CASE("rows are given to the sink as they come, but for a table") {
    for (const auto kind : {Layout::csv, Layout::tsv, Layout::json, Layout::jsonl, Layout::table}) {
        std::string out;
        const auto table = make_table_writer({{"a", "A", CellType::text}}, layout(kind),
                                             [&](std::string_view bytes) { out += bytes; });
        table->row({"first"});
        CHECK((out.find("first") != std::string::npos) == (kind != Layout::table));
        table->row({"second"});
        table->finish();
        CHECK(out.find("second") != std::string::npos);
    }
}

TEST_CASE("minutes and fen as people read them") {
    CHECK(minutes_text(0) == "0 min");
    CHECK(minutes_text(45) == "45 min");
    CHECK(minutes_text(-45) == "-45 min");
    CHECK(minutes_text(60) == "1 h");
    CHECK(minutes_text(210) == "3 h 30 min");
    CHECK(minutes_text(-210) == "-3 h 30 min");
    CHECK(minutes_text(std::numeric_limits<long long>::min()) == "-153722867280912930 h 8 min");
    CHECK(fen_text(0) == "¥0.00");
    CHECK(fen_text(1250) == "¥12.50");
    CHECK(fen_text(-5) == "-¥0.05");
    CHECK(fen_text(std::numeric_limits<long long>::min()) == "-¥92233720368547758.08");
}

TEST_CASE("any rows come back from CSV, TSV and JSON") {
    const std::vector<OutputColumn> columns{
        {"a", "A", CellType::text}, {"b", "B", CellType::integer}, {"c", "C", CellType::text}};
    CHECK(rc::check([&] {
        std::vector<Cells> rows;
        for (auto left = *rc::gen::inRange(0, 6); left > 0; --left)
            rows.push_back({any_cell(), std::to_string(*rc::gen::arbitrary<int>()), any_cell()});

        std::vector<Cells> csv{{"a", "b", "c"}};
        csv.insert(csv.end(), rows.begin(), rows.end());
        const auto bytes = print(columns, layout(Layout::csv), rows);
        CsvReader reader(bytes);
        for (const auto& row : csv) {
            RC_ASSERT(reader.next());
            RC_ASSERT(reader.fault() == nullptr);
            RC_ASSERT(reader.size() == row.size());
            for (std::size_t i = 0; i < row.size(); ++i) RC_ASSERT(reader.field(i) == row[i]);
        }
        RC_ASSERT(!reader.next());

        const auto tsv = lines_of(print(columns, layout(Layout::tsv), rows));
        RC_ASSERT(tsv.size() == csv.size());
        for (std::size_t r = 0; r < csv.size(); ++r) {
            const auto cells = split(tsv[r], '\t');
            RC_ASSERT(cells.size() == csv[r].size());
            for (std::size_t i = 0; i < cells.size(); ++i) {
                std::string cell;
                for (std::size_t at = 0; at < cells[i].size(); ++at) {
                    if (cells[i][at] != '\\') {
                        cell += cells[i][at];
                        continue;
                    }
                    const char c = cells[i][++at];
                    cell += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
                }
                RC_ASSERT(cell == csv[r][i]);
            }
        }

        nlohmann::json lines = nlohmann::json::array();
        for (const auto& line : lines_of(print(columns, layout(Layout::jsonl), rows)))
            lines.push_back(nlohmann::json::parse(line));
        const auto json = nlohmann::json::parse(print(columns, layout(Layout::json), rows));
        RC_ASSERT(json == lines);
        RC_ASSERT(json.size() == rows.size());
        for (std::size_t r = 0; r < rows.size(); ++r)
            RC_ASSERT((json[r] ==
                       nlohmann::json{{"a", rows[r][0]}, {"b", std::stoi(rows[r][1])}, {"c", rows[r][2]}}));
    }));
}

TEST_CASE("any table has lines of one width, not over the terminal's") {
    const std::vector<OutputColumn> columns{{"id", "Id", CellType::text},
                                            {"a", "甲", CellType::text},
                                            {"b", "Title", CellType::text},
                                            {"n", "Number", CellType::integer}};
    CHECK(rc::check([&] {
        std::vector<Cells> rows;
        for (auto left = *rc::gen::inRange(1, 6); left > 0; --left)
            rows.push_back({"W" + std::to_string(*rc::gen::inRange(1, 99999)), any_cell(), any_cell(),
                            std::to_string(*rc::gen::inRange(0, 1000))});
        auto options = layout(Layout::table);
        options.width = *rc::gen::inRange<std::size_t>(38, 200); // 6 + 10 + 10 + 6 columns, and between
        const auto lines = lines_of(print(columns, options, rows, rows.front()));
        RC_ASSERT(lines.size() == rows.size() + 4);
        for (const auto& line : lines) {
            RC_ASSERT(display_width(line) == display_width(lines[1]));
            RC_ASSERT(display_width(line) <= options.width);
        }
    }));
}
