// SPDX-License-Identifier: MIT
#include "base/message.hpp"
#include "people/groups.hpp"
#include "people/people.hpp"
#include "people/persons.hpp"
#include "people/register.hpp"
#include "scratch.hpp"

#include <doctest/doctest.h>

using namespace cgov;

namespace {

const Desk desk_a = *Desk::from_text("A");
const Date today = *Date::from_iso("2026-11-23");

template <typename F>
Error error_of(F&& run) {
    try {
        run();
    } catch (const Error& error) {
        return error;
    }
    FAIL("expected an error");
    return {Kind::io, ""};
}

/// A store with three people and a troupe.
struct Community : ScratchStore {
    FileSystem files;
    Community() {
        directory.write("registers/people/A.csv", "person,name,kind,roles,grid,joined,retired\n"
                                                  "P1A,张*,party-member,backbone;leader,grid-1,2026-01-02,\n"
                                                  "P2A,李*,resident,,,2026-01-02,2026-06-30\n");
        directory.write("registers/people/B.csv", "person,name,kind,roles,grid,joined,retired\n"
                                                  "P1B,张*,volunteer,,,2026-01-02,\n");
        directory.write("private/people/A.csv",
                        "person,name,phone,address,born,id_number,health,consent,kin\n"
                        "P1A,张三,13900000001,,1958-01-01,,,yes,P2A\n"
                        "P2A,李 四,,,,,,,\n");
        directory.write("registers/groups/yue-opera.toml",
                        "name = \"山畔越剧社\"\nkind = \"troupe\"\ncontact = \"P1A\"\n");
    }
    Store store() const { return open(files); }
    std::string put(const std::string& path, const std::string& bytes) const {
        directory.write(path, bytes);
        const auto error = error_of([&] { People people(store()); });
        CHECK(error.kind == Kind::store);
        return fmt::format("{}:{}: {}", error.place.file, error.place.line, error.message);
    }
};

} // namespace

TEST_CASE("people: the public register and what this clone knows beyond it") {
    const Community community;
    const People people(community.store());
    REQUIRE(people.persons().size() == 3);
    const auto& first = *people.find_person("P1A");
    CHECK(first.public_name == "张*");
    CHECK(first.shown_name() == "张三");
    CHECK(first.published_name() == "张三");
    CHECK(first.roles == std::vector<std::string>{"backbone", "leader"});
    CHECK(first.personal.born == Date::from_iso("1958-01-01"));
    CHECK(first.personal.kin == std::vector<std::string>{"P2A"});
    CHECK(people.published_name_of("P2A") == "李*"); // has not consented
    CHECK(people.name_of("P2A") == "李 四");
    CHECK(people.name_of("P1B") == "张*"); // desk B keeps the name to itself
    CHECK(people.name_of("yue-opera") == "山畔越剧社");
    CHECK(people.name_of("P9Z") == "P9Z");
    CHECK(people.find_group("yue-opera")->contact == "P1A");
}

TEST_CASE("people: an id, a handle, or a name that only one has") {
    const Community community;
    const People people(community.store());
    CHECK(people.resolve_person("p1a") == "P1A");
    CHECK(people.resolve_person("ｐ２") == "P2A");
    CHECK(people.resolve_person(" 张三 ") == "P1A");
    CHECK(people.resolve_person("李　四") == "P2A");
    CHECK(people.resolve_person("李四") == "P2A");
    CHECK(people.resolve_group("Yue-Opera") == "yue-opera");
    CHECK(people.resolve_party("山畔越剧社") == "yue-opera");
    CHECK(people.resolve_party("P1B") == "P1B");

    const auto ambiguous = error_of([&] { people.resolve_person("P1"); });
    CHECK(ambiguous.kind == Kind::input);
    CHECK(ambiguous.message == "\"P1\" is ambiguous");
    CHECK(ambiguous.hint == "write one of: P1A (张三), P1B (张*)");
    CHECK(error_of([&] { people.resolve_person("yue-opera"); }).message ==
          "no person is called \"yue-opera\"");
    CHECK(error_of([&] { people.resolve_group("张三"); }).message == "no group is called \"张三\"");
    CHECK(error_of([&] { people.resolve_party("yue-oprea"); }).hint == "did you mean \"yue-opera\"?");
    CHECK(error_of([&] { people.resolve_party(""); }).message == "no person or group is called \"\"");
}

