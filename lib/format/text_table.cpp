// SPDX-License-Identifier: MIT
#include "format/text_table.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace cgov {
namespace {

constexpr std::size_t narrowest = 10;

/// The cell as a whole number; nothing when it is none (and then it is shown as it is).
std::optional<long long> whole(std::string_view cell) {
    long long value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
    return value;
}

std::string shown(CellType type, const std::string& cell) {
    switch (type) {
    case CellType::text:
    case CellType::integer:
        break;
    case CellType::minutes:
        if (const auto minutes = whole(cell)) return minutes_text(*minutes);
        break;
    case CellType::fen:
        if (const auto fen = whole(cell)) return fen_text(*fen);
        break;
    case CellType::rate:
        return cell.empty() ? "—" : escape_controls(cell) + " %";
    case CellType::instant:
        return escape_controls(instant_text(cell));
    case CellType::flag:
        return cell == "1" ? "⚑" : "";
    }
    return escape_controls(cell);
}

bool right_aligned(CellType type) {
    return type != CellType::text && type != CellType::flag && type != CellType::instant;
}

class TextTable : public TableWriter {
  public:
    TextTable(std::vector<OutputColumn> columns, std::vector<std::size_t> chosen,
              const LayoutOptions& options, Sink sink)
        : columns_(std::move(columns)), chosen_(std::move(chosen)), limit_(options.width),
          color_(options.color), may_leave_out_(options.select.empty()), sink_(std::move(sink)) {}

    void row(const std::vector<std::string>& cells) override { rows_.push_back(shown_cells(cells)); }
    void total(const std::vector<std::string>& cells) override { total_ = shown_cells(cells); }

    void finish() override {
        if (rows_.empty()) return;
        std::vector<std::string> titles;
        for (const auto i : chosen_) titles.push_back(columns_[i].title);
        measure(titles);
        for (const auto& cells : rows_) measure(cells);
        if (!total_.empty()) measure(total_);
        fit(titles);
        sink_((color_ ? "\x1b[1m" : "") + line(titles) + (more_ ? "  …" : "") + (color_ ? "\x1b[0m" : "") +
              "\n" + rule());
        for (const auto& cells : rows_) sink_(line(cells) + "\n");
        if (!total_.empty()) sink_(rule() + line(total_) + "\n");
    }

  private:
    std::vector<std::string> shown_cells(const std::vector<std::string>& cells) const {
        std::vector<std::string> result;
        for (const auto i : chosen_) result.push_back(shown(columns_[i].type, cells[i]));
        return result;
    }
    void measure(const std::vector<std::string>& cells) {
        widths_.resize(chosen_.size());
        for (std::size_t k = 0; k < cells.size(); ++k)
            widths_[k] = std::max(widths_[k], display_width(cells[k]));
    }
    std::size_t line_width() const {
        std::size_t total = 2 * (widths_.size() - 1);
        for (const auto width : widths_) total += width;
        return total;
    }
    void leave_out(std::size_t k, std::vector<std::string>& titles) {
        const auto at = static_cast<std::ptrdiff_t>(k);
        chosen_.erase(chosen_.begin() + at);
        widths_.erase(widths_.begin() + at);
        titles.erase(titles.begin() + at);
        for (auto& cells : rows_) cells.erase(cells.begin() + at);
        if (!total_.empty()) total_.erase(total_.begin() + at);
    }
    /// Makes a line fit the terminal: columns in which nothing stands are left out, then the widest texts are
    /// cut, then columns are left out from the right, which an ellipsis in the title line shows. The first
    /// column stays whole, and of columns that the user has chosen none is left out.
    void fit(std::vector<std::string>& titles) {
        if (limit_ == 0) return;
        for (std::size_t k = widths_.size(); may_leave_out_ && k-- > 1 && line_width() > limit_;)
            if (std::all_of(rows_.begin(), rows_.end(), [&](const auto& cells) { return cells[k].empty(); }))
                leave_out(k, titles);
        narrow();
        if (line_width() <= limit_ || !may_leave_out_) return;
        while (widths_.size() > 1 && line_width() + 3 > limit_) leave_out(widths_.size() - 1, titles);
        more_ = true;
    }
    /// Takes cells from the widest text, one by one, until a line fits.
    void narrow() {
        auto total = line_width();
        while (total > limit_) {
            std::size_t widest = 0;
            for (std::size_t k = 1; k < widths_.size(); ++k)
                if (columns_[chosen_[k]].type == CellType::text && widths_[k] > narrowest &&
                    (widest == 0 || widths_[k] > widths_[widest]))
                    widest = k;
            if (widest == 0) return;
            --widths_[widest];
            --total;
        }
    }
    std::string line(const std::vector<std::string>& cells) const {
        std::string out;
        for (std::size_t k = 0; k < cells.size(); ++k) {
            if (k > 0) out += "  ";
            const auto cell = cut_to_width(cells[k], widths_[k]);
            out += right_aligned(columns_[chosen_[k]].type) ? pad_left(cell, widths_[k])
                                                            : pad_right(cell, widths_[k]);
        }
        while (out.ends_with(' ')) out.pop_back();
        return out;
    }
    std::string rule() const {
        std::string out;
        for (std::size_t k = 0; k < widths_.size(); ++k) {
            if (k > 0) out += "  ";
            for (std::size_t i = 0; i < widths_[k]; ++i) out += "─";
        }
        return out + "\n";
    }

    std::vector<OutputColumn> columns_;
    std::vector<std::size_t> chosen_;
    std::size_t limit_;
    bool color_;
    bool may_leave_out_;
    bool more_ = false; ///< columns were left out that hold something
    Sink sink_;
    std::vector<std::vector<std::string>> rows_;
    std::vector<std::string> total_;
    std::vector<std::size_t> widths_;
};

} // namespace

std::unique_ptr<TableWriter> make_text_table(std::vector<OutputColumn> columns,
                                             std::vector<std::size_t> chosen, const LayoutOptions& options,
                                             TableWriter::Sink sink) {
    return std::make_unique<TextTable>(std::move(columns), std::move(chosen), options, std::move(sink));
}

} // namespace cgov
