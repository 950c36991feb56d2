// SPDX-License-Identifier: MIT
#include "tool/tools.hpp"

#include "store/entity.hpp"

#include <algorithm>

namespace cgov {
namespace {

Tool read_tool(const TomlFile& file, std::string handle) {
    const auto& root = file.root();
    file.expect_only(root, {"name", "count", "deposit", "days", "adult_only", "sponsor"});
    Tool tool;
    tool.name = file.text(root, "name").value_or(handle);
    tool.handle = std::move(handle);
    tool.count = static_cast<int>(file.integer(root, "count", 0, most_items).value_or(1));
    tool.deposit = file.integer(root, "deposit", 0, most_fen).value_or(0);
    if (const auto days = file.integer(root, "days", 1, 3660)) tool.days = static_cast<int>(*days);
    tool.adult_only = file.boolean(root, "adult_only").value_or(false);
    tool.sponsor = file.text(root, "sponsor").value_or("");
    return tool;
}

} // namespace

std::vector<Tool> read_tools(const Store& store) {
    std::vector<Tool> tools;
    for (auto& handle : store.handles("tools"))
        if (const auto file = store.read_toml(entity_path(entity_type("tool"), handle)))
            tools.push_back(read_tool(*file, std::move(handle)));
    return tools;
}

const Tool& find_tool(const std::vector<Tool>& tools, std::string_view text) {
    std::vector<EntityName> names;
    for (const auto& tool : tools) names.push_back({tool.handle, tool.name});
    const auto handle = find_entity(entity_type("tool"), names, text);
    return *std::find_if(tools.begin(), tools.end(), [&](const Tool& tool) { return tool.handle == handle; });
}

void add_tool(WriteSession& session, const Tool& tool) {
    auto text = fmt::format("count = {}\n", tool.count);
    if (tool.deposit > 0) text += fmt::format("deposit = {} # fen\n", tool.deposit);
    if (tool.days) text += fmt::format("days = {}\n", *tool.days);
    if (tool.adult_only) text += "adult_only = true\n";
    if (!tool.sponsor.empty()) text += fmt::format("sponsor = {}\n", toml_quoted(tool.sponsor));
    add_entity(session, entity_type("tool"), {tool.handle, tool.name}, text);
}

} // namespace cgov
