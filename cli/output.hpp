// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cgov {

/// The reader of stdout has gone (`| head`): the program ends quietly.
struct ClosedPipe {};

/// stdout and stderr of one command. stdout is buffered here and every failure is noticed: Error{io} when it
/// cannot be written, ClosedPipe when nobody reads it.
class Output {
  public:
    void write(std::string_view bytes);
    void flush();
    /// Ids of what was recorded: out at once. A closed pipe is no reason to stop what is recorded.
    void acknowledge(std::string_view lines);
    /// stderr, unbuffered.
    void tell(std::string_view line);
    /// The same where there is no memory: the text as it is.
    static void cry(std::string_view text);

  private:
    std::string buffer_;
};

} // namespace cgov
