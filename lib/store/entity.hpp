// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/schema.hpp"
#include "store/writer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// The file of one member of a register: "registers/tools/step-ladder.toml".
std::string entity_path(const EntityType& type, std::string_view handle);

/// What every member of a register has.
struct EntityName {
    std::string handle, name;
};
/// All members of a register, by handle; a file without a name goes by its handle.
std::vector<EntityName> read_entity_names(const Store& store, const EntityType& type);

/// The handle that is meant by a handle (either case) or an unambiguous name. Error{input} when none is, with
/// the nearest one as hint, or when several are.
std::string find_entity(const EntityType& type, const std::vector<EntityName>& all, std::string_view text);
/// The same, of those that the store has.
std::string find_entity(const Store& store, const EntityType& type, std::string_view text);

/// The type by its word in a schema ("tool"); a word that is none is a mistake in this program.
const EntityType& entity_type(std::string_view type);

/// Adds a member: `toml` follows the line of its name. One file, one commit; prints the handle. Error{input}
/// for a handle or name that cannot be one, Error{refused} when the handle is taken.
void add_entity(WriteSession& session, const EntityType& type, const EntityName& entity,
                std::string_view toml);

} // namespace cgov
