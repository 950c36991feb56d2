// SPDX-License-Identifier: MIT
#include "bank/rules.hpp"
#include "harness.hpp"
#include "people/register.hpp"

#include <cerrno>

#include <sys/mman.h>

namespace cgov::fuzz {
namespace {

constexpr const char* root = "/nowhere/store";

/// A store in memory: cgov.toml and the file that is looked at.
class Memory : public FileSystem {
  public:
    Memory(std::string path, std::string_view bytes) : path_(std::move(path)), bytes_(bytes) {}
    int open(const char* path, int, mode_t) const override {
        const std::string_view asked = path;
        if (asked == std::string(root) + "/" + path_) return file(bytes_);
        if (asked == std::string(root) + "/cgov.toml") return file("format = 1\n");
        errno = ENOENT;
        return -1;
    }

  private:
    static int file(std::string_view bytes) {
        const int fd = memfd_create("fuzz", MFD_CLOEXEC);
        if (fd < 0 || ::write(fd, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) abort();
        return fd;
    }
    std::string path_;
    std::string_view bytes_;
};

const Desk desk = *Desk::from_text("A");

void people(const Store& store) {
    const auto read = read_people(store, desk);
    const auto printed = print_people(read);
    const Memory memory(people_path(desk), printed);
    law(print_people(read_people(Store(root, memory), desk)) == printed,
        "people are read as they were printed");
}

void private_people(const Store& store) {
    const auto read = read_private_people(store, desk);
    const auto printed = print_private_people(desk, read);
    const Memory memory(private_people_path(desk), printed);
    law(read_private_people(Store(root, memory), desk) == read, "private data is read as it was printed");
}

void group(const Store& store) {
    const auto read = read_group(store, "yue-opera");
    const auto printed = print_group(read);
    const Memory memory(group_path("yue-opera"), printed);
    law(print_group(read_group(Store(root, memory), "yue-opera")) == printed,
        "a group is read as it was printed");
}

void rules(const Store& store) {
    const auto read = BankRules::load(store);
    for (const auto& rate : read.rates) law(credit_of(rate, 1440) >= 0, "a rate makes credit of service");
    for (const auto& kind : read.kinds)
        law(read.find_kind(kind.code) != nullptr, "a kind is found by its code");
    law(read.floor() <= 0, "an overdraft lies below nothing");
}

void values(const TomlFile& file, const TomlValue& value) {
    for (const auto& entry : value.entries) values(file, entry.value);
    for (const auto& item : value.items) values(file, item);
    if (value.type != TomlValue::Type::text) return;
    const auto again = TomlFile::parse("x = " + toml_quoted(value.text), "again.toml");
    law(again.text(again.root(), "x") == value.text, "a text is read as it was quoted");
}

} // namespace

void registers(std::string_view bytes) {
    static const struct {
        std::string path;
        void (*use)(const Store&);
    } files[] = {{people_path(desk), people},
                 {private_people_path(desk), private_people},
                 {group_path("yue-opera"), group},
                 {"rules/moral-bank.toml", rules},
                 {"cgov.toml", [](const Store& store) {
                      law(Zone::from_name(store.settings().time_zone) == store.settings().zone,
                          "a store has a zone");
                  }}};
    const auto choice = choose(bytes, std::size(files) + 1);
    accepted(Kind::store, [&] {
        if (choice == std::size(files)) {
            const auto file = TomlFile::parse(std::string(bytes), "some.toml");
            return values(file, file.root());
        }
        const Memory memory(files[choice].path, bytes);
        files[choice].use(Store(root, memory));
    });
}

} // namespace cgov::fuzz
