// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "cli/app.hpp"
#include "cli/environment.hpp"

#include <csignal>
#include <exception>
#include <fcntl.h>
#include <new>
#include <unistd.h>

namespace {

constexpr const char* out_of_memory = "cgov: out of memory; nothing was acknowledged\n";

} // namespace

int main(int count, char** words) {
    // toml++ allocates in functions that may not throw; it reads before anything is recorded. What else ends
    // here is a mistake of the program, and nobody should look for memory.
    std::set_terminate([] {
        try {
            if (const auto thrown = std::current_exception()) std::rethrow_exception(thrown);
            cgov::Output::cry("cgov: a mistake of the program\n");
        } catch (const std::bad_alloc&) {
            cgov::Output::cry(out_of_memory);
        } catch (const std::exception& mistake) {
            cgov::Output::cry("cgov: a mistake of the program: ");
            cgov::Output::cry(mistake.what());
            cgov::Output::cry("\n");
        }
        _exit(static_cast<int>(cgov::Kind::io));
    });
    // Where one of these is closed, the next file opened would take its place: ids would be printed into a
    // ledger.
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", O_RDONLY) < 0)
            return static_cast<int>(cgov::Kind::io);
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe shows as EPIPE and ends the program quietly
    std::signal(SIGCHLD, SIG_DFL); // ignored, as some parents leave it, no exit code of git could be read
    cgov::Output output;
    try {
        const std::vector<std::string> arguments(words + 1, words + count);
        return cgov::run(arguments, cgov::read_environment(), cgov::FileSystem(), output);
    } catch (const std::bad_alloc&) {
        cgov::Output::cry(out_of_memory);
        return static_cast<int>(cgov::Kind::io);
    }
}
