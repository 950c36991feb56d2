// SPDX-License-Identifier: MIT
#include "store/entity.hpp"

#include "format/toml.hpp"

#include <algorithm>
#include <stdexcept>

namespace cgov {
namespace {

constexpr std::size_t longest_name = 200; // bytes

/// The types as words of a message.
[[maybe_unused]] constexpr const char* words[] = {N_("venue"), N_("grid"), N_("tool"), N_("programme"),
                                                  N_("council")};

} // namespace

std::string entity_path(const EntityType& type, std::string_view handle) {
    return fmt::format("registers/{}/{}.toml", type.folder, handle);
}

const EntityType& entity_type(std::string_view type) {
    for (const auto& each : entity_types)
        if (type == each.type) return each;
    throw std::logic_error(fmt::format("no register of {}", type));
}

std::vector<EntityName> read_entity_names(const Store& store, const EntityType& type) {
    std::vector<EntityName> all;
    for (auto& handle : store.handles(type.folder)) {
        const auto file = store.read_toml(entity_path(type, handle));
        if (!file) continue;
        auto name = file->text(file->root(), "name").value_or(handle);
        all.push_back({std::move(handle), std::move(name)});
    }
    return all;
}

std::string find_entity(const EntityType& type, const std::vector<EntityName>& all, std::string_view text) {
    const auto wanted = normalise_space(text);
    const auto handle = ascii_lower(wanted);
    std::vector<std::string_view> named, known;
    for (const auto& each : all) {
        if (each.handle == handle) return each.handle;
        if (normalise_space(each.name) == wanted) named.push_back(each.handle);
        known.push_back(each.handle);
        known.push_back(each.name);
    }
    if (named.size() == 1) return std::string(named.front());
    if (named.empty()) {
        const auto near = nearest_word(wanted, known);
        throw Error(Kind::input,
                    message("there is no {} \"{}\"", translate(type.type), escape_controls(text)),
                    near.empty() ? message("see them all: cgov {} list", type.type)
                                 : message("did you mean \"{}\"?", near));
    }
    throw Error(Kind::input,
                message("several go by the name \"{}\" ({})", escape_controls(text), translate(type.type)),
                message("write one of: {}", fmt::join(named, ", ")));
}

std::string find_entity(const Store& store, const EntityType& type, std::string_view text) {
    return find_entity(type, read_entity_names(store, type), text);
}

void add_entity(WriteSession& session, const EntityType& type, const EntityName& entity,
                std::string_view toml) {
    const auto& [handle, name] = entity;
    if (!is_handle(handle))
        throw Error(
            Kind::input, message("\"{}\" is no handle", escape_controls(handle)),
            message(
                "lower-case letters, digits and single hyphens, such as main-hall; not the shape of an id"));
    if (name.empty()) throw Error(Kind::input, message("{}: the name is missing", handle));
    if (name.size() > longest_name || escape_controls(name) != name)
        throw Error(Kind::input, message("{}: the name is too long or holds control characters", handle));
    if (find_personal_number(name))
        throw Error(Kind::input, message("{}: the name holds a phone or id number", handle));
    const auto path = entity_path(type, handle);
    if (session.store().read(path))
        throw Error(Kind::refused, message("there is a {} {} already", translate(type.type), handle),
                    message("see: cgov {} show {}", type.type, handle));
    session.replace(path, fmt::format("name = {}\n{}", toml_quoted(name), toml));
    session.finish({handle}, fmt::format("{} add: {}", type.type, handle));
}

} // namespace cgov
