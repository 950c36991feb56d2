// SPDX-License-Identifier: MIT
#pragma once

#include "base/embedded.hpp"
#include "store/init.hpp"
#include "store/writer.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

namespace cgov {

/// A directory of its own for one test, gone afterwards.
class Scratch {
  public:
    Scratch() {
        std::string name = (std::filesystem::temp_directory_path() / "cgov-test-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Scratch() { std::filesystem::remove_all(path_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    std::string path(const std::string& name = {}) const { return name.empty() ? path_ : path_ + "/" + name; }
    void write(const std::string& name, const std::string& bytes) const {
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

/// A store without git, on the given file system, at 2026-11-23 10:00 in China.
struct ScratchStore {
    Scratch directory;
    Clock clock{*Instant::from_rfc3339("2026-11-23T10:00:00+08:00"), Zone()};

    ScratchStore() {
        directory.write("cgov.toml", "format = 1\ncommunity = \"山畔\"\nlanguage = \"en\"\n");
        for (const auto& file : embedded_files())
            if (file.path.starts_with("template/"))
                directory.write(std::string(file.path.substr(9)), std::string(file.text));
        directory.write(".cgov/desk", "A");
    }
    Store open(const FileSystem& files) const { return {directory.path(), files}; }
    WriteOptions options(const std::string& by = "lin") const {
        WriteOptions options;
        options.by = by;
        options.clock = clock;
        return options;
    }
};

} // namespace cgov
