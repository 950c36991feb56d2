// SPDX-License-Identifier: MIT
#pragma once

#include "format/table.hpp"
#include "people/publish.hpp"
#include "wish/wishes.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// What the wall says in figures. `published` and `ever_claimed` also count wishes withdrawn later, so that a
/// rate does not rise when a wish is taken down; the others are states of now. Claim rate = ever claimed ÷
/// published; fulfilment rate = fulfilled ÷ published.
struct WallFigures {
    std::int64_t published = 0, ever_claimed = 0, free = 0, claimed = 0, delivered = 0, fulfilled = 0,
                 withdrawn = 0;
    std::string claim_rate() const { return percent_text(ever_claimed, published); }
    std::string fulfilment_rate() const { return percent_text(fulfilled, published); }
};
/// Of those of the wishes that were ever published.
WallFigures wall_figures(const std::vector<Wish>& wishes);

/// One line of figures, "wish-summary".
DataTable wish_summary(const std::vector<Wish>& wishes);

/// The wishes that hang on the wall: published and neither declined nor withdrawn. First those to be claimed,
/// urgent ones before others, then those claimed, delivered and fulfilled; each in the order published.
std::vector<const Wish*> on_the_wall(const std::vector<Wish>& wishes);
/// The wall as a table, "wish-wall": who is named in it, is by id, and by the name that may be published.
DataTable wish_wall(const std::vector<Wish>& wishes, const People& people);

/// What the page shows.
struct PublishedWall {
    const Settings& settings;
    const People& people;
    const std::vector<Wish>& wishes; ///< not those alone that hang there
};
/// One self-contained page for the screen in the hall, a phone, and A3 paper. `language` is that of the page
/// ("zh-CN"). Flags are told by shape and word, not by colour alone.
std::string wall_page(const PublishedWall& wall, const Clock& clock, const std::string& language);

} // namespace cgov
