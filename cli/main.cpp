// SPDX-License-Identifier: MIT
#include "cli/app.hpp"
#include "cli/environment.hpp"

#include <csignal>

int main(int count, char** words) {
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe shows as EPIPE and ends the program quietly
    cgov::Output output;
    const std::vector<std::string> arguments(words + 1, words + count);
    return cgov::run(arguments, cgov::read_environment(), cgov::FileSystem(), output);
}
