// SPDX-License-Identifier: MIT
#include "store/init.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "format/human.hpp"
#include "store/git.hpp"

namespace cgov {
namespace {

void init(Command& command) {
    InitOptions options;
    options.directory = command.get("DIR").value_or(command.globals().store.value_or("."));
    if (!options.directory.starts_with('/'))
        options.directory = command.environment().directory + "/" + options.directory;
    options.directory = real_path(options.directory);
    while (options.directory.size() > 1 && options.directory.ends_with('/')) options.directory.pop_back();
    options.community = command.text("--community");
    if (const auto language = command.get("--language")) {
        if (*language != "zh_CN" && *language != "en")
            throw Error(Kind::input, message("--language: expected zh_CN or en, found \"{}\"",
                                             escape_controls(*language)));
        options.language = *language;
    }
    options.time_zone = command.get("--time-zone").value_or(options.time_zone);
    options.desk = parse_desk(command.get("--desk").value_or("A"));
    options.by = command.globals().by.value_or(command.environment().variable("CGOV_BY").value_or(""));
    if (options.by.empty()) options.by = read_git_identity("/").user_name;
    if (options.by.empty()) options.by = command.environment().login_name();
    options.now = command.environment().now;
    if (const auto now =
            command.globals().now ? command.globals().now : command.environment().variable("CGOV_NOW"))
        options.now = parse_when(*now, {options.now, Zone()}, 0);
    options.dry_run = command.globals().dry_run;
    options.tell = [&](const std::string& line) { command.say("cgov: " + line); };
    const auto paths = init_store(command.files(), options);
    if (options.dry_run) {
        for (const auto& path : paths) command.out().write(path + "\n");
        return;
    }
    command.say(message("cgov: the store is made in {}; next: cgov person add NAME", options.directory));
}

} // namespace

NounSpec init_noun() {
    return {"init",
            N_("makes a store"),
            {{"",
              N_("Makes a store, and a git repository for it when there is none."),
              {{"DIR", N_("where (here)"), false}},
              {{"--community", "NAME", N_("the community's name")},
               {"--language", "L", N_("zh_CN (default) or en: of messages, where the locale does not say")},
               {"--time-zone", "Z", N_("Asia/Shanghai (default), Asia/Urumqi, UTC or an offset")},
               {"--desk", "CODE", N_("this clone's desk code (A)")}},
              "cgov init office --community \"山畔社区\"",
              init}}};
}

} // namespace cgov
