// SPDX-License-Identifier: MIT
#include "base/digest.hpp"
#include "format/sheet.hpp"

#include <doctest/doctest.h>

using namespace cgov;

namespace {

const std::vector<SheetField> fields{{"name", {"name", "姓名"}, true},
                                     {"time", {"duration", "时长", "minutes", "小时数"}, false},
                                     {"note", {"note", "备注"}, false}};

std::vector<std::string> cells_of(const SheetRow& row) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) cells.emplace_back(row.cells[i]);
    return cells;
}

std::string error_of(const std::string& bytes, const std::string& map = {}) {
    try {
        const Sheet sheet(bytes, "a.csv", fields, map);
    } catch (const Error& error) {
        return error.message;
    }
    return "";
}

} // namespace

TEST_CASE("titles are matched in either language, without case, width, spaces and unit") {
    for (const std::string header : {"姓名,时长（小时）,备注", "Ｎａｍｅ, DURATION [h] ,Note",
                                     "姓 名,时长(小时),备注(选填)", "\ufeff姓名,时长(小时),备注"}) {
        CAPTURE(header);
        const Sheet sheet(header + "\n张三, 2 ,\u3000好\u3000\n", "a.csv", fields);
        REQUIRE(sheet.rows().size() == 1);
        CHECK(cells_of(sheet.rows()[0]) == std::vector<std::string>{"张三", "2", "好"});
        CHECK(sheet.rows()[0].line == 2);
        CHECK(sheet.unit("time") == DurationUnit::hours);
        CHECK(sheet.unit("name") == DurationUnit::none);
    }
    CHECK(Sheet("姓名,时长(分钟)\n", "a.csv", fields).unit("time") == DurationUnit::minutes);
    CHECK(Sheet("姓名,时长\n", "a.csv", fields).unit("time") == DurationUnit::none);
    CHECK(Sheet("姓名,Minutes\n", "a.csv", fields).unit("time") == DurationUnit::minutes);
    CHECK(Sheet("姓名,小时数\n", "a.csv", fields).unit("time") == DurationUnit::hours);
    CHECK(Sheet("姓名,小时数(选填)\n", "a.csv", fields).unit("time") == DurationUnit::none);
    CHECK_FALSE(Sheet("姓名,时长\n", "a.csv", fields).has("note"));
}

TEST_CASE("a column that is not there is an empty cell; other columns are left out") {
    const Sheet sheet("序号,姓名\n1,张三\n", "a.csv", fields);
    CHECK(cells_of(sheet.rows()[0]) == std::vector<std::string>{"张三", "", ""});
}

TEST_CASE("a cell with doubled quotes lasts as long as the sheet") {
    const Sheet sheet("姓名,备注\n\"\"\"老\"\" 张\",\" \"\"好\"\" \"\n\"李,四\",\"b\"\n", "a.csv", fields);
    REQUIRE(sheet.rows().size() == 2);
    CHECK(cells_of(sheet.rows()[0]) == std::vector<std::string>{"\"老\" 张", "", "\"好\""});
    CHECK(cells_of(sheet.rows()[1]) == std::vector<std::string>{"李,四", "", "b"});
    CHECK(sheet.rows()[0].record == "\"\"\"老\"\" 张\",\" \"\"好\"\" \"");
}

TEST_CASE("a map says which column is which, and wins") {
    const Sheet sheet("称呼,姓名\n老张,张三\n", "a.csv", fields, "称呼＝name，姓名=note");
    CHECK(cells_of(sheet.rows()[0]) == std::vector<std::string>{"老张", "", "张三"});
    const Sheet by_title("谁,多久\n张三,2h\n", "a.csv", fields, "谁=姓名,多久=Minutes");
    CHECK(cells_of(by_title.rows()[0]) == std::vector<std::string>{"张三", "2h", ""});
    CHECK(by_title.unit("time") == DurationUnit::none);
    CHECK(error_of("姓名\n", "年龄=name") == "--map: the sheet has no column \"年龄\"");
    CHECK(error_of("姓名\n", "姓名=naem") == "--map: there is no field \"naem\"");
    CHECK(error_of("姓名\n", "姓名") == "--map: \"姓名\" is not TITLE=FIELD");
}

TEST_CASE("a header that cannot be read is refused") {
    CHECK(error_of("") == "the sheet has no header line");
    CHECK(error_of("\n张三\n") == "the sheet has no header line");
    CHECK(error_of("备注\n") == "no column for \"name\"; its title may be: name, 姓名");
    CHECK(error_of("姓名,name\n") == "two columns are \"name\": 姓名 and name");
}

TEST_CASE("a title that is mapped may hold commas of either width, and a list may end with one") {
    const Sheet sheet("\"志愿者，或团体\",\"时间,小时\"\n王,2\n", "a.csv", fields,
                      " ,志愿者，或团体=name，时间,小时=time,");
    CHECK(cells_of(sheet.rows()[0]) == std::vector<std::string>{"王", "2", ""});
    CHECK(error_of("姓名\n", "姓名,年龄=name") == "--map: the sheet has no column \"姓名,年龄\"");
    CHECK(error_of("姓名\n", "姓名=name,年龄") == "--map: \"年龄\" is not TITLE=FIELD");
}

