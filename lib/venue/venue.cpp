// SPDX-License-Identifier: MIT
#include "venue/venue.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/entity.hpp"

#include <algorithm>

namespace cgov {
namespace {

Venue read_venue(const TomlFile& file, std::string handle) {
    const auto& root = file.root();
    file.expect_only(root, {"name", "capacity", "open"});
    Venue venue;
    venue.name = file.text(root, "name").value_or(handle);
    venue.handle = std::move(handle);
    if (const auto capacity = file.integer(root, "capacity", 1, largest_capacity))
        venue.capacity = static_cast<int>(*capacity);
    for (const auto& text : file.texts(root, "open")) {
        try {
            venue.open.add(text);
        } catch (const Error& error) {
            file.fail(*root.find("open"), error.message, error.hint);
        }
    }
    return venue;
}

} // namespace

std::vector<Venue> read_venues(const Store& store) {
    std::vector<Venue> venues;
    for (auto& handle : store.handles("venues"))
        if (const auto file = store.read_toml(entity_path(entity_type("venue"), handle)))
            venues.push_back(read_venue(*file, std::move(handle)));
    return venues;
}

const Venue& find_venue(const std::vector<Venue>& venues, std::string_view text) {
    std::vector<EntityName> names;
    for (const auto& venue : venues) names.push_back({venue.handle, venue.name});
    const auto handle = find_entity(entity_type("venue"), names, text);
    return *std::find_if(venues.begin(), venues.end(),
                         [&](const Venue& venue) { return venue.handle == handle; });
}

void add_venue(WriteSession& session, const Venue& venue, const std::vector<std::string>& open) {
    std::string text;
    if (venue.capacity) text += fmt::format("capacity = {}\n", *venue.capacity);
    std::vector<std::string> quoted;
    for (const auto& line : open) {
        OpeningHours().add(line);
        quoted.push_back(toml_quoted(line));
    }
    if (!quoted.empty()) text += fmt::format("open = [{}]\n", fmt::join(quoted, ", "));
    add_entity(session, entity_type("venue"), {venue.handle, venue.name}, text);
}

} // namespace cgov
