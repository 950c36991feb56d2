// SPDX-License-Identifier: MIT
#include "base/message.hpp"
#include "base/text.hpp"
#include "format/csv.hpp"
#include "report/rollup.hpp"

#include <algorithm>
#include <charconv>

namespace cgov {
namespace {

using Tally = RollupSubject::Tally;

/// Before the keys and the figures. `lines` says how many lines the store has, so that a partial that lost
/// some is noticed; a store that has done nothing has one line of zeros, and `lines` is 0.
constexpr std::string_view first_columns[]{"store", "community", "commit", "ledgers",
                                           "as_of", "tally",     "lines"};

std::vector<std::string> header_of(const RollupSubject& subject) {
    std::vector<std::string> header(std::begin(first_columns), std::end(first_columns));
    header.insert(header.end(), subject.keys.begin(), subject.keys.end());
    const auto figures = tally_figures(subject.tally);
    header.insert(header.end(), figures.begin(), figures.end());
    return header;
}

/// The subject whose header this is, or nothing.
std::optional<RollupSubject> subject_of(const std::vector<std::string>& header) {
    for (const auto tally : {Tally::hours, Tally::balance}) {
        const auto around = std::size(first_columns) + tally_figures(tally).size();
        if (header.size() < around) continue;
        const auto first = header.begin() + static_cast<std::ptrdiff_t>(std::size(first_columns));
        RollupSubject subject{tally, {first, first + static_cast<std::ptrdiff_t>(header.size() - around)}};
        if (header_of(subject) != header) continue;
        const auto& known = subject_keys(tally);
        if (std::all_of(subject.keys.begin(), subject.keys.end(), [&](const std::string& key) {
                return std::find(known.begin(), known.end(), key) != known.end() &&
                       std::count(subject.keys.begin(), subject.keys.end(), key) == 1;
            }))
            return subject;
    }
    return std::nullopt;
}

/// The partials in one file, line by line.
class PartialReader {
  public:
    PartialReader(std::string_view bytes, const std::string& name)
        : bytes_(bytes), name_(name), reader_(bytes) {}

    Rollup read() {
        if (!bytes_.empty() && bytes_.back() != '\n') unfinished();
        if (!reader_.next()) fail(message("is empty; a partial has a header at least"));
        const auto header = cells();
        const auto subject = subject_of(header);
        if (!subject)
            fail(message("this is not the header of a partial"),
                 message("partials are what \"{}\" prints", "cgov rollup --partial"));
        Rollup rollup(*subject);
        while (reader_.next()) {
            auto row = cells();
            if (row == header) { // the next partial
                finish(rollup);
                continue;
            }
            if (row.size() != header.size())
                fail(message("expected {} fields, found {}", header.size(), row.size()));
            if (row[5] != tally_name(subject->tally))
                fail(message("expected \"{}\", found \"{}\"", tally_name(subject->tally),
                             escape_controls(row[5])));
            take(rollup, std::move(row));
        }
        finish(rollup);
        return rollup;
    }

  private:
    [[noreturn]] void fail(std::string text, std::string hint = {}) const {
        throw Error(Kind::input, std::move(text), std::move(hint),
                    {name_, reader_.line(), 0, escape_controls(reader_.record().substr(0, 200))});
    }
    [[noreturn]] void unfinished() const {
        throw Error(Kind::input, message("the last line is unfinished: the partial was cut off"),
                    message("make it again"), {name_, 0, 0, {}});
    }

    std::vector<std::string> cells() {
        if (const char* fault = reader_.fault()) fail(translate(fault));
        std::vector<std::string> row;
        for (std::size_t i = 0; i < reader_.size(); ++i) row.emplace_back(reader_.field(i));
        return row;
    }

    std::int64_t whole(const std::string& cell) const {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (error != std::errc() || end != cell.data() + cell.size())
            fail(message("expected a whole number, found \"{}\"", escape_controls(cell)));
        return value;
    }

    void take(Rollup& rollup, std::vector<std::string> row) {
        StoreTally head;
        head.store = row[0];
        head.community = row[1];
        head.commit = row[2];
        head.ledgers = row[3];
        head.as_of = row[4];
        const auto lines = whole(row[6]);
        const bool same = current_ && current_->store == head.store && current_->same_state(head) &&
                          current_->community == head.community && current_->as_of == head.as_of &&
                          expected_ == lines && static_cast<std::int64_t>(current_->lines.size()) < lines;
        if (!same) {
            finish(rollup);
            head.origin = fmt::format("{}:{}", name_, reader_.line());
            current_ = std::move(head);
            expected_ = lines;
        }
        if (lines == 0) return;
        const auto key = row.begin() + static_cast<std::ptrdiff_t>(std::size(first_columns));
        const auto figure = key + static_cast<std::ptrdiff_t>(rollup.subject().keys.size());
        StoreTally::Line line{{key, figure}, {}};
        for (auto cell = figure; cell != row.end(); ++cell) line.figures.push_back(whole(*cell));
        if (!current_->lines.empty() && !(current_->lines.back().keys < line.keys))
            fail(message("the lines of a store are sorted, each there once"));
        current_->lines.push_back(std::move(line));
    }

    /// The store is complete, or something is missing.
    void finish(Rollup& rollup) {
        if (!current_) return;
        if (static_cast<std::int64_t>(current_->lines.size()) != expected_)
            throw Error(Kind::input,
                        message("{} ({}) has {} lines of {}: the partial is not complete",
                                escape_controls(current_->community), escape_controls(current_->store),
                                current_->lines.size(), expected_),
                        message("make it again"), {name_, 0, 0, {}});
        rollup.add(std::move(*current_));
        current_.reset();
    }

    std::string_view bytes_;
    const std::string& name_;
    CsvReader reader_;
    std::optional<StoreTally> current_;
    std::int64_t expected_ = 0; ///< lines of the current store
};

} // namespace

std::string Rollup::partial() const {
    std::string bytes;
    append_csv_record(bytes, header_of(subject_));
    const StoreTally::Line nothing{std::vector<std::string>(subject_.keys.size()),
                                   std::vector<std::int64_t>(tally_figures(subject_.tally).size())};
    for (const auto& [id, tally] : stores_) {
        const auto print = [&, &store = tally](const StoreTally::Line& line) {
            std::vector<std::string> row{store.store,
                                         store.community,
                                         store.commit,
                                         store.ledgers,
                                         store.as_of,
                                         tally_name(subject_.tally),
                                         std::to_string(store.lines.size())};
            row.insert(row.end(), line.keys.begin(), line.keys.end());
            for (const auto figure : line.figures) row.push_back(std::to_string(figure));
            append_csv_record(bytes, row);
        };
        for (const auto& line : tally.lines) print(line);
        if (tally.lines.empty()) print(nothing);
    }
    return bytes;
}

Rollup Rollup::read_partials(std::string_view bytes, const std::string& name) {
    return PartialReader(bytes, name).read();
}

} // namespace cgov
