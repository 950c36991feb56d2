// SPDX-License-Identifier: MIT
#include "store/output.hpp"

#include "base/error.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>

#include <sys/stat.h>

namespace cgov {

void write_output(const FileSystem& files, const std::string& path, std::string_view bytes, mode_t mode) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode))
        return replace_file(files, path, bytes, mode);
    const Descriptor file(files.open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY, 0));
    if (!file) throw Error(Kind::io, std::strerror(errno), {}, {path, 0, 0, {}});
    write_all(files, file.get(), bytes, path);
}

} // namespace cgov
