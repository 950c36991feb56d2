// SPDX-License-Identifier: MIT
#include "store/all_or_none.hpp"

#include "base/error.hpp"
#include "base/message.hpp"

namespace cgov {

void all_or_none(const std::vector<std::string>& ids, const std::function<void(const std::string& id)>& act) {
    std::vector<Problem> problems;
    auto worst = Kind::refused;
    for (const auto& id : ids) {
        try {
            act(id);
        } catch (const Error& error) {
            if (error.kind != Kind::input && error.kind != Kind::refused) throw;
            if (error.kind == Kind::input) worst = Kind::input;
            problems.push_back({Severity::error, "state", error.place, id, error.message, error.hint});
        }
    }
    if (problems.empty()) return;
    if (problems.size() == 1) throw Error(worst, problems[0].message, problems[0].remedy);
    auto text = message("{} of {} cannot be changed; nothing was written", problems.size(), ids.size());
    throw Problems(worst, std::move(text), std::move(problems));
}

void change_cases(WriteSession& session, std::string_view ledger, std::string_view event,
                  const std::vector<std::string>& ids, const Cells& cells, const std::string& command) {
    const auto& store = session.store();
    const auto table = walk(store, store.schemas().get(ledger), {}, nullptr);
    auto batch = session.batch(table);
    std::vector<std::string> changed;
    all_or_none(ids, [&](const std::string& id) {
        const auto key = table.find(id);
        batch.add(event, key, cells);
        changed.push_back(table.id(key).text());
    });
    session.append(batch, command + ": " + ids_text(changed));
}

} // namespace cgov
