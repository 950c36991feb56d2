// SPDX-License-Identifier: MIT
#include "store/schema.hpp"

#include "base/calendar.hpp"
#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "format/toml.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace cgov {
namespace {

constexpr std::array<std::pair<std::string_view, ColumnType>, 14> type_names{{
    {"text", ColumnType::text},
    {"word", ColumnType::word},
    {"date", ColumnType::date},
    {"time", ColumnType::time},
    {"instant", ColumnType::instant},
    {"integer", ColumnType::integer},
    {"minutes", ColumnType::minutes},
    {"fen", ColumnType::fen},
    {"party", ColumnType::party},
    {"person", ColumnType::person},
    {"group", ColumnType::group},
    {"id", ColumnType::id},
    {"parties", ColumnType::parties},
    {"digest", ColumnType::digest},
}};

constexpr std::int64_t most_rows = 1'000'000'000;

Bilingual bilingual(const TomlFile& file, const TomlValue& table, std::string_view key) {
    const auto* value = table.find(key);
    if (!value) file.fail(table, fmt::format("\"{}\" is missing", key));
    return {file.text(*value, "en").value_or(""), file.text(*value, "zh_CN").value_or("")};
}

std::string required_text(const TomlFile& file, const TomlValue& table, std::string_view key) {
    auto value = file.text(table, key);
    if (!value || value->empty()) file.fail(table, fmt::format("\"{}\" is missing", key));
    return *value;
}

/// The columns that stand first in every ledger.
std::vector<ColumnSpec> common_columns(std::string case_column) {
    return {
        {"seq",
         ColumnType::integer,
         {"Row", "序号"},
         {"counts this desk's rows in this ledger from 1", "本办公点在本台账中的行号，从 1 起"},
         1,
         most_rows},
        {"at", ColumnType::instant, {"At", "记录时间"}, {"when the row was written", "写入时间"}, 0, 0},
        {"by", ColumnType::text, {"By", "经办人"}, {"who wrote it", "经办人"}, 0, 200},
        {"event", ColumnType::word, {"Event", "事件"}, {"what happened", "发生的事件"}, 0, 0},
        {std::move(case_column),
         ColumnType::id,
         {"Id", "编号"},
         {"the case it happened to", "所属事项的编号"},
         0,
         0},
    };
}

bool is_word(std::string_view cell) {
    return std::all_of(cell.begin(), cell.end(), [](char c) {
        return static_cast<unsigned char>(c) > ' ' && c != ',' && c != '"' && c != ';' && c != '\x7f';
    });
}

bool is_party(std::string_view cell, bool persons, bool groups) {
    const auto id = CaseId::from_text(cell);
    if (id) return persons && id->prefix == 'P' && !id->desk.empty() && id->text() == cell;
    return groups && is_handle(cell);
}

bool is_reference(std::string_view cell) {
    const auto id = CaseId::from_text(cell);
    return id ? !id->desk.empty() && id->text() == cell : is_handle(cell);
}

std::string whole_number_fault(const ColumnSpec& column, std::string_view cell) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const bool plain =
        error == std::errc() && end == cell.data() + cell.size() && (cell.size() == 1 || cell[0] != '0');
    if (plain && value >= column.low && value <= column.high) return {};
    return message("expected a whole number from {} to {}, found \"{}\"", column.low, column.high,
                   escape_controls(cell));
}

bool is_time(std::string_view cell) {
    const auto digit = [&](std::size_t i) { return cell[i] >= '0' && cell[i] <= '9'; };
    return cell.size() == 5 && digit(0) && digit(1) && cell[2] == ':' && digit(3) && digit(4) &&
           cell.substr(0, 2) < "24" && cell[3] < '6';
}

std::string text_fault(const ColumnSpec& column, std::string_view cell) {
    const auto limit = static_cast<std::size_t>(column.high);
    if (cell.size() > limit) return message("{} bytes are too long; at most {}", cell.size(), limit);
    if (const auto bad = find_bad_utf8(cell)) return message("not UTF-8 at byte {}", *bad + 1);
    if (cell.find('\0') != std::string_view::npos) return message("holds a NUL byte");
    return {};
}

} // namespace

