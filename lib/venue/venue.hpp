// SPDX-License-Identifier: MIT
#pragma once

#include "store/store.hpp"
#include "store/writer.hpp"
#include "venue/opening.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// registers/venues/<handle>.toml: a room or hall that accounts can book.
struct Venue {
    std::string handle, name;
    std::optional<int> capacity; ///< people
    OpeningHours open;
};

inline constexpr int largest_capacity = 100'000;

/// All venues, by handle. Error{store} with file and line for one that cannot be read.
std::vector<Venue> read_venues(const Store& store);

/// The venue with this handle, or with this name. Error{input} when there is none (with the nearest handle),
/// or when several have the name.
const Venue& find_venue(const std::vector<Venue>& venues, std::string_view text);

/// Creates the register file of a new venue, with its opening hours as they were written, and prints its
/// handle. Error{refused} when there is one already; Error{input} for a bad handle, name or text of hours.
void add_venue(WriteSession& session, const Venue& venue, const std::vector<std::string>& open);

} // namespace cgov
