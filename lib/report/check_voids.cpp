// SPDX-License-Identifier: MIT
#include "base/message.hpp"
#include "report/check.hpp"
#include "store/ledger.hpp"

#include <set>
#include <string>

namespace cgov {

void check_voids(const Store& store, std::vector<Problem>& problems) {
    if (ledger_files(store, "voids").empty()) return;
    const auto& voids = store.schemas().get("voids");
    const auto key = [](std::string_view ledger, std::string_view desk, std::string_view seq,
                        std::string_view id, std::string_view event) {
        return fmt::format("{} {} {} {} {}", ledger, desk, seq, id, event);
    };
    std::set<std::string> taken_back;
    for (const auto& name : ledger_names()) {
        WalkOptions options;
        options.voided = [&](const Event& event) {
            taken_back.insert(
                key(name, event.desk.text(), std::to_string(event.seq), event.id.text(), event.spec->name));
        };
        walk(store, store.schemas().get(name), options, nullptr);
    }
    walk(store, voids, {}, [&](const Event& event) {
        const auto cell = [&](const char* column) { return std::string(event.cell(voids.column(column))); };
        if (!taken_back.contains(key(cell("ledger"), cell("desk"), cell("row"), cell("of"), cell("undone"))))
            problems.push_back({Severity::error, "void", event.place(), event.id.text(),
                                message("names a row that is not there: {} of {} in the ledger \"{}\"",
                                        cell("row"), cell("of"), cell("ledger")),
                                message("see who wrote it: git log -p -- {}", *event.file)});
    });
}

} // namespace cgov