std::string_view EventSpec::verb() const {
    const auto space = command.find(' ');
    return space == std::string::npos ? name : std::string_view(command).substr(space + 1);
}

bool EventSpec::fits(State state) const {
    if (opens()) return state == no_state;
    return std::find(from.begin(), from.end(), state) != from.end();
}

Schema Schema::parse(std::string_view toml, std::string path) {
    const auto file = TomlFile::parse(std::string(toml), std::move(path));
    const auto& root = file.root();
    file.expect_only(root,
                     {"ledger", "case", "prefix", "list", "label", "title", "about", "column", "event"});
    Schema schema;
    schema.name_ = required_text(file, root, "ledger");
    schema.prefix_ = required_text(file, root, "prefix")[0];
    schema.list_command_ = file.text(root, "list").value_or(schema.name_ + " list");
    schema.title_ = bilingual(file, root, "title");
    schema.about_ = bilingual(file, root, "about");
    schema.columns_ = common_columns(required_text(file, root, "case"));
    for (const auto* table : file.tables(root, "column")) {
        file.expect_only(*table, {"name", "type", "low", "high", "title", "about"});
        ColumnSpec column;
        column.name = required_text(file, *table, "name");
        const auto type = required_text(file, *table, "type");
        const auto* known = std::find_if(type_names.begin(), type_names.end(),
                                         [&](const auto& entry) { return entry.first == type; });
        if (known != type_names.end()) {
            column.type = known->second;
        } else {
            column.type = ColumnType::entity;
            for (const auto& each : entity_types)
                if (type == each.type) column.entities = each.folder;
            if (column.entities.empty()) file.fail(*table, fmt::format("unknown type \"{}\"", type));
        }
        column.title = bilingual(file, *table, "title");
        column.about = bilingual(file, *table, "about");
        column.low = file.integer(*table, "low", -most_rows * 1000, most_rows * 1000).value_or(0);
        column.high = file.integer(*table, "high", 0, most_rows * 1000).value_or(0);
        schema.columns_.push_back(std::move(column));
    }
    for (const auto& name : file.texts(root, "label")) schema.label_.push_back(schema.column(name));
    for (const auto& column : schema.columns_)
        schema.header_ += (schema.header_.empty() ? "" : ",") + column.name;
    schema.header_ += '\n';

    const auto tables = file.tables(root, "event");
    for (const auto* table : tables) {
        const auto to = file.text(*table, "to");
        if (to && schema.find_state(*to) == no_state) schema.states_.push_back(*to);
    }
    for (const auto* table : tables) {
        file.expect_only(*table,
                         {"name", "from", "to", "undo", "command", "required", "optional", "title", "about"});
        EventSpec event;
        event.name = required_text(file, *table, "name");
        event.title = bilingual(file, *table, "title");
        event.about = bilingual(file, *table, "about");
        for (const auto& state : file.texts(*table, "from")) event.from.push_back(schema.state(state));
        if (const auto to = file.text(*table, "to")) event.to = schema.state(*to);
        if (event.opens() && event.to == no_state)
            file.fail(*table, "an event that opens a case needs \"to\"");
        event.command = file.text(*table, "command").value_or("");
        for (const auto& name : file.texts(*table, "required")) event.required.push_back(schema.column(name));
        event.allowed = event.required;
        event.undo = file.boolean(*table, "undo").value_or(true);
        for (const auto& name : file.texts(*table, "optional")) event.allowed.push_back(schema.column(name));
        schema.events_.push_back(std::move(event));
    }
    return schema;
}

std::size_t Schema::column(std::string_view name) const {
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (columns_[i].name == name) return i;
    throw std::logic_error(fmt::format("ledger {} has no column {}", name_, name));
}

const EventSpec* Schema::find_event(std::string_view name) const {
    for (const auto& candidate : events_)
        if (candidate.name == name) return &candidate;
    return nullptr;
}

