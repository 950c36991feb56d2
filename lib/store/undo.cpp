// SPDX-License-Identifier: MIT
#include "store/undo.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace cgov {
namespace {

/// The latest row that still stands, of a case or of a desk.
struct LatestRow {
    const Schema* schema = nullptr;
    const EventSpec* spec = nullptr;
    CaseId id;
    State before = no_state;
    bool effective = true;
    Desk desk;
    std::uint64_t seq = 0;
    Instant at{INT64_MIN};
    std::string by;

    void take(const Schema& of, const Event& event, bool has_effect) {
        schema = &of;
        spec = event.spec;
        id = event.id;
        before = event.from;
        effective = has_effect;
        desk = event.desk;
        seq = event.seq;
        at = event.at;
        by = event.cell(Schema::by_column);
    }
};

/// Every row of a ledger that was not taken back, with whether it has an effect.
void each_row(const Store& store, const Schema& schema,
              const std::function<void(const Event&, bool effective)>& visit) {
    WalkOptions options;
    options.conflict = [&](const Event& event) { visit(event, false); };
    walk(store, schema, options, [&](const Event& event) { visit(event, true); });
}

LatestRow latest_of_case(const Store& store, std::string_view text) {
    const auto id = CaseId::from_text(trim_ascii(half_width(text)));
    const auto* schema = id ? store.schemas().by_prefix(id->prefix) : nullptr;
    if (!schema)
        throw Error(Kind::input, message("\"{}\" is no id of a case", escape_controls(text)),
                    message("see what can be undone: cgov log --limit 10"));
    LatestRow latest;
    std::vector<std::string> found;
    each_row(store, *schema, [&](const Event& event, bool effective) {
        if (event.id.number != id->number || (!id->desk.empty() && event.id.desk != id->desk)) return;
        latest.take(*schema, event, effective);
        if (auto name = event.id.text(); std::find(found.begin(), found.end(), name) == found.end())
            found.push_back(std::move(name));
    });
    if (found.empty())
        throw Error(Kind::input, message("there is no {}", id->text()),
                    message("see them all: cgov {}", schema->list_command()));
    if (found.size() > 1)
        throw Error(Kind::input, message("{} is ambiguous", id->text()),
                    message("write one of: {}", fmt::join(found, ", ")));
    return latest;
}

LatestRow latest_of_desk(const Store& store, Desk desk) {
    LatestRow latest;
    std::vector<std::string> same_moment;
    for (const auto& name : ledger_names()) {
        const auto& schema = store.schemas().get(name);
        LatestRow here;
        each_row(store, schema, [&](const Event& event, bool effective) {
            if (event.desk == desk && event.spec->undo) here.take(schema, event, effective);
        });
        if (!here.schema || here.at < latest.at) continue;
        if (here.at > latest.at) same_moment.clear();
        same_moment.push_back(here.id.text());
        latest = here;
    }
    if (!latest.schema)
        throw Error(Kind::refused, message("desk {} has recorded nothing that could be undone", desk.text()));
    if (same_moment.size() > 1)
        throw Error(Kind::refused,
                    message("{} were written in the same second", fmt::join(same_moment, ", ")),
                    message("say which one: cgov undo ID"));
    return latest;
}

/// A case that vanishes may leave nothing behind that points at it.
void refuse_dangling(const Store& store, const CaseId& id) {
    const auto text = id.text();
    for (const auto& name : ledger_names()) {
        const auto& schema = store.schemas().get(name);
        std::vector<std::size_t> pointing;
        for (std::size_t i = Schema::first_own; i < schema.columns().size(); ++i)
            if (schema.columns()[i].type == ColumnType::id) pointing.push_back(i);
        if (pointing.empty()) continue;
        walk(store, schema, {}, [&](const Event& event) {
            for (const auto i : pointing)
                if (event.cell(i) == text && event.id.text() != text)
                    throw Error(Kind::refused, message("{} points at {}", event.id.text(), text),
                                message("undo that one first: cgov undo {}", event.id.text()));
        });
    }
}

} // namespace