TEST_CASE("names: blanks that only align them are no part of them") {
    CHECK(tidy_name(" 李　 强 ") == "李强");
    CHECK(tidy_name("Anna  Lin") == "Anna Lin");
    CHECK(tidy_name("Anna 林") == "Anna 林");
    CHECK(tidy_name("古丽·买买提 娜") == "古丽·买买提娜");
    CHECK(tidy_name("é é") == "é é");
    CHECK(tidy_name("\xff 张 三") == "\xff 张三");
    CHECK(name_key("ＡＮＮＡ lin") == "anna lin");
}

TEST_CASE("people: two of one name are told apart") {
    const Community community;
    community.directory.write("private/people/B.csv",
                              "person,name,phone,address,born,id_number,health,consent,kin\n"
                              "P1B,张三,,,,,,,\n");
    const People people(community.store());
    CHECK(error_of([&] { people.resolve_party("张三"); }).hint == "write one of: P1A (张三), P1B (张三)");
}

TEST_CASE("people: what is written is read back") {
    const Community community;
    const auto store = community.store();
    CHECK(print_people(read_people(store, desk_a)) == community.directory.read("registers/people/A.csv"));
    CHECK(print_private_people(desk_a, read_private_people(store, desk_a)) ==
          community.directory.read("private/people/A.csv"));
    CHECK(print_group(read_group(store, "yue-opera")) ==
          community.directory.read("registers/groups/yue-opera.toml"));
}

TEST_CASE("people: a damaged register is refused with file and line") {
    const Community community;
    const std::string header = "person,name,kind,roles,grid,joined,retired\n";
    const std::string good = "P1A,张*,resident,,,2026-01-02,\n";
    const auto path = "registers/people/A.csv";
    const auto put = [&](const std::string& bytes) { return community.put(path, bytes); };
    CHECK(put("person,name\n") ==
          "registers/people/A.csv:1: expected the header person,name,kind,roles,grid,joined,retired");
    CHECK(put(header + good + "P2A,x\n") == "registers/people/A.csv:3: expected 7 fields, found 2");
    CHECK(put(header + good + good) == "registers/people/A.csv:3: P1A is there twice");
    CHECK(put(header + "P1B,张*,resident,,,,\n") ==
          "registers/people/A.csv:2: expected an id such as P12A, found \"P1B\"");
    CHECK(put(header + "P1A,张*,king,,,,\n") == "registers/people/A.csv:2: unknown kind of person \"king\"");
    CHECK(put(header + "P1A,张*,other,,Grid 1,,\n") ==
          "registers/people/A.csv:2: expected a handle such as yue-opera, found \"Grid 1\"");
    CHECK(put(header + good + "P2A,张*,other,,,2026-02-30,\n") ==
          "registers/people/A.csv:3: expected a date such as 2026-11-23, found \"2026-02-30\"");
    CHECK(put(header + good + "P2A,\xff,other,,,,\n") == "registers/people/A.csv:3: not UTF-8");
    CHECK(put(header + "<<<<<<< ours\n" + good) == "registers/people/A.csv:2: expected 7 fields, found 1");

    community.directory.write(path, header + good);
    CHECK(community.put("private/people/A.csv",
                        "person,name,phone,address,born,id_number,health,consent,kin\n"
                        "P1A,张三,,,,,,maybe,\n") ==
          "private/people/A.csv:2: consent: expected \"yes\" or nothing, found \"maybe\"");
}

