// SPDX-License-Identifier: MIT
#include "store/row_index.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "format/csv.hpp"
#include "store/schema.hpp"

#include <algorithm>
#include <charconv>

namespace cgov {

std::uint64_t row_seq(std::string_view field) {
    std::uint64_t seq = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), seq);
    return error == std::errc() && end == field.data() + field.size() ? seq : 0;
}

RowIndex::RowIndex(std::string_view bytes, const std::string& path) : bytes_(bytes) {
    CsvReader reader(bytes, CsvReader::End::torn);
    if (reader.next()) header_end_ = whole_ = reader.end();
    while (reader.next()) {
        const auto seq = row_seq(reader.raw(Schema::seq_column));
        if (seq == 0)
            throw Error(Kind::store, message("this is no row of a ledger"),
                        message("after a conflict: git merge --abort; else see: git log -p -- {}", path),
                        {path, reader.line(), 0, {}});
        rows_.push_back({seq, reader.offset()});
        whole_ = reader.end();
    }
}

bool RowIndex::has(const JournalRecord& record) const {
    const auto row = std::lower_bound(rows_.begin(), rows_.end(), record.first_seq,
                                      [](const Row& a, std::uint64_t seq) { return a.seq < seq; });
    return row != rows_.end() && bytes_.substr(row->offset, record.bytes.size()) == record.bytes;
}

} // namespace cgov
