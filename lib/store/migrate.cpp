// SPDX-License-Identifier: MIT
#include "store/migrate.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "store/git.hpp"
#include "store/git_locks.hpp"
#include "store/init.hpp"
#include "store/journal.hpp"
#include "store/ledger_ends.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>

#include <sys/stat.h>

namespace cgov {
namespace {

namespace fs = std::filesystem;

/// What cgov knows at the top of a store, private/ apart.
constexpr const char* parts[] = {".gitattributes", ".gitignore", "cgov.toml", "datapackage.json",
                                 "ledgers",        "meetings",   "registers", "rules"};

[[noreturn]] void fail(const std::string& path) {
    throw Error(Kind::io, std::strerror(errno),
                message("nothing is lost; when that is settled, again: cgov migrate"), {path, 0, 0, {}});
}

/// Copies plain files and directories with their modes; anything else is refused.
void copy(const FileSystem& files, const std::string& from, const std::string& to) {
    struct stat status {};
    if (lstat(from.c_str(), &status) != 0) fail(from);
    const auto mode = status.st_mode & 0777;
    if (S_ISDIR(status.st_mode)) {
        if (files.mkdir(to.c_str(), mode) != 0) fail(to);
        for (const auto& entry : fs::directory_iterator(from))
            copy(files, from + "/" + entry.path().filename().string(),
                 to + "/" + entry.path().filename().string());
        return;
    }
    const auto bytes = read_file(files, from);
    const Descriptor file(files.open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
    if (!bytes || !file) fail(to);
    write_all(files, file.get(), *bytes, to);
}

/// Syncs everything below the path, and itself.
void sync_all(const FileSystem& files, const std::string& path) {
    if (is_directory(path)) {
        for (const auto& entry : fs::directory_iterator(path)) sync_all(files, entry.path().string());
        return sync_directory(files, path);
    }
    const auto file = open_plain(files, path);
    if (!file || files.fsync(file->get()) != 0) fail(path);
}

bool holds_files(const std::string& path) {
    if (!is_directory(path)) return exists(path);
    return std::any_of(fs::recursive_directory_iterator(path), fs::recursive_directory_iterator(),
                       [](const auto& entry) { return !entry.is_directory(); });
}

std::vector<std::string> entries(const std::string& directory) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(directory))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

void move(const FileSystem& files, const std::string& from, const std::string& to) {
    if (files.rename(from.c_str(), to.c_str()) != 0) fail(from);
}

/// Sets `format` in the text of cgov.toml and leaves every other byte.
std::string with_format(const std::string& text, int format) {
    const auto file = TomlFile::parse(text, "cgov.toml");
    const auto* value = file.root().find("format");
    std::size_t at = 0;
    for (std::size_t line = 1; line < value->line; ++line) at = text.find('\n', at) + 1;
    at += value->column - 1;
    return text.substr(0, at) + std::to_string(format) +
           text.substr(std::min(text.find_first_of(" \t\r\n#", at), text.size()));
}

/// The steps that lead from a format to the newest.
std::vector<const MigrationStep*> way(int from, const std::vector<MigrationStep>& steps, const Store& store) {
    std::vector<const MigrationStep*> result;
    for (; from < newest_format; ++from) {
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [&](const MigrationStep& each) { return each.from == from; });
        if (step == steps.end())
            throw Error(Kind::store,
                        message("no way is known from format {} to format {}", from, newest_format),
                        message("was \"format\" changed by hand? nothing was changed"),
                        {store.path("cgov.toml"), 0, 0, {}});
        result.push_back(&*step);
    }
    return result;
}

/// The files of one migration. While `ready` is there the new store is what stands in it, and, where it has
/// no such entry any more, at the top: every command that reads looks there first (Store::path).
struct Workshop {
    explicit Workshop(const Store& store)
        : root(store.root()), directory(root + std::string(migration_directory)), fresh(directory + "/new"),
          ready(root + std::string(migration_ready)), old(directory + "/old"), list(directory + "/paths") {}
    std::string root, directory;
    std::string fresh; ///< the copy, until it is whole
    std::string ready; ///< the copy, from when it is the store
    std::string old;   ///< what it replaces
    std::string list;  ///< what git is to commit
};

/// Makes the rewritten copy; nothing of the store is changed.
void build(const Store& store, const Workshop& work, const std::vector<const MigrationStep*>& steps) {
    const auto& files = store.files();
    make_directories(files, work.directory, 0700);
    make_directories(files, work.fresh);
    for (const auto* part : parts)
        if (exists(work.root + "/" + part)) copy(files, work.root + "/" + part, work.fresh + "/" + part);
    for (const auto* step : steps) step->rewrite(files, work.fresh);
    const auto settings = work.fresh + "/cgov.toml";
    replace_file(files, settings, with_format(read_file(files, settings).value_or(""), newest_format));
    // What does not hold must not take the place of what does.
    const Store copied(work.fresh, files, Store::no_cache);
    for (const auto& ledger : ledger_names()) walk(copied, copied.schemas().get(ledger), {}, nullptr);
    replace_file(files, work.fresh + "/datapackage.json", data_package(copied));

    std::string paths;
    for (const auto& name : entries(work.fresh))
        if (holds_files(work.fresh + "/" + name) || holds_files(work.root + "/" + name)) paths += name + "\n";
    replace_file(files, work.list, paths);
    sync_all(files, work.fresh);
}

/// Puts each entry of the copy where it belongs; goes on where an earlier run was interrupted.
void swap(const FileSystem& files, const Workshop& work) {
    make_directories(files, work.old);
    for (const auto& name : entries(work.ready)) {
        // A file is replaced in one go; a directory has to make room first.
        if (const auto present = work.root + "/" + name; is_directory(present)) {
            auto aside = work.old + "/" + name;
            while (exists(aside)) aside += "~"; // somebody has put it back since
            move(files, present, aside);
        }
        move(files, work.ready + "/" + name, work.root + "/" + name);
    }
    for (const auto& directory : {work.root, work.old, work.ready}) sync_directory(files, directory);
    fs::remove(work.ready);
}

void commit(const Store& store, const Workshop& work, const WriteSession& session,
            const WriteOptions& options) {
    if (store.git_dir().empty()) return;
    if (!store.settings().git_commit) {
        options.tell(message("note: the new files are for you to commit"));
        return;
    }
    std::vector<std::string> paths;
    const auto text = read_file(store.files(), work.list).value_or("");
    for (const auto path : split(text, '\n'))
        if (!path.empty()) paths.emplace_back(path);
    if (paths.empty()) return; // committed already, and half cleaned up
    if (const auto error =
            git_locks(store).commit(store.root(), paths, fmt::format("migrate: format {}", newest_format),
                                    options.by, session.lock_descriptor()))
        throw Error(Kind::unfinished,
                    message("the store has format {} now, but git could not commit it: {}", newest_format,
                            trim_ascii(*error)),
                    message("see to git, then: cgov migrate"));
}

void clean_up(const Workshop& work) {
    fs::remove_all(work.directory);
    std::error_code in_use;
    fs::remove(parent_of(work.directory), in_use); // stays as the state directory of a store without git
}

Migration run(const Store& store, const WriteOptions& options, const std::vector<MigrationStep>& steps) {
    const auto& files = store.files();
    const Workshop work(store);
    Migration result{store.settings().format, newest_format, store.migrating()};
    if (options.dry_run) {
        if (!result.resumed) way(result.from, steps, store);
        return result;
    }
    auto any_format = options;
    any_format.any_format = true;
    WriteSession session(store, any_format);
    if (Store(store.root(), files, Store::no_cache, 0).settings().format != result.from ||
        store.migrating() != result.resumed)
        throw Error(Kind::busy, message("another command has changed the store's format"),
                    message("see: cgov check"));
    if (!result.resumed) {
        clean_up(work); // after a run that got nowhere
        const auto chosen = way(result.from, steps, store);
        if (chosen.empty()) return result;
        session.finish({}, "migrate: what earlier commands had recorded");
        try {
            build(store, work, chosen);
        } catch (...) {
            std::error_code ignored;
            fs::remove_all(work.directory, ignored);
            throw;
        }
        // Its rows are in the copy, which is synced; put back later, they would come in their old form.
        Journal(store.state_dir()).clear(files);
        LedgerEnds::clear(store.state_dir());
        move(files, work.fresh, work.ready); // from here on the store is the new one
        sync_directory(files, work.directory);
    }
    if (exists(work.ready)) swap(files, work);
    commit(store, work, session, options);
    clean_up(work);
    return result;
}

} // namespace

const std::vector<MigrationStep>& migration_steps() {
    static const std::vector<MigrationStep> none;
    return none;
}

Migration migrate(const Store& store, const WriteOptions& options, const std::vector<MigrationStep>& steps) {
    try {
        return run(store, options, steps);
    } catch (const fs::filesystem_error& error) {
        errno = error.code().value();
        fail(error.path1().string());
    }
}

} // namespace cgov
