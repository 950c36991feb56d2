// SPDX-License-Identifier: MIT
#include "format/toml.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

#include <algorithm>

#include <toml++/toml.h>

namespace cgov {
namespace {

constexpr std::size_t largest_file = 1 << 20;
constexpr int deepest = 32;
constexpr std::size_t longest_excerpt = 200;

std::string_view line_of(std::string_view source, std::size_t line) {
    for (; line > 1; --line) {
        const auto end = source.find('\n');
        if (end == std::string_view::npos) return {};
        source.remove_prefix(end + 1);
    }
    return source.substr(0, std::min(source.find('\n'), longest_excerpt));
}

/// toml++ counts characters; a terminal shows some of them wider, and controls as escapes.
Place place_of(const std::string& file, std::string_view source, std::size_t line, std::size_t character) {
    Place place{file, line, character, {}};
    if (line == 0) return place;
    const auto excerpt = line_of(source, line);
    std::size_t before = 0;
    for (; character > 1 && before < excerpt.size(); --character)
        before += decode_utf8(excerpt.substr(before)).size;
    place.excerpt = escape_controls(excerpt);
    place.column = display_width(escape_controls(excerpt.substr(0, before))) + 1;
    return place;
}

/// toml++ recurses once a level, also when it frees the tree, so the depth is bounded before it sees the
/// text: brackets and braces that are open, and the dots of one dotted key.
bool too_deep(std::string_view source) {
    int open = 0;
    int dots = 0;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const char c = source[i];
        if (c == '"' || c == '\'') {
            const bool triple = source.substr(i, 3) == std::string(3, c);
            const std::string end(triple ? 3 : 1, c);
            i += end.size();
            while (i < source.size() && source.substr(i, end.size()) != end) {
                if (!triple && source[i] == '\n') break;
                i += c == '"' && source[i] == '\\' ? 2U : 1U;
            }
            i += end.size() - 1;
        } else if (c == '#') {
            i = std::min(source.find('\n', i), source.size());
            dots = 0;
        } else if (c == '[' || c == '{') {
            if (++open > deepest) return true;
        } else if (c == ']' || c == '}') {
            open = std::max(0, open - 1);
        } else if (c == '.') {
            if (++dots > deepest) return true;
        } else if (c == '\n' || c == '=' || c == ',') {
            dots = 0;
        }
    }
    return false;
}

TomlValue convert(const toml::node& node);

TomlValue convert_table(const toml::table& table) {
    TomlValue value;
    value.type = TomlValue::Type::table;
    for (const auto& [key, child] : table) value.entries.push_back({std::string(key.str()), convert(child)});
    // toml++ sorts its keys; the order of the file is what a person meant.
    std::stable_sort(value.entries.begin(), value.entries.end(), [](const auto& a, const auto& b) {
        return std::pair(a.value.line, a.value.column) < std::pair(b.value.line, b.value.column);
    });
    return value;
}

TomlValue convert(const toml::node& node) {
    using Type = TomlValue::Type;
    TomlValue value;
    if (const auto* table = node.as_table()) {
        value = convert_table(*table);
    } else if (const auto* array = node.as_array()) {
        value.type = Type::array;
        for (const auto& item : *array) value.items.push_back(convert(item));
    } else if (const auto* text = node.as_string()) {
        value.type = Type::text;
        value.text = text->get();
    } else if (const auto* integer = node.as_integer()) {
        value.type = Type::integer;
        value.integer = integer->get();
    } else if (const auto* real = node.as_floating_point()) {
        value.type = Type::real;
        value.real = real->get();
    } else if (const auto* boolean = node.as_boolean()) {
        value.type = Type::boolean;
        value.boolean = boolean->get();
    } else if (const auto* date = node.as_date()) {
        const auto day = Date::from_civil(date->get().year, date->get().month, date->get().day);
        value.type = day ? Type::date : Type::other;
        value.text = "date";
        if (day) value.date = *day;
    } else {
        value.type = Type::other;
        value.text = node.is_time() ? "time" : "date-time";
    }
    value.line = node.source().begin.line;
    value.column = node.source().begin.column;
    return value;
}

const char* type_name(TomlValue::Type type) {
    switch (type) {
    case TomlValue::Type::text:
        return N_("a text in quotes");
    case TomlValue::Type::integer:
        return N_("a whole number");
    case TomlValue::Type::boolean:
        return N_("true or false");
    case TomlValue::Type::date:
        return N_("a date such as 2026-11-23, without quotes");
    case TomlValue::Type::array:
        return N_("a list in [ ]");
    case TomlValue::Type::table:
        return N_("a table");
    default:
        return N_("another kind of value");
    }
}

} // namespace

const TomlValue* TomlValue::find(std::string_view key) const {
    for (const auto& entry : entries)
        if (entry.key == key) return &entry.value;
    return nullptr;
}

