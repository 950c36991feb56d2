// SPDX-License-Identifier: MIT
#include "store/ledger.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "store/block_source.hpp"

#include <algorithm>
#include <charconv>
#include <memory>

namespace cgov {
namespace {

/// A hole in a desk's numbers means lost rows; a huge one would only mean memory for nothing.
constexpr std::uint32_t widest_gap = 100'000;

/// The rows of one desk in one ledger, month after month.
class DeskStream {
  public:
    DeskStream(const Store& store, const Schema& schema, std::vector<LedgerFile> files,
               const WalkOptions& options)
        : store_(&store), schema_(&schema), files_(std::move(files)), options_(&options),
          problems_(options.problems), source_(store, parts()), reader_({}) {
        event.schema = &schema;
    }

    /// Moves to the next well-formed row; false at the end.
    bool next() {
        for (;;) {
            if (!next_record()) return false;
            if (parse()) return true;
        }
    }

    Event event;

  private:
    std::vector<BlockSource::Part> parts() const {
        std::vector<BlockSource::Part> parts;
        for (const auto& file : files_) {
            const auto start = start_of(file);
            parts.push_back({file.path, start.offset, start.line});
        }
        return parts;
    }
    FilePoint start_of(const LedgerFile& file) const {
        if (!options_->start) return {};
        const auto known = options_->start->files.find(file.path);
        return known == options_->start->files.end() ? FilePoint() : known->second;
    }

    bool next_record() {
        for (;;) {
            if (open_ && reader_.next()) return true;
            if (open_ && refill()) continue;
            if (!open_next()) return false;
        }
    }

    /// False when there is no further file.
    bool open_next() {
        // What is left of a file that is not read to its end is passed over.
        do {
            auto block = source_.next(std::move(block_));
            block_ = {};
            if (!block) return false;
            block_ = std::move(*block);
        } while (!block_.first);
        file_ = &files_[block_.part];
        open_ = true;
        read_block();
        if (start_of(*file_).offset > 0) return true;
        if (!reader_.next() && !(refill() && reader_.next())) {
            open_ = false;
            if (block_.point.size > 0) report("torn-tail", 1, 0, message("the header line is unfinished"));
            return true;
        }
        const auto header = std::string_view(schema_->header());
        if (reader_.record() != header.substr(0, header.size() - 1)) {
            open_ = false;
            report("header", 1, 0, message("this is not the header of the ledger \"{}\"", schema_->name()),
                   message("see: cgov schema {}", schema_->name()));
        }
        return true;
    }

    void read_block() { reader_ = CsvReader(block_.content(), block_.index); }

    /// Goes on to the next block; false when the file has no further whole record.
    bool refill() {
        const auto left = block_.left();
        const auto line = block_.index.end_line();
        if (block_.last) {
            open_ = false;
            if (options_->reached) {
                auto point = block_.point;
                point.offset = point.size - left.size();
                point.line = line;
                (*options_->reached)[file_->path] = point;
            }
            if (hides_rows(left))
                report("csv", line, 0, message("a quote is not closed; the rows after it cannot be read"),
                       message("restore the file from git: git log -p -- {}", file_->path));
            else if (!left.empty())
                report("torn-tail", line, 0, message("the last line is unfinished; it is left out"),
                       message("the next command that writes moves it to {}/torn", store_->state_dir()));
            return false;
        }
        if (left.size() > BlockSource::longest_row) {
            open_ = false;
            report("csv", line, 0,
                   message("a row of more than {} bytes: a quote is not closed", BlockSource::longest_row));
            return false;
        }
        auto block = source_.next(std::move(block_));
        block_ = {};
        if (!block) throw std::logic_error("a file without its last block");
        block_ = std::move(*block);
        read_block();
        return true;
    }

    bool parse() {
        if (const char* fault = reader_.fault()) return bad(0, "csv", translate(fault));
        if (reader_.size() != schema_->columns().size())
            return bad(0, "columns",
                       message("expected {} fields, found {}", schema_->columns().size(), reader_.size()));
        const auto seq = reader_.raw(Schema::seq_column);
        const auto [end, error] = std::from_chars(seq.data(), seq.data() + seq.size(), event.seq);
        if (error != std::errc() || end != seq.data() + seq.size())
            return bad(Schema::seq_column, "seq",
                       message("expected a row number, found \"{}\"", escape_controls(seq)));
        if (!dates_.read(reader_.raw(Schema::at_column), event.at))
            return bad(Schema::at_column, "at",
                       message("expected {}, found \"{}\"", "2026-11-23T14:00:00+08:00",
                               escape_controls(reader_.raw(Schema::at_column))));
        const auto name = reader_.raw(Schema::event_column);
        if (!event.spec || event.spec->name != name) event.spec = schema_->find_event(name);
        if (!event.spec)
            return bad(Schema::event_column, "event", message("unknown event \"{}\"", escape_controls(name)));
        if (!event.id.read(reader_.raw(Schema::id_column)) || event.id.prefix != schema_->prefix() ||
            event.id.desk.empty())
            return bad(Schema::id_column, "id",
                       message("expected an id such as {}12A, found \"{}\"", schema_->prefix(),
                               escape_controls(reader_.raw(Schema::id_column))));
        event.desk = file_->desk;
        event.row = &reader_;
        event.file = &file_->path;
        return true;
    }

