// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/app.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace cgov {
namespace {

/// Every value is taken as text and parsed by our own parsers: CLI11 reads 010 as 8 and clamps large numbers.
using Values = std::map<std::string, std::vector<std::string>>;

std::string long_name(std::string_view flags) {
    return std::string(flags.substr(flags.find("--")));
}

void add_option(CLI::App& app, const OptionSpec& spec, Values& values) {
    const auto name = long_name(spec.flags);
    auto& slot = values[name];
    if (!spec.value) {
        app.add_flag_callback(spec.flags, [&slot] { slot.assign(1, "true"); });
        return;
    }
    app.add_option_function<std::vector<std::string>>(
           spec.flags, [&slot](const std::vector<std::string>& given) { slot = given; })
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(spec.repeat ? CLI::MultiOptionPolicy::TakeAll
                                          : CLI::MultiOptionPolicy::TakeLast)
        ->trigger_on_parse(false);
}

bool takes_value(std::string_view word) {
    for (const auto& option : global_options())
        for (const auto flag : split(option.flags, ','))
            if (flag == word) return option.value != nullptr;
    return false;
}

/// The noun is the first word that is neither a global option nor its value; the verb is the next such word.
std::vector<std::size_t> plain_words(const std::vector<std::string>& arguments) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < arguments.size() && places.size() < 2; ++i) {
        const auto& word = arguments[i];
        if (word.size() > 1 && word[0] == '-') {
            if (takes_value(word)) ++i;
        } else {
            places.push_back(i);
        }
    }
    return places;
}

template <typename Spec>
const Spec* choose(const std::vector<Spec>& specs, const std::string& word, const std::string& what,
                   const std::string& see) {
    std::vector<std::string_view> names;
    for (const auto& spec : specs) {
        if (word == spec.name) return &spec;
        names.emplace_back(spec.name);
    }
    auto near = nearest_word(ascii_lower(word), names);
    for (const auto name : names)
        if (near.empty() && name.starts_with(word)) near = name;
    throw Error(Kind::input, message("there is no command \"{} {}\"", what, escape_controls(word)),
                near.empty() ? message("see: {}", see) : message("did you mean \"{}\"?", near));
}

void set_globals(GlobalOptions& globals, Values& values) {
    const auto last = [&](const char* name) -> std::optional<std::string> {
        const auto& given = values[name];
        return given.empty() ? std::nullopt : std::optional(given.back());
    };
    const auto on = [&](const char* name) { return !values[name].empty(); };
    globals = {last("--store"), last("--format"), last("--columns"),      last("--as-of"), last("--now"),
               last("--lang"),  last("--by"),     last("--lock-timeout"), on("--excel"),   on("--dry-run"),
               on("--quiet"),   on("--no-color"), on("--no-cache")};
}

[[noreturn]] void refuse_option(const std::string& word, const std::vector<OptionSpec>& own,
                                const std::string& command) {
    std::vector<std::string_view> known;
    for (const auto* list : {&own, &global_options()})
        for (const auto& option : *list)
            known.push_back(std::string_view(option.flags).substr(std::string_view(option.flags).find("--")));
    const auto near = nearest_word(word, known);
    throw Error(Kind::input, message("unknown option \"{}\"", escape_controls(word)),
                near.empty() ? message("see: {} --help", command) : message("did you mean \"{}\"?", near));
}

/// Takes the options out of some words and returns the others, in order.
std::vector<std::string> parse_words(std::vector<std::string> words, const std::vector<OptionSpec>& own,
                                     Values& globals, Values& values, const std::string& command) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    for (const auto& option : own) add_option(app, option, values);
    for (const auto& option : global_options()) {
        const auto same = [&](const OptionSpec& other) {
            return long_name(other.flags) == long_name(option.flags);
        };
        if (std::none_of(own.begin(), own.end(), same)) add_option(app, option, globals);
    }
    // What stands after "--" is no option, whatever it looks like.
    const auto end = std::find(words.begin(), words.end(), "--");
    std::vector<std::string> literal(end == words.end() ? end : end + 1, words.end());
    words.erase(end, words.end());
    std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
    try {
        app.parse(words);
    } catch (const CLI::ParseError& error) {
        throw Error(Kind::input, message("the command line: {}", error.what()),
                    message("see: {} --help", command));
    }
    auto rest = app.remaining();
    for (const auto& word : rest)
        if (word.size() > 1 && word[0] == '-') refuse_option(word, own, command);
    rest.insert(rest.end(), literal.begin(), literal.end());
    return rest;
}

} // namespace

