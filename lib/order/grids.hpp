// SPDX-License-Identifier: MIT
#pragma once

#include "people/people.hpp"
#include "store/writer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// A unit takes a grid on (认领网格), until the next one does.
struct Adoption {
    std::string unit; ///< a group's handle
    Date from;
};

/// registers/grids/<handle>.toml: a part of the community that one unit looks after.
struct Grid {
    std::string handle, name;
    std::optional<int> households;
    std::vector<Adoption> adoptions; ///< by day

    /// The adoption in force on a day: the latest that has begun; nullptr before the first.
    const Adoption* adopted_on(Date day) const;
};

inline constexpr int most_households = 1'000'000;

/// All grids, by handle. Error{store} with file and line for one that cannot be read.
std::vector<Grid> read_grids(const Store& store);
/// The grid with this handle or name. Error{input} when there is none (with the nearest handle), or several.
const Grid& find_grid(const std::vector<Grid>& grids, std::string_view text);

/// Creates the register file of a new grid and prints its handle. Error{refused} when there is one already;
/// Error{input} for a bad handle or name.
void add_grid(WriteSession& session, const Grid& grid);

/// Adds the adoption at the end of the grid's file; what stands there is kept as it is, byte for byte.
/// Error{refused} when that unit has the grid on that day already, or another one adopts it on the same day.
void adopt_grid(WriteSession& session, const Grid& grid, const Adoption& adoption);

/// What `cgov check` says of the grids: a unit that is no group (an error), and a person's grid that the
/// register does not have, once it has any (a warning).
void check_grids(const Store& store, const People& people, std::vector<Problem>& problems);

} // namespace cgov
