// SPDX-License-Identifier: MIT
#include "format/table_package.hpp"
#include "store/init.hpp"
#include "store/ledger.hpp"

#include <nlohmann/json.hpp>

namespace cgov {
namespace {

using Json = nlohmann::ordered_json;

/// The Table Schema type of a column (specs.frictionlessdata.io/table-schema).
Json field(const ColumnSpec& column, bool required) {
    Json json{{"name", column.name}, {"title", column.title.en}, {"description", column.about.en}};
    Json constraints = Json::object();
    if (required) constraints["required"] = true;
    switch (column.type) {
    case ColumnType::date:
        json["type"] = "date";
        break;
    case ColumnType::time:
        json["type"] = "time";
        json["format"] = "%H:%M";
        break;
    case ColumnType::instant:
        json["type"] = "datetime";
        json["format"] = "any";
        break;
    case ColumnType::integer:
    case ColumnType::minutes:
    case ColumnType::fen:
        json["type"] = "integer";
        constraints["minimum"] = column.low;
        constraints["maximum"] = column.high;
        break;
    default:
        json["type"] = "string";
    }
    if (!constraints.empty()) json["constraints"] = constraints;
    return json;
}

} // namespace

std::string data_package(const Store& store) {
    Json resources = Json::array();
    for (const auto& name : ledger_names()) {
        const auto& schema = store.schemas().get(name);
        Json fields = Json::array();
        for (std::size_t i = 0; i < schema.columns().size(); ++i)
            fields.push_back(field(schema.columns()[i], i < Schema::first_own));
        Json paths = Json::array();
        for (const auto& file : ledger_files(store, name)) paths.push_back(file.path);
        Json resource{{"name", name}, {"title", schema.title().en}, {"description", schema.about().en}};
        // A resource needs data: a ledger without files yet is given by its header, inline.
        if (paths.empty()) {
            resource["data"] = schema.header();
        } else {
            resource["path"] = paths;
            resource["encoding"] = "utf-8";
        }
        add_csv_schema(resource, fields);
        resources.push_back(std::move(resource));
    }
    const Json package{{"profile", "tabular-data-package"},
                       {"name", "cgov-store"},
                       {"title", store.settings().community},
                       {"resources", resources}};
    return package.dump(2) + "\n";
}

} // namespace cgov
