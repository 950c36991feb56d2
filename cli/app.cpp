// SPDX-License-Identifier: MIT
#include "cli/app.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "store/writer.hpp"

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <libintl.h>

namespace cgov {
namespace {

/// Messages come from ../share/locale beside the program. setlocale fails where a system has only C locales,
/// so these are C.UTF-8 and gettext is told the language by itself. Each category is a file to be read: no
/// others.
void set_language(const std::string& language) {
    for (const int category : {LC_CTYPE, LC_MESSAGES}) std::setlocale(category, "C.UTF-8");
    setenv("LANGUAGE", language.c_str(), 1);
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) bindtextdomain("cgov", (program.parent_path().parent_path() / "share/locale").c_str());
    bind_textdomain_codeset("cgov", "UTF-8");
}

/// Messages begin before the command line is understood, so the language is looked for first: --lang, the
/// locale, the store. "C" says nothing about the language: cron runs with it.
std::string choose_language(const std::vector<std::string>& arguments, const Environment& environment,
                            const FileSystem& files) {
    const auto value_of = [&](std::string_view flag) -> std::optional<std::string> {
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            if (arguments[i] == flag && i + 1 < arguments.size()) return arguments[i + 1];
            if (flag.size() > 2 && arguments[i].starts_with(std::string(flag) + "="))
                return arguments[i].substr(flag.size() + 1);
        }
        return std::nullopt;
    };
    if (const auto given = value_of("--lang")) return given->starts_with("zh") ? "zh_CN" : "en";
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const auto value = environment.variable(name)) {
            if (value->starts_with("zh")) return "zh_CN";
            if (value->starts_with("en")) return "en";
            break;
        }
    try {
        auto root = value_of("-C");
        if (!root) root = value_of("--store");
        if (!root) root = environment.variable("CGOV_STORE");
        return Store(root ? real_path(*root) : find_store(environment.directory), files).settings().language;
    } catch (const Error&) {
        return "en"; // no store, or a damaged one: the command itself will say so
    }
}

std::string place_text(const Place& place) {
    std::string text = place.file;
    if (place.line > 0) text += ":" + std::to_string(place.line);
    return text;
}

/// What and where, the excerpt with a caret, what to do.
std::string error_text(const Error& error) {
    std::string text = "cgov: ";
    if (!error.place.file.empty()) text += escape_controls(place_text(error.place)) + ": ";
    text += error.message;
    if (!error.place.excerpt.empty()) {
        text += "\n  " + error.place.excerpt;
        if (error.place.column > 0) text += "\n  " + std::string(error.place.column - 1, ' ') + "^";
    }
    if (!error.hint.empty()) text += "\n" + message("hint: {}", error.hint);
    return text;
}

std::string problem_text(const Problem& problem) {
    std::string text = "cgov: ";
    if (!problem.place.file.empty()) text += escape_controls(place_text(problem.place)) + ": ";
    text += problem.message;
    if (!problem.remedy.empty()) text += " (" + problem.remedy + ")";
    return text;
}

int run_parsed(const Parsed& parsed, const std::string& language, const Environment& environment,
               const FileSystem& files, Output& output) {
    static const VerbSpec no_verb{};
    static const NounSpec no_noun{};
    Command command(parsed.noun ? *parsed.noun : no_noun, parsed.verb ? *parsed.verb : no_verb,
                    parsed.globals, environment, files, output, language);
    if (parsed.version) {
        output.write("cgov " CGOV_VERSION "\n");
    } else if (parsed.help || !parsed.noun) {
        const auto page = std::string("cgov") + (parsed.noun ? std::string("-") + parsed.noun->name : "");
        if (parsed.manual && environment.stdout_is_terminal && show_manual(page)) return 0;
        output.write(help_text(parsed.noun, parsed.verb));
        if (!parsed.help) {
            output.flush();
            throw Error(Kind::input, message("{} is missing", "NOUN"), message("see: {}", "cgov --help"));
        }
    } else if (!parsed.verb) {
        throw Error(Kind::input, message("{} is missing", "VERB"),
                    message("see: {}", std::string("cgov ") + parsed.noun->name + " --help"));
    } else {
        for (const auto& [name, values] : parsed.arguments) command.set(name, values);
        parsed.verb->run(command);
    }
    output.flush();
    return command.failed() ? static_cast<int>(Kind::refused) : 0;
}

/// For the shells, so without a word about anything that is wrong.
int run_complete(const std::vector<std::string>& words, const Environment& environment,
                 const FileSystem& files, Output& output) {
    try {
        for (const auto& candidate : complete(words, environment, files)) output.write(candidate + "\n");
        output.flush();
    } catch (const ClosedPipe&) {
        return 0;
    } catch (const Error&) {
        return 0;
    }
    return 0;
}

} // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment, const FileSystem& files,
        Output& output) {
    if (!arguments.empty() && arguments.front() == "complete")
        return run_complete({arguments.begin() + 1, arguments.end()}, environment, files, output);
    const auto language = choose_language(arguments, environment, files);
    set_language(language);
    try {
        return run_parsed(parse(arguments), language, environment, files, output);
    } catch (const Problems& error) {
        for (const auto& problem : error.list) output.tell(problem_text(problem));
        output.tell(error_text(error));
        return static_cast<int>(error.kind);
    } catch (const Error& error) {
        output.tell(error_text(error));
        return static_cast<int>(error.kind);
    } catch (const ClosedPipe&) {
        return 0;
    } catch (const RecordedWithoutMemory&) {
        Output::cry("cgov: out of memory; it is recorded all the same, and the next command finishes it\n");
        return static_cast<int>(Kind::unfinished);
    }
}

} // namespace cgov
