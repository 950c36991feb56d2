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

/// The bytes of some files, one after the other, in blocks. After some of them a thread reads ahead, so
/// that copying from the system and looking at what was copied go on at the same time.
class BlockSource {
  public:
    static constexpr std::size_t block_size = 1 << 20;
    /// Before the bytes of a block there is this much room for what was left of the one before.
    static constexpr std::size_t room = 1 << 16;

    struct Part {
        std::string path; ///< relative to the store
        std::size_t offset = 0;
    };
    struct Block {
        std::size_t part = 0;
        bool first = false, last = false; ///< of its file
        FilePoint point;                  ///< the file when it was opened; its size is all that is read of it
        std::string bytes;                ///< `room`, then the content
        std::size_t size = 0;             ///< of the content
        std::exception_ptr error;
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
    std::optional<Block> read(std::string memory);
    void run();
    void read_ahead();

    // By one thread at a time: the caller, then the one that reads ahead.
    const Store* store_;
    std::vector<Part> parts_;
    std::size_t part_ = 0; ///< the next one to open
    Descriptor file_;
    FilePoint point_;
    std::size_t offset_ = 0;

    std::size_t given_ = 0; ///< bytes, before there is a thread
    std::thread thread_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::optional<Block>> ready_; // guarded by the mutex, as all below
    std::vector<std::string> memory_;
    std::exception_ptr failed_; ///< why nothing more will be ready
    bool stopped_ = false;
};

} // namespace cgov
