// SPDX-License-Identifier: MIT
#pragma once

#include "base/choice.hpp"
#include "store/cases.hpp"
#include "store/writer.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cgov {

inline constexpr Choice praise_channels[] = {
    {"phone", "电话"}, {"visit", "走访"}, {"letter", "信件"}, {"app", "线上"}};

/// A good word about a person, a group, or a case.
struct Praise : Case { ///< without an id before it is recorded
    Date date;
    std::string target; ///< a person's id, a group's handle, or a case's id
    std::string from;   ///< a person's id or a group's handle
    std::string channel, text;
    std::string by; ///< who recorded it
};
/// Records it and prints its id. Error{input} for a day still to come or an empty text.
void add_praise(WriteSession& session, const Praise& praise);
/// In the order recorded.
Cases<Praise> read_praise(const Store& store, std::optional<Instant> until = std::nullopt);

} // namespace cgov
