// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <algorithm>
#include <rapidcheck.h>
#include <string>

#include <doctest/doctest.h>

using namespace cgov;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

std::string utf8(char32_t c) {
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
    if (c < 0x10000) return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
    return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)),
            byte(0x80 | (c & 0x3F))};
}

/// Texts in which blanks, marks, wide characters, emoji, controls and broken bytes are frequent.
std::string any_text() {
    static const std::vector<std::string> pieces{"a",
                                                 "Z",
                                                 "7",
                                                 " ",
                                                 "\t",
                                                 "\n",
                                                 "张",
                                                 "䶮",
                                                 "𬱖",
                                                 "，",
                                                 "：",
                                                 "　",
                                                 "é",
                                                 "e\u0301",
                                                 "\u0301",
                                                 "\u200d",
                                                 "👨",
                                                 "👩",
                                                 "\ufe0f",
                                                 "❤",
                                                 "\U0001F1E8",
                                                 "\U0001F1F3",
                                                 "\u202e",
                                                 "\u2028",
                                                 "\u00a0",
                                                 "\x1b",
                                                 "\x80",
                                                 "\xe5\xbc",
                                                 "\xed\xa0\x80",
                                                 "각",
                                                 "2",
                                                 "h",
                                                 "0"};
    std::string text;
    for (const auto i :
         *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size())))
        text += pieces[i];
    return text;
}

std::optional<std::string> found(std::string_view text) {
    const auto number = find_personal_number(text);
    return number ? std::optional(std::string(*number)) : std::nullopt;
}

} // namespace

TEST_CASE("every character of Unicode is well formed, and no surrogate is") {
    std::size_t wrong = 0;
    for (char32_t c = 0; c < 0x110100; ++c) {
        const std::string text = utf8(c);
        const bool good = (c < 0xD800 || c > 0xDFFF) && c <= 0x10FFFF;
        const auto decoded = decode_utf8(text);
        wrong += decoded.good != good || find_bad_utf8(text).has_value() == good;
        wrong += good && (decoded.value != c || decoded.size != text.size());
    }
    CHECK(wrong == 0);
}

TEST_CASE("ill-formed UTF-8 is found where it begins") {
    CHECK_FALSE(find_bad_utf8(""));
    CHECK_FALSE(find_bad_utf8("long enough for the fast path, 然后是中文 and 𬱖"));
    CHECK(find_bad_utf8("\x80") == 0);
    CHECK(find_bad_utf8("ab\xff") == 2);
    CHECK(find_bad_utf8("twelve bytes\xb5, then more") == 12);
    CHECK(find_bad_utf8("张\xe5\xbc") == 3);       // cut off
    CHECK(find_bad_utf8("张\xe5\xbc!") == 3);      // cut short
    CHECK(find_bad_utf8("\xc0\xaf") == 0);         // overlong
    CHECK(find_bad_utf8("\xe0\x9f\xbf") == 0);     // overlong
    CHECK(find_bad_utf8("\xf0\x8f\xbf\xbf") == 0); // overlong
    CHECK(find_bad_utf8("\xed\xa0\x80") == 0);     // surrogate
    CHECK(find_bad_utf8("\xf4\x90\x80\x80") == 0); // over U+10FFFF
    CHECK(find_bad_utf8("\xf5\x80\x80\x80") == 0);
    CHECK(find_bad_utf8("\xd6\xb7\xc8\xa8"sv) == std::nullopt); // GBK that happens to be well formed
    CHECK(find_bad_utf8("\xd5\xc5\xc8\xfd"sv) == 0);            // 张三 in GBK
}

