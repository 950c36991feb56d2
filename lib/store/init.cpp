// SPDX-License-Identifier: MIT
#include "store/init.hpp"

#include "base/embedded.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/git.hpp"

#include <algorithm>

#include <sys/random.h>

namespace cgov {
namespace {

constexpr std::string_view template_prefix = "template/";

std::string settings_text(const InitOptions& options) {
    return fmt::format(
        "# 社区自治台账的设置 / The settings of this store. Edit by hand; cgov only reads this file.\n"
        "format = {}\n"
        "community = {}        # 社区名称 / the community's name\n"
        "language = {}    # \"zh_CN\" | \"en\"\n"
        "time_zone = {}\n"
        "\n"
        "[git]\n"
        "commit = \"auto\"       # \"auto\": a commit for each command; \"off\": you commit\n",
        newest_format, toml_quoted(options.community), toml_quoted(options.language),
        toml_quoted(options.time_zone));
}

std::string token() {
    unsigned char bytes[8];
    if (getrandom(bytes, sizeof bytes, 0) != static_cast<ssize_t>(sizeof bytes))
        throw Error(Kind::io, message("the system gives no random numbers"));
    std::string text;
    for (const auto byte : bytes) text += fmt::format("{:02x}", byte);
    return text;
}

std::string desk_text(Desk desk, const std::string& holder, Instant now, Zone zone, const std::string& mark) {
    return fmt::format(
        "# 办公点 {} / The desk {}: one clone of this store.\nholder = {}\ntaken = {}\ntoken = {}\n",
        desk.text(), desk.text(), toml_quoted(holder), toml_quoted(now.rfc3339(zone)), toml_quoted(mark));
}

std::string desk_path(Desk desk) {
    return fmt::format("registers/desks/{}.toml", desk.text());
}

/// Where the clone keeps its own code and token.
void keep_desk(const Store& store, Desk desk, const std::string& mark) {
    const auto& files = store.files();
    make_directories(files, store.state_dir(), 0700);
    replace_file(files, store.state_dir() + "/token", mark, 0600);
    if (store.git_dir().empty()) {
        replace_file(files, store.state_dir() + "/desk", std::string(desk.text()), 0600);
        return;
    }
    expect_git(store.root());
    const auto done = run_git(store.root(), {"config", "--local", "cgov.desk", std::string(desk.text())});
    if (done.status != 0) throw Error(Kind::io, message("git config failed: {}", trim_ascii(done.err)));
}

/// When a desk is taken: after all that are there already, also by a clock that runs behind, so that the
/// first desk of a store stays the first.
Instant taken_now(const Store& store, Instant now) {
    for (const auto& desk : list_desks(store))
        if (const auto taken = Instant::from_rfc3339(desk.taken); taken && now <= *taken)
            now.seconds = taken->seconds + 1;
    return now;
}

} // namespace

std::vector<std::string> init_store(const FileSystem& files, const InitOptions& options) {
    const auto& root = options.directory;
    std::vector<std::pair<std::string, std::string>> wanted{
        {"cgov.toml", settings_text(options)},
        {".gitattributes", "*.csv -text\n"},
        {".gitignore",
         "# 隐私资料绝不入库 / Private data never gets into this repository.\n/private/\n/.cgov/\n*.tmp\n"},
    };
    for (const auto& file : embedded_files())
        if (file.path.starts_with(template_prefix))
            wanted.emplace_back(file.path.substr(template_prefix.size()), file.text);
    if (exists(root + "/cgov.toml"))
        throw Error(Kind::refused, message("{} is a store already", root),
                    message("see: cgov -C {} check", root));
    const auto zone = Zone::from_name(options.time_zone);
    if (!zone)
        throw Error(Kind::input, message("unknown time zone \"{}\"", escape_controls(options.time_zone)),
                    message("write Asia/Shanghai, Asia/Urumqi, UTC, or an offset such as +08:00"));
    if (find_bad_utf8(options.community) || escape_controls(options.community) != options.community)
        throw Error(Kind::input, message("\"{}\" is no name of a community: not UTF-8, or control characters",
                                         escape_controls(options.community)));
    std::vector<std::string> paths;
    for (const auto& [path, text] : wanted) paths.push_back(path);
    paths.push_back(desk_path(options.desk));
    paths.emplace_back("datapackage.json");
    for (const auto& path : paths)
        if (exists(root + "/" + path))
            throw Error(Kind::refused, message("is there already"),
                        message("choose another directory, or move that file away"),
                        {root + "/" + path, 0, 0, {}});
    if (options.dry_run) return paths;

    make_directories(files, root);
    // A directory that the repository around it ignores is no part of that repository.
    const bool outside =
        find_git(root, files).git_dir.empty() || run_git(root, {"check-ignore", "--quiet", "."}).status == 0;
    if (outside) {
        const auto made = run_git(root, {"init", "--quiet", "--initial-branch=main"});
        if (made.status != 0)
            throw Error(Kind::io, message("git init failed: {}", trim_ascii(made.err)),
                        message("cgov keeps its history with git: apt install git"));
    }
    // The settings come last: until they are there, there is no store.
    for (auto it = wanted.rbegin(); it != wanted.rend(); ++it) {
        make_directories(files, parent_of(root + "/" + it->first));
        replace_file(files, root + "/" + it->first, it->second);
    }
    make_directories(files, root + "/private", 0700);
    make_directories(files, root + "/private/people", 0700);
    const Store store(root, files);
    const auto mark = token();
    keep_desk(store, options.desk, mark);
    make_directories(files, root + "/registers/desks");
    replace_file(files, root + "/" + desk_path(options.desk),
                 desk_text(options.desk, options.by, options.now, *zone, mark));
    replace_file(files, root + "/datapackage.json", data_package(store));
    if (const auto error = git_commit(root, paths, "cgov init", options.by))
        throw Error(Kind::unfinished,
                    message("the store is made, but git could not commit it: {}", trim_ascii(*error)),
                    message("git add -A && git commit"));
    return paths;
}

void take_desk(const Store& store, Desk desk, const std::string& holder, const WriteOptions& options) {
    const auto path = desk_path(desk);
    const auto mine = read_file(store.files(), store.state_dir() + "/token", 256).value_or("");
    if (const auto file = store.read_toml(path)) {
        if (mine.empty() || file->text(file->root(), "token").value_or("") != mine)
            throw Error(Kind::refused,
                        message("the code {} belongs to another clone ({})", desk.text(),
                                file->text(file->root(), "holder").value_or("?")),
                        message("take another one; those taken: cgov desk list"));
    }
    const auto now = taken_now(store, options.clock.now);
    if (options.dry_run) {
        options.show(path, desk_text(desk, holder, now, options.clock.zone, "..."));
        return;
    }
    const auto mark = mine.empty() ? token() : mine;
    // The code is kept first: a register without its clone would only waste a code.
    keep_desk(store, desk, mark);
    WriteSession session(store, options);
    if (!store.read(path)) session.replace(path, desk_text(desk, holder, now, options.clock.zone, mark));
    session.finish({std::string(desk.text())}, fmt::format("desk take: {}", desk.text()));
}

std::string store_id(const Store& store) {
    std::pair<Instant, std::string> first{{INT64_MAX}, ""};
    for (const auto& name : list_directory(store.path("registers/desks"))) {
        if (!name.ends_with(".toml")) continue;
        const auto file = store.read_toml("registers/desks/" + name);
        const auto taken = Instant::from_rfc3339(file->text(file->root(), "taken").value_or(""));
        const auto mark = file->text(file->root(), "token").value_or("");
        if (taken && !mark.empty()) first = std::min(first, {*taken, mark});
    }
    if (first.second.empty())
        throw Error(Kind::store, message("no desk code was ever taken here, so the store has no identity"),
                    message("take one: cgov desk take A"), {"registers/desks", 0, 0, {}});
    return first.second;
}

std::vector<DeskEntry> list_desks(const Store& store) {
    const auto mine = read_file(store.files(), store.state_dir() + "/token", 256).value_or("");
    std::vector<DeskEntry> list;
    for (const auto& name : list_directory(store.path("registers/desks"))) {
        if (!name.ends_with(".toml")) continue;
        const auto file = store.read_toml("registers/desks/" + name);
        const auto mark = file->text(file->root(), "token").value_or("");
        list.push_back({name.substr(0, name.size() - 5), file->text(file->root(), "holder").value_or(""),
                        file->text(file->root(), "taken").value_or(""), !mark.empty() && mark == mine});
    }
    return list;
}

} // namespace cgov