State Schema::find_state(std::string_view name) const {
    const auto found = std::find(states_.begin(), states_.end(), name);
    return found == states_.end() ? no_state : static_cast<State>(found - states_.begin());
}

State Schema::state(std::string_view name) const {
    const auto found = find_state(name);
    if (found == no_state) throw std::logic_error(fmt::format("ledger {} has no state {}", name_, name));
    return found;
}

std::vector<std::string_view> Schema::verbs_from(State from) const {
    std::vector<std::string_view> verbs;
    for (const auto& event : events_)
        if (event.fits(from) && !event.command.empty() &&
            std::find(verbs.begin(), verbs.end(), event.verb()) == verbs.end())
            verbs.push_back(event.verb());
    return verbs;
}

std::vector<std::string> ledger_names() {
    std::vector<std::string> names;
    for (const auto& file : embedded_files())
        if (file.path.ends_with(".toml") && file.path.find('/') == std::string_view::npos)
            names.emplace_back(file.path.substr(0, file.path.size() - 5));
    return names;
}

const Schema& Schemas::get(std::string_view ledger) const {
    if (const auto found = parsed_.find(ledger); found != parsed_.end()) return *found->second;
    for (const auto& file : embedded_files()) {
        if (file.path != fmt::format("{}.toml", ledger)) continue;
        auto schema = std::make_unique<Schema>(Schema::parse(file.text, std::string(file.path)));
        return *(parsed_[std::string(ledger)] = std::move(schema));
    }
    const auto names = ledger_names();
    const auto near = nearest_word(ledger, {names.begin(), names.end()});
    throw Error(Kind::input, message("there is no ledger \"{}\"", ledger),
                near.empty() ? message("the ledgers: {}", fmt::join(names, ", "))
                             : message("did you mean \"{}\"?", near));
}

const Schema* Schemas::by_prefix(char prefix) const {
    for (const auto& name : ledger_names())
        if (get(name).prefix() == prefix) return &get(name);
    return nullptr;
}

std::string_view type_name(const ColumnSpec& column) {
    for (const auto& [name, known] : type_names)
        if (known == column.type) return name;
    for (const auto& each : entity_types)
        if (column.entities == each.folder) return each.type;
    return "";
}

std::string cell_fault(const ColumnSpec& column, std::string_view cell) {
    const auto expected = [&](const char* what) {
        return message("expected {}, found \"{}\"", what, escape_controls(cell));
    };
    switch (column.type) {
    case ColumnType::text:
        return text_fault(column, cell);
    case ColumnType::word:
        return is_word(cell) ? text_fault({"", ColumnType::text, {}, {}, 0, 100}, cell)
                             : expected(translate("a short code without spaces"));
    case ColumnType::date:
        return Date::from_iso(cell) ? "" : expected(translate("a date such as 2026-11-23"));
    case ColumnType::time:
        return is_time(cell) ? "" : expected(translate("a time such as 14:00"));
    case ColumnType::instant:
        return Instant::from_rfc3339(cell) ? "" : expected("2026-11-23T14:00:00+08:00");
    case ColumnType::integer:
    case ColumnType::minutes:
    case ColumnType::fen:
        return whole_number_fault(column, cell);
    case ColumnType::party:
        return is_party(cell, true, true) ? "" : expected(translate("a person's id or a group's handle"));
    case ColumnType::person:
        return is_party(cell, true, false) ? "" : expected(translate("a person's id such as P12A"));
    case ColumnType::group:
    case ColumnType::entity:
        return is_handle(cell) ? "" : expected(translate("a handle such as yue-opera"));
    case ColumnType::id:
        return is_reference(cell) ? "" : expected(translate("an id such as W56A, or a handle"));
    case ColumnType::parties:
        for (const auto part : split(cell, ';'))
            if (!is_party(part, true, true)) return expected(translate("ids or handles separated by \";\""));
        return {};
    case ColumnType::digest: {
        const bool hex =
            cell.find_first_not_of("0123456789abcdef") == std::string_view::npos && cell.size() <= 64;
        return hex ? "" : expected(translate("a digest in hexadecimal"));
    }
    }
    return {};
}

} // namespace cgov
