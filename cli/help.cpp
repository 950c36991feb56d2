// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "cli/app.hpp"

#include <algorithm>

namespace cgov {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

/// Two columns, aligned by what a terminal shows.
std::string columns(const Rows& rows) {
    std::size_t width = 0;
    for (const auto& [left, right] : rows)
        width = std::max(width, std::min<std::size_t>(display_width(left), 28));
    std::string out;
    for (const auto& [left, right] : rows)
        out += "  " + pad_right(left, width) +
               (display_width(left) > width ? "\n  " + std::string(width, ' ') : "") + "  " + right + "\n";
    return out;
}

std::string usage(const NounSpec& noun, const VerbSpec& verb) {
    std::string line = std::string("cgov ") + noun.name;
    if (verb.name[0]) line += std::string(" ") + verb.name;
    for (const auto& positional : verb.positionals) {
        const std::string name = std::string(positional.name) + (positional.repeat ? "..." : "");
        line += positional.required ? " " + name : " [" + name + "]";
    }
    if (!verb.options.empty()) line += message(" [options]");
    return line;
}

Rows option_rows(const std::vector<OptionSpec>& options) {
    Rows rows;
    for (const auto& option : options) {
        std::string flags = option.flags;
        if (const auto comma = flags.find(','); comma != std::string::npos) flags.insert(comma + 1, " ");
        if (option.value) flags += std::string(" ") + option.value;
        if (option.repeat) flags += " ...";
        rows.emplace_back(std::move(flags), translate(option.help));
    }
    return rows;
}

std::string examples(const VerbSpec& verb) {
    std::string out = message("Example:") + "\n";
    for (const auto line : split(verb.example, '\n')) out += "  " + std::string(line) + "\n";
    return out;
}

std::string verb_help(const NounSpec& noun, const VerbSpec& verb) {
    std::string out = message("Usage: {}", usage(noun, verb)) + "\n\n" + translate(verb.help) + "\n";
    Rows rows;
    for (const auto& positional : verb.positionals)
        rows.emplace_back(positional.name, translate(positional.help));
    if (!rows.empty()) out += "\n" + columns(rows);
    if (!verb.options.empty()) out += "\n" + message("Options:") + "\n" + columns(option_rows(verb.options));
    out += "\n" + examples(verb) + "\n" +
           message("Global options: see cgov --help. The manual: man cgov-{}", noun.name) + "\n";
    return out;
}

std::string noun_help(const NounSpec& noun) {
    std::string out = message("Usage: {}", std::string("cgov ") + noun.name + message(" VERB [options]")) +
                      "\n\n" + translate(noun.help) + "\n\n";
    Rows rows;
    for (const auto& verb : noun.verbs) rows.emplace_back(verb.name, translate(verb.help));
    out += columns(rows);
    return out + "\n" +
           message("Each has its own help: cgov {} VERB --help. The manual: man cgov-{}", noun.name,
                   noun.name) +
           "\n";
}

} // namespace

std::string help_text(const NounSpec* noun, const VerbSpec* verb) {
    if (noun && verb) return verb_help(*noun, *verb);
    if (noun) return noun_help(*noun);
    std::string out = message("Usage: cgov [global options] NOUN VERB [arguments] [options]") + "\n\n" +
                      message("The self-governance of a neighbourhood community, on plain files.") + "\n\n";
    Rows rows;
    for (const auto& each : nouns()) rows.emplace_back(each.name, translate(each.help));
    auto options = option_rows(global_options());
    options.emplace_back("--version", message("print the version"));
    options.emplace_back("-h, --help", message("print help; cgov help NOUN opens the manual"));
    out +=
        columns(rows) + "\n" + message("Global options, before or after the noun:") + "\n" + columns(options);
    return out;
}

} // namespace cgov
