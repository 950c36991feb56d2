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

} // namespace cgov
