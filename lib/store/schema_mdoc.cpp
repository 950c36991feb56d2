// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "store/schema.hpp"
#include "store/states.hpp"

#include <fmt/format.h>

namespace cgov {
namespace {

/// A line of roff must not begin with a dot or an apostrophe, a backslash is an escape, and a sentence begins
/// a line.
std::string roff(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == ' ' && out.ends_with('.'))
            out += '\n';
        else
            out += c;
    }
    return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string list(const Schema& schema, const std::vector<std::size_t>& columns) {
    std::string text;
    for (const auto i : columns) text += (text.empty() ? "" : ", ") + schema.columns()[i].name;
    return text;
}

} // namespace

std::string mdoc_tables(const Schema& schema) {
    std::string out = fmt::format(".Ss {}: {} (ids {}1A)\n{}\n", schema.name(), roff(schema.title().en),
                                  schema.prefix(), roff(schema.about().en));
    out += ".Bl -tag -width Ds -compact\n";
    for (std::size_t i = Schema::id_column; i < schema.columns().size(); ++i) {
        const auto& column = schema.columns()[i];
        std::string bounds;
        if (column.type == ColumnType::minutes || column.type == ColumnType::integer ||
            column.type == ColumnType::fen)
            bounds = fmt::format(", {} to {}", column.low, column.high);
        if (column.type == ColumnType::text) bounds = fmt::format(", at most {} bytes", column.high);
        out += fmt::format(".It Va {} Pq {}{}\n{}\n", column.name, type_name(column), bounds,
                           roff(column.about.en));
    }
    out += ".El\n.Pp\nEvents:\n.Bl -tag -width Ds -compact\n";
    for (const auto& event : schema.events()) {
        std::string from;
        for (const auto state : event.from) from += (from.empty() ? "" : " | ") + schema.states()[state];
        if (event.opens()) from = "(new)";
        const auto to = event.to == no_state ? "(the same)" : schema.states()[event.to];
        out += fmt::format(".It Cm {}\n{} \\(-> {}: {}.\n", event.name, roff(from), to, event.about.en);
        const std::vector<std::size_t> optional(
            event.allowed.begin() + static_cast<std::ptrdiff_t>(event.required.size()), event.allowed.end());
        if (!event.required.empty()) out += fmt::format("Needs {}.\n", list(schema, event.required));
        if (!event.undo) out += "It cannot be undone.\n";
        if (!optional.empty()) out += fmt::format("May have {}.\n", list(schema, optional));
    }
    return out + ".El\n.Pp\nStates:\n" + mdoc_states(schema);
}

} // namespace cgov
