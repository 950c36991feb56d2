// SPDX-License-Identifier: MIT
#include "base/ids.hpp"

#include <charconv>

namespace cgov {
namespace {

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

void CaseId::append_to(std::string& out) const {
    char digits[12];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out += prefix;
    out.append(digits, end);
    out += desk.text();
}

std::string CaseId::text() const {
    std::string out;
    append_to(out);
    return out;
}

bool is_handle(std::string_view text) {
    if (text.size() < 2 || text.size() > 40 || text.back() == '-') return false;
    if (!is_letter(text[0]) || CaseId::from_text(text)) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool plain = (c >= 'a' && c <= 'z') || is_digit(c);
        if (!plain && !(c == '-' && text[i - 1] != '-')) return false;
    }
    return true;
}

} // namespace cgov
