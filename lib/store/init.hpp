// SPDX-License-Identifier: MIT
#pragma once

#include "store/desk.hpp"
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
    std::function<void(const std::string&)> tell; ///< one line for the person
};

/// Makes a store: settings, rules, the directories, a git repository when there is none around it, and one
/// commit. Returns the paths made, relative to the store. Error{refused} when there is a store already or a
/// file would be overwritten; what an earlier run with the same options had begun is finished.
std::vector<std::string> init_store(const FileSystem& files, const InitOptions& options);

/// Frictionless Data Package of the store: a resource a ledger, with its files, dialect and schema.
std::string data_package(const Store& store);

} // namespace cgov
