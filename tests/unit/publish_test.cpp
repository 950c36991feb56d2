// SPDX-License-Identifier: MIT
#include "people/publish.hpp"
#include "unit/scratch.hpp"

#include <doctest/doctest.h>

using namespace cgov;

TEST_CASE("what is published names nobody who has not consented, and no number") {
    const ScratchStore scratch;
    scratch.directory.write("registers/people/A.csv", "person,name,kind,roles,grid,joined,retired\n"
                                                      "P1A,张*,resident,,,2026-01-02,\n"
                                                      "P2A,张*,resident,,,2026-01-02,\n"
                                                      "P3A,王*,resident,,,2026-01-02,\n"
                                                      "P4A,李*,resident,,,2026-01-02,\n");
    scratch.directory.write("private/people/A.csv",
                            "person,name,phone,address,born,id_number,health,consent,kin\n"
                            "P1A,张梅,,,,,,,\n"
                            "P2A,张梅花,,,,,,,\n"
                            "P3A,王芳,,,,,,yes,\n"
                            "P4A,李,,,,,,,\n");
    const FileSystem files;
    const People people(scratch.open(files));
    const auto published = [&](const char* text) { return published_text(people, text); };
    CHECK(published("张梅花和张梅，张梅") == "张*和张*，张*");
    CHECK(published("王芳 agrees") == "王芳 agrees");
    CHECK(published("李 is a letter of 李子") == "李 is a letter of 李子");
    CHECK(published("ring 139-0000-0001, or 13900000002") == "ring ***, or ***");
    CHECK(published("") == "");
    CHECK(named_without_consent(people, "张梅花, 王芳") == std::vector<std::string>{"P1A", "P2A"});
}
