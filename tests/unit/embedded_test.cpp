// SPDX-License-Identifier: MIT
#include "base/embedded.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <doctest/doctest.h>

namespace fs = std::filesystem;

TEST_CASE("the embedded files are those of data-schema, byte for byte") {
    const fs::path root = fs::path(CGOV_SOURCE_DIR) / "data-schema";
    std::map<std::string, std::string> on_disk;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const auto path = entry.path().lexically_relative(root);
        const bool schema = !path.has_parent_path() && path.extension() == ".toml";
        if (!entry.is_regular_file() || (!schema && *path.begin() != "template")) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        on_disk[path.generic_string()] = {std::istreambuf_iterator<char>(in), {}};
    }

    std::map<std::string, std::string> embedded;
    for (const auto& [path, text] : cgov::embedded_files()) embedded.emplace(path, text);
    CHECK(embedded.contains("hours.toml"));
    CHECK(embedded == on_disk);
    CHECK(std::ranges::is_sorted(cgov::embedded_files(), {}, &cgov::EmbeddedFile::path));
}