TEST_CASE("the width is that of a terminal") {
    CHECK(display_width("") == 0);
    CHECK(display_width("abc 12") == 6);
    CHECK(display_width("张三") == 4);
    CHECK(display_width("华䶮，㛃𬱖") == 10);
    CHECK(display_width(utf8(0x2EBF0)) == 2); // newer than the tables of utf8proc 2.8
    CHECK(display_width("若·阿依") == 7);
    CHECK(display_width("２小时：") == 8);
    CHECK(display_width("é") == 1);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("⚑ 36") == 4);
    CHECK(display_width("…") == 1);
    CHECK(display_width("¥12.50") == 6);
    CHECK(display_width("👩") == 2);
    CHECK(display_width("👨\u200d👩\u200d👧") == 2);
    CHECK(display_width("👍🏽") == 2);
    CHECK(display_width("❤\ufe0f") == 2);
    CHECK(display_width("\U0001F1E8\U0001F1F3") == 2);
    CHECK(display_width("각") == 2);
    CHECK(display_width("\u200b\ufeff\x1b") == 0);
    CHECK(display_width("a\xb5z") == 3);
}

TEST_CASE("padding fills to the width and never cuts") {
    CHECK(pad_right("张三", 6) == "张三  ");
    CHECK(pad_left("36", 4) == "  36");
    CHECK(pad_left("张", 3) == " 张");
    CHECK(pad_right("张三", 4) == "张三");
    CHECK(pad_right("张三", 3) == "张三");
    CHECK(pad_left("", 2) == "  ");
}

TEST_CASE("a text is cut between characters, with an ellipsis") {
    CHECK(cut_to_width("环境清洁", 8) == "环境清洁");
    CHECK(cut_to_width("环境清洁", 7) == "环境清…");
    CHECK(cut_to_width("环境清洁", 6) == "环境…");
    CHECK(cut_to_width("环境清洁", 2) == "…");
    CHECK(cut_to_width("环境清洁", 1) == "…");
    CHECK(cut_to_width("环境清洁", 0) == "");
    CHECK(cut_to_width("", 0) == "");
    CHECK(cut_to_width("\u0301", 0) == "\u0301"); // takes no column, so nothing is cut
    CHECK(cut_to_width("abc", 3) == "abc");
    CHECK(cut_to_width("abcd", 3) == "ab…");
    CHECK(cut_to_width("ae\u0301bc", 3) == "ae\u0301…");
    CHECK(cut_to_width("abe\u0301", 3) == "abe\u0301");
    CHECK(cut_to_width("a👨\u200d👩\u200d👧bc", 3) == "a…");
}

TEST_CASE("the laws of width") {
    CHECK(rc::check("a cut text fits; a text that fits is not cut", [] {
        const std::string text = any_text();
        const auto width = *rc::gen::inRange<std::size_t>(0, 12);
        const std::string cut = cut_to_width(text, width);
        RC_ASSERT(display_width(cut) <= width);
        if (width > 0 && display_width(text) <= width) RC_ASSERT(cut == text);
        if (!find_bad_utf8(text)) RC_ASSERT(!find_bad_utf8(cut));
    }));
    CHECK(rc::check("a padded text has at least the width", [] {
        const std::string text = any_text() + "|";
        const auto width = *rc::gen::inRange<std::size_t>(0, 30);
        const std::size_t expected = std::max(width, display_width(text));
        RC_ASSERT(display_width(pad_right(text, width)) == expected);
        RC_ASSERT(display_width(pad_left("|" + text, width)) == std::max(width, display_width("|" + text)));
    }));
}

TEST_CASE("what could take over a terminal is shown as an escape") {
    CHECK(escape_controls("环境清洁，第1次 é 👍") == "环境清洁，第1次 é 👍");
    CHECK(escape_controls("上午\n下午\r\n\t.") == "上午\\n下午\\r\\n\\t.");
    CHECK(escape_controls("\x1b[31m\x7f\a"s) == "\\x1b[31m\\x7f\\x07");
    CHECK(escape_controls("a\0b"s) == "a\\x00b");
    CHECK(escape_controls("\u009b31m\u0085") == "\\u009b31m\\u0085");
    CHECK(escape_controls("\u202egnp.exe\u2066\u200f\u061c") == "\\u202egnp.exe\\u2066\\u200f\\u061c");
    CHECK(escape_controls("\u2028\u2029") == "\\u2028\\u2029");
    CHECK(escape_controls("a\xb5\x9b") == "a\\xb5\\x9b");
    CHECK(escape_controls("👨\u200d👩") == "👨\u200d👩");
    CHECK(rc::check("nothing is left to escape", [] {
        const std::string escaped = escape_controls(any_text());
        RC_ASSERT(!find_bad_utf8(escaped));
        RC_ASSERT(escape_controls(escaped) == escaped);
    }));
}

