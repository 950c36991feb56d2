// SPDX-License-Identifier: MIT
#pragma once

#include "store/writer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// registers/tools/<handle>.toml: a kind of tool that the house lends, one or several alike.
struct Tool {
    std::string handle, name;
    int count = 1;            ///< how many the house was given; what the ledger says changes it
    std::int64_t deposit = 0; ///< fen
    std::optional<int> days;  ///< of a loan, instead of the rules'
    bool adult_only = false;
    std::string sponsor; ///< a group's handle, or empty
};

inline constexpr int most_items = 100'000;
inline constexpr std::int64_t most_fen = 10'000'000'000; ///< of a deposit, fee or payment

/// All tools, by handle. Error{store} with file and line for one that cannot be read.
std::vector<Tool> read_tools(const Store& store);

/// The tool with this handle or name. Error{input} when there is none (with the nearest handle), or when
/// several have the name.
const Tool& find_tool(const std::vector<Tool>& tools, std::string_view text);

/// Creates the file of a new tool and prints its handle. Error{refused} when there is one already;
/// Error{input} for a bad handle or name.
void add_tool(WriteSession& session, const Tool& tool);

} // namespace cgov