const std::vector<OptionSpec>& global_options() {
    static const std::vector<OptionSpec> options{
        {"-C,--store", "DIR",
         N_("the store; else $CGOV_STORE; else the nearest directory upwards with a cgov.toml")},
        {"-f,--format", "F",
         N_("table, csv, tsv, json or jsonl; default: table on a terminal, else csv; $CGOV_FORMAT")},
        {"--excel", nullptr, N_("CSV that Excel opens well: byte-order mark, titles, formulas defused")},
        {"--columns", "LIST", N_("choose and order the columns")},
        {"--as-of", "DATE", N_("the state at the end of that day")},
        {"--now", "INSTANT", N_("take this for the clock; $CGOV_NOW")},
        {"--lang", "L", N_("zh_CN or en")},
        {"--by", "NAME", N_("the operator; else $CGOV_BY, else git's user.name")},
        {"-n,--dry-run", nullptr, N_("validate and print what would be written; write nothing")},
        {"-q,--quiet", nullptr, N_("say nothing but errors")},
        {"--no-color", nullptr, N_("no colours; also $NO_COLOR")},
        {"--no-cache", nullptr, N_("read everything from the ledgers")},
        {"--lock-timeout", "S", N_("wait so many seconds for another command (10)")},
    };
    return options;
}

Parsed parse(const std::vector<std::string>& given) {
    Parsed result;
    auto arguments = given;
    const auto is = [](std::initializer_list<const char*> words) {
        return [words](const std::string& word) {
            return std::find(words.begin(), words.end(), word) != words.end();
        };
    };
    // Help and version win over everything that may be wrong with the rest. "--" ends the options.
    const auto end = std::find(arguments.begin(), arguments.end(), "--");
    result.help = std::find_if(arguments.begin(), end, is({"--help", "-h"})) != end;
    result.version = std::find_if(arguments.begin(), end, is({"--version"})) != end;
    arguments.erase(std::remove_if(arguments.begin(), end, is({"--help", "-h", "--version"})), end);

    auto places = plain_words(arguments);
    if (!places.empty() && arguments[places[0]] == "help") {
        result.help = result.manual = true;
        arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(places[0]));
        places = plain_words(arguments);
    }
    std::string command = "cgov";
    static const VerbSpec no_verb{};
    const std::size_t noun_place = places.empty() ? arguments.size() : places[0];
    if (!places.empty()) {
        result.noun = choose(nouns(), arguments[places[0]], command, "cgov --help");
        command += std::string(" ") + result.noun->name;
        const bool own_verb = result.noun->verbs.front().name[0] == '\0';
        if (own_verb) result.verb = &result.noun->verbs.front();
        if (!own_verb && places.size() > 1) {
            result.verb = choose(result.noun->verbs, arguments[places[1]], command, command + " --help");
            command += std::string(" ") + result.verb->name;
        }
        if (!own_verb && places.size() > 1)
            arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(places[1]));
        arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(places[0]));
    }
    const auto& verb = result.verb ? *result.verb : no_verb;
    // Before the noun stand global options alone, so that a verb may have one of the same name (`hours tally
    // --by month`).
    Values globals, values;
    const auto before =
        arguments.begin() + static_cast<std::ptrdiff_t>(std::min(noun_place, arguments.size()));
    const auto early = parse_words({arguments.begin(), before}, {}, globals, values, command);
    if (!early.empty())
        throw Error(Kind::input, message("one argument too many: \"{}\"", escape_controls(early.front())),
                    message("see: {} --help", "cgov"));
    auto words = parse_words({before, arguments.end()}, verb.options, globals, values, command);
    set_globals(result.globals, globals);
    if (result.help || result.version || !result.verb) return result;

    const bool from = !values["--from"].empty();
    for (std::size_t i = 0; i < verb.positionals.size() && !words.empty(); ++i) {
        std::size_t count = 1;
        if (verb.positionals[i].repeat) { // all but one for each that stands behind it
            const auto behind = verb.positionals.size() - i - 1;
            count = words.size() > behind ? words.size() - behind : from ? 0 : 1;
        }
        const auto take = words.begin() + static_cast<std::ptrdiff_t>(count);
        result.arguments.emplace_back(verb.positionals[i].name,
                                      std::vector<std::string>(words.begin(), take));
        words.erase(words.begin(), take);
    }
    if (!words.empty())
        throw Error(Kind::input, message("one argument too many: \"{}\"", escape_controls(words.front())),
                    message("see: {} --help", command));
    for (const auto& positional : verb.positionals) {
        const bool present = std::any_of(result.arguments.begin(), result.arguments.end(),
                                         [&](const auto& entry) { return entry.first == positional.name; });
        if (positional.required && !present && !(from && positional.repeat))
            throw Error(Kind::input, message("{} is missing", positional.name),
                        message("see: {} --help", command));
    }
    for (const auto& option : verb.options) {
        const auto name = long_name(option.flags);
        if (!values[name].empty()) result.arguments.emplace_back(name, values[name]);
    }
    return result;
}

} // namespace cgov
