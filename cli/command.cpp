// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "format/human.hpp"
#include "people/publish.hpp"
#include "store/git.hpp"
#include "store/output.hpp"
#include "store/schema.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

#include <sys/stat.h>

namespace cgov {
namespace {

/// Whether a line is what a printed list has above its ids: `wish`, `id`, or their titles where `--excel`
/// wrote them.
bool heads_ids(std::string_view line) {
    const auto is = [&](std::string name) {
        if (line == name) return true;
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
        return line == name || line == translate(name.c_str());
    };
    const Schemas schemas;
    const auto ledgers = ledger_names();
    return is("id") || std::any_of(ledgers.begin(), ledgers.end(), [&](const auto& ledger) {
               return is(schemas.get(ledger).columns()[Schema::id_column].name);
           });
}

constexpr std::size_t largest_input = std::size_t{1} << 28;

std::string read_all(int fd, const std::string& name) {
    std::string bytes;
    struct stat status {};
    if (::fstat(fd, &status) == 0 && S_ISREG(status.st_mode))
        bytes.reserve(std::min(largest_input, static_cast<std::size_t>(status.st_size)));
    char block[1 << 16];
    for (;;) {
        const auto got = ::read(fd, block, sizeof block);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw Error(Kind::io, std::strerror(errno), {}, {name, 0, 0, {}});
        if (got == 0) return bytes;
        bytes.append(block, static_cast<std::size_t>(got));
        if (bytes.size() > largest_input)
            throw Error(Kind::input, message("more than {} bytes", largest_input), message("split the file"),
                        {name, 0, 0, {}});
    }
}

} // namespace

std::optional<std::string> Environment::variable(const std::string& name) const {
    const auto found = variables.find(name);
    if (found == variables.end() || found->second.empty()) return std::nullopt;
    return found->second;
}

Command::Command(const NounSpec& noun, const VerbSpec& verb, GlobalOptions globals,
                 const Environment& environment, const FileSystem& files, Output& output,
                 std::string language)
    : noun_(noun), verb_(verb), globals_(std::move(globals)), environment_(environment), files_(files),
      output_(output), language_(std::move(language)) {
    for (const auto& positional : verb.positionals) arguments_[positional.name];
    for (const auto& option : verb.options) {
        const std::string_view flags = option.flags;
        arguments_[std::string(flags.substr(flags.find("--")))];
    }
}

const std::vector<std::string>& Command::all(std::string_view name) const {
    const auto found = arguments_.find(name);
    if (found == arguments_.end())
        throw std::logic_error(fmt::format("{} {} has no argument {}", noun_.name, verb_.name, name));
    return found->second;
}

std::optional<std::string> Command::get(std::string_view name) const {
    const auto& values = all(name);
    return values.empty() ? std::nullopt : std::optional(values.back());
}

std::string Command::command_text() const {
    return fmt::format("cgov {}{}{}", noun_.name, *verb_.name ? " " : "", verb_.name);
}

const std::string& Command::need(std::string_view name) const {
    const auto& values = all(name);
    if (values.empty())
        throw Error(Kind::input, message("{} is missing", name), message("see: {} --help", command_text()));
    return values.back();
}

bool Command::flag(std::string_view name) const {
    return !all(name).empty();
}

std::optional<Period> Command::period() const {
    const auto text = get("--period");
    return text ? std::optional<Period>(parse_period(*text)) : std::nullopt;
}

std::vector<std::string> Command::ids(std::string_view name) const {
    auto ids = names(name);
    if (get("--from") && ids.size() > all(name).size() && heads_ids(ids[all(name).size()]))
        ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(all(name).size()));
    return ids;
}

std::vector<std::string> Command::names(std::string_view name) const {
    auto result = all(name);
    if (const auto from = get("--from")) {
        const auto text = read_input(*from);
        std::string_view lines = text;
        if (lines.starts_with("\ufeff")) lines.remove_prefix(3);
        for (const auto line : split(lines, '\n'))
            if (const auto each = trim_ascii(line); !each.empty()) result.emplace_back(each);
        return result; // an empty list from a pipe is nothing to do, and no mistake
    }
    if (result.empty())
        throw Error(Kind::input, message("{} is missing", name), message("see: {} --help", command_text()));
    return result;
}

const Store& Command::store(int oldest) {
    if (!store_) {
        auto root = globals_.store ? globals_.store : environment_.variable("CGOV_STORE");
        if (root && root->empty()) // a script's unset variable must not end in another store
            throw Error(Kind::input, message("the name of the store is empty"),
                        message("name a directory with --store or CGOV_STORE, or neither"));
        if (!root) root = find_store(environment_.directory);
        if (!root->starts_with('/')) root = environment_.directory + "/" + *root;
        while (root->size() > 1 && root->ends_with('/')) root->pop_back();
        store_ = std::make_unique<Store>(real_path(*root), files_,
                                         globals_.no_cache ? Store::no_cache : Store::worth_caching, oldest);
    }
    return *store_;
}

Clock Command::clock() {
    return clock_in(store().settings().zone);
}

Clock Command::clock_in(Zone zone) const {
    Clock clock{environment_.now, zone};
    const auto given = globals_.now ? globals_.now : environment_.variable("CGOV_NOW");
    if (given) clock.now = parse_when(*given, clock, 0);
    return clock;
}

