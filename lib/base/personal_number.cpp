// SPDX-License-Identifier: MIT
#include "base/calendar.hpp"
#include "base/text.hpp"

#include <array>
#include <cstddef>
#include <cstring>
#include <initializer_list>

namespace cgov {
namespace {

// Digits and letters also come in full width (U+FF10..FF19, U+FF21..FF3A, U+FF41..FF5A), which does not make
// a telephone number less personal. `Sign` is one character of the text as far as numbers go.
struct Sign {
    char ascii = 0; ///< '0' for "0" and "０"; 0 where the character is neither ASCII nor its full-width form
    std::size_t size = 0;
};

Sign sign_at(std::string_view text, std::size_t i) {
    if (i >= text.size()) return {};
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
    if (byte(0) < 0x80) return {text[i], 1};
    if (byte(0) == 0xEF && text.size() - i >= 3) {
        if (byte(1) == 0xBC && byte(2) >= 0x81) return {static_cast<char>(byte(2) - 0x81 + '!'), 3};
        if (byte(1) == 0xBD && byte(2) <= 0x9E) return {static_cast<char>(byte(2) - 0x80 + '`'), 3};
    }
    return {0, 1};
}

Sign sign_before(std::string_view text, std::size_t i) {
    if (i >= 3 && sign_at(text, i - 3).size == 3) return sign_at(text, i - 3);
    return i >= 1 ? sign_at(text, i - 1) : Sign{};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_alphanumeric(char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// The place of the first byte at or after `i` that may begin a digit, or the end: skips 32 bytes at a time.
std::size_t skip_to_digit(std::string_view text, std::size_t i) {
    constexpr std::size_t block = 32;
    const auto may_begin = [](unsigned char c) {
        return (static_cast<unsigned char>(c - '0') <= 9) | (c == 0xEF);
    };
    for (; text.size() - i >= block; i += block) {
        std::array<unsigned char, block> bytes;
        std::memcpy(bytes.data(), text.data() + i, block);
        unsigned char found = 0;
        for (const unsigned char c : bytes) found |= static_cast<unsigned char>(may_begin(c));
        if (found) break;
    }
    while (i < text.size() && !may_begin(static_cast<unsigned char>(text[i]))) ++i;
    return i;
}

/// Reads one number from left to right. Each take_ function moves on only when it returns true.
class Reader {
  public:
    Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }
    bool at_end_of_number() const { return !is_alphanumeric(sign_at(text_, at_).ascii); }
    char peek() const { return sign_at(text_, at_).ascii; }

    bool take(char wanted) {
        const Sign sign = sign_at(text_, at_);
        if (sign.size == 0 || sign.ascii != wanted) return false;
        at_ += sign.size;
        return true;
    }
    bool take_one_of(std::string_view wanted) {
        const char c = peek();
        return c != 0 && wanted.find(c) != std::string_view::npos && take(c);
    }
    bool take_digits(std::size_t count, char* out = nullptr) {
        std::size_t i = at_;
        for (std::size_t k = 0; k < count; ++k) {
            const Sign sign = sign_at(text_, i);
            if (!is_digit(sign.ascii)) return false;
            if (out) out[k] = sign.ascii;
            i += sign.size;
        }
        at_ = i;
        return true;
    }
    /// Groups of digits with at most one blank or hyphen between two of them.
    bool take_groups(std::initializer_list<std::size_t> sizes, char* out = nullptr) {
        const std::size_t start = at_;
        for (const std::size_t* size = sizes.begin(); size != sizes.end(); ++size) {
            if (size != sizes.begin()) take_one_of(" -");
            if (!take_digits(*size, out)) {
                at_ = start;
                return false;
            }
            if (out) out += *size;
        }
        return true;
    }

  private:
    std::string_view text_;
    std::size_t at_;
};

/// GB 11643: region, birth date, sequence, and a check digit by ISO 7064 MOD 11-2.
bool take_resident_id(Reader& in) {
    std::array<char, 18> id{};
    if (!in.take_groups({6, 8, 3}, id.data())) return false;
    const char last = in.peek();
    if (!in.take_one_of("0123456789Xx")) return false;
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i) sum = (sum + (id[i] - '0')) * 2 % 11;
    const int check = (12 - sum) % 11;
    if (check != (is_digit(last) ? last - '0' : 10)) return false;
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t i = from; i < from + count; ++i) value = value * 10 + (id[i] - '0');
        return value;
    };
    return id[0] != '0' && number(6, 4) >= 1800 &&
           Date::from_civil(number(6, 4), number(10, 2), number(12, 2)).has_value();
}

/// 11 digits, the first three 13x to 19x.
bool take_mobile(Reader& in) {
    std::array<char, 11> number{};
    return in.take_groups({3, 4, 4}, number.data()) && number[0] == '1' && number[1] >= '3';
}

/// An area code (010, 02x, 03xx to 09xx) and a subscriber number of 7 or 8 digits that begins with 2 to 8.
/// Behind +86 the area code has no 0; without an area code there is no telling a number from any other
/// figure.
bool take_landline(Reader& in, bool international) {
    if (!international && !in.take('0')) return false;
    const char area = in.peek();
    const bool large_city = area == '1' || area == '2'; // three digits with the 0, and always 8 behind them
    if (area == '0' || !in.take_digits(large_city ? 2 : 3)) return false;
    in.take(')');
    in.take_one_of(" -");
    if (in.peek() < '2' || in.peek() > '8') return false;
    const Reader subscriber = in;
    if (in.take_groups({4, 4}) && in.at_end_of_number()) return true;
    in = subscriber;
    return !large_city && in.take_groups({3, 4});
}

/// The end of the number that begins at `start`, or 0 when none does.
std::size_t end_of_number(std::string_view text, std::size_t start) {
    const auto telephone = [&](Reader in, bool international) -> std::size_t {
        Reader mobile = in;
        if (take_mobile(mobile) && mobile.at_end_of_number()) return mobile.at();
        return take_landline(in, international) && in.at_end_of_number() ? in.at() : 0;
    };

    Reader in(text, start);
    if (Reader id = in; take_resident_id(id) && id.at_end_of_number()) return id.at();
    if (const std::size_t end = telephone(in, false)) return end;
    if (in.take('0')) in.take('0');
    if (!in.take('8') || !in.take('6')) return 0;
    in.take_one_of(" -");
    in.take('(');
    return telephone(in, true);
}

} // namespace

std::optional<std::string_view> find_personal_number(std::string_view text) {
    for (std::size_t i = skip_to_digit(text, 0); i < text.size(); i = skip_to_digit(text, i)) {
        const Sign sign = sign_at(text, i);
        if (!is_digit(sign.ascii)) {
            i += sign.size;
            continue;
        }
        if (!is_alphanumeric(sign_before(text, i).ascii)) {
            const std::size_t end = end_of_number(text, i);
            if (end != 0) return text.substr(i, end - i);
        }
        for (Sign next = sign; is_alphanumeric(next.ascii); next = sign_at(text, i)) i += next.size;
    }
    return {};
}

} // namespace cgov
