// SPDX-License-Identifier: MIT
#include "format/csv.hpp"

#include "base/message.hpp"
#include "format/csv_scan.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>

namespace cgov {

CsvReader::CsvReader(std::string_view bytes, End end, std::size_t first_line)
    : bytes_(bytes), mode_(end), next_line_(first_line) {}

CsvReader::CsvReader(std::string_view bytes, const CsvIndex& index)
    : bytes_(bytes), mode_(End::torn), index_(&index), next_line_(1) {}

void CsvIndex::find(std::string_view bytes, std::size_t first_line) {
    records_.clear();
    CsvReader reader(bytes, CsvReader::End::torn, first_line);
    reader.ends_.swap(ends_);
    const auto note = [&](std::size_t begin, std::size_t line, bool doubtful) {
        records_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(reader.first_),
                            static_cast<std::uint32_t>(line), doubtful});
    };
    for (; reader.next(); reader.first_ += reader.count_)
        note(reader.begin_, reader.line_, reader.doubtful_end_ > reader.begin_);
    note(reader.next_, reader.next_line_, false);
    ends_.swap(reader.ends_);
}

/// The next record of the index.
bool CsvReader::next_found() {
    const auto& records = index_->records_;
    if (found_ + 1 >= records.size()) return false;
    const auto& record = records[found_++];
    const auto& after = records[found_];
    begin_ = record.begin;
    next_ = after.begin;
    line_ = record.line;
    fields_ = index_->ends_.data() + record.field;
    count_ = after.field - record.field;
    doubtful_end_ = record.doubtful != 0 ? next_ : 0;
    return true;
}

/// Finds the separators of the next 64 bytes; false at the end of the buffer.
bool CsvReader::load_block() {
    if (block_ >= bytes_.size()) return false;
    CsvMasks masks;
    if (bytes_.size() - block_ >= 64) {
        masks = csv_masks(bytes_.data() + block_);
    } else {
        char last[64] = {};
        std::memcpy(last, bytes_.data() + block_, bytes_.size() - block_);
        masks = csv_masks(last);
    }
    // Between an odd quote and the next one everything is text; a doubled quote toggles twice.
    const std::uint64_t inside = (masks.quotes == 0 ? 0 : prefix_xor(masks.quotes)) ^ in_quotes_;
    in_quotes_ = static_cast<std::uint64_t>(static_cast<std::int64_t>(inside) >> 63);
    newlines_ = masks.newlines & ~inside;
    separators_ = (masks.commas & ~inside) | newlines_;
    block_ += 64;
    // A CR in the last place may have its LF in the next block: fault() looks.
    if ((masks.quotes | (masks.returns & ~(masks.newlines >> 1))) != 0) doubtful_end_ = block_;
    if ((masks.newlines & inside) != 0) folded_end_ = block_;
    return true;
}

bool CsvReader::next() {
    if (index_) return next_found();
    if (next_ >= bytes_.size()) return false;
    const auto kept = std::pair(begin_, line_);
    begin_ = next_;
    line_ = next_line_;
    count_ = 0;
    for (;;) {
        while (separators_ == 0) {
            if (load_block()) continue;
            if (mode_ == End::torn) {
                std::tie(begin_, line_) = kept;
                return false;
            }
            unclosed_ = in_quotes_ != 0;
            if (ends_.size() == first_ + count_) ends_.resize(first_ + count_ + 1);
            ends_[first_ + count_++] = static_cast<std::uint32_t>(bytes_.size() - begin_);
            fields_ = ends_.data() + first_;
            next_ = bytes_.size();
            return true;
        }
        // The commas before the line end, if there is one in this block.
        const auto base = block_ - 64 - begin_; // from the record's first byte, which may lie behind it
        const auto first_newline = newlines_ & (~newlines_ + 1);
        auto commas = separators_ & (first_newline - 1); // all of them without a line end
        separators_ &= ~commas;
        if (ends_.size() < first_ + count_ + 65) ends_.resize(2 * ends_.size() + 65);
        auto* out = ends_.data() + first_ + count_;
        for (; commas != 0; commas &= commas - 1)
            *out++ = static_cast<std::uint32_t>(base + static_cast<std::size_t>(std::countr_zero(commas)));
        count_ = static_cast<std::size_t>(out - ends_.data()) - first_;
        if (separators_ == 0) continue;
        const auto at = begin_ + base + static_cast<std::size_t>(std::countr_zero(first_newline));
        separators_ &= separators_ - 1;
        newlines_ &= newlines_ - 1;
        const bool crlf = at > begin_ && bytes_[at - 1] == '\r';
        ends_[first_ + count_++] = static_cast<std::uint32_t>(at - begin_ - (crlf ? 1 : 0));
        fields_ = ends_.data() + first_;
        next_ = at + 1;
        ++next_line_;
        if (folded_end_ > begin_)
            next_line_ +=
                static_cast<std::size_t>(std::count(bytes_.begin() + static_cast<std::ptrdiff_t>(begin_),
                                                    bytes_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        return true;
    }
}

const char* CsvReader::fault() const {
    if (unclosed_) return N_("a quote is not closed");
    if (doubtful_end_ <= begin_) return nullptr;
    for (std::size_t i = 0; i < size(); ++i) {
        const auto text = raw(i);
        if (text.empty() || text.front() != '"') {
            if (text.find('"') != std::string_view::npos)
                return N_("a quote inside a field that is not quoted");
            if (text.find('\r') != std::string_view::npos)
                return N_("a carriage return inside a field that is not quoted");
            continue;
        }
        // Between the outer quotes, quotes come in pairs. There is a closing one: separators stand where the
        // number of quotes before them is even.
        std::size_t at = 1;
        while ((at = text.find('"', at)) != std::string_view::npos && at + 1 < text.size()) {
            if (text[at + 1] != '"') return N_("text after a closing quote");
            at += 2;
        }
    }
    return nullptr;
}

std::string_view CsvReader::unquoted(std::string_view text) {
    const bool closed = text.size() > 1 && text.back() == '"';
    const auto inner = text.substr(1, text.size() - (closed ? 2 : 1));
    if (inner.find('"') == std::string_view::npos) return inner;
    scratch_.clear();
    for (std::size_t i = 0; i < inner.size(); ++i) {
        scratch_ += inner[i];
        if (inner[i] == '"' && i + 1 < inner.size() && inner[i + 1] == '"') ++i;
    }
    return scratch_;
}

void append_csv_field(std::string& out, std::string_view field, char separator) {
    const bool edges = !field.empty() && (field.front() == ' ' || field.back() == ' ');
    const bool special = std::any_of(field.begin(), field.end(), [&](char c) {
        return (c == separator) | (c == '"') | (c == '\r') | (c == '\n');
    });
    if (!edges && !special) {
        out += field;
        return;
    }
    out += '"';
    for (const char c : field) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

namespace {

template <typename Fields>
void append_record(std::string& out, const Fields& fields, char separator) {
    bool first = true;
    for (const auto& field : fields) {
        if (!first) out += separator;
        first = false;
        append_csv_field(out, field, separator);
    }
    out += '\n';
}

} // namespace

void append_csv_record(std::string& out, const std::vector<std::string>& fields, char separator) {
    append_record(out, fields, separator);
}

void append_csv_record(std::string& out, std::span<const std::string_view> fields, char separator) {
    append_record(out, fields, separator);
}

} // namespace cgov
