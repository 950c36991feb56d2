// SPDX-License-Identifier: MIT
#include "format/sheet.hpp"

#include "base/digest.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "format/encoding.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <stdexcept>
#include <tuple>

namespace cgov {
namespace {

constexpr std::size_t excerpt_width = 120;

/// A title as it is compared: NFC, half-width, lower-case, without white space.
std::string folded(std::string_view title) {
    auto text = ascii_lower(half_width(normalise_space(title)));
    std::erase(text, ' ');
    return text;
}

/// What stands in the brackets at the end of a folded title, and the title before them.
struct Bracketed {
    std::string_view title, inside;
};
Bracketed split_brackets(std::string_view title) {
    if (title.empty()) return {title, {}};
    const char close = title.back();
    const char open = close == ')' ? '(' : close == ']' ? '[' : '\0';
    const auto at = open ? title.rfind(open) : std::string_view::npos;
    if (at == std::string_view::npos || at == 0) return {title, {}};
    return {title.substr(0, at), title.substr(at + 1, title.size() - at - 2)};
}

std::string comparable(std::string_view title) {
    return std::string(split_brackets(folded(title)).title);
}

/// Whether it is one of the field's titles, as titles are compared.
bool goes_by(const SheetField& field, std::string_view title) {
    return std::any_of(field.titles.begin(), field.titles.end(),
                       [&](const auto& each) { return comparable(each) == title; });
}

std::string excerpt_of(std::string_view record) {
    return cut_to_width(escape_controls(record), excerpt_width);
}

[[noreturn]] void fail(const std::string& file, std::string text, std::string hint = {}) {
    throw Error(Kind::input, std::move(text), std::move(hint), {file, 1, 0, {}});
}

} // namespace

Sheet::Sheet(std::string bytes, std::string file, const std::vector<SheetField>& fields, std::string_view map)
    : file_(std::move(file)), text_(decode(std::move(bytes), file_).text), fields_(fields),
      column_of_(fields.size()) {
    CsvReader reader(text_);
    const bool any = reader.next();
    header_ = any ? std::string(reader.record()) : "";
    if (trim_space(header_).empty())
        fail(file_, message("the sheet has no header line"), message("its first line must name the columns"));
    if (const char* fault = reader.fault()) fail(file_, translate(fault));
    for (std::size_t i = 0; i < reader.size(); ++i) titles_.emplace_back(trim_space(reader.field(i)));
    match_titles(map);
    read_rows(reader);
}

std::size_t Sheet::index_of(std::string_view field) const {
    for (std::size_t i = 0; i < fields_.size(); ++i)
        if (fields_[i].name == field) return i;
    throw std::logic_error(fmt::format("the sheet's spec has no field {}", field));
}

void Sheet::match_titles(std::string_view map) {
    apply_map(map);
    std::vector<bool> taken(titles_.size());
    std::vector<bool> given(fields_.size());
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        given[i] = column_of_[i].has_value();
        if (given[i]) taken[*column_of_[i]] = true;
    }
    for (std::size_t column = 0; column < titles_.size(); ++column) {
        const auto title = comparable(titles_[column]);
        if (taken[column] || title.empty()) continue;
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            if (given[i] || !goes_by(fields_[i], title)) continue;
            if (column_of_[i])
                fail(file_,
                     message("two columns are \"{}\": {} and {}", fields_[i].name,
                             escape_controls(titles_[*column_of_[i]]), escape_controls(titles_[column])),
                     message("rename one, or say which: --map \"{}={}\"",
                             escape_controls(normalise_space(titles_[*column_of_[i]])), fields_[i].name));
            column_of_[i] = column;
            break;
        }
    }
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        if (!fields_[i].required || column_of_[i]) continue;
        const bool no_commas = titles_.size() == 1 && header_.find_first_of(";\t") != std::string::npos;
        fail(file_,
             message("no column for \"{}\"; its title may be: {}", fields_[i].name,
                     fmt::join(fields_[i].titles, ", ")),
             no_commas ? message("the fields are separated otherwise: save the sheet as CSV with commas")
                       : message("say which column it is: --map \"TITLE={}\"", fields_[i].name));
    }
}

