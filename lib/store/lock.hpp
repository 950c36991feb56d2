// SPDX-License-Identifier: MIT
#pragma once

#include "store/files.hpp"

#include <string>

namespace cgov {

/// The writers' lock of a store: one file in its state directory, never unlinked, flock(2) exclusive. Readers
/// take none. The holder writes its process id into it, for the message of one who waits.
class Lock {
  public:
    /// Waits up to `seconds`; then throws Error{busy} that names the holder.
    Lock(const FileSystem& files, const std::string& state_dir, double seconds);
    int descriptor() const { return file_.get(); }

  private:
    Descriptor file_;
};

} // namespace cgov
