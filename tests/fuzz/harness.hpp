// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "base/text.hpp"

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

/// What the fuzzer runs, one function a target. Each takes any bytes at all, uses a part of the library on
/// them and sees that its laws hold. Built with clang and libFuzzer they look for new inputs; built into
/// cgov_unit they run over what is kept in corpus/ and crashes/.
namespace cgov::fuzz {

void cache(std::string_view bytes);
void csv(std::string_view bytes);
void human(std::string_view bytes);
void ids(std::string_view bytes);
void import(std::string_view bytes);
void journal(std::string_view bytes);
void registers(std::string_view bytes);
void text(std::string_view bytes);

/// A law that does not hold ends the run: nobody catches this.
inline void law(bool holds, const char* what) {
    if (!holds) throw std::logic_error(std::string("does not hold: ") + what);
}

/// Calls `use`. An Error is an answer like any other, if it is of this kind and fit to be shown to a person.
/// False when there was one.
template <typename Use>
bool accepted(Kind kind, Use&& use) {
    try {
        use();
        return true;
    } catch (const Error& error) {
        law(error.kind == kind, "the error is of the kind that is promised");
        law(!error.message.empty(), "an error says what is wrong");
        for (const auto* part : {&error.message, &error.hint, &error.place.file, &error.place.excerpt})
            law(escape_controls(*part) == *part, "nothing of an error commands a terminal");
        return false;
    }
}

/// Takes a choice off the front of the bytes; 0 when there are none.
inline std::size_t choose(std::string_view& bytes, std::size_t among) {
    if (bytes.empty()) return 0;
    const auto choice = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    return choice % among;
}

/// The same for a size up to `most`, of two bytes.
inline std::size_t choose_size(std::string_view& bytes, std::size_t most) {
    const auto high = choose(bytes, 256);
    return (high * 256 + choose(bytes, 256)) % (most + 1);
}

} // namespace cgov::fuzz
