// SPDX-License-Identifier: MIT
#include "base/digest.hpp"
#include "base/ids.hpp"

#include <rapidcheck.h>

#include <doctest/doctest.h>

using namespace cgov;

TEST_CASE("ids as they are said on the telephone") {
    CHECK(CaseId::from_text("W56A")->text() == "W56A");
    CHECK(CaseId::from_text("w56bc")->text() == "W56BC");
    CHECK(CaseId::from_text("H1")->desk.empty());
    for (const char* text : {"", "H", "12", "H0A", "H01A", "HA", "H1ABCD", "H1A2", "H-1A", "../x", "-rf",
                             "H1 A", "H12345678901A", "Ｈ1A"}) {
        CAPTURE(text);
        CHECK_FALSE(CaseId::from_text(text));
    }
}

TEST_CASE("handles are safe as file names and never look like an id") {
    for (const char* text : {"yue-opera", "hall", "a1-b2", "parks-office"}) CHECK(is_handle(text));
    for (const char* text : {"", "a", "H1A", "h1a", "p12", "Hall", "a--b", "-a", "a-", "a_b", "a.b", "../x",
                             "a/b", "1a", "越剧", "a b"}) {
        CAPTURE(text);
        CHECK_FALSE(is_handle(text));
    }
    CHECK_FALSE(is_handle(std::string(41, 'a')));
}

TEST_CASE("desks") {
    CHECK(Desk::from_text("b")->text() == "B");
    for (const char* text : {"", "ABCD", "A1", "-"}) CHECK_FALSE(Desk::from_text(text));
    CHECK(*Desk::from_text("A") < *Desk::from_text("AB"));
    CHECK(*Desk::from_text("AB") < *Desk::from_text("B"));
}

TEST_CASE("an id printed and read is the same id") {
    CHECK(rc::check("CaseId", [] {
        CaseId id;
        id.prefix = *rc::gen::inRange('A', static_cast<char>('Z' + 1));
        id.number = *rc::gen::inRange(1u, 1'000'000'000u);
        id.desk = *Desk::from_text(*rc::gen::elementOf(std::vector<std::string>{"A", "B", "XY", "QRS"}));
        RC_ASSERT(CaseId::from_text(id.text()) == id);
    }));
    CHECK(rc::check("what is no handle or id does not crash", [](const std::string& text) {
        RC_ASSERT(!(is_handle(text) && CaseId::from_text(text)));
    }));
}

TEST_CASE("digests are those of sha256sum") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
