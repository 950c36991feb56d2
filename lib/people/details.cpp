// SPDX-License-Identifier: MIT
#include "people/details.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "format/csv.hpp"

namespace cgov {
namespace {

constexpr std::string_view header = "id,text\n";
constexpr std::size_t longest = 8000; // bytes

std::string details_path(std::string_view ledger, Desk desk) {
    return fmt::format("private/details/{}.{}.csv", ledger, desk.text());
}

void read_file(const Store& store, const std::string& path, std::map<std::string, std::string>& texts) {
    const auto bytes = store.read(path).value_or("");
    if (bytes.empty()) return;
    CsvReader reader(bytes);
    reader.next();
    while (reader.next()) {
        if (reader.size() != 2 || !CaseId::from_text(reader.field(0)))
            throw Error(Kind::store, message("expected the columns {}", "id,text"),
                        message("mend the file by hand; it is in no git history"),
                        {path, reader.line(), 0, {}});
        texts[std::string(reader.field(0))] = reader.field(1);
    }
}

} // namespace

std::map<std::string, std::string> read_details(const Store& store, std::string_view ledger) {
    std::map<std::string, std::string> texts;
    const auto prefix = std::string(ledger) + ".";
    for (const auto& name : list_directory(store.path("private/details")))
        if (name.starts_with(prefix) && name.ends_with(".csv"))
            read_file(store, "private/details/" + name, texts);
    return texts;
}

void keep_details(WriteSession& session, const CaseTable& table,
                  const std::map<std::string, std::string>& texts) {
    const auto path = details_path(table.schema().name(), session.desk());
    std::map<std::string, std::string> kept;
    read_file(session.store(), path, kept);
    const auto last = table.tail_of(session.desk()).last_number;
    const auto before = kept;
    std::erase_if(kept, [&](const auto& each) {
        const auto id = CaseId::from_text(each.first);
        return id->desk == session.desk() && id->number > last;
    });
    for (const auto& [id, text] : texts) {
        if (text.size() > longest)
            throw Error(Kind::input, message("{} bytes are too long; at most {}", text.size(), longest));
        if (find_bad_utf8(text)) throw Error(Kind::input, message("the text is not UTF-8"));
        if (text.empty())
            kept.erase(id);
        else
            kept[id] = text;
    }
    if (kept == before) return;
    std::string bytes(header);
    for (const auto& [id, text] : kept) append_csv_record(bytes, {id, text});
    session.replace_private(path, bytes);
}

} // namespace cgov