void Sheet::apply_map(std::string_view map) {
    const auto text = half_width(map);
    const auto from = [&text](std::size_t at) {
        return std::string_view(text).substr(std::min(text.find_first_not_of(", ", at), text.size()));
    };
    for (auto rest = from(0); !rest.empty();) {
        const auto part = rest.substr(0, rest.find(',', rest.find('='))); // a title may hold commas
        rest = from(text.size() - rest.size() + part.size());
        const auto equals = part.rfind('=');
        if (equals == std::string_view::npos)
            throw Error(Kind::input, message("--map: \"{}\" is not TITLE=FIELD", escape_controls(part)),
                        message("for example: --map \"姓名=name\""));
        const auto title = comparable(part.substr(0, equals));
        const auto name = folded(part.substr(equals + 1));
        const auto column = std::find_if(titles_.begin(), titles_.end(),
                                         [&](const auto& each) { return comparable(each) == title; });
        if (column == titles_.end())
            throw Error(Kind::input,
                        message("--map: the sheet has no column \"{}\"",
                                escape_controls(trim_space(part.substr(0, equals)))),
                        message("its columns: {}", escape_controls(header_)), {file_, 1, 0, {}});
        auto field =
            std::find_if(fields_.begin(), fields_.end(), [&](const auto& each) { return each.name == name; });
        if (field == fields_.end())
            field = std::find_if(fields_.begin(), fields_.end(),
                                 [&](const auto& each) { return goes_by(each, name); });
        if (field == fields_.end()) {
            std::vector<std::string_view> names;
            for (const auto& each : fields_) names.push_back(each.name);
            throw Error(Kind::input, message("--map: there is no field \"{}\"", escape_controls(name)),
                        message("the fields: {}", fmt::join(names, ", ")));
        }
        column_of_[static_cast<std::size_t>(field - fields_.begin())] =
            static_cast<std::size_t>(column - titles_.begin());
    }
}

std::string_view Sheet::keep(std::string text) {
    return kept_.emplace_back(std::move(text));
}

void Sheet::read_rows(CsvReader& reader) {
    std::vector<std::size_t> columns; // that have a field
    for (const auto& column : column_of_) {
        places_.push_back(column ? std::optional(columns.size()) : std::nullopt);
        if (column) columns.push_back(*column);
    }
    const auto lines = static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n'));
    const auto most = std::min(lines, text_.size() / (titles_.size() + 1));
    rows_.reserve(most);
    cells_.reserve(most * columns.size());
    while (reader.next()) {
        SheetRow row{reader.line(), reader.record(), {}};
        const char* fault = reader.fault();
        bool empty = !fault;
        for (std::size_t i = 0; empty && i < reader.size(); ++i) empty = trim_space(reader.field(i)).empty();
        if (empty) continue;
        if (fault || reader.size() != titles_.size()) {
            Problem problem;
            problem.code = fault ? "csv" : "columns";
            problem.place = {file_, row.line, 0, excerpt_of(row.record)};
            problem.message = fault ? translate(fault)
                                    : message("expected {} fields as in the header, found {}", titles_.size(),
                                              reader.size());
            problem.remedy = message("a field with a comma or a line break needs quotes");
            problems_.push_back(std::move(problem));
            // A record that its quote runs through is one field for whoever repairs it.
            if (fault) {
                std::string quoted;
                append_csv_field(quoted, row.record);
                row.record = keep(std::move(quoted));
            }
            broken_.push_back(row);
            continue;
        }
        for (const auto column : columns) {
            const auto raw = reader.raw(column);
            const auto field = reader.field(column);
            const bool doubled = raw.starts_with('"') && field.size() + 2 < raw.size();
            cells_.push_back(trim_space(doubled ? keep(std::string(field)) : field));
        }
        rows_.push_back(row);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i)
        rows_[i].cells = {places_, cells_.data() + i * columns.size()};
}

