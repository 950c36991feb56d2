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
char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

} // namespace

std::optional<Desk> Desk::from_text(std::string_view text) {
    if (text.empty() || text.size() > 3) return std::nullopt;
    Desk desk;
    for (char c : text) {
        if (!is_letter(c)) return std::nullopt;
        desk.letters_[desk.length_++] = upper(c);
    }
    return desk;
}

std::optional<CaseId> CaseId::from_text(std::string_view text) {
    if (text.size() < 2 || !is_letter(text[0]) || !is_digit(text[1]) || text[1] == '0') return std::nullopt;
    CaseId id;
    id.prefix = upper(text[0]);
    std::size_t end = 1;
    while (end < text.size() && is_digit(text[end])) {
        id.number = id.number * 10 + static_cast<std::uint32_t>(text[end] - '0');
        if (++end > 10) return std::nullopt;
    }
    if (end == text.size()) return id;
    const auto desk = Desk::from_text(text.substr(end));
    if (!desk) return std::nullopt;
    id.desk = *desk;
    return id;
}

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
