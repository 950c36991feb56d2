// SPDX-License-Identifier: MIT
#pragma once

#include "format/table.hpp"

#include <memory>
#include <vector>

namespace cgov {

/// The layout for people: columns aligned by what a terminal shows, the widest texts cut so that a line fits
/// options.width. An empty list prints nothing.
std::unique_ptr<TableWriter> make_text_table(std::vector<OutputColumn> columns,
                                             std::vector<std::size_t> chosen, const LayoutOptions& options,
                                             TableWriter::Sink sink);

} // namespace cgov
