// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace cgov {

/// Runs one command line (without the program's name) and returns its exit code. The only place that catches
/// Error.
int run(const std::vector<std::string>& arguments, const Environment& environment, const FileSystem& files,
        Output& output);

/// What the user asked for, after parsing and before running. `noun` is null for `cgov`, `--help` and
/// `--version`.
struct Parsed {
    const NounSpec* noun = nullptr;
    const VerbSpec* verb = nullptr;
    GlobalOptions globals;
    bool help = false;
    bool manual = false; ///< `cgov help`: the manual page, where there is a terminal to read it on
    bool version = false;
    std::vector<std::pair<std::string, std::vector<std::string>>> arguments;
};

/// Throws Error{input} that says which word is wrong and what was meant, if it can be guessed.
Parsed parse(const std::vector<std::string>& arguments);

/// The text of --help: of the program, of a noun, or of a verb.
std::string help_text(const NounSpec* noun, const VerbSpec* verb);

/// Shows a page of the manual ("cgov-hours") with man(1) and waits; the page beside the program, else the
/// installed one. False when there is no man or no such page.
bool show_manual(const std::string& page);

/// What could stand in the place of the last word, for the shells' completions: `cgov complete WORDS...`
/// prints it, one a line. Reads the store where the command line needs it; nothing, and no error, when it
/// cannot.
std::vector<std::string> complete(std::vector<std::string> words, const Environment& environment,
                                  const FileSystem& files);

/// The options that may stand before or after the noun.
const std::vector<OptionSpec>& global_options();

} // namespace cgov
