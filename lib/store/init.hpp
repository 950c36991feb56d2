// SPDX-License-Identifier: MIT
#pragma once

#include "store/store.hpp"
#include "store/writer.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cgov {

struct InitOptions {
    std::string directory; ///< absolute
    std::string community;
    std::string language = "zh_CN";
    std::string time_zone = "Asia/Shanghai";
    Desk desk;
    std::string by;
    Instant now;
    bool dry_run = false;
};

/// Makes a store: settings, rules, the directories, a git repository when there is none around it, and one
/// commit. Returns the paths made, relative to the store. Error{refused} when there is a store already or a
/// file would be overwritten.
std::vector<std::string> init_store(const FileSystem& files, const InitOptions& options);

/// Takes a desk code for this clone: registers/desks/<code>.toml with a token that is kept in the state
/// directory too, so that a second clone with the same code is noticed. Error{refused} when another clone has
/// the code.
void take_desk(const Store& store, Desk desk, const std::string& holder, const WriteOptions& options);

struct DeskEntry {
    std::string desk, holder, taken;
    bool here = false;
};
std::vector<DeskEntry> list_desks(const Store& store);

/// What tells this store from every other one, for good and in every clone: the token of the first desk that
/// was taken. Error{store} when there is none.
std::string store_id(const Store& store);

/// Frictionless Data Package of the store: a resource a ledger, with its files, dialect and schema.
std::string data_package(const Store& store);

} // namespace cgov