std::optional<Instant> Command::as_of() {
    if (!globals_.as_of) return std::nullopt;
    const auto now = clock();
    const auto day = parse_date(*globals_.as_of, now.today());
    return Instant{Instant::at(day.plus_days(1), 0, now.zone).seconds - 1};
}

std::string Command::by() {
    if (globals_.by) return *globals_.by;
    if (const auto name = environment_.variable("CGOV_BY")) return *name;
    if (!store().git_dir().empty())
        if (auto name = read_git_identity(store().root()).user_name; !name.empty()) return name;
    return environment_.login_name();
}

std::string Command::format_name() const {
    const auto name = globals_.format ? globals_.format : environment_.variable("CGOV_FORMAT");
    return name.value_or("");
}

Layout Command::layout() const {
    const auto name = format_name();
    if (name.empty()) {
        if (globals_.excel) return Layout::csv;
        return environment_.stdout_is_terminal ? Layout::table : Layout::csv;
    }
    if (name == "table") return Layout::table;
    if (name == "csv") return Layout::csv;
    if (name == "tsv") return Layout::tsv;
    if (name == "json") return Layout::json;
    if (name == "jsonl") return Layout::jsonl;
    if (name == "ics" || name == "html" || name == "xlsx")
        throw Error(Kind::input, message("\"{}\" does not print {}", command_text(), name),
                    message("the formats: {}", "table, csv, tsv, json, jsonl"));
    const auto near = nearest_word(name, {"table", "csv", "tsv", "json", "jsonl"});
    throw Error(Kind::input, message("unknown format \"{}\"", escape_controls(name)),
                near.empty() ? message("the formats: {}", "table, csv, tsv, json, jsonl")
                             : message("did you mean \"{}\"?", near));
}

std::unique_ptr<TableWriter> Command::table(std::vector<OutputColumn> columns) {
    LayoutOptions options;
    options.layout = layout();
    options.excel = globals_.excel;
    options.color =
        environment_.stdout_is_terminal && !globals_.no_color && !environment_.variable("NO_COLOR");
    options.width = environment_.stdout_is_terminal ? environment_.terminal_width : 0;
    if (globals_.columns)
        for (const auto name : split(*globals_.columns, ',')) options.select.emplace_back(trim_ascii(name));
    return make_table_writer(std::move(columns), options,
                             [this](std::string_view bytes) { output_.write(bytes); });
}

WriteOptions Command::write_options() {
    WriteOptions options;
    options.by = by();
    options.clock = clock();
    if (globals_.lock_timeout)
        options.lock_timeout =
            static_cast<double>(parse_integer(*globals_.lock_timeout, 0, 86400, "--lock-timeout"));
    options.dry_run = globals_.dry_run;
    options.tell = [this](const std::string& line) { say("cgov: " + line); };
    options.acknowledge = [this](const std::vector<std::string>& ids) {
        std::string lines;
        for (const auto& id : ids) lines += id + "\n";
        output_.acknowledge(lines);
    };
    options.look_over = [this](std::string_view texts) {
        std::vector<std::string> named;
        try {
            named = named_without_consent(People(store()), texts);
        } catch (const Error& error) { // `check` tells of a register that cannot be read
            if (error.kind == Kind::io) throw;
        }
        for (const auto& person : named)
            say(message("cgov: warning: a text names {}, who has not consented; pages mask the name, but git "
                        "keeps it",
                        person));
    };
    options.show = [this](const std::string& path, const std::string& bytes) {
        say(message("cgov: dry run; this would go to {}:", path));
        output_.write(bytes);
    };
    return options;
}

std::string Command::read_input(const std::string& path) const {
    if (path == "-") return read_all(STDIN_FILENO, "-");
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file)
        throw Error(errno == EIO || errno == ENOMEM || errno == EINTR ? Kind::io : Kind::input,
                    std::strerror(errno), message("see whether the file is there and can be read"),
                    {path, 0, 0, {}});
    if (is_directory(path)) throw Error(Kind::input, message("is a directory"), {}, {path, 0, 0, {}});
    return read_all(file.get(), path);
}

void Command::write_output(const std::string& path, const std::string& bytes, mode_t mode) const {
    if (path == "-") return output_.write(bytes);
    cgov::write_output(files_, path, bytes, mode);
}

void Command::write_files(const std::string& directory,
                          const std::vector<std::pair<std::string, std::string>>& files) const {
    if (directory.empty()) // a script's unset variable must not end in the root directory
        throw Error(Kind::input, message("the name of the directory is empty"));
    if (exists(directory) && !is_directory(directory))
        throw Error(Kind::input, message("is no directory"), message("name another one, or move it away"),
                    {directory, 0, 0, {}});
    if (!globals_.dry_run) make_directories(files_, directory);
    for (const auto& [name, bytes] : files) {
        if (!globals_.dry_run) replace_file(files_, directory + "/" + name, bytes, 0644);
        output_.write(name + "\n");
    }
}

void Command::say(const std::string& line) const {
    if (!globals_.quiet) output_.tell(line);
}

void Command::print(const DataTable& data) {
    auto writer = table(data.columns);
    for (const auto& row : data.rows) writer->row(row);
    writer->finish();
}

} // namespace cgov
