// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace cgov {

/// Why a command cannot go on. The value is the exit code (see EXIT STATUS in cgov(1)).
enum class Kind {
    refused = 1,    ///< a rule of the community says no: balance, overlap, quorum, state
    input = 2,      ///< the command line or the input is wrong
    store = 3,      ///< the store is missing, damaged, or newer than this program
    busy = 4,       ///< the lock was not free in time
    unfinished = 5, ///< recorded, but not finished; the next command finishes it
    io = 6,         ///< an I/O error: nothing was acknowledged
};

/// Where in a file something is wrong. `line` and `column` count from 1; 0 means "not known".
/// `excerpt` is escaped for a terminal; `column` counts its columns there.
struct Place {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
    std::string excerpt;
};

/// The one exception of this program: thrown when a command cannot go on, caught in one place (cli/app.cpp).
/// `message` says what, `place` where, `hint` what to do.
class Error : public std::exception {
  public:
    Error(Kind kind_of, std::string text, std::string what_to_do = {}, Place where = {})
        : kind(kind_of), message(std::move(text)), hint(std::move(what_to_do)), place(std::move(where)) {}
    const char* what() const noexcept override { return message.c_str(); }

    Kind kind;
    std::string message;
    std::string hint;
    Place place;
};

enum class Severity { warning, error };

/// One finding where all of them should come out together: an import's bad row, a line of `cgov check`.
struct Problem {
    Severity severity = Severity::error;
    std::string code; ///< stable, for scripts: "seq-gap", "overlap", "unknown-person"
    Place place;
    std::string id;      ///< the case concerned, or empty
    std::string message; ///< what is wrong
    std::string remedy;  ///< what to do
};

/// Several problems at once; thrown by an import, which writes nothing. Caught beside Error.
class Problems : public Error {
  public:
    Problems(Kind kind_of, std::string text, std::vector<Problem> problems, std::string what_to_do = {})
        : Error(kind_of, std::move(text), std::move(what_to_do)), list(std::move(problems)) {}
    std::vector<Problem> list;
};

} // namespace cgov
