// SPDX-License-Identifier: MIT
#include "people/publish.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace cgov {

Publisher::Publisher(const People& people) {
    for (const auto& person : people.persons()) {
        const auto& name = person.personal.name;
        if (person.personal.consent || name.empty() || decode_utf8(name).size == name.size()) continue;
        names_.emplace_back(name, person.public_name);
    }
    std::stable_sort(names_.begin(), names_.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

std::string Publisher::text(std::string text) const {
    for (const auto& [name, masked] : names_)
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + masked.size()))
            text.replace(at, name.size(), masked);
    while (const auto number = find_personal_number(text))
        text.replace(static_cast<std::size_t>(number->data() - text.data()), number->size(), "***");
    return text;
}

} // namespace cgov
