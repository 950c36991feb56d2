// SPDX-License-Identifier: MIT
#include "store/cache.hpp"

#include "bank/accounts.hpp"
#include "bank/hours_fold.hpp"
#include "harness.hpp"
#include "people/register.hpp"
#include "scratch.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>

#include <fmt/format.h>

namespace cgov::fuzz {
namespace {

/// A store with a cache of its hours, and what is in it.
struct CachedStore : Scratch {
    FileSystem files;
    std::vector<std::string> sections;

    CachedStore() {
        write("cgov.toml", "format = 1\n");
        std::string rows;
        for (int i = 1; i <= 40; ++i)
            rows += fmt::format("{},2026-11-{:02}T10:00:00+08:00,lin,record,H{}A,2026-11-{:02},09:00,P{}A,"
                                "P{}A,60,60,r,other,,,,,,,\n",
                                i, 1 + i / 2, i, 1 + i / 2, 1 + i % 5, 1 + i % 7);
        rows += "41,2026-11-23T10:00:00+08:00,wu,confirm,H1A,,,,,,,,,,,,,,,\n";
        write("ledgers/hours/2026-11.A.csv", store().schemas().get("hours").header() + rows);
        HoursFold(store(), std::nullopt);
        const auto cache = CacheFile::open(files, store().cache_path("hours"));
        law(cache.has_value(), "a store of some rows has a cache");
        for (std::size_t i = 0; i < cache->sections(); ++i) sections.push_back(cache->text(i));
    }
    Store store() const { return {path(), files, 1}; }
};

/// Somebody has written a cache of his own, digests and all: it may say what it likes, but leads out of no
/// memory.
void forged(std::string_view bytes) {
    static const CachedStore scratch;
    const auto store = scratch.store();
    auto sections = scratch.sections;
    for (auto changes = 1 + choose(bytes, 4); changes > 0; --changes) {
        auto& section = sections[choose(bytes, sections.size())];
        const auto at = choose_size(bytes, section.size());
        const auto how = choose(bytes, 3);
        const auto piece = bytes.substr(0, choose(bytes, 9));
        bytes.remove_prefix(piece.size());
        if (how == 0)
            section.resize(at);
        else
            section.replace(at, how == 1 ? piece.size() : 0, piece);
    }
    CacheFile::save(scratch.files, store.cache_path("hours"), {sections.begin(), sections.end()});
    try {
        accepted(Kind::store, [&] {
            const HoursFold fold(store);
            const auto& names = fold.names().list();
            const auto look = [&](const HoursEntry& entry, State state) {
                law(entry.account() < names.size(), "an entry's account is there");
                law(entry.person() == HoursEntry::nobody || entry.person() < names.size(),
                    "whoever served is there");
                law(state < store.schemas().get("hours").states().size(), "its state is one of the schema's");
            };
            fold.each_on(Period(), [&](CaseKey key, const HoursEntry& entry, State state) {
                look(entry, state);
                fold.table().id(key).text();
                fold.recorded_by(key);
            });
            std::vector<bool> wanted(names.size(), true);
            fold.each_of(wanted, look);
            wanted.assign(100, true); // so many that all are read at once
            fold.each_of(wanted, look);
            Accounts(store, BankRules(), Date{20'780});
        });
    } catch (const CacheDamaged&) {
        return;
    }
}

/// Somebody says of a register of his own that it has been looked through.
void forged_register(std::string_view bytes) {
    static const Scratch scratch;
    static const FileSystem files;
    scratch.write("cgov.toml", "format = 1\n");
    const auto size = choose_size(bytes, 40'000);
    std::string rows;
    while (rows.size() < size && !bytes.empty()) rows += bytes;
    scratch.write("registers/people/A.csv", "person,name,kind,roles,grid,joined,retired\n" + rows);
    const Store store(scratch.path(), files, 1);
    const auto path = people_path(*Desk::from_text("A"));
    const auto file = open_plain(files, store.path(path));
    const auto point = file_point(file->get(), path);
    CacheFile::save(files, store.cache_path("people"),
                    {fmt::format("{} {} {} {} {} 0\n", path, point.size, point.changed, point.status_changed,
                                 point.inode)});
    std::filesystem::last_write_time(store.cache_path("people"),
                                     std::filesystem::file_time_type::clock::now() + std::chrono::seconds(9));
    for (const char* id : {"P1A", "P7A", "P4294967295A"})
        accepted(Kind::store, [&] {
            const People people(store);
            if (const auto* person = people.find_person(id))
                law(person->id == id, "who was asked for is found");
            people.name_of(id);
        });
}

/// A cache is read as it was written, or it is noticed that it is not.
void damaged(std::string_view bytes) {
    static const Scratch scratch;
    static const FileSystem files;
    std::vector<std::string> sections(1 + choose(bytes, 4));
    for (auto& section : sections) {
        section.assign(choose_size(bytes, 20'000), 'x');
        const auto content = bytes.substr(0, std::min<std::size_t>(bytes.size(), 40));
        for (std::size_t i = 0; i < section.size() && !content.empty(); ++i)
            section[i] = content[i % content.size()];
    }
    const auto path = scratch.path("cache");
    CacheFile::save(files, path, {sections.begin(), sections.end()});
    const auto same = [&](const CacheFile& cache) {
        if (cache.sections() != sections.size()) return false;
        for (std::size_t i = 0; i < sections.size(); ++i)
            if (cache.text(i) != sections[i]) return false;
        return true;
    };
    const auto whole = CacheFile::open(files, path);
    law(whole && same(*whole), "a cache is read as it was written");

    auto changed = scratch.read("cache");
    const auto at = choose_size(bytes, changed.size() - 1);
    const auto change = choose(bytes, 256);
    if (change == 0)
        changed.resize(at);
    else
        changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(change));
    scratch.write("cache", changed);
    try {
        const auto cache = CacheFile::open(files, path);
        law(!cache || same(*cache), "what is not as it was written is noticed");
    } catch (const CacheDamaged&) {
        return;
    }
}

} // namespace

void cache(std::string_view bytes) {
    const auto what = choose(bytes, 3);
    what == 0 ? damaged(bytes) : what == 1 ? forged(bytes) : forged_register(bytes);
}

} // namespace cgov::fuzz
