// SPDX-License-Identifier: MIT
#include "people/publish.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace cgov {
namespace {

bool is_to_mask(const PrivatePerson& person) {
    return !person.consent && !person.name.empty() && decode_utf8(person.name).size < person.name.size();
}

} // namespace

Publisher::Publisher(const People& people) {
    for (const auto& person : people.persons())
        if (is_to_mask(person.personal)) names_.emplace_back(person.personal.name, person.public_name);
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

std::string published_text(const People& people, std::string text) {
    return Publisher(people).text(std::move(text));
}

std::vector<std::string> named_without_consent(const People& people, std::string_view text) {
    std::vector<std::string> ids;
    for (const auto& person : people.persons())
        if (is_to_mask(person.personal) && text.find(person.personal.name) != std::string_view::npos)
            ids.push_back(person.id);
    return ids;
}

} // namespace cgov