    bool bad(std::size_t column, const char* code, std::string text) {
        event.row = &reader_;
        event.file = &file_->path;
        const auto place = event.place(column);
        report(code, place.line, place.column, std::move(text),
               message("restore the file from git: git log -p -- {}", file_->path), place.excerpt);
        return false;
    }

    void report(const char* code, std::size_t line, std::size_t column, std::string text,
                std::string remedy = {}, std::string excerpt = {}) {
        const bool torn = std::string_view(code) == "torn-tail";
        Place place{file_->path, line, column, std::move(excerpt)};
        if (problems_) {
            problems_->push_back({torn ? Severity::warning : Severity::error,
                                  code,
                                  std::move(place),
                                  {},
                                  std::move(text),
                                  std::move(remedy)});
        } else if (!torn) {
            throw Error(Kind::store, std::move(text),
                        remedy.empty() ? message("see all problems: cgov check") : std::move(remedy),
                        std::move(place));
        }
    }

    const Store* store_;
    const Schema* schema_;
    std::vector<LedgerFile> files_;
    const WalkOptions* options_;
    std::vector<Problem>* problems_;
    BlockSource source_;
    BlockSource::Block block_;
    const LedgerFile* file_ = nullptr;
    bool open_ = false;
    CsvReader reader_;
    DateReader dates_;
};

/// Applies one row to the table; true when it is to be visited.
bool apply(CaseTable& table, Event& event, const Voids& voids, const WalkOptions& options) {
    const auto writer = table.desk_index(event.desk);
    auto& tail = table.tail(writer);
    const auto note = [&](const char* code, std::string text, std::string remedy) {
        if (options.problems)
            options.problems->push_back(
                {Severity::error, code, event.place(), event.id.text(), std::move(text), std::move(remedy)});
    };
    if (event.seq != tail.seq + 1)
        note("seq-gap", message("row {} follows row {}", event.seq, tail.seq),
             message("rows were lost, doubled or moved: compare with git log -p -- {}", *event.file));
    if (event.at < tail.at)
        note("time-order", message("the row is older than the one before it"),
             message("compare with git log -p -- {}", *event.file));
    tail.seq = event.seq;
    tail.at = std::max(tail.at, event.at);
    ++tail.rows;

    const auto opener = event.id.desk == event.desk ? writer : table.desk_index(event.id.desk);
    event.key = {opener, event.id.number};
    event.from = table.state(event.key);
    event.to = event.spec->next(event.from);
    const bool voided = voids.contains(event.desk, event.seq);
    if (event.spec->opens() && event.from == no_state) {
        auto& last = table.tail(opener).last_number;
        if (event.id.number > last + widest_gap) {
            note("id", message("the number jumps from {} to {}", last, event.id.number),
                 message("restore the row from git"));
            return false;
        }
        last = std::max(last, event.id.number);
    }
    if (voided) { // its number stays taken
        if (options.voided) options.voided(event);
        return false;
    }
    if (!event.spec->fits(event.from)) {
        if (options.conflict) options.conflict(event);
        return false;
    }
    table.set_state(event.key, event.to);
    return true;
}

/// Whether an earlier walk has seen all of the file.
bool passed_over(const std::string& path, const WalkOptions& options) {
    if (!options.start) return false;
    const auto known = options.start->files.find(path);
    if (known == options.start->files.end() || !known->second.done) return false;
    if (options.reached) (*options.reached)[path] = known->second;
    return true;
}

} // namespace

Place Event::place(std::size_t column) const {
    Place place{*file, row->line(), 0, std::string(row->record().substr(0, 200))};
    if (column > 0 && column < row->size()) {
        const auto before = std::string_view(
            row->record().data(), static_cast<std::size_t>(row->raw(column).data() - row->record().data()));
        place.column = display_width(before) + 1;
    }
    place.excerpt = escape_controls(place.excerpt);
    return place;
}

std::uint32_t CaseTable::desk_index(Desk desk) {
    for (std::uint32_t i = 0; i < tails_.size(); ++i)
        if (tails_[i].desk == desk) return i;
    tails_.push_back({});
    tails_.back().desk = desk;
    return static_cast<std::uint32_t>(tails_.size() - 1);
}

CaseTable::Tail CaseTable::tail_of(Desk desk) const {
    for (const auto& tail : tails_)
        if (tail.desk == desk) return tail;
    Tail tail;
    tail.desk = desk;
    return tail;
}

State CaseTable::state(CaseKey key) const {
    const auto* state = states_.find(key);
    return state && *state > 0 ? static_cast<State>(*state - 1) : no_state;
}

CaseKey CaseTable::find(std::string_view text) const {
    const auto id = CaseId::from_text(trim_ascii(half_width(text)));
    if (!id || id->prefix != schema_->prefix())
        throw Error(Kind::input,
                    message("\"{}\" is no id of the ledger \"{}\"", escape_controls(text), schema_->name()),
                    message("its ids look like {}12A", schema_->prefix()));
    std::vector<CaseKey> found;
    for (std::uint32_t i = 0; i < tails_.size(); ++i)
        if ((id->desk.empty() || id->desk == tails_[i].desk) && state({i, id->number}) != no_state)
            found.push_back({i, id->number});
    if (found.size() == 1) return found[0];
    if (found.empty())
        throw Error(Kind::input, message("there is no {}", id->text()),
                    message("see them all: cgov {}", schema_->list_command()));
    std::string candidates;
    for (const auto key : found) candidates += (candidates.empty() ? "" : ", ") + this->id(key).text();
    throw Error(Kind::input, message("{} is ambiguous", id->text()), message("write one of: {}", candidates));
}

std::string resolve_case(const Store& store, const CaseId& id) {
    const auto* schema = store.schemas().by_prefix(id.prefix);
    if (!schema)
        throw Error(Kind::input, message("there is no {}", id.text()),
                    message("no ledger has ids that begin with {}", id.prefix));
    const auto table = walk(store, *schema, {}, nullptr);
    return table.id(table.find(id.text())).text();
}

Voids::Voids(const Store& store, std::string_view ledger, std::optional<Instant> until) {
    if (ledger == "voids" || !is_directory(store.path("ledgers/voids"))) return;
    const auto& schema = store.schemas().get("voids");
    const auto ledger_column = schema.column("ledger");
    const auto desk = schema.column("desk");
    const auto row = schema.column("row");
    std::vector<Problem> damage; // named when somebody walks the ledger of voids itself
    walk(store, schema, {until, &damage}, [&](const Event& event) {
        if (event.cell(ledger_column) != ledger) return;
        std::uint64_t seq = 0;
        const auto cell = event.cell(row);
        std::from_chars(cell.data(), cell.data() + cell.size(), seq);
        rows_.emplace(event.cell(desk), seq);
    });
}

std::string Voids::text() const {
    std::string text;
    for (const auto& [desk, seq] : rows_) text += fmt::format("{} {}\n", desk, seq);
    return text;
}

CaseTable walk(const Store& store, const Schema& schema, const WalkOptions& options,
               const std::function<void(const Event&)>& visit) {
    std::vector<std::unique_ptr<DeskStream>> streams;
    auto files = ledger_files(store, schema.name());
    for (std::size_t i = 0; i < files.size();) {
        std::vector<LedgerFile> of_desk;
        const Desk desk = files[i].desk;
        for (; i < files.size() && files[i].desk == desk; ++i)
            if (!passed_over(files[i].path, options)) of_desk.push_back(files[i]);
        if (of_desk.empty()) continue;
        auto stream = std::make_unique<DeskStream>(store, schema, std::move(of_desk), options);
        if (stream->next()) streams.push_back(std::move(stream));
    }
    const Voids voids(store, schema.name(), options.until);
    CaseTable table = options.start ? std::move(options.start->table) : CaseTable(schema);
    // Few desks: a look at each beats a heap. Streams are in order of desks, so a tie goes to the first.
    while (!streams.empty()) {
        std::size_t first = 0;
        for (std::size_t i = 1; i < streams.size(); ++i)
            if (streams[i]->event.at < streams[first]->event.at) first = i;
        auto& event = streams[first]->event;
        const bool in_time = !options.until || event.at <= *options.until;
        if (in_time && apply(table, event, voids, options) && visit) visit(event);
        if (!streams[first]->next()) streams.erase(streams.begin() + static_cast<std::ptrdiff_t>(first));
    }
    return table;
}

} // namespace cgov