void undo(WriteSession& session, std::string_view id, const std::string& reason,
          const std::function<void(std::string_view, const std::string&, std::string_view)>& allow) {
    const auto& store = session.store();
    const auto row = id == "last" ? latest_of_desk(store, session.desk()) : latest_of_case(store, id);
    const auto name = row.id.text();
    if (!row.spec->undo && row.effective) // what had no effect has nothing that would come back
        throw Error(Kind::refused, message("\"{}\" of {} cannot be undone", row.spec->name, name),
                    message("what has happened to it: cgov log {}", name));
    if (row.spec->opens() && row.effective) refuse_dangling(store, row.id);
    if (allow && row.effective) allow(row.schema->name(), name, row.spec->name);
    const auto table = walk(store, store.schemas().get("voids"), {}, nullptr);
    auto batch = session.batch(table);
    batch.open("void", {{"ledger", row.schema->name()},
                        {"of", name},
                        {"desk", std::string(row.desk.text())},
                        {"row", std::to_string(row.seq)},
                        {"undone", row.spec->name},
                        {"note", reason}});
    const auto zone = session.clock().zone;
    const auto after = !row.effective ? message("it had no effect")
                       : row.before == no_state
                           ? message("{} counts as never written", name)
                           : message("{} is {} again", name, row.schema->states()[row.before]);
    session.tell(message("taken back: \"{}\" of {}, written by {} on {}; {}", row.spec->name, name,
                         escape_controls(row.by), row.at.text(zone), after));
    session.append(batch, fmt::format("undo {}: {}", row.spec->name, name));
}

namespace {

/// Does the row belong to what the filter asks for? A number without its desk means every desk's.
class Mentions {
  public:
    Mentions(const Schema& schema, const std::string& wanted)
        : wanted_(wanted), id_(CaseId::from_text(wanted)) {
        for (std::size_t i = Schema::first_own; i < schema.columns().size(); ++i) {
            const auto type = schema.columns()[i].type;
            const bool names = type == ColumnType::party || type == ColumnType::person ||
                               type == ColumnType::group || type == ColumnType::entity ||
                               type == ColumnType::id || type == ColumnType::word;
            if (names) single_.push_back(i);
            if (type == ColumnType::parties) several_.push_back(i);
        }
        if (id_) wanted_ = id_->text();
    }
    bool operator()(const Event& event) const {
        if (wanted_.empty()) return true;
        if (id_ && event.id.prefix == id_->prefix && event.id.number == id_->number &&
            (id_->desk.empty() || event.id.desk == id_->desk))
            return true;
        for (const auto i : single_)
            if (event.cell(i) == wanted_) return true;
        for (const auto i : several_)
            for (const auto each : split(event.cell(i), ';'))
                if (each == wanted_) return true;
        return false;
    }

  private:
    std::string wanted_;
    std::optional<CaseId> id_;
    std::vector<std::size_t> single_, several_;
};

std::string own_cells(const Schema& schema, const Event& event) {
    std::string text;
    for (std::size_t i = Schema::first_own; i < schema.columns().size(); ++i) {
        const auto cell = event.cell(i);
        if (cell.empty() || schema.columns()[i].type == ColumnType::digest) continue;
        const bool quoted = cell.find_first_of(" \"\n") != std::string_view::npos;
        text += (text.empty() ? "" : " ") + schema.columns()[i].name + (quoted ? "=\"" : "=");
        text += std::string(cell) + (quoted ? "\"" : "");
    }
    return text;
}

} // namespace

std::vector<LogRow> read_log(const Store& store, const LogFilter& filter) {
    std::vector<LogRow> rows;
    for (const auto& name : ledger_names()) {
        if (!filter.ledger.empty() && name != filter.ledger) continue;
        const auto& schema = store.schemas().get(name);
        const Mentions mentions(schema, filter.id);
        const auto keep = [&](const Event& event, LogRow::Effect effect) {
            if (event.at < filter.from || event.at > filter.to || !mentions(event)) return;
            if (!filter.by.empty() && event.cell(Schema::by_column) != filter.by) return;
            rows.push_back(
                {event.at, std::string(event.cell(Schema::by_column)), event.spec->name, event.id.text(),
                 effect == LogRow::Effect::stands ? schema.states()[event.to] : std::string(), name,
                 std::string(event.desk.text()), event.seq, effect, own_cells(schema, event)});
        };
        WalkOptions options;
        options.until = filter.to;
        options.conflict = [&](const Event& event) { keep(event, LogRow::Effect::none); };
        options.voided = [&](const Event& event) { keep(event, LogRow::Effect::undone); };
        walk(store, schema, options, [&](const Event& event) { keep(event, LogRow::Effect::stands); });
    }
    std::stable_sort(rows.begin(), rows.end(), [](const LogRow& a, const LogRow& b) { return a.at < b.at; });
    return rows;
}

} // namespace cgov
