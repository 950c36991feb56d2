// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"
#include "base/ids.hpp"
#include "base/workdays.hpp"
#include "format/toml.hpp"
#include "store/files.hpp"
#include "store/schema.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// The newest layout of a store that this program knows (`format` in cgov.toml).
inline constexpr int newest_format = 1;
/// The oldest that it reads and writes; an older store is for `cgov migrate`.
inline constexpr int oldest_format = 1;

/// Where a migration works, and the store that it leaves when it is interrupted; from the store's root.
inline constexpr std::string_view migration_directory = "/.cgov/migrate";
inline constexpr std::string_view migration_ready = "/.cgov/migrate/ready";

/// cgov.toml.
struct Settings {
    int format = newest_format;
    std::string community;
    std::string language = "zh_CN";
    std::string time_zone = "Asia/Shanghai";
    Zone zone;
    bool git_commit = true; ///< [git] commit = "auto" | "off"
};

/// A store: a directory of registers, ledgers and rules. Opening one reads cgov.toml and finds the git
/// directory; it starts no process and writes nothing.
class Store {
  public:
    /// Throws Error{store} when there is no cgov.toml, when it is damaged, or when its format is newer than
    /// this program, or older than `oldest`.
    /// A cache is made of ledgers of at least `cache_from` bytes; `no_cache`: none is made or read.
    Store(std::string root, const FileSystem& files, std::size_t cache_from = worth_caching,
          int oldest = oldest_format);
    static constexpr std::size_t worth_caching = 256 * 1024;
    static constexpr std::size_t no_cache = SIZE_MAX;

    const std::string& root() const { return root_; }
    const FileSystem& files() const { return *files_; }
    const Settings& settings() const { return settings_; }
    const Schemas& schemas() const { return schemas_; }

    /// The git directory, or empty without git.
    const std::string& git_dir() const { return git_dir_; }
    /// Where lock, journal, torn tails and the desk's token live: `<git dir>/cgov`, or `.cgov` without git.
    const std::string& state_dir() const { return state_dir_; }

    std::size_t cache_from() const { return cache_from_; }
    /// Where a cache of this name is kept.
    std::string cache_path(std::string_view name) const { return state_dir_ + "/cache/" + std::string(name); }

    /// The path of a file of the store, given relative to its root. Error{store} when it leads out of the
    /// store: by "..", or by a directory that is a symbolic link, as a store from elsewhere may have.
    std::string path(std::string_view relative) const;
    /// A migration was interrupted when part of it had been done: only `cgov migrate` may write.
    bool migrating() const;
    /// The file's text, or nothing when there is none.
    std::optional<std::string> read(std::string_view relative) const;
    /// A TOML file of the store, or nothing when there is none.
    std::optional<TomlFile> read_toml(std::string_view relative) const;
    /// rules/workdays/<year>.toml of every year there is.
    Workdays workdays() const;
    /// Handles in registers/<kind>/, sorted.
    std::vector<std::string> handles(std::string_view kind) const;

  private:
    std::string root_;
    const FileSystem* files_;
    std::string migrated_; ///< what an interrupted migration has yet to put in its place, or empty
    Settings settings_;
    Schemas schemas_;
    std::string git_dir_;
    std::string state_dir_;
    std::size_t cache_from_;
};

/// The nearest directory upwards from `start` that holds a cgov.toml; Error{store} when there is none.
std::string find_store(const std::string& start);
/// The git directory of the work tree that holds `directory` (`.git` may be a file), and that work tree's
/// root; both empty when there is none.
struct GitPlace {
    std::string git_dir;
    std::string work_tree;
};
GitPlace find_git(const std::string& directory, const FileSystem& files);

} // namespace cgov