TEST_CASE("people: a damaged group is refused with its file") {
    const Community community;
    const auto put = [&](const std::string& text) {
        return community.put("registers/groups/yue-opera.toml", text);
    };
    CHECK(put("kind = \"troupe\"\n").ends_with("\"name\" is missing"));
    CHECK(put("name = \"a\"\n").ends_with("\"kind\" is missing"));
    CHECK(put("name = \"a\"\nkind = \"troup\"\n").starts_with("registers/groups/yue-opera.toml:2: "));
    CHECK(put("name = \"a\"\nkind = \"team\"\ncontact = \"张三\"\n") ==
          "registers/groups/yue-opera.toml:3: expected a person's id such as P12A, found \"张三\"");
}

TEST_CASE("persons: added under the next number of the desk, real data in private/ alone") {
    const Community community;
    const auto store = community.store();
    // A crash between the two files leaves a number that only the private one has: it is not used again.
    community.directory.write("private/people/A.csv",
                              community.directory.read("private/people/A.csv") + "P7A,失联,,,,,,,\n");
    WriteSession session(store, community.options());
    PersonChanges changes;
    changes.name = " 欧阳　 娜 ";
    changes.phone = "１３９ 0000-0009";
    changes.id_number = "11010519491231002x";
    changes.health = "needs a wheelchair";
    changes.add_roles = {"backbone", "backbone"};
    CHECK(add_persons(session, {changes}) == std::vector<std::string>{"P8A"});
    const People people(store);
    const auto& person = *people.find_person("P8A");
    CHECK(person.personal.name == "欧阳娜");
    CHECK(person.personal.phone == "139 0000-0009");
    CHECK(person.personal.id_number == "11010519491231002X");
    CHECK(person.roles == std::vector<std::string>{"backbone"});
    CHECK(person.kind == "resident");
    CHECK(community.directory.read("registers/people/A.csv")
              .ends_with("P8A,欧*,resident,backbone,,2026-11-23,\n"));
    CHECK(community.directory.read("private/people/A.csv").find("P7A,失联") != std::string::npos);
    const auto mode = std::filesystem::status(community.directory.path("private/people/A.csv")).permissions();
    CHECK((mode & std::filesystem::perms::mask) == std::filesystem::perms(0600));
}

TEST_CASE("persons: forms that are no form") {
    const auto fault = [](auto set) {
        PersonChanges changes;
        set(changes);
        return error_of([&] { checked(changes, today); }).message;
    };
    CHECK(fault([](auto& c) { c.name = "  "; }) == "the name is missing");
    CHECK(fault([](auto& c) { c.name = "张\n三"; }) == "name: holds control characters: \"张\\n三\"");
    CHECK(fault([](auto& c) { c.name = std::string(101, 'a'); }) ==
          "name: 101 bytes are too long; at most 100");
    CHECK(fault([](auto& c) { c.name = "\xff"; }) == "name: not UTF-8");
    CHECK(fault([](auto& c) { c.name = "P12"; }) == "\"P12\" is no name");
    CHECK(fault([](auto& c) { c.name = "张三13900000001"; }) == "\"张三13900000001\" is no name");
    CHECK(fault([](auto& c) { c.grid = "第一网格"; }) == "\"第一网格\" is no handle");
    CHECK(fault([](auto& c) { c.id_number = "110105194912310021"; }) ==
          "\"110105194912310021\" is no resident id number: 18 characters with a check digit");
    CHECK(fault([](auto& c) { c.born = today.plus_days(1); }) == "born on 2026-11-24: nobody can be");
    CHECK(fault([](auto& c) { c.born = Date::from_iso("1896-11-22"); }) ==
          "born on 1896-11-22: nobody can be");
    CHECK(fault([](auto& c) { c.add_roles = {"a;b"}; }) == "\"a;b\" is no role");
    CHECK(fault([](auto& c) { c.add_roles = {"call 13900000001"}; }) ==
          "role: holds a phone or id number, which must not get into a tracked file");
}

