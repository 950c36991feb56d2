// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "format/csv.hpp"
#include "format/encoding.hpp"

#include <cstdlib>
#include <fstream>
#include <rapidcheck.h>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <iconv.h>

using namespace cgov;
using namespace std::string_literals;

namespace {

std::string utf16(std::u16string_view text, bool little) {
    std::string bytes;
    for (const char16_t unit : text) {
        const auto low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

/// UTF-8 in another encoding; empty when a character is not in it.
std::string encoded(std::string text, const char* encoding) {
    const iconv_t converter = iconv_open(encoding, "UTF-8");
    REQUIRE(converter != reinterpret_cast<iconv_t>(-1));
    std::string bytes(text.size() * 4 + 16, '\0');
    char* in = text.data();
    char* out = bytes.data();
    std::size_t in_left = text.size(), out_left = bytes.size();
    const bool done = iconv(converter, &in, &in_left, &out, &out_left) == 0;
    iconv_close(converter);
    bytes.resize(done ? bytes.size() - out_left : 0);
    return bytes;
}

void check_decoded(const std::string& bytes, const std::string& text, const std::string& encoding) {
    CAPTURE(text);
    const auto decoded = decode(bytes, "hours.csv");
    CHECK(decoded.text == text);
    CHECK(decoded.encoding == encoding);
}

void check_refused(const std::string& bytes, std::size_t line, const std::string& message) {
    try {
        const auto decoded = decode(bytes, "hours.csv");
        FAIL("decoded as " << decoded.encoding << ": " << decoded.text);
    } catch (const Error& error) {
        CHECK(error.kind == Kind::input);
        CHECK(error.message == message);
        CHECK(error.hint.find("save the sheet again as CSV UTF-8") == 0);
        CHECK(error.place.file == "hours.csv");
        CHECK(error.place.line == line);
    }
}

const auto sheet = "姓名,时长\r\n何一鸣,60\r\n"s;
const auto sheet16 = u"姓名,时长\r\n何一鸣,60\r\n"s;

} // namespace

TEST_CASE("UTF-8, with and without a mark") {
    check_decoded(sheet, sheet, "UTF-8");
    check_decoded("\xEF\xBB\xBF" + sheet, sheet, "UTF-8");
    check_decoded("", "", "UTF-8");
    check_decoded("\xEF\xBB\xBF", "", "UTF-8");
    check_decoded("name,minutes\n", "name,minutes\n", "UTF-8");
    check_decoded("𬱖,㛃,䶮,👩‍🔧\n", "𬱖,㛃,䶮,👩‍🔧\n", "UTF-8");
}

TEST_CASE("UTF-16 by its mark") {
    check_decoded("\xFF\xFE" + utf16(sheet16, true), sheet, "UTF-16LE");
    check_decoded("\xFE\xFF" + utf16(sheet16, false), sheet, "UTF-16BE");
    check_decoded("\xFF\xFE", "", "UTF-16LE");
    check_decoded("\xFE\xFF" + utf16(u"𬱖", false), "𬱖", "UTF-16BE");
}

TEST_CASE("UTF-16 by its zero bytes") {
    for (const bool little : {true, false}) {
        const std::string encoding = little ? "UTF-16LE" : "UTF-16BE";
        check_decoded(utf16(sheet16, little), sheet, encoding);
        check_decoded(utf16(u"name,minutes\nliu,60\n", little), "name,minutes\nliu,60\n", encoding);
        // Characters whose own low byte is zero: U+4E00, U+3000.
        check_decoded(utf16(u"一　一　一,1\n", little), "一　一　一,1\n", encoding);
        // A long text with few ASCII characters.
        check_decoded(utf16(u"微心愿墙上的心愿由党员认领以后完成\n𬱖㛃䶮\n", little),
                      "微心愿墙上的心愿由党员认领以后完成\n𬱖㛃䶮\n", encoding);
    }
}

TEST_CASE("GB18030 and GBK") {
    check_decoded("\xD0\xD5\xC3\xFB,\xCA\xB1\xB3\xA4\n", "姓名,时长\n", "GB18030");
    // Four bytes: the first and last of the basic plane's, then the further planes.
    check_decoded("\x81\x30\x81\x30", "\u0080", "GB18030");
    check_decoded("\x84\x31\xA4\x39", "\uFFFF", "GB18030");
    check_decoded("\x90\x30\x81\x30", "\U00010000", "GB18030");
    check_decoded("\xE3\x32\x9A\x35", "\U0010FFFF", "GB18030");
    // What has no character of its own stays what it is: private use.
    check_decoded("\xAA\xA1", "\uE000", "GB18030");
    // The euro sign as Windows writes it is not in GB18030.
    check_decoded("\xD0\xD5,\x80\n", "姓,€\n", "GBK");
}

TEST_CASE("rare characters of names survive every encoding") {
    for (const std::string name : {"𬱖", "㛃", "䶮", "㐂", "𠮷", "若·阿依", "㑇", "鿍"}) {
        const auto text = "姓名\n何" + name + ",一\n";
        check_decoded(text, text, "UTF-8");
        check_decoded(encoded(text, "GB18030"), text, "GB18030");
        check_decoded(encoded(text, "UTF-16LE"), text, "UTF-16LE");
        check_decoded(encoded(text, "UTF-16BE"), text, "UTF-16BE");
    }
}

TEST_CASE("every character of Unicode comes back from GB18030 as it went in") {
    std::string text, expected;
    const auto append = [](std::string& out, char32_t c) {
        const auto byte = [&](char32_t value) {
            out += static_cast<char>(static_cast<unsigned char>(value));
        };
        if (c >= 0x10000) {
            byte(0xF0 | c >> 18);
            byte(0x80 | (c >> 12 & 0x3F));
        } else {
            byte(0xE0 | c >> 12);
        }
        byte(0x80 | (c >> 6 & 0x3F));
        byte(0x80 | (c & 0x3F));
    };
    std::size_t wrong = 0, tried = 0;
    for (char32_t block = 0x800; block < 0x110000; block += 0x80) {
        if (block >= 0xD800 && block < 0xE000) continue;
        text = "姓\n";
        for (char32_t c = block; c < block + 0x80; ++c) append(text, c);
        const auto bytes = encoded(text, "GB18030");
        if (bytes.empty()) continue; // holds a code point that the system's table leaves out
        ++tried;
        const auto decoded = decode(bytes, "hours.csv");
        wrong += decoded.encoding != "GB18030" || decoded.text != text;
    }
    CHECK(wrong == 0);
    CHECK(tried > 8000);
}

TEST_CASE("a byte that fits no encoding is named with its line") {
    check_refused("a\nb\xFF\n", 2, "byte 0xFF is neither UTF-8 nor GB18030 nor GBK");
    check_refused("\xD0\xD5\xC3\xFB\n\n\xCA\x20\n", 3, "byte 0xCA is neither UTF-8 nor GB18030 nor GBK");
    check_refused("\xD0\xD5\n\xC3", 2, "byte 0xC3 is neither UTF-8 nor GB18030 nor GBK"); // cut off
    // UTF-8 with one bad byte: its place, not where GB18030 breaks.
    check_refused("姓名,电\n何,1\n秀\xC0兰,电\n", 3, "byte 0xC0 is neither UTF-8 nor GB18030 nor GBK");
    check_refused("\x80,\x81\x30\x81\x30\n", 1, "byte 0x81 is neither UTF-8 nor GB18030 nor GBK");
}

TEST_CASE("a mark binds: nothing else is tried") {
    check_refused("\xEF\xBB\xBF姓名\n\xD0\xD5\n", 2, "byte 0xD0 does not belong into text in UTF-8");
    // As GB18030 this would be text, but another.
    check_refused("\xEF\xBB\xBF你好\n\xC4\xE3\n", 2, "byte 0xC4 does not belong into text in UTF-8");
    check_refused("\xFF\xFE" + utf16(sheet16, true) + "\x41", 3,
                  "byte 0x41 does not belong into text in UTF-16LE");
    check_refused("\xFF\xFE" + utf16(u"a\nb\n", true) + "\x01\xDC"s + utf16(u"\n", true), 3,
                  "byte 0x01 does not belong into text in UTF-16LE");
    check_refused("\xFE\xFF" + utf16(sheet16, false) + "\xDC\x01"s, 3,
                  "byte 0xDC does not belong into text in UTF-16BE");
    check_refused(utf16(sheet16, true) + "\x41", 3, "byte 0x41 does not belong into text in UTF-16LE");
}

TEST_CASE("a NUL is an error, and makes no UTF-16 of other text") {
    check_refused("a\nb\0c\n"s, 2, "holds a NUL byte");
    check_refused("\0"s, 1, "holds a NUL byte");
    check_refused("a,\n\0b,c,d\n"s, 2, "holds a NUL byte");
    check_refused("\xD0\xD5\n\0\xC3\xFB\0\n"s, 2, "holds a NUL byte");
    check_refused("name,minutes\nliu\0\0\0,60\n"s, 2, "holds a NUL byte");
    check_refused("\xD0\xD5,\n\xC3\xFB\0,1\n"s, 2, "holds a NUL byte");
    check_refused("\xFF\xFE" + utf16(u"a\nb\n"s + u'\0' + u"c\n", true), 3, "holds a NUL byte");
}

TEST_CASE("texts of Chinese and ASCII come back from every encoding") {
    CHECK(rc::check([] {
        const auto piece = rc::gen::elementOf(std::vector<std::string>{
            "何", "一", "𬱖", "㛃", "䶮", "·", "　", "，", ",", "60", "\r\n", "上", "x"});
        std::string text = "姓名,时长\n";
        for (const auto& p : *rc::gen::container<std::vector<std::string>>(piece)) text += p;
        RC_ASSERT(decode(text, "f").text == text);
        RC_ASSERT(decode(encoded(text, "UTF-16LE"), "f").text == text);
        RC_ASSERT(decode(encoded(text, "UTF-16BE"), "f").text == text);
        const auto decoded = decode(encoded(text, "GB18030"), "f");
        RC_ASSERT(decoded.text == text);
        RC_ASSERT(decoded.encoding == "GB18030");
    }));
}

TEST_CASE("any bytes are decoded into UTF-8 without NUL, or refused") {
    CHECK(rc::check([](const std::string& bytes) {
        try {
            const auto decoded = decode(bytes, "f");
            RC_ASSERT(decode(decoded.text + "姓", "f").encoding == "UTF-8");
            RC_ASSERT(decoded.text.find('\0') == std::string::npos);
        } catch (const Error& error) {
            RC_ASSERT(error.kind == Kind::input);
            RC_ASSERT(error.place.line >= 1U);
        }
    }));
}

TEST_CASE("a sheet of an office") {
    const char* directory = std::getenv("CGOV_SHEET_DIR");
    if (!directory) {
        MESSAGE("skipped: CGOV_SHEET_DIR does not name a directory with hours.gb18030.csv");
        return;
    }
    std::ifstream file(std::string(directory) + "/hours.gb18030.csv", std::ios::binary);
    REQUIRE(file);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    const auto decoded = decode(bytes.str(), "hours.gb18030.csv");
    CHECK(decoded.encoding == "GB18030");
    CHECK(decoded.text.starts_with("活动名称,团队,志愿者,服务日期,志愿时长,服务类别,地点,备注\r\n"));
    for (const char* rare : {"𬱖", "㛃", "䶮"}) CHECK(decoded.text.find(rare) != std::string::npos);
    CsvReader reader(decoded.text);
    std::size_t rows = 0;
    while (reader.next()) {
        CHECK(reader.size() == 8);
        CHECK(reader.fault() == nullptr);
        ++rows;
    }
    CHECK(rows == 641);
}
