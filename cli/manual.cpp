// SPDX-License-Identifier: MIT
#include "cli/app.hpp"

#include <filesystem>
#include <spawn.h>
#include <unistd.h>

#include <sys/wait.h>

namespace cgov {

bool show_manual(const std::string& page) {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto beside = program.parent_path().parent_path() / "share/man/man1" / (page + ".1");
    std::vector<std::string> words{"man"};
    if (!error && std::filesystem::exists(beside, error)) words.emplace_back("-l");
    words.push_back(words.size() > 1 ? beside.string() : page);
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (posix_spawnp(&child, "man", nullptr, nullptr, arguments.data(), environ) != 0) return false;
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace cgov
