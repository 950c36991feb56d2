// SPDX-License-Identifier: MIT
#include "store/block_source.hpp"

#include "store/cache.hpp"

#include <algorithm>
#include <system_error>

namespace cgov {
namespace {

constexpr std::size_t blocks_ahead = 2;
constexpr std::size_t before_reading_ahead = 2 << 20; ///< bytes: most ledgers have less, and need no thread

} // namespace

BlockSource::~BlockSource() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

std::optional<BlockSource::Block> BlockSource::read(Block block) {
    block.first = false;
    try {
        while (!file_) {
            if (part_ == parts_.size()) return std::nullopt;
            const auto& part = parts_[part_++];
            auto opened = open_plain(store_->files(), store_->path(part.path));
            if (!opened) continue;
            file_ = std::move(*opened);
            point_ = file_point(file_.get(), part.path);
            offset_ = part.offset;
            line_ = part.line;
            left_.clear();
            block.first = true;
            if (offset_ > point_.size) throw CacheDamaged{}; // it was cut off in this moment
        }
        const auto& part = parts_[part_ - 1];
        block.part = part_ - 1;
        const auto wanted = std::min(block_size, point_.size - offset_);
        if (block.bytes.size() < left_.size() + wanted) block.bytes.resize(left_.size() + wanted);
        std::copy(left_.begin(), left_.end(), block.bytes.begin());
        const auto got = read_at(store_->files(), file_.get(), block.bytes.data() + left_.size(), wanted,
                                 offset_, part.path);
        block.size = left_.size() + got;
        offset_ += got;
        if (got < wanted) point_.size = offset_; // it has become shorter
        block.last = offset_ == point_.size;
        block.point = point_;
        block.index.find(block.content(), line_);
        line_ = block.index.end_line();
        left_ = block.left();
        if (block.last || left_.size() > longest_row) file_ = Descriptor();
    } catch (...) {
        block.error = std::current_exception();
    }
    return block;
}

void BlockSource::run() {
    try {
        read_ahead();
    } catch (...) { // not even room for a block that says so
        const std::lock_guard lock(mutex_);
        failed_ = std::current_exception();
    }
    changed_.notify_all();
}

void BlockSource::read_ahead() {
    for (;;) {
        Block memory;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return stopped_ || ready_.size() < blocks_ahead; });
            if (stopped_) return;
            if (!memory_.empty()) {
                memory = std::move(memory_.back());
                memory_.pop_back();
            }
        }
        auto block = read(std::move(memory));
        const bool end = !block || block->error;
        {
            const std::lock_guard lock(mutex_);
            ready_.push_back(std::move(block));
        }
        changed_.notify_all();
        if (end) return;
    }
}

std::optional<BlockSource::Block> BlockSource::next(Block used) {
    std::optional<Block> block;
    if (given_ < before_reading_ahead) {
        block = read(std::move(used));
        if (block) given_ += block->size;
    } else {
        if (!thread_.joinable()) {
            try {
                thread_ = std::thread([this] { run(); });
            } catch (const std::system_error&) {
                given_ = 0; // no thread to be had: as before
                return next(std::move(used));
            }
        }
        {
            std::unique_lock lock(mutex_);
            if (!used.bytes.empty()) memory_.push_back(std::move(used));
            changed_.wait(lock, [&] { return !ready_.empty() || failed_; });
            if (ready_.empty()) std::rethrow_exception(failed_);
            if (ready_.front() && !ready_.front()->error) {
                block = std::move(ready_.front());
                ready_.pop_front();
            } else if (ready_.front()) {
                std::rethrow_exception(ready_.front()->error); // it stays, as the end does
            }
        }
        changed_.notify_all();
    }
    if (block && block->error) std::rethrow_exception(block->error);
    return block;
}

} // namespace cgov