TEST_CASE("white space becomes single blanks, and letters one form") {
    CHECK(normalise_space("") == "");
    CHECK(normalise_space(" \t\u3000\u00a0 ") == "");
    CHECK(normalise_space("  张\u3000三 \r\n") == "张 三");
    CHECK(normalise_space("a\u2009\u202f\u2003b\u0085c\u2028d\u1680e") == "a b c d e");
    CHECK(normalise_space("e\u0301") == "é");
    CHECK(normalise_space("a\u200bb") == "a\u200bb"); // no white space in Unicode
    CHECK(normalise_space(" \xb5 ") == " \xb5 ");
    CHECK(rc::check("once is enough", [] {
        const std::string once = normalise_space(any_text());
        RC_ASSERT(normalise_space(once) == once);
    }));
}

TEST_CASE("full-width forms become ASCII") {
    CHECK(half_width("２小时：") == "2小时:");
    CHECK(half_width("！～（Ａｚ０９）　") == "!~(Az09) ");
    CHECK(half_width("，。、《") == ",。、《");
    CHECK(half_width("￥") == "￥");
    CHECK(half_width("\xef\xbc") == "\xef\xbc");
    CHECK(half_width("") == "");
}

TEST_CASE("lower case, trimming and splitting are those of ASCII") {
    CHECK(ascii_lower("P12A É 张") == "p12a É 张");
    CHECK(trim_ascii(" \t a b\r\n\v\f") == "a b");
    CHECK(trim_ascii("　a　") == "　a　");
    CHECK(trim_ascii(" \n") == "");
    CHECK(trim_ascii("") == "");
    CHECK(split("a,b,,c", ',') == std::vector{"a"sv, "b"sv, ""sv, "c"sv});
    CHECK(split(",", ',') == std::vector{""sv, ""sv});
    CHECK(split("", ',') == std::vector{""sv});
    CHECK(split("abc", ',') == std::vector{"abc"sv});
}

TEST_CASE("a masked name shows its first character") {
    CHECK(mask_name("张三丰") == "张*");
    CHECK(mask_name("𬱖") == "𬱖*");
    CHECK(mask_name("Lin Xi") == "L*");
    CHECK(mask_name("　 张三") == "张*");
    CHECK(mask_name("E\u0301mile") == "É*");
    CHECK(mask_name("👨\u200d👩\u200d👧 family") == "👨\u200d👩\u200d👧*");
    CHECK(mask_name("") == "*");
    CHECK(mask_name(" 　") == "*");
    CHECK(mask_name("\xd5\xc5") == "*");
}

TEST_CASE("mobile numbers are found") {
    for (const std::string text : {"13800000000", "19912345678", "138 0000 0000", "138-0000-0000",
                                   "１３８００００００００", "138 00001234"})
        CHECK_MESSAGE(found(text) == text, text);
    CHECK(found("电话13800000000，晚上打") == "13800000000");
    CHECK(found("张三,138-0000-0000,") == "138-0000-0000");
    CHECK(found("+8613800000000") == "8613800000000");
    CHECK(found("+86 138 0000 0000 转") == "86 138 0000 0000");
    CHECK(found("0086-13800000000") == "0086-13800000000");
    CHECK(found("5号楼 2026-11-23 13800000000") == "13800000000");
    CHECK(found("12，13800000000和13900000000") == "13800000000");
}

TEST_CASE("landline numbers are found with their area code") {
    for (const std::string text :
         {"0511-85012345", "051185012345", "0511 8501 2345", "0511-8501-2345", "010-65001234", "021 65001234",
          "0799-6500123", "0799 650 0123", "02165001234", "0511)85012345", "０５１１－８５０１２３４５"})
        CHECK_MESSAGE(found(text) == text, text);
    CHECK(found("(0511)85012345转801") == "0511)85012345");
    CHECK(found("（0511） 85012345") == "0511） 85012345");
    CHECK(found("+86 511 85012345") == "86 511 85012345");
    CHECK(found("+86 (10) 6500 1234") == "86 (10) 6500 1234");
    CHECK(found("+862165001234") == "862165001234");
}

