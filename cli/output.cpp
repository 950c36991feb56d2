// SPDX-License-Identifier: MIT
#include "cli/output.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace cgov {
namespace {

constexpr std::size_t buffer_size = 1 << 16;

void write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto done = ::write(fd, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0 && errno == EPIPE) throw ClosedPipe{};
        if (done < 0)
            throw Error(Kind::io, message("cannot write to standard output: {}", std::strerror(errno)));
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
}

} // namespace

void Output::write(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= buffer_size) flush();
}

void Output::flush() {
    const std::string bytes = std::exchange(buffer_, {});
    write_all(STDOUT_FILENO, bytes);
}

void Output::acknowledge(std::string_view lines) {
    try {
        write(lines);
        flush();
    } catch (const ClosedPipe&) {
        buffer_.clear();
    }
}

void Output::cry(std::string_view text) {
    while (::write(STDERR_FILENO, text.data(), text.size()) < 0 && errno == EINTR) {
    }
}

void Output::tell(std::string_view line) {
    // Whatever a message quotes, it commands no terminal.
    std::string bytes;
    for (const auto part : split(line, '\n')) bytes += escape_controls(part) + "\n";
    try {
        write_all(STDERR_FILENO, bytes);
    } catch (const ClosedPipe&) {
        return; // nobody listens
    } catch (const Error&) {
        return; // nowhere left to say it
    }
}

} // namespace cgov