void TomlFile::expect_size(std::size_t bytes, const std::string& file) {
    if (bytes > largest_file)
        throw Error(
            Kind::store, message("the file has {} bytes; at most {} are read", bytes, largest_file),
            message("a settings or register file is small: this one was damaged, or belongs elsewhere"),
            {file, 0, 0, {}});
}

TomlFile TomlFile::parse(std::string text, std::string file) {
    expect_size(text.size(), file);
    if (too_deep(text))
        throw Error(Kind::store, message("the file is nested more than {} levels deep", deepest),
                    message("a settings or register file is flat: this one was damaged"), {file, 0, 0, {}});
    TomlFile result;
    result.file_ = std::move(file);
    result.source_ = std::move(text);
    try {
        result.root_ = convert_table(toml::parse(std::string_view(result.source_), result.file_));
    } catch (const toml::parse_error& error) {
        const auto at = error.source().begin;
        throw Error(Kind::store, message("not valid TOML: {}", escape_controls(error.description())), {},
                    place_of(result.file_, result.source_, at.line, at.column));
    }
    return result;
}

void TomlFile::fail(const TomlValue& where, std::string_view text, std::string_view hint) const {
    throw Error(Kind::store, escape_controls(text), escape_controls(hint),
                place_of(file_, source_, where.line, where.column));
}

const TomlValue* TomlFile::typed(const TomlValue& table, std::string_view key, TomlValue::Type type) const {
    const TomlValue* value = table.find(key);
    if (value && value->type != type)
        fail(*value, message("{}: expected {}", key, translate(type_name(type))));
    return value;
}

std::optional<std::string> TomlFile::text(const TomlValue& table, std::string_view key) const {
    const auto* value = typed(table, key, TomlValue::Type::text);
    return value ? std::optional(value->text) : std::nullopt;
}

std::optional<std::int64_t> TomlFile::integer(const TomlValue& table, std::string_view key, std::int64_t low,
                                              std::int64_t high) const {
    const auto* value = typed(table, key, TomlValue::Type::integer);
    if (!value) return std::nullopt;
    if (value->integer < low || value->integer > high)
        fail(*value,
             message("{}: expected a whole number from {} to {}, found {}", key, low, high, value->integer));
    return value->integer;
}

std::optional<bool> TomlFile::boolean(const TomlValue& table, std::string_view key) const {
    const auto* value = typed(table, key, TomlValue::Type::boolean);
    return value ? std::optional(value->boolean) : std::nullopt;
}

std::optional<Date> TomlFile::date(const TomlValue& table, std::string_view key) const {
    const auto* value = typed(table, key, TomlValue::Type::date);
    return value ? std::optional(value->date) : std::nullopt;
}

std::optional<std::string> TomlFile::word(const TomlValue& table, std::string_view key,
                                          std::initializer_list<std::string_view> words) const {
    const auto* value = typed(table, key, TomlValue::Type::text);
    if (!value) return std::nullopt;
    if (std::find(words.begin(), words.end(), value->text) == words.end())
        fail(*value,
             message("{}: expected one of {}, found \"{}\"", key, fmt::join(words, ", "), value->text));
    return value->text;
}

std::vector<std::string> TomlFile::texts(const TomlValue& table, std::string_view key) const {
    std::vector<std::string> result;
    if (const auto* value = typed(table, key, TomlValue::Type::array))
        for (const auto& item : value->items) {
            if (item.type != TomlValue::Type::text)
                fail(item, message("{}: expected {}", key, translate(type_name(TomlValue::Type::text))));
            result.push_back(item.text);
        }
    return result;
}

std::vector<const TomlValue*> TomlFile::tables(const TomlValue& table, std::string_view key) const {
    std::vector<const TomlValue*> result;
    if (const auto* value = typed(table, key, TomlValue::Type::array))
        for (const auto& item : value->items) {
            if (item.type != TomlValue::Type::table)
                fail(item, message("{}: expected {}", key, translate(type_name(TomlValue::Type::table))));
            result.push_back(&item);
        }
    return result;
}

void TomlFile::expect_only(const TomlValue& table, std::initializer_list<std::string_view> keys) const {
    for (const auto& [key, value] : table.entries) {
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
        const auto near = nearest_word(key, std::vector<std::string_view>(keys));
        fail(value, message("unknown setting \"{}\"", key),
             near.empty() ? message("known here: {}", fmt::join(keys, ", "))
                          : message("did you mean \"{}\"?", near));
    }
}

std::string toml_quoted(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20 || byte == 0x7f) {
            out += fmt::format("\\u{:04X}", byte);
        } else {
            out += c;
        }
    }
    return out + "\"";
}

} // namespace cgov
