// SPDX-License-Identifier: MIT
#include "venue/venue.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace cgov {
namespace {

constexpr std::size_t longest_name = 200; // bytes

std::string venue_path(std::string_view handle) {
    return fmt::format("registers/venues/{}.toml", handle);
}

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
        if (const auto file = store.read_toml(venue_path(handle)))
            venues.push_back(read_venue(*file, std::move(handle)));
    return venues;
}

const Venue& find_venue(const std::vector<Venue>& venues, std::string_view text) {
    const auto wanted = normalise_space(text);
    const auto handle = ascii_lower(wanted);
    std::vector<const Venue*> named;
    std::vector<std::string_view> known;
    for (const auto& venue : venues) {
        if (venue.handle == handle) return venue;
        if (normalise_space(venue.name) == wanted) named.push_back(&venue);
        known.push_back(venue.handle);
        known.push_back(venue.name);
    }
    if (named.size() == 1) return *named.front();
    if (named.empty()) {
        const auto near = nearest_word(wanted, known);
        throw Error(Kind::input, message("there is no venue \"{}\"", escape_controls(text)),
                    near.empty() ? message("see them all: cgov venue list")
                                 : message("did you mean \"{}\"?", near));
    }
    std::vector<std::string_view> handles;
    for (const auto* venue : named) handles.push_back(venue->handle);
    throw Error(Kind::input, message("several venues are called \"{}\"", escape_controls(text)),
                message("write one of: {}", fmt::join(handles, ", ")));
}

void add_venue(WriteSession& session, const Venue& venue, const std::vector<std::string>& open) {
    if (!is_handle(venue.handle))
        throw Error(
            Kind::input, message("\"{}\" is no handle", escape_controls(venue.handle)),
            message(
                "lower-case letters, digits and single hyphens, such as main-hall; not the shape of an id"));
    if (venue.name.empty()) throw Error(Kind::input, message("{}: the name is missing", venue.handle));
    if (venue.name.size() > longest_name || escape_controls(venue.name) != venue.name)
        throw Error(Kind::input,
                    message("{}: the name is too long or holds control characters", venue.handle));
    if (find_personal_number(venue.name))
        throw Error(Kind::input, message("{}: the name holds a phone or id number", venue.handle));
    if (session.store().read(venue_path(venue.handle)))
        throw Error(Kind::refused, message("there is a venue {} already", venue.handle),
                    message("see: cgov venue show {}", venue.handle));
    std::string text = fmt::format("name = {}\n", toml_quoted(venue.name));
    if (venue.capacity) text += fmt::format("capacity = {}\n", *venue.capacity);
    std::vector<std::string> quoted;
    for (const auto& line : open) {
        OpeningHours().add(line);
        quoted.push_back(toml_quoted(line));
    }
    if (!quoted.empty()) text += fmt::format("open = [{}]\n", fmt::join(quoted, ", "));
    session.replace(venue_path(venue.handle), text);
    session.finish({venue.handle}, "venue add: " + venue.handle);
}

} // namespace cgov
