// SPDX-License-Identifier: MIT
#include "format/table_package.hpp"

#include <nlohmann/json.hpp>

namespace cgov {
namespace {

using Json = nlohmann::ordered_json;

/// The Table Schema type of a column (specs.frictionlessdata.io/table-schema). An empty cell is a missing
/// value, so a flag is true or missing.
Json field(const OutputColumn& column, bool excel) {
    Json json{{"name", excel ? column.title : column.name}, {"title", column.title}};
    switch (column.type) {
    case CellType::integer:
    case CellType::minutes:
    case CellType::fen:
        json["type"] = "integer";
        break;
    case CellType::rate:
        json["type"] = "number";
        break;
    case CellType::instant:
        json["type"] = "datetime";
        json["format"] = excel ? "%Y-%m-%d %H:%M" : "any";
        break;
    case CellType::flag:
        json["type"] = "boolean";
        json["trueValues"] = {"1"};
        json["falseValues"] = {"0"};
        break;
    default:
        json["type"] = "string";
    }
    return json;
}

} // namespace

void add_csv_schema(Json& resource, const Json& fields, const char* line_end) {
    resource["profile"] = "tabular-data-resource";
    resource["format"] = "csv";
    resource["mediatype"] = "text/csv";
    resource["dialect"] = {
        {"delimiter", ","}, {"doubleQuote", true}, {"header", true}, {"lineTerminator", line_end}};
    resource["schema"] = {{"fields", fields}, {"missingValues", {""}}};
}

std::string table_package(const std::string& name, const std::string& title,
                          const std::vector<DataTable>& tables, bool excel) {
    Json resources = Json::array();
    for (const auto& table : tables) {
        Json fields = Json::array();
        for (const auto& column : table.columns) fields.push_back(field(column, excel));
        Json resource{{"name", table.name}, {"path", table.name + ".csv"}, {"encoding", "utf-8"}};
        add_csv_schema(resource, fields, excel ? "\r\n" : "\n");
        resources.push_back(std::move(resource));
    }
    return Json{{"profile", "tabular-data-package"},
                {"name", name},
                {"title", title},
                {"resources", resources}}
               .dump(2) +
           "\n";
}

} // namespace cgov
