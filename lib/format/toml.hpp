// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"
#include "base/error.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cgov {

struct TomlEntry;

/// A value of a TOML file, with the place where it stands. Tables keep the order of the file.
struct TomlValue {
    enum class Type { text, integer, real, boolean, date, other, array, table };

    Type type = Type::table;
    std::string text; ///< of a text; of an `other` (time, date-time), its type's name
    std::int64_t integer = 0;
    double real = 0;
    bool boolean = false;
    Date date;
    std::vector<TomlValue> items;
    std::vector<TomlEntry> entries;
    std::size_t line = 0;
    std::size_t column = 0;

    const TomlValue* find(std::string_view key) const;
};

struct TomlEntry {
    std::string key;
    TomlValue value;
};

/// A parsed TOML file and the getters that say where a value is wrong. Getters throw Error{store} with file
/// and line when the value has another type or lies outside its bounds; an absent key is nothing.
class TomlFile {
  public:
    /// At most 1 MiB and 32 levels deep: larger input is refused before it is parsed.
    static TomlFile parse(std::string text, std::string file);
    /// Refuses the size alone, so that a huge file need not be read to be refused.
    static void expect_size(std::size_t bytes, const std::string& file);

    const TomlValue& root() const { return root_; }
    const std::string& file() const { return file_; }

    std::optional<std::string> text(const TomlValue& table, std::string_view key) const;
    std::optional<std::int64_t> integer(const TomlValue& table, std::string_view key, std::int64_t low,
                                        std::int64_t high) const;
    std::optional<bool> boolean(const TomlValue& table, std::string_view key) const;
    std::optional<Date> date(const TomlValue& table, std::string_view key) const;
    /// One of `words`, or Error with the nearest of them.
    std::optional<std::string> word(const TomlValue& table, std::string_view key,
                                    std::initializer_list<std::string_view> words) const;
    std::vector<std::string> texts(const TomlValue& table, std::string_view key) const;
    /// The tables of `[[key]]`, or an empty list.
    std::vector<const TomlValue*> tables(const TomlValue& table, std::string_view key) const;
    /// Refuses a key that is not in the list, with the nearest one as hint: a setting misspelt is not
    /// silently lost.
    void expect_only(const TomlValue& table, std::initializer_list<std::string_view> keys) const;
    /// The message and hint may quote what stands in the file: they are escaped here.
    [[noreturn]] void fail(const TomlValue& where, std::string_view message,
                           std::string_view hint = {}) const;

  private:
    const TomlValue* typed(const TomlValue& table, std::string_view key, TomlValue::Type type) const;

    std::string file_;
    std::string source_;
    TomlValue root_;
};

/// The text as a TOML basic string, quotes included.
std::string toml_quoted(std::string_view text);

} // namespace cgov
