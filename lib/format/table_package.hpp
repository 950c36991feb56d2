// SPDX-License-Identifier: MIT
#pragma once

#include "format/table.hpp"

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace cgov {

/// What all tables in CSV have in common, and the fields, put into a resource of a Frictionless Data Package
/// (specs.frictionlessdata.io/tabular-data-resource).
void add_csv_schema(nlohmann::ordered_json& resource, const nlohmann::ordered_json& fields,
                    const char* line_end = "\n");

/// datapackage.json of tables that lie beside it as NAME.csv, with the fields as the files have them: `excel`
/// says that they were written so. `name` is lower case, without spaces.
std::string table_package(const std::string& name, const std::string& title,
                          const std::vector<DataTable>& tables, bool excel);

} // namespace cgov