DurationUnit Sheet::unit(std::string_view field) const {
    const auto column = column_of_[index_of(field)];
    if (!column) return DurationUnit::none;
    const auto title = folded(titles_[*column]);
    const auto [whole, inside] = split_brackets(title);
    const auto is = [word = inside.empty() ? whole : inside](std::initializer_list<std::string_view> words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (is({"h", "hr", "hrs", "hour", "hours", "小时", "小时数", "时", "钟头"})) return DurationUnit::hours;
    if (is({"m", "min", "mins", "minute", "minutes", "分", "分钟", "分钟数"})) return DurationUnit::minutes;
    return DurationUnit::none;
}

bool Sheet::has(std::string_view field) const {
    return column_of_[index_of(field)].has_value();
}

Problem Sheet::problem(const SheetRow& row, std::string_view field, const Error& error) const {
    Problem problem;
    problem.code = field.empty() ? "row" : std::string(field);
    problem.place = {file_, row.line, 0, excerpt_of(row.record)};
    problem.message = error.message;
    problem.remedy = error.hint;
    if (field.empty()) return problem;
    const auto index = index_of(field);
    const auto cell = row.cells[index];
    const auto title = escape_controls(column_of_[index] ? titles_[*column_of_[index]] : fields_[index].name);
    const auto value = escape_controls(cell);
    const bool quoted = cell.empty() || error.message.find(value) != std::string::npos;
    problem.message = quoted ? fmt::format("{}: {}", title, error.message)
                             : fmt::format("{} \"{}\": {}", title, value, error.message);
    return problem;
}

SheetDigests Sheet::digests() const {
    SheetDigests result;
    result.digits_.resize(rows_.size());
    std::string content;
    const auto view_of = [](const fmt::format_int& number) {
        return std::string_view(number.data(), number.size());
    };
    const auto digest = [&](std::size_t row, std::size_t count) {
        content.clear();
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            const auto cell = rows_[row].cells[i];
            content += view_of(fmt::format_int(cell.size()));
            content += ':';
            content += cell;
            content += ',';
        }
        content += view_of(fmt::format_int(count));
        std::copy_n(sha256_hex(content).begin(), result.digits_[row].size(), result.digits_[row].begin());
    };
    std::vector<std::size_t> order(rows_.size()); // equal rows one behind the other, as in the sheet
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (const auto row : order) digest(row, 1);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(result.digits_[a], a) < std::tie(result.digits_[b], b);
    });
    for (std::size_t i = 0, first = 0; i < order.size(); ++i) {
        if (result.digits_[order[i]] != result.digits_[order[first]]) first = i;
        if (i > first) digest(order[i], i - first + 1);
    }
    return result;
}

std::string settle_problems(const Sheet& sheet, std::vector<Problem> problems, bool skip_bad) {
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.place.line < b.place.line; });
    std::map<std::size_t, std::string> reasons;
    for (const auto& problem : problems) {
        if (problem.severity != Severity::error) continue;
        auto& reason = reasons[problem.place.line];
        reason += (reason.empty() ? "" : "; ") + problem.message;
    }
    if (reasons.empty()) return {};
    if (!skip_bad)
        throw Problems(Kind::input, message("{} rows are wrong; nothing was imported", reasons.size()),
                       std::move(problems), message("correct them, or set them aside with --skip-bad FILE"));
    std::map<std::size_t, const SheetRow*> rows;
    for (const auto* list : {&sheet.rows(), &sheet.broken()})
        for (const auto& row : *list) rows[row.line] = &row;
    std::string bad = "\ufeff" + sheet.header() + ",reason\n";
    for (const auto& [line, reason] : reasons) {
        const auto row = rows.find(line);
        if (row == rows.end()) continue;
        bad += row->second->record;
        bad += ',';
        append_csv_field(bad, reason);
        bad += '\n';
    }
    return bad;
}

} // namespace cgov
