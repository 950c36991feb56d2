// SPDX-License-Identifier: MIT
#include "store/store.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace cgov {
namespace {

Settings read_settings(const TomlFile& file, int oldest) {
    const auto& root = file.root();
    const auto format = file.integer(root, "format", 0, 1'000'000);
    if (!format)
        throw Error(Kind::store, message("\"format\" is missing"),
                    message("a store of this version says: format = {}", newest_format),
                    {file.file(), 0, 0, {}});
    if (*format > newest_format)
        throw Error(
            Kind::store,
            message("this store has format {}; this program knows formats up to {}", *format, newest_format),
            message("install a newer cgov; nothing was changed"), {file.file(), 0, 0, {}});
    if (*format < oldest)
        throw Error(Kind::store,
                    message("this store has format {}; this program reads formats from {}", *format, oldest),
                    message("bring it up to date: cgov migrate"), {file.file(), 0, 0, {}});
    file.expect_only(root, {"format", "community", "language", "time_zone", "git"});
    Settings settings;
    settings.format = static_cast<int>(*format);
    settings.community = file.text(root, "community").value_or("");
    settings.language = file.word(root, "language", {"zh_CN", "en"}).value_or(settings.language);
    settings.time_zone = file.text(root, "time_zone").value_or(settings.time_zone);
    const auto zone = Zone::from_name(settings.time_zone);
    if (!zone)
        file.fail(*root.find("time_zone"), message("time_zone: unknown zone \"{}\"", settings.time_zone),
                  message("write Asia/Shanghai, Asia/Urumqi, UTC, or an offset such as +08:00"));
    settings.zone = *zone;
    if (const auto* git = root.find("git")) {
        file.expect_only(*git, {"commit"});
        settings.git_commit = file.word(*git, "commit", {"auto", "off"}).value_or("auto") == "auto";
    }
    return settings;
}

} // namespace

Store::Store(std::string root, const FileSystem& files, std::size_t cache_from, int oldest)
    : root_(std::move(root)), files_(&files), migrated_(root_ + std::string(migration_ready)),
      cache_from_(cache_from) {
    if (!is_directory(migrated_)) migrated_.clear();
    const auto file = read_toml("cgov.toml");
    if (!file)
        throw Error(Kind::store, message("no store here: {} has no cgov.toml", root_),
                    message("make one with: cgov init {}", root_));
    settings_ = read_settings(*file, oldest);
    const auto git = find_git(root_, files);
    git_dir_ = git.git_dir;
    if (git_dir_.empty()) {
        state_dir_ = path(".cgov");
        if (is_link(state_dir_)) not_plain(state_dir_);
        return;
    }
    state_dir_ = git_dir_ + "/cgov";
    if (git.work_tree != root_ && root_.size() > git.work_tree.size() + 1) {
        // Several stores may share one repository: each has its own state.
        std::string inside = root_.substr(git.work_tree.size() + 1);
        std::replace(inside.begin(), inside.end(), '/', '%');
        state_dir_ += "/" + inside;
    }
}

std::string Store::path(std::string_view relative) const {
    std::string path = root_;
    if (!migrated_.empty() && exists(fmt::format("{}/{}", migrated_, relative.substr(0, relative.find('/')))))
        path = migrated_;
    for (;;) {
        const auto slash = relative.find('/');
        path += '/';
        path += relative.substr(0, slash);
        if (relative.substr(0, slash) == "..") not_plain(path);
        if (slash == std::string_view::npos) return path;
        if (is_link(path)) not_plain(path);
        relative.remove_prefix(slash + 1);
    }
}

bool Store::migrating() const {
    const auto directory = root_ + std::string(migration_directory);
    return exists(directory + "/ready") || exists(directory + "/old");
}

std::optional<std::string> Store::read(std::string_view relative) const {
    return read_file(*files_, path(relative));
}

std::optional<TomlFile> Store::read_toml(std::string_view relative) const {
    const auto where = path(relative);
    const auto file = open_plain(*files_, where);
    if (!file) return std::nullopt;
    const auto size = file_size(file->get(), where);
    const std::string name(relative);
    TomlFile::expect_size(size, name);
    std::string text(size, '\0');
    text.resize(read_at(*files_, file->get(), text.data(), size, 0, where));
    return TomlFile::parse(std::move(text), name);
}

Workdays Store::workdays() const {
    Workdays result;
    for (const auto& name : list_directory(path("rules/workdays"))) {
        if (name.size() != 9 || !name.ends_with(".toml")) continue;
        const auto file = read_toml("rules/workdays/" + name);
        file->expect_only(file->root(), {"holidays", "make_up"});
        const auto day = [&](std::string_view text) {
            const auto date = Date::from_iso(text);
            if (!date)
                file->fail(file->root(), message("not a date: \"{}\"", text),
                           message("write it as 2026-10-01"));
            return *date;
        };
        std::vector<std::pair<Date, Date>> holidays;
        for (const auto& span : file->texts(file->root(), "holidays")) {
            const auto ends = split(span, '/');
            holidays.emplace_back(day(ends.front()), day(ends.back()));
        }
        std::vector<Date> make_up;
        for (const auto& text : file->texts(file->root(), "make_up")) make_up.push_back(day(text));
        int year = 0;
        for (char c : name.substr(0, 4)) {
            if (c < '0' || c > '9')
                file->fail(file->root(), message("the file's name must be a year, such as 2027.toml"));
            year = year * 10 + (c - '0');
        }
        result.add_year(year, std::move(holidays), std::move(make_up));
    }
    return result;
}

std::vector<std::string> Store::handles(std::string_view kind) const {
    std::vector<std::string> result;
    for (auto& name : list_directory(path(fmt::format("registers/{}", kind))))
        if (name.ends_with(".toml") && is_handle(std::string_view(name).substr(0, name.size() - 5)))
            result.push_back(name.substr(0, name.size() - 5));
    return result;
}

std::string find_store(const std::string& start) {
    for (std::string at = start;; at = parent_of(at)) {
        if (exists((at == "/" ? "" : at) + "/cgov.toml")) return at;
        if (at == "/" || at == ".")
            throw Error(Kind::store,
                        message("no store here: neither {} nor a directory above has a cgov.toml", start),
                        message("make one with \"cgov init\", or name one with -C DIR or CGOV_STORE"));
    }
}

GitPlace find_git(const std::string& directory, const FileSystem& files) {
    for (std::string at = directory;; at = parent_of(at)) {
        const std::string git = (at == "/" ? "" : at) + "/.git";
        if (is_directory(git)) {
            if (exists(git + "/HEAD")) return {git, at};
        } else if (exists(git)) {
            // A work tree of its own: "gitdir: PATH".
            const auto text = read_file(files, git, 4096).value_or("");
            if (text.starts_with("gitdir: ")) {
                std::string target(trim_ascii(std::string_view(text).substr(8)));
                if (!target.starts_with('/')) target = at + "/" + target;
                return {target, at};
            }
        }
        if (at == "/" || at == ".") return {};
    }
}

} // namespace cgov
