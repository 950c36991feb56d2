// SPDX-License-Identifier: MIT
#include "bank/rules.hpp"
#include "base/text.hpp"
#include "cli/app.hpp"
#include "people/due.hpp"
#include "people/people.hpp"
#include "store/entity.hpp"
#include "store/ledger.hpp"

#include <algorithm>
#include <set>

namespace cgov {
namespace {

using Words = std::vector<std::string>;

/// Where the cursor stands: what the words before it have settled.
struct Position {
    const NounSpec* noun = nullptr;
    const VerbSpec* verb = nullptr;
    const OptionSpec* option = nullptr; ///< its value is being written
    std::size_t positionals = 0;        ///< of the verb, written already
    bool options_ended = false;         ///< behind "--"
    std::optional<std::string> store;
};

template <typename Spec>
const Spec* named(const std::vector<Spec>& specs, std::string_view name) {
    for (const auto& spec : specs)
        if (name == spec.name) return &spec;
    return nullptr;
}

const OptionSpec* find_option(const VerbSpec* verb, std::string_view word) {
    const auto has_flag = [&](const OptionSpec& option) {
        const auto flags = split(option.flags, ',');
        return std::find(flags.begin(), flags.end(), word) != flags.end();
    };
    for (const auto* list : {verb ? &verb->options : nullptr, &global_options()}) {
        if (!list) continue;
        const auto found = std::find_if(list->begin(), list->end(), has_flag);
        if (found != list->end()) return &*found;
    }
    return nullptr;
}

/// Nothing when a word is no noun or verb.
std::optional<Position> position_behind(const Words& words) {
    Position at;
    for (const auto& word : words) {
        const auto equals = word.find('=');
        if (word == "=") continue; // bash makes three words of --option=value
        if (at.option) {
            if (std::string_view(at.option->flags) == "-C,--store") at.store = word;
            at.option = nullptr;
        } else if (!at.options_ended && word == "--") {
            at.options_ended = true;
        } else if (!at.options_ended && word.starts_with('-')) {
            const auto* option = find_option(at.verb, word.substr(0, equals));
            if (option && option->value && equals == std::string::npos) at.option = option;
            if (word.starts_with("--store=")) at.store = word.substr(equals + 1);
        } else if (!at.noun) {
            at.noun = named(nouns(), word);
            if (!at.noun && word != "help") return std::nullopt;
            if (at.noun) at.verb = named(at.noun->verbs, "");
        } else if (!at.verb) {
            at.verb = named(at.noun->verbs, word);
            if (!at.verb) return std::nullopt;
        } else {
            ++at.positionals;
        }
    }
    return at;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Candidates {
  public:
    Candidates(Position at, const Environment& environment, const FileSystem& files)
        : at_(std::move(at)), environment_(environment), files_(files) {}

    Words of(const std::string& word) const {
        if (at_.option) return of_value(at_.option->flags, at_.option->value);
        if (!at_.options_ended && word.starts_with("--") && word.find('=') != std::string::npos) {
            const auto flag = word.substr(0, word.find('='));
            const auto* option = find_option(at_.verb, flag);
            if (!option || !option->value) return {};
            auto values = of_value(option->flags, option->value);
            for (auto& value : values) value.insert(0, flag + "=");
            return values;
        }
        if (!at_.options_ended && word.starts_with('-')) return of_options();
        if (!at_.noun) {
            Words words;
            for (const auto& noun : nouns()) words.emplace_back(noun.name);
            words.emplace_back("help");
            return words;
        }
        if (!at_.verb) {
            Words words;
            for (const auto& verb : at_.noun->verbs) words.emplace_back(verb.name);
            return words;
        }
        const auto& positionals = at_.verb->positionals;
        if (positionals.empty()) return {};
        const auto i = std::min(at_.positionals, positionals.size() - 1);
        if (at_.positionals > i && !positionals[i].repeat) return {};
        return of_positional(positionals[i].name);
    }

  private:
    Words of_options() const {
        Words words;
        const auto add = [&](const std::vector<OptionSpec>& options) {
            for (const auto& option : options) {
                const std::string_view flags = option.flags;
                words.emplace_back(flags.substr(flags.find("--")));
            }
        };
        if (at_.verb) add(at_.verb->options);
        add(global_options());
        words.insert(words.end(), {"--help", "--version"});
        return words;
    }

    Words of_value(std::string_view flags, std::string_view value) const {
        const std::string_view noun = at_.noun ? at_.noun->name : "";
        if (value.find('|') != std::string_view::npos) { // the choices themselves
            Words words;
            for (const auto choice : split(value, '|')) words.emplace_back(choice);
            return words;
        }
        if (const auto* type = entity_type(value)) return entities(*type);
        if (flags == "-f,--format") {
            Words words{"table", "csv", "tsv", "json", "jsonl"};
            if (noun == "venue") words.insert(words.end(), {"ics", "html"});
            if (noun == "wish") words.emplace_back("html");
            return words;
        }
        if (flags == "--lang" || flags == "--language") return {"zh_CN", "en"};
        if (flags == "--state" && noun == "person") return {"active", "retired", "all"};
        if (flags == "--state") {
            Schemas schemas;
            for (const auto& ledger : ledger_names()) // of which the noun lists the cases
                if (const auto& schema = schemas.get(ledger); split(schema.list_command(), ' ')[0] == noun)
                    return schema.states();
            return {};
        }
        if (flags == "--kind" && noun == "person") return {std::begin(person_kinds), std::end(person_kinds)};
        if (flags == "--kind" && noun == "group") return {std::begin(group_kinds), std::end(group_kinds)};
        if (flags == "--kind" && noun == "remind") {
            Words words;
            for (const auto& kind : due_kinds) words.emplace_back(kind.code);
            return words;
        }
        if (flags == "--kind" && (noun == "hours" || noun == "pair")) return service_kinds();
        if (flags == "--repeat") return {"daily", "weekly", "biweekly"};
        if (flags == "--from" && noun == "praise") return parties(true, true);
        if (flags == "--venue") return entities(entity_types[0]);
        if (is_one_of(flags,
                      {"--account", "--for", "--witness", "--wisher", "--claimant", "--owner", "--with"}))
            return parties(true, true);
        if (flags == "--grid") return entities(*entity_type("grid"));
        if (flags == "--by" && value == "P") return parties(true, true);
        if (is_one_of(flags, {"--person", "--contact", "--kin", "--guardian", "--attend"}))
            return parties(true, false);
        if (flags == "--unit" && value == "U") return {"h", "m"};
        if (is_one_of(flags, {"--unit", "--sponsor", "--provider"})) return parties(false, true);
        return {};
    }

    Words of_positional(std::string_view name) const {
        if (is_one_of(name, {"ACCOUNT", "FROM", "TO", "CARER", "TARGET", "UNIT", "CLAIMANT"}))
            return parties(true, true);
        if (name == "PERSON" || name == "BENEFICIARY") return parties(true, false);
        if (name == "GROUP") return parties(false, true);
        if (name == "RATING") return {"satisfied", "basically", "dissatisfied"};
        if (const auto* type = entity_type(name)) return entities(*type);
        if (name == "LEDGER") return ledger_names();
        const std::string_view noun = at_.noun->name;
        const std::string_view verb = at_.verb->name;
        if (name == "HANDLE" && verb != "add") {
            const auto* type = entity_type(noun);
            return type ? entities(*type) : parties(false, true);
        }
        return case_ids(name);
    }

    Store store() const {
        auto root = at_.store ? at_.store : environment_.variable("CGOV_STORE");
        if (root && root->starts_with("~/"))
            root->replace(0, 1, environment_.variable("HOME").value_or("~")); // the shell has not done it yet
        return {real_path(root ? *root : find_store(environment_.directory)), files_};
    }

    Words parties(bool persons, bool groups) const {
        const People people(store());
        Words words;
        if (groups)
            for (const auto& group : people.groups()) words.insert(words.end(), {group.handle, group.name});
        if (persons)
            for (const auto& person : people.persons())
                words.insert(words.end(), {person.id, person.personal.name});
        return words;
    }

    /// The register that a placeholder such as VENUE, or a noun, is about; or nullptr.
    static const EntityType* entity_type(std::string_view word) {
        const auto lower = ascii_lower(word);
        for (const auto& each : entity_types)
            if (lower == each.type) return &each;
        return nullptr;
    }

    Words entities(const EntityType& type) const {
        const auto here = store();
        Words words;
        for (const auto& each : read_entity_names(here, type))
            words.insert(words.end(), {each.handle, each.name});
        return words;
    }

    Words service_kinds() const {
        Words words;
        for (const auto& kind : BankRules::load(store()).kinds)
            if (kind.service) words.push_back(kind.code);
        return words;
    }

    /// The ids of the ledger whose case goes by the positional's name (BOOKING), or is the noun's (hours ID):
    /// of those cases to which the verb's event can happen, or of all where the verb is no event.
    Words case_ids(std::string_view positional) const {
        const auto here = store();
        for (const auto& ledger : ledger_names()) {
            const auto& schema = here.schemas().get(ledger);
            const auto& case_name = schema.columns()[Schema::id_column].name;
            const bool own = positional == "ID" && (ledger == at_.noun->name || case_name == at_.noun->name);
            if (!own && ascii_lower(positional) != case_name) continue;
            const auto* event = schema.find_event(at_.verb->name);
            std::vector<CaseKey> keys;
            const auto table = walk(here, schema, {}, [&](const Event& each) {
                if (each.from == no_state) keys.push_back(each.key);
            });
            Words words;
            for (const auto key : keys)
                if (!event || event->fits(table.state(key))) words.push_back(table.id(key).text());
            return words;
        }
        return {};
    }

    Position at_;
    const Environment& environment_;
    const FileSystem& files_;
};

} // namespace

Words complete(Words words, const Environment& environment, const FileSystem& files) try {
    std::string word = words.empty() ? "" : words.back();
    if (!words.empty()) words.pop_back();
    if (word == "=") word.clear();
    const auto position = position_behind(words);
    if (!position) return {};
    Words result;
    std::set<std::string_view> seen;
    const auto all = Candidates(*position, environment, files).of(word);
    for (const auto& candidate : all)
        if (!candidate.empty() && ascii_lower(candidate).starts_with(ascii_lower(word)) &&
            escape_controls(candidate) == candidate && seen.insert(candidate).second)
            result.push_back(candidate);
    return result;
} catch (const std::exception&) {
    return {}; // no store, or a damaged one
}

} // namespace cgov
