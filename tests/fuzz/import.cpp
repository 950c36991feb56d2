// SPDX-License-Identifier: MIT
#include "format/encoding.hpp"
#include "format/sheet.hpp"
#include "harness.hpp"

#include <set>

#include <iconv.h>

namespace cgov::fuzz {
namespace {

const std::vector<SheetField>& fields() {
    static const std::vector<SheetField> fields{{"date", {"date", "日期"}, true},
                                                {"person", {"person", "姓名", "志愿者"}, false},
                                                {"duration", {"duration", "时长"}, false},
                                                {"note", {"note", "备注"}, false}};
    return fields;
}

/// The text in that encoding, or nothing when it does not fit into it.
std::optional<std::string> encode(std::string_view text, const std::string& encoding) {
    const iconv_t converter = iconv_open(encoding.c_str(), "UTF-8");
    std::string out(text.size() * 4 + 16, '\0');
    auto* from = const_cast<char*>(text.data());
    auto* to = out.data();
    auto from_left = text.size();
    auto to_left = out.size();
    const auto lost = iconv(converter, &from, &from_left, &to, &to_left);
    iconv_close(converter);
    if (lost != 0 || from_left > 0) return std::nullopt;
    out.resize(out.size() - to_left);
    return out;
}

void decoding(std::string_view bytes) {
    const auto decoded = decode(std::string(bytes), "sheet.csv");
    law(!find_bad_utf8(decoded.text), "what is decoded is UTF-8");
    law(decoded.text.find('\0') == std::string::npos, "no NUL gets in");
    law(encode(decoded.text, decoded.encoding).has_value(), "what is decoded can be encoded again");
    const auto original = encode(decoded.text, decoded.encoding).value_or("");
    law(bytes.ends_with(original) && bytes.size() - original.size() <= 3,
        "no character is replaced: encoded again, the text is what came in");
    if (!decoded.text.starts_with("\ufeff"))
        law(decode(decoded.text, "sheet.csv").text == decoded.text, "UTF-8 is decoded as itself");
}

void cell(const Sheet& sheet, const SheetRow& row, std::string_view field, std::vector<Problem>& problems) {
    const std::size_t index = field == "date" ? 0 : 2;
    try {
        if (field == "date")
            parse_date(row.cells[index], {}, true);
        else
            parse_duration(row.cells[index], sheet.unit(field));
    } catch (const Error& error) {
        const auto problem = sheet.problem(row, field, error);
        for (const auto* part : {&problem.message, &problem.remedy, &problem.place.excerpt})
            law(escape_controls(*part) == *part, "nothing of a problem commands a terminal");
        problems.push_back(problem);
    }
}

void sheet(std::string_view bytes) {
    const Sheet sheet(std::string(bytes), "sheet.csv", fields());
    auto problems = sheet.problems();
    std::size_t line = 1;
    for (const auto& row : sheet.rows()) {
        law(row.line > line, "rows stand one below the other");
        line = row.line;
        law(row.cells.size() == fields().size(), "a row has a cell for each field");
        CsvReader reader(row.record);
        law(reader.next() && !reader.fault() && !reader.next(), "a row is one record");
        cell(sheet, row, "date", problems);
        cell(sheet, row, "duration", problems);
    }
    const auto digests = sheet.digests();
    std::set<std::string_view> distinct;
    for (std::size_t i = 0; i < digests.size(); ++i) distinct.insert(digests[i]);
    law(distinct.size() == sheet.rows().size(), "each row has a digest of its own");
    std::set<std::size_t> bad_lines;
    for (const auto& problem : problems) bad_lines.insert(problem.place.line);
    const auto bad = settle_problems(sheet, problems, true);
    law(bad.empty() == bad_lines.empty(), "bad rows are put aside, and only those");
    if (bad.empty()) return;
    law(bad.starts_with("\ufeff"), "the file of bad rows says that it is UTF-8");
    CsvReader reader(std::string_view(bad).substr(3)); // an import takes the mark away too
    std::size_t records = 0;
    for (; reader.next(); ++records) law(!reader.fault(), "the file of bad rows can be read");
    law(records == bad_lines.size() + 1, "the file of bad rows has them all, and a header");
}

} // namespace

void import(std::string_view bytes) {
    accepted(Kind::input, [&] { decoding(bytes); });
    accepted(Kind::input, [&] { sheet(bytes); });
}

} // namespace cgov::fuzz
