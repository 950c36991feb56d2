// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace cgov {

struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
};
/// Keyed by strings, asked by views.
template <typename T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;
using TextSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

/// What `read` makes of a text, which is read once; what `read` throws is not kept.
template <typename T, typename F>
const T& read_once(TextMap<T>& known, std::string_view text, F&& read) {
    auto found = known.find(text);
    if (found == known.end()) found = known.emplace(text, read(text)).first;
    return found->second;
}

} // namespace cgov
