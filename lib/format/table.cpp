// SPDX-License-Identifier: MIT
#include "format/table.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "format/csv.hpp"
#include "format/text_table.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace cgov {
namespace {

bool is_figure(CellType type) {
    return type == CellType::integer || type == CellType::minutes || type == CellType::fen ||
           type == CellType::rate;
}

/// Indices of the chosen columns.
std::vector<std::size_t> choose(const std::vector<OutputColumn>& columns,
                                const std::vector<std::string>& select) {
    std::vector<std::size_t> chosen;
    std::vector<std::string_view> names;
    names.reserve(columns.size());
    for (const auto& column : columns) names.push_back(column.name);
    for (const auto& name : select) {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) {
            const auto near = nearest_word(name, names);
            throw Error(Kind::input, message("there is no column \"{}\"", escape_controls(name)),
                        near.empty() ? message("the columns: {}", fmt::join(names, ","))
                                     : message("did you mean \"{}\"?", near));
        }
        const auto index = static_cast<std::size_t>(found - names.begin());
        if (std::find(chosen.begin(), chosen.end(), index) != chosen.end())
            throw Error(Kind::input, message("the column \"{}\" is named twice", name),
                        message("name each column once"));
        chosen.push_back(index);
    }
    if (select.empty())
        for (std::size_t i = 0; i < columns.size(); ++i) chosen.push_back(i);
    return chosen;
}

class CsvWriter : public TableWriter {
  public:
    CsvWriter(std::vector<OutputColumn> columns, std::vector<std::size_t> chosen, bool excel, Sink sink)
        : columns_(std::move(columns)), chosen_(std::move(chosen)), excel_(excel), sink_(std::move(sink)) {
        line_ = excel_ ? "\xEF\xBB\xBF" : "";
        for (std::size_t k = 0; k < chosen_.size(); ++k) {
            const auto& column = columns_[chosen_[k]];
            add(k, excel_ ? column.title : column.name);
        }
        line_ += line_end();
        sink_(line_);
    }
    void row(const std::vector<std::string>& cells) override {
        line_.clear();
        for (std::size_t k = 0; k < chosen_.size(); ++k) {
            const auto i = chosen_[k];
            const bool defuse = excel_ && columns_[i].type == CellType::text && dangerous(cells[i]);
            if (excel_ && columns_[i].type == CellType::instant)
                add(k, instant_text(cells[i]));
            else
                add(k, defuse ? "'" + cells[i] : cells[i]);
        }
        line_ += line_end();
        sink_(line_);
    }
    void total(const std::vector<std::string>&) override {}
    void finish() override {}

  private:
    /// What a spreadsheet would take for a formula.
    static bool dangerous(const std::string& cell) {
        return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
    }
    const char* line_end() const { return excel_ ? "\r\n" : "\n"; }
    void add(std::size_t k, std::string_view cell) {
        if (k > 0) line_ += ',';
        append_csv_field(line_, cell);
    }

    std::vector<OutputColumn> columns_;
    std::vector<std::size_t> chosen_;
    bool excel_;
    Sink sink_;
    std::string line_;
};

class TsvWriter : public TableWriter {
  public:
    TsvWriter(const std::vector<OutputColumn>& columns, std::vector<std::size_t> chosen, Sink sink)
        : chosen_(std::move(chosen)), sink_(std::move(sink)) {
        std::vector<std::string> names;
        names.reserve(columns.size());
        for (const auto& column : columns) names.push_back(column.name);
        row(names);
    }
    void row(const std::vector<std::string>& cells) override {
        line_.clear();
        for (std::size_t k = 0; k < chosen_.size(); ++k) {
            if (k > 0) line_ += '\t';
            for (const char c : cells[chosen_[k]]) {
                if (c == '\t')
                    line_ += "\\t";
                else if (c == '\n')
                    line_ += "\\n";
                else if (c == '\r')
                    line_ += "\\r";
                else if (c == '\\')
                    line_ += "\\\\";
                else
                    line_ += c;
            }
        }
        line_ += '\n';
        sink_(line_);
    }
    void total(const std::vector<std::string>&) override {}
    void finish() override {}