TEST_CASE("a title with a line break inside is shown without it, and --map takes what is shown") {
    const std::string bytes = "\"姓\n\t名\",name\n张三,a\n";
    try {
        const Sheet sheet(bytes, "a.csv", fields);
        FAIL("two columns have the same name");
    } catch (const Error& error) {
        CHECK(error.message == "two columns are \"name\": 姓\\n\\t名 and name");
        CHECK(error.hint == "rename one, or say which: --map \"姓 名=name\"");
    }
    CHECK(cells_of(Sheet(bytes, "a.csv", fields, "姓 名=name").rows()[0])[0] == "张三");
}

TEST_CASE("empty rows are skipped; rows of another length are problems") {
    const Sheet sheet("姓名,备注\n\n,\n张三,a\n李四\n王五,b,c\n 　,\n", "a.csv", fields);
    REQUIRE(sheet.rows().size() == 1);
    REQUIRE(sheet.problems().size() == 2);
    CHECK(sheet.problems()[0].code == "columns");
    CHECK(sheet.problems()[0].place.line == 5);
    CHECK(sheet.problems()[0].message == "expected 2 fields as in the header, found 1");
    CHECK(sheet.problems()[1].place.line == 6);
}

TEST_CASE("a problem names the column as the sheet calls it, and the value") {
    const Sheet sheet("姓名,时长(小时)\n张三,许多\n", "a.csv", fields);
    const auto& row = sheet.rows()[0];
    const auto plain = sheet.problem(row, "time", Error(Kind::input, "is no duration", "write 2h"));
    CHECK(plain.code == "time");
    CHECK(plain.message == "时长(小时) \"许多\": is no duration");
    CHECK(plain.remedy == "write 2h");
    CHECK(plain.place.file == "a.csv");
    CHECK(plain.place.line == 2);
    CHECK(sheet.problem(row, "time", Error(Kind::input, "\"许多\" is no duration")).message ==
          "时长(小时): \"许多\" is no duration");
    CHECK(sheet.problem(row, "", Error(Kind::refused, "overlaps")).code == "row");
}

TEST_CASE("the digest of a row: its fields alone, and the n-th of equal rows is another one") {
    const auto digests =
        Sheet("姓名,备注,其他\n张三,a,1\n张三,a,2\n李四,a,1\n张三,a,1\n", "a.csv", fields).digests();
    REQUIRE(digests.size() == 4);
    CHECK(digests[0].size() == 20);
    CHECK(digests[0] != digests[1]);
    CHECK(digests[0] != digests[2]);
    // Rows that were imported are known by these for ever: SHA-256 of the cells, each behind its length, and
    // of how many such rows there were.
    CHECK(digests[0] == sha256_hex("6:张三,0:,1:a,1").substr(0, 20));
    CHECK(digests[1] == sha256_hex("6:张三,0:,1:a,2").substr(0, 20));
    CHECK(digests[3] == sha256_hex("6:张三,0:,1:a,3").substr(0, 20));
    const auto other = Sheet("备注,姓名\na,张三\n\"a\",张三\n", "b.csv", fields).digests();
    CHECK(other[0] == digests[0]);
    CHECK(other[1] == digests[1]);
    // What belongs to one cell cannot be taken for the next.
    CHECK(Sheet("姓名,备注\na,b\n", "a.csv", fields).digests()[0] !=
          Sheet("姓名,备注\n\"a,1:b\",\n", "a.csv", fields).digests()[0]);
}

TEST_CASE("bad rows stop an import, or are set aside with their reasons") {
    const Sheet sheet("姓名,备注\n张三,a\n李四\n王五,\"b,c\"\n", "a.csv", fields);
    auto problems = sheet.problems();
    problems.push_back(sheet.problem(sheet.rows()[1], "note", Error(Kind::input, "too long, by far")));
    problems.push_back(sheet.problem(sheet.rows()[1], "", Error(Kind::input, "and late")));
    CHECK(settle_problems(sheet, problems, true) ==
          "\ufeff姓名,备注,reason\n"
          "李四,\"expected 2 fields as in the header, found 1\"\n"
          "王五,\"b,c\",\"备注 \"\"b,c\"\": too long, by far; and late\"\n");
    try {
        settle_problems(sheet, problems, false);
        FAIL("expected Problems");
    } catch (const Problems& error) {
        CHECK(error.kind == Kind::input);
        CHECK(error.message == "2 rows are wrong; nothing was imported");
        CHECK(error.list.size() == 3);
    }
    CHECK(settle_problems(sheet, {}, false).empty());
}

TEST_CASE("a quote that is not closed is one bad row, given back as one field") {
    const Sheet sheet("姓名,备注\n张三,a\n李四,\"b\n王五,c\n", "a.csv", fields);
    REQUIRE(sheet.problems().size() == 1);
    CHECK(sheet.problems()[0].code == "csv");
    const auto bad = settle_problems(sheet, sheet.problems(), true);
    const Sheet again(bad, "bad.csv", fields);
    CHECK(again.problems().size() == 1);
    CHECK(again.problems()[0].code == "columns");
}
