// SPDX-License-Identifier: MIT
#include "store/init.hpp"

#include "base/embedded.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/desk.hpp"
#include "store/git.hpp"
#include "store/git_locks.hpp"

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

/// Whether a store that is there was begun by this very command and never got into a commit. (One without git
/// was not: git comes first.)
bool interrupted(const FileSystem& files, const InitOptions& options) {
    const auto& root = options.directory;
    return !find_git(root, files).git_dir.empty() &&
           read_file(files, root + "/cgov.toml").value_or("") == settings_text(options) &&
           run_git(root, {"cat-file", "-e", "HEAD:./cgov.toml"}).status != 0;
}

void refuse_present(const std::string& path) {
    throw Error(Kind::refused, message("is there already"),
                message("choose another directory, or move that file away"), {path, 0, 0, {}});
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
    const bool again = exists(root + "/cgov.toml");
    if (again && !interrupted(files, options))
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
    for (const auto& [path, text] : wanted) {
        paths.push_back(path);
        // What an interrupted run has written may stay.
        if (const auto present = root + "/" + path;
            exists(present) && read_file(files, present).value_or("") != text)
            refuse_present(present);
    }
    for (const auto& path : {desk_path(options.desk), std::string("datapackage.json")}) {
        paths.push_back(path);
        if (!again && exists(root + "/" + path)) refuse_present(root + "/" + path);
    }
    if (options.dry_run) return paths;
    if (again && options.tell)
        options.tell(message("note: an earlier init was interrupted; it is finished now"));

    make_directories(files, root);
    // A directory that the repository around it ignores is no part of that repository.
    const auto place = find_git(root, files);
    const bool outside = place.git_dir.empty() || run_git(root, {"check-ignore", "--quiet", "."}).status == 0;
    const bool begun = place.work_tree == root && !head_commit(files, place.git_dir);
    if (outside || begun) {
        const auto git_dir = begun ? place.git_dir : root + "/.git";
        make_directories(files, git_dir + "/cgov", 0700);
        const GitLocks locks(files, git_dir, git_dir + "/cgov/git-runs");
        locks.clear();
        const auto made = locks.run(root, {"init", "--quiet", "--initial-branch=main"});
        if (made.status != 0)
            throw Error(Kind::io, message("git init failed: {}", trim_ascii(made.err)),
                        message("cgov keeps its history with git: apt install git"));
    }
    // The settings come last: until they are there, there is no store.
    for (auto it = wanted.rbegin(); it != wanted.rend(); ++it) {
        if (exists(root + "/" + it->first)) continue;
        make_directories(files, parent_of(root + "/" + it->first));
        replace_file(files, root + "/" + it->first, it->second);
    }
    make_directories(files, root + "/private", 0700);
    make_directories(files, root + "/private/people", 0700);
    const Store store(root, files);
    const auto mark = own_token(store);
    keep_desk(store, options.desk, mark);
    make_directories(files, root + "/registers/desks");
    if (const auto desk = root + "/" + desk_path(options.desk); !exists(desk))
        replace_file(files, desk, first_desk_text(options.desk, options.by, options.now, *zone, mark));
    replace_file(files, root + "/datapackage.json", data_package(store));
    const auto locks = git_locks(store);
    locks.clear();
    if (const auto error = locks.commit(root, paths, "cgov init", options.by))
        throw Error(Kind::unfinished,
                    message("the store is made, but git could not commit it: {}", trim_ascii(*error)),
                    message("see to git, then once more: cgov init"));
    return paths;
}

} // namespace cgov
