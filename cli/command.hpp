// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"
#include "base/message.hpp"
#include "cli/output.hpp"
#include "format/table.hpp"
#include "store/files.hpp"
#include "store/store.hpp"
#include "store/writer.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

class Command;

/// An argument by its place. The texts are English and translated where they are shown.
struct PositionalSpec {
    const char* name; ///< "ACCOUNT"
    const char* help;
    bool required = true;
    bool repeat = false; ///< takes all that follow
};

struct OptionSpec {
    const char* flags; ///< "--date" or "-n,--dry-run"
    const char* value; ///< "D"; nullptr for a flag
    const char* help;
    bool repeat = false;
};

struct VerbSpec {
    const char* name; ///< "" for a noun that is its own verb (`cgov check`)
    const char* help;
    std::vector<PositionalSpec> positionals;
    std::vector<OptionSpec> options;
    const char* example; ///< one command line a line, without "$"
    void (*run)(Command&);
};

struct NounSpec {
    const char* name;
    const char* help;
    std::vector<VerbSpec> verbs;
};

/// The global options, parsed.
struct GlobalOptions {
    std::optional<std::string> store, format, columns, as_of, now, lang, by, lock_timeout;
    bool excel = false, dry_run = false, quiet = false, no_color = false, no_cache = false;
};

/// What the process has around it; read once in main.
struct Environment {
    std::map<std::string, std::string> variables;
    std::string directory;                   ///< the working directory
    std::function<std::string()> login_name; ///< of the user, from the passwd database (asked when called)
    Instant now;
    bool stdin_is_terminal = false;
    bool stdout_is_terminal = false;
    std::size_t terminal_width = 80;
    std::optional<std::string> variable(const std::string& name) const;
};

/// One run of one verb: its arguments, and what it may use of the world.
class Command {
  public:
    Command(const NounSpec& noun, const VerbSpec& verb, GlobalOptions globals, const Environment& environment,
            const FileSystem& files, Output& output, std::string language);

    // Arguments, by the names in the spec ("ACCOUNT", "--date"); a name that is not there is a mistake in
    // this program (std::logic_error).
    std::optional<std::string> get(std::string_view name) const;
    const std::string& need(std::string_view name) const; ///< Error{input} when absent
    const std::vector<std::string>& all(std::string_view name) const;
    bool flag(std::string_view name) const;
    std::string text(std::string_view name) const { return get(name).value_or(""); }
    /// `--period 2026-10`, `2026Q3` or `2026`; nothing when it was not given.
    std::optional<Period> period() const;
    /// What a verb takes several of: the arguments, and the lines of `--from FILE|-`. Error{input} when there
    /// are neither.
    std::vector<std::string> names(std::string_view name) const;
    /// The same of cases' ids, among which the header of a printed list is none.
    std::vector<std::string> ids(std::string_view name) const;

    const GlobalOptions& globals() const { return globals_; }
    const Environment& environment() const { return environment_; }
    const FileSystem& files() const { return files_; }
    Output& out() const { return output_; }

    /// The store; its first call may allow formats older than the program reads.
    const Store& store(int oldest = oldest_format);
    Clock clock();                   ///< --now, $CGOV_NOW, or the system's, in the store's zone
    Clock clock_in(Zone zone) const; ///< the same without a store
    std::optional<Instant> as_of();  ///< the end of the --as-of day
    std::string by();
    const std::string& language() const { return language_; } ///< "zh_CN" or "en"
    WriteOptions write_options();
    /// A writer for a list in the chosen format, on stdout.
    std::unique_ptr<TableWriter> table(std::vector<OutputColumn> columns);
    void print(const DataTable& data);
    /// The format asked for, as it was written; empty when none was. For verbs that have more than lists.
    std::string format_name() const;
    /// The format of a list; Error{input} for one that a list does not have.
    Layout layout() const;
    /// The bytes of a file, or of stdin for "-".
    std::string read_input(const std::string& path) const;
    /// Writes a file that the user named, such as that of --skip-bad; "-" is stdout. A file that names
    /// people is for its owner alone: 0600. A device or pipe is written to, never replaced (/dev/null).
    void write_output(const std::string& path, const std::string& bytes, mode_t mode = 0644) const;
    /// Writes files (name, bytes) into a directory, made where it is missing, and prints their names; a dry
    /// run prints the names alone.
    void write_files(const std::string& directory,
                     const std::vector<std::pair<std::string, std::string>>& files) const;
    /// One line for the person, on stderr; nothing with --quiet.
    void say(const std::string& line) const;

    /// The verb has done its work and the answer is no (`check` found errors): exit code 1.
    void fail() { failed_ = true; }
    bool failed() const { return failed_; }

    void set(std::string name, std::vector<std::string> values) {
        arguments_[std::move(name)] = std::move(values);
    }

  private:
    std::string command_text() const; ///< "cgov wish list"

    const NounSpec& noun_;
    const VerbSpec& verb_;
    GlobalOptions globals_;
    const Environment& environment_;
    const FileSystem& files_;
    Output& output_;
    std::string language_;
    std::map<std::string, std::vector<std::string>, std::less<>> arguments_;
    std::unique_ptr<Store> store_;
    bool failed_ = false;
};

// The nouns, one a file in cli/. A new noun is one line here and one in nouns().
NounSpec init_noun();
NounSpec schema_noun();
NounSpec desk_noun();
NounSpec person_noun();
NounSpec group_noun();
NounSpec hours_noun();
NounSpec bank_noun();
NounSpec venue_noun();
NounSpec pair_noun();
NounSpec praise_noun();
NounSpec wish_noun();
NounSpec programme_noun();
NounSpec activity_noun();
NounSpec backbone_noun();
NounSpec resource_noun();
NounSpec fund_noun();
NounSpec tool_noun();
NounSpec remind_noun();
NounSpec report_noun();
NounSpec list_noun();
NounSpec show_noun();
NounSpec trace_noun();
NounSpec grid_noun();
NounSpec order_noun();
NounSpec undo_noun();
NounSpec log_noun();
NounSpec check_noun();
NounSpec migrate_noun();
NounSpec sync_noun();
NounSpec close_noun();
NounSpec rollup_noun();
const std::vector<NounSpec>& nouns();

} // namespace cgov
