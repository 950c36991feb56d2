// SPDX-License-Identifier: MIT
#include "cli/environment.hpp"

#include <chrono>
#include <climits>
#include <pwd.h>
#include <unistd.h>

#include <sys/ioctl.h>

namespace cgov {

Environment read_environment() {
    Environment environment;
    for (char** entry = environ; entry && *entry; ++entry) {
        const std::string_view text = *entry;
        if (const auto equals = text.find('='); equals != std::string_view::npos)
            environment.variables.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    char directory[PATH_MAX];
    if (getcwd(directory, sizeof directory)) environment.directory = directory;
    environment.login_name = [] {
        const passwd* const user = getpwuid(getuid());
        return std::string(user ? user->pw_name : "");
    };
    environment.now.seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
            .count();
    environment.stdin_is_terminal = isatty(STDIN_FILENO) == 1;
    environment.stdout_is_terminal = isatty(STDOUT_FILENO) == 1;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        environment.terminal_width = size.ws_col;
    return environment;
}

} // namespace cgov