  private:
    std::vector<std::size_t> chosen_;
    Sink sink_;
    std::string line_;
};

class JsonWriter : public TableWriter {
  public:
    JsonWriter(std::vector<OutputColumn> columns, std::vector<std::size_t> chosen, bool lines, Sink sink)
        : columns_(std::move(columns)), chosen_(std::move(chosen)), lines_(lines), sink_(std::move(sink)) {}
    void row(const std::vector<std::string>& cells) override {
        line_.clear();
        if (!lines_) line_ += any_ ? ",\n" : "[\n";
        any_ = true;
        line_ += '{';
        for (std::size_t k = 0; k < chosen_.size(); ++k) {
            const auto& column = columns_[chosen_[k]];
            if (k > 0) line_ += ',';
            line_ += '"' + column.name + "\":";
            add(column.type, cells[chosen_[k]]);
        }
        line_ += '}';
        if (lines_) line_ += '\n';
        sink_(line_);
    }
    void total(const std::vector<std::string>&) override {}
    void finish() override {
        if (!lines_) sink_(any_ ? "\n]\n" : "[]\n");
    }

  private:
    void add(CellType type, const std::string& cell) {
        if (type == CellType::flag)
            line_ += cell == "1" ? "true" : "false";
        else if (is_figure(type))
            line_ += cell.empty() ? "null" : cell;
        else
            line_ += nlohmann::json(cell).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }

    std::vector<OutputColumn> columns_;
    std::vector<std::size_t> chosen_;
    bool lines_;
    bool any_ = false;
    Sink sink_;
    std::string line_;
};

} // namespace

std::unique_ptr<TableWriter> make_table_writer(std::vector<OutputColumn> columns,
                                               const LayoutOptions& options, TableWriter::Sink sink) {
    auto chosen = choose(columns, options.select);
    switch (options.layout) {
    case Layout::csv:
        return std::make_unique<CsvWriter>(std::move(columns), std::move(chosen), options.excel,
                                           std::move(sink));
    case Layout::tsv:
        return std::make_unique<TsvWriter>(columns, std::move(chosen), std::move(sink));
    case Layout::json:
        return std::make_unique<JsonWriter>(std::move(columns), std::move(chosen), false, std::move(sink));
    case Layout::jsonl:
        return std::make_unique<JsonWriter>(std::move(columns), std::move(chosen), true, std::move(sink));
    case Layout::table:
        break;
    }
    return make_text_table(std::move(columns), std::move(chosen), options, std::move(sink));
}

std::string minutes_text(long long minutes) {
    const std::string sign = minutes < 0 ? "-" : "";
    const auto magnitude =
        minutes < 0 ? 0 - static_cast<unsigned long long>(minutes) : static_cast<unsigned long long>(minutes);
    const auto hours = magnitude / 60;
    const auto rest = magnitude % 60;
    if (hours == 0) return sign + message("{} min", rest);
    if (rest == 0) return sign + message("{} h", hours);
    return sign + message("{} h {} min", hours, rest);
}

std::string instant_text(const std::string& rfc3339) {
    if (rfc3339.size() != 25 || rfc3339[10] != 'T') return rfc3339;
    return rfc3339.substr(0, 10) + " " + rfc3339.substr(11, 5);
}

std::string fen_text(long long fen) {
    const auto magnitude =
        fen < 0 ? 0 - static_cast<unsigned long long>(fen) : static_cast<unsigned long long>(fen);
    return fmt::format("{}¥{}.{:02}", fen < 0 ? "-" : "", magnitude / 100, magnitude % 100);
}

OutputColumn column(const char* name, const char* title, CellType type) {
    return {name, translate(title), type};
}

std::string percent_text(long long part, long long whole) {
    if (whole == 0) return "";
    const auto tenths = (part * 2000 + whole) / (2 * whole);
    return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

} // namespace cgov
