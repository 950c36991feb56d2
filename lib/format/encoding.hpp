// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cgov {

struct Decoded {
    std::string text;     ///< UTF-8, without byte-order mark
    std::string encoding; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030" or "GBK"
};

/// Decodes what an office sends: UTF-8 (with or without mark), UTF-16 (by its mark, or by its zero bytes),
/// else GB18030, else GBK, each strictly. Throws Error{input} that names the line and the byte when no
/// encoding fits; never replaces a character. `file` is named in the error. A NUL in the result is an error
/// too.
Decoded decode(std::string bytes, std::string_view file);

} // namespace cgov