TEST_CASE("persons: telephones") {
    const auto accepts = [](const char* phone) {
        PersonChanges changes;
        changes.phone = phone;
        try {
            checked(changes, today);
            return true;
        } catch (const Error& error) {
            CHECK(error.message == fmt::format("\"{}\" is no phone number", phone));
            return false;
        }
    };
    for (const char* good : {"13900000001", "139-0000-0001", "+86 139 0000 0001", "008613900000001",
                             "051188880000", "（0511）8888 0000", "+86 511 8888 0000", "010-88880000",
                             "88880000", "8888000", "400-820-0000", "+852 2888 0000", ""})
        CHECK_MESSAGE(accepts(good), good);
    for (const char* bad : {"1390000000", "139000000011", "12900000001", "13900000001/13900000002", "12345",
                            "call me", "+", "0", "00", "1390000000a", "40082000001"})
        CHECK_FALSE_MESSAGE(accepts(bad), bad);
}

TEST_CASE("persons: births") {
    CHECK(parse_born(" １９５８ ", today) == *Date::from_iso("1958-01-01"));
    CHECK(parse_born("1958-03-02", today) == *Date::from_iso("1958-03-02"));
    CHECK(parse_born("19600", today, true) == *Date::from_iso("1953-08-29"));
    CHECK_THROWS_AS(parse_born("19600", today), Error);
    CHECK_THROWS_AS(parse_born("0000", today), Error);
}

TEST_CASE("persons: changed, and retired once") {
    const Community community;
    const auto store = community.store();
    WriteSession session(store, community.options());
    PersonChanges changes;
    changes.name = "章三";
    changes.consent = false;
    changes.add_roles = {"building-head"};
    changes.remove_roles = {"leader"};
    set_person(session, "P1A", changes);
    const People people(store);
    CHECK(people.find_person("P1A")->public_name == "章*");
    CHECK(people.find_person("P1A")->published_name() == "章*");
    CHECK(people.find_person("P1A")->roles == std::vector<std::string>{"backbone", "building-head"});
    CHECK(people.find_person("P1A")->personal.phone == "13900000001");
    CHECK(error_of([&] { set_person(session, "P1A", changes); }).kind == Kind::refused); // leader is gone

    CHECK(error_of([&] { retire_person(session, "P2A", today); }).message ==
          "P2A has retired already, on 2026-06-30");
    CHECK(error_of([&] { retire_person(session, "P1A", *Date::from_iso("2026-01-01")); }).message ==
          "P1A joined on 2026-01-02 only");
    retire_person(session, "P1A", today);
    CHECK(People(store).find_person("P1A")->retired == today);
}

TEST_CASE("persons: of another desk's person only what is said here is kept here") {
    const Community community;
    const auto store = community.store();
    WriteSession session(store, community.options());
    PersonChanges roles;
    roles.add_roles = {"backbone"};
    set_person(session, "P1B", roles);
    CHECK(community.directory.read("registers/people/B.csv").find("P1B,张*,volunteer,backbone,") !=
          std::string::npos);
    CHECK_FALSE(std::filesystem::exists(community.directory.path("private/people/B.csv")));
    PersonChanges phone;
    phone.phone = "13900000007";
    set_person(session, "P1B", phone);
    CHECK(People(store).find_person("P1B")->personal.phone == "13900000007");
    CHECK(People(store).find_person("P1B")->shown_name() == "张*");
}

TEST_CASE("persons: a sheet adds each person once, however the phone is written") {
    const Community community;
    const auto store = community.store();
    const std::string bytes = "姓名,联系电话,身份,出生日期,角色\n"
                              "张三,+86 139-0000-0001,党员,,\n"
                              "李 四,,居民,,\n"
                              "李四,,居民,,\n"
                              "王五,13900000005,,1960,骨干；居民代表、楼长\n"
                              "王五,139 0000 0005,,,\n"
                              "王五,13900000006,志愿者,19600102,\n";
    const auto import = [&] {
        WriteSession session(store, community.options());
        return import_persons(session, People(store), Sheet(bytes, "r.csv", person_fields()), false);
    };
    const auto first = import();
    CHECK(first.ids == std::vector<std::string>{"P3A", "P4A"});
    CHECK(first.known == 4);
    const People people(store);
    CHECK(people.find_person("P3A")->roles == std::vector<std::string>{"骨干", "居民代表", "楼长"});
    CHECK(people.find_person("P4A")->kind == "volunteer");
    CHECK(people.find_person("P4A")->personal.born == Date::from_iso("1960-01-02"));
    const auto second = import();
    CHECK(second.ids.empty());
    CHECK(second.known == 6);
}

