// SPDX-License-Identifier: MIT
#pragma once

#include "store/ledger.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace cgov {

/// The records of some files, one file after the other, in blocks. After some of them a thread reads ahead,
/// so that copying from the system and finding the records goes on beside reading them.
class BlockSource {
  public:
    static constexpr std::size_t block_size = 1 << 18; ///< bytes that are read at a time
    static constexpr std::size_t longest_row = 1 << 24;

    struct Part {
        std::string path; ///< relative to the store
        std::size_t offset = 0;
        std::size_t line = 1; ///< of the offset
    };
    struct Block {
        std::size_t part = 0;
        bool first = false, last = false; ///< of its file
        FilePoint point;                  ///< the file when it was opened; its size is all that is read of it
        CsvIndex index;                   ///< of the content
        std::exception_ptr error;

        std::string_view content() const { return std::string_view(bytes).substr(0, size); }
        /// Behind the last whole record: the next block begins with it. When there is no such block although
        /// this is not the last, it is longer than a row can be.
        std::string_view left() const { return content().substr(index.end()); }

      private:
        friend class BlockSource;
        std::string bytes; ///< the content, and room
        std::size_t size = 0;
    };

    /// Files that do not exist are left out.
    BlockSource(const Store& store, std::vector<Part> parts) : store_(&store), parts_(std::move(parts)) {}
    ~BlockSource();
    BlockSource(const BlockSource&) = delete;
    BlockSource& operator=(const BlockSource&) = delete;

    /// The next block, or nothing at the end; throws what reading it has thrown. `used`: a block that is no
    /// longer needed, whose memory is used again.
    std::optional<Block> next(Block used);

  private:
    std::optional<Block> read(Block memory);
    void run();
    void read_ahead();

    // By one thread at a time: the caller, then the one that reads ahead.
    const Store* store_;
    std::vector<Part> parts_;
    std::size_t part_ = 0; ///< the next one to open
    Descriptor file_;
    FilePoint point_;
    std::size_t offset_ = 0;
    std::size_t line_ = 1; ///< of the block to come, which begins with
    std::string left_;     ///< what was left of the one before

    std::size_t given_ = 0; ///< bytes, before there is a thread
    std::thread thread_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::optional<Block>> ready_; // guarded by the mutex, as all below
    std::vector<Block> memory_;
    std::exception_ptr failed_; ///< why nothing more will be ready
    bool stopped_ = false;
};

} // namespace cgov