TEST_CASE("resident id numbers are found when the check digit is right") {
    for (const std::string text :
         {"11010519491231002X", "11010519491231002x", "110101199003070003", "110105 19491231 002X",
          "110105-19491231-002X", "１１０１０５１９４９１２３１００２Ｘ"}) {
        CHECK_MESSAGE(found(text) == text, text);
    }
    CHECK(found("身份证11010519491231002X。") == "11010519491231002X");
    CHECK_FALSE(found("110105194912310021"));
    CHECK_FALSE(found("110101199002300014")); // the check digit is right, but there is no 30 February
}

TEST_CASE("other figures are no personal numbers") {
    for (const std::string text : {"",
                                   "no digits, 没有数字，只有标点：",
                                   "2026-11-23T14:00:00+08:00",
                                   "20261123",
                                   "W56A",
                                   "H1024A,B7A",
                                   "12800000000",
                                   "1380000000",
                                   "138000000000",
                                   "a13800000000",
                                   "13800000000b",
                                   "Ａ13800000000",
                                   "13800000000１",
                                   "113800000000",
                                   "138-0000-00001",
                                   "138--0000-0000",
                                   "138  0000 0000",
                                   "85012345",
                                   "0511-15012345",
                                   "0511-850123",
                                   "0511-850123456",
                                   "010-6500123",
                                   "0011-85012345",
                                   "000000000000",
                                   "12345",
                                   "400-800-1234",
                                   "86",
                                   "0086",
                                   "86 2026",
                                   "3f13800000000c",
                                   "¥1,200.00",
                                   "9007199254740993",
                                   "2026-11-23 14:00 120 600"})
        CHECK_MESSAGE(!find_personal_number(text), text);
}

TEST_CASE("a number is found wherever it stands") {
    CHECK(rc::check("behind and before anything that is neither digit nor letter", [] {
        const auto filler = [] {
            static const std::vector<std::string> pieces{
                "张", "，", " ", "：", "\n", "。", "\xef", "\xbc", "，，，，，，，，，，，，"};
            std::string text;
            for (const auto i : *rc::gen::container<std::vector<std::size_t>>(
                     rc::gen::inRange<std::size_t>(0, pieces.size())))
                text += pieces[i];
            return text;
        };
        const std::string text = filler() + "，13800000000。" + filler();
        const auto number = find_personal_number(text);
        RC_ASSERT(number.has_value());
        RC_ASSERT(*number == "13800000000");
    }));
    CHECK(rc::check("and no text makes the search fail", [] {
        const std::string text = any_text();
        const auto number = find_personal_number(text);
        if (number) RC_ASSERT(text.find(*number) != std::string::npos);
    }));
}

TEST_CASE("the nearest word is the one that was meant") {
    const std::vector verbs{"list"sv, "show"sv, "add"sv, "confirm"sv, "reverse"sv, "import"sv, "心愿墙"sv};
    CHECK(nearest_word("confrim", verbs) == "confirm");
    CHECK(nearest_word("lst", verbs) == "list");
    CHECK(nearest_word("lits", verbs) == "list");
    CHECK(nearest_word("improt", verbs) == "import");
    CHECK(nearest_word("revers", verbs) == "reverse");
    CHECK(nearest_word("revreses", verbs) == "reverse");
    CHECK(nearest_word("心愿强", verbs) == "心愿墙");
    CHECK(nearest_word("show", verbs) == "show");
    CHECK(nearest_word("ad", verbs) == ""); // half of the word is too much
    CHECK(nearest_word("xyz", verbs) == "");
    CHECK(nearest_word("conf", verbs) == "");
    CHECK(nearest_word("", verbs) == "");
    CHECK(nearest_word("list", {}) == "");
    CHECK(nearest_word("bost", {"boat", "best", "bolt"}) == "boat");
}
