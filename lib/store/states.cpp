// SPDX-License-Identifier: MIT
#include "store/states.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace cgov {
namespace {

/// First no_state, out of which cases are opened.
std::vector<State> origins(const Schema& schema) {
    std::vector<State> states{no_state};
    for (std::size_t i = 0; i < schema.states().size(); ++i) states.push_back(static_cast<State>(i));
    return states;
}

/// "verify (wish verify)": the event, and what records it.
std::string event_text(const EventSpec& event) {
    return event.command.empty() ? event.name : fmt::format("{} ({})", event.name, event.command);
}

} // namespace

std::vector<Transition> transitions(const Schema& schema) {
    std::vector<Transition> arrows;
    for (const auto state : origins(schema))
        for (const auto& event : schema.events())
            if (event.fits(state)) arrows.push_back({state, &event, event.next(state)});
    return arrows;
}

bool is_final(const Schema& schema, State state) {
    return std::none_of(schema.events().begin(), schema.events().end(), [&](const EventSpec& event) {
        return event.fits(state) && event.next(state) != state;
    });
}

std::string mdoc_states(const Schema& schema) {
    const auto arrows = transitions(schema);
    std::size_t width = 0;
    for (const auto& arrow : arrows) width = std::max(width, event_text(*arrow.event).size());
    std::string out = ".Bd -literal -compact\n";
    for (const auto state : origins(schema)) {
        out += state == no_state ? "(new)" : schema.states()[state];
        out += state != no_state && is_final(schema, state) ? " (final)\n" : "\n";
        for (const auto& arrow : arrows)
            if (arrow.from == state)
                out += fmt::format("    {:<{}} \\(-> {}\n", event_text(*arrow.event), width,
                                   schema.states()[arrow.to]);
    }
    return out + ".Ed\n";
}

std::string states_dot(const Schema& schema, bool chinese) {
    std::string out = fmt::format("digraph {} {{\n  rankdir=LR;\n", schema.name());
    out += "  node [shape=box, style=rounded, fontname=\"Noto Sans CJK SC\"];\n"
           "  edge [fontname=\"Noto Sans CJK SC\"];\n  \"\" [shape=point];\n";
    for (const auto state : origins(schema))
        if (state != no_state)
            out += fmt::format("  \"{}\"{};\n", schema.states()[state],
                               is_final(schema, state) ? " [peripheries=2]" : "");
    auto arrows = transitions(schema);
    std::stable_sort(arrows.begin(), arrows.end(), [](const Transition& a, const Transition& b) {
        return a.from != b.from ? a.from < b.from : a.to < b.to;
    });
    for (std::size_t i = 0; i < arrows.size();) {
        const auto [from, first, to] = arrows[i];
        std::string label;
        for (; i < arrows.size() && arrows[i].from == from && arrows[i].to == to; ++i)
            label +=
                (label.empty() ? "" : "\\n") + (chinese ? arrows[i].event->title.zh : arrows[i].event->name);
        out += fmt::format("  \"{}\" -> \"{}\" [label=\"{}\"];\n",
                           from == no_state ? "" : schema.states()[from], schema.states()[to], label);
    }
    return out + "}\n";
}

} // namespace cgov
