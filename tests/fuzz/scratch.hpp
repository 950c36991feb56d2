// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace cgov::fuzz {

/// A directory of its own, in memory where the system has such a place; gone at the end of the process.
class Scratch {
  public:
    Scratch() {
        path_ = std::filesystem::exists("/dev/shm") ? "/dev/shm" : "/tmp";
        path_ += "/cgov-fuzz-XXXXXX";
        if (!mkdtemp(path_.data())) std::abort();
    }
    ~Scratch() { std::filesystem::remove_all(path_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::string path(const std::string& name = {}) const { return name.empty() ? path_ : path_ + "/" + name; }
    void write(const std::string& name, std::string_view bytes) const {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        std::ofstream(path(name), std::ios::binary) << bytes;
    }
    std::string read(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream(path(name), std::ios::binary).rdbuf();
        return text.str();
    }

  private:
    std::string path_;
};

} // namespace cgov::fuzz