TEST_CASE("persons: one bad row and nobody is added, or the others are") {
    const Community community;
    const auto store = community.store();
    const auto before = community.directory.read("registers/people/A.csv");
    const Sheet sheet("姓名,手机,类别\n王五,139,居民\n赵六,,皇帝\n,,\n,13900000008,\n孙七,,\n", "r.csv",
                      person_fields());
    WriteSession session(store, community.options());
    try {
        import_persons(session, People(store), sheet, false);
        FAIL("expected Problems");
    } catch (const Problems& problems) {
        REQUIRE(problems.list.size() == 3);
        CHECK(problems.list[0].code == "phone");
        CHECK(problems.list[0].message == "手机: \"139\" is no phone number");
        CHECK(problems.list[1].message == "类别: unknown kind of person \"皇帝\"");
        CHECK(problems.list[2].place.line == 5);
        CHECK(problems.list[2].message == "the name is missing");
    }
    CHECK(community.directory.read("registers/people/A.csv") == before);
    const auto rest = import_persons(session, People(store), sheet, true);
    CHECK(rest.ids == std::vector<std::string>{"P3A"});
    CHECK(rest.bad == 3);
    CHECK(rest.bad_rows.starts_with("\ufeff姓名,手机,类别,reason\n王五,139,居民,"));
}

TEST_CASE("groups: added once, joined once, left once") {
    const Community community;
    const auto store = community.store();
    WriteSession session(store, community.options());
    add_groups(session, People(store), {{"harbour-bank", "江口商业银行", "company", ""}});
    CHECK(community.directory.read("registers/groups/harbour-bank.toml") ==
          "name = \"江口商业银行\"\nkind = \"company\"\n");
    CHECK(error_of([&] {
              add_groups(session, People(store), {{"harbour-bank", "b", "team", ""}});
          }).kind == Kind::refused);
    CHECK(error_of([&] {
              add_groups(session, People(store), {{"Harbour", "b", "team", ""}});
          }).kind == Kind::input);

    join_group(session, "yue-opera", "P1A", "leader");
    join_group(session, "yue-opera", "P2A", "");
    CHECK(error_of([&] { join_group(session, "yue-opera", "P1A", ""); }).message ==
          "P1A is a member of yue-opera already (J1A)");
    auto members = current_members(store);
    REQUIRE(members.size() == 2);
    CHECK(members[0].person == "P1A");
    CHECK(members[0].role == "leader");
    leave_group(session, "yue-opera", "P1A");
    CHECK(error_of([&] { leave_group(session, "yue-opera", "P1A"); }).kind == Kind::refused);
    join_group(session, "yue-opera", "P1A", "");
    members = current_members(store);
    REQUIRE(members.size() == 2);
    CHECK(members[1].id == "J3A");
    CHECK(current_members(store, community.clock.now.plus_minutes(-1)).empty());
}

TEST_CASE("kinds go by code or by Chinese title") {
    CHECK(person_kind("党员") == "party-member");
    CHECK(person_kind(" Volunteer ") == "volunteer");
    CHECK(group_kind("文艺团队") == "troupe");
    CHECK(group_kind("social-org") == "social-org");
    CHECK(error_of([] { person_kind("residnet"); }).hint == "did you mean \"resident\"?");
    CHECK(error_of([] { group_kind("x"); }).kind == Kind::input);
}
