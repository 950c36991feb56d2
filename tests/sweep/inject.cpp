// SPDX-License-Identifier: MIT
/// Runs a program and meddles with its system calls, by ptrace: one call in one process fails, is cut short,
/// or is the last before SIGKILL; or some calls are not made at all; or all changes of files are written
/// down. What strace's -e inject does, and what it cannot: short writes, one count over all calls, and
/// records with their bytes.
#include "tracee.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>

#if !defined(__x86_64__)
#error "the registers of a system call are known for x86-64 alone"
#endif

namespace {

constexpr const char* usage = R"(usage: cgov_inject [OPTION...] PROGRAM [ARGUMENT...]
  --calls FILE           list the system calls of PROGRAM: number, name, its first path or its descriptor's
  --at N --fault FAULT   FAULT at the N-th call: kill, short, or the name of an error (EIO, ENOSPC, EINTR)
  --skip NAME,NAME...    these calls are not made and report success; in children too
  --record FILE          write down what is changed in files, as JSON lines; in children too
The exit status is PROGRAM's, or 128 and the signal that ended it; 120 when something is wrong here.
)";

[[noreturn]] void die(const std::string& what) {
    std::fprintf(stderr, "cgov_inject: %s: %s\n", what.c_str(), std::strerror(errno));
    std::exit(120);
}

struct Options {
    std::string calls, record;
    std::uint64_t at = 0;
    std::string fault;
    std::vector<long> skip;
    char** program = nullptr;
    bool children() const { return !record.empty() || !skip.empty(); }
};

Options parse(char** words) {
    Options options;
    const auto value = [&] {
        if (!words[1]) die("a value is missing");
        words += 2;
        return std::string(words[-1]);
    };
    while (*words && **words == '-') {
        const std::string word = *words;
        if (word == "--calls") {
            options.calls = value();
        } else if (word == "--record") {
            options.record = value();
        } else if (word == "--at") {
            options.at = std::stoull(value());
        } else if (word == "--fault") {
            options.fault = value();
        } else if (word == "--skip") {
            auto names = value() + ",";
            for (std::size_t end = 0; (end = names.find(',')) != std::string::npos; names.erase(0, end + 1))
                for (const auto& [number, name] : call_names)
                    if (names.substr(0, end) == name) options.skip.push_back(number);
        } else {
            break;
        }
    }
    if (!*words || **words == '-') {
        std::fputs(usage, stderr);
        std::exit(120);
    }
    options.program = words;
    return options;
}

long error_of(const std::string& fault) {
    if (fault == "EIO") return EIO;
    if (fault == "ENOSPC") return ENOSPC;
    if (fault == "EINTR") return EINTR;
    if (fault == "kill" || fault == "short") return 0;
    die("unknown fault " + fault);
}

/// A call between its beginning and its end.
struct Process {
    bool inside = false;
    bool cancelled = false;
    std::int64_t instead = 0; ///< the result of a cancelled call
    bool existed = false;     ///< what openat is to open
    user_regs_struct entry{};
};

class Tracer {
  public:
    explicit Tracer(const Options& options) : options_(options) {
        if (!options.calls.empty() && !(calls_ = std::fopen(options.calls.c_str(), "we"))) die(options.calls);
        if (!options.record.empty() && !(record_ = std::fopen(options.record.c_str(), "we")))
            die(options.record);
        if (options.at) error_ = error_of(options.fault);
    }

    int run() {
        const pid_t main = fork();
        if (main < 0) die("fork");
        if (main == 0) {
            ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
            raise(SIGSTOP);
            execvp(options_.program[0], options_.program);
            die(options_.program[0]);
        }
        int status = 0;
        if (waitpid(main, &status, 0) != main) die("waitpid");
        unsigned long flags = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;
        if (options_.children()) flags |= PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE;
        ptrace(PTRACE_SETOPTIONS, main, nullptr, flags);
        ptrace(PTRACE_SYSCALL, main, nullptr, nullptr);
        int result = 120;
        for (;;) {
            const pid_t pid = waitpid(-1, &status, __WALL);
            if (pid < 0 && errno == EINTR) continue;
            if (pid < 0) break;
            if (WIFEXITED(status) || WIFSIGNALED(status)) {
                processes_.erase(pid);
                if (pid != main) continue;
                result = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
                if (!options_.children()) break;
                continue;
            }
            int signal = WSTOPSIG(status);
            if (signal == (SIGTRAP | 0x80)) {
                signal = 0;
                stopped(pid, pid == main);
            } else if (signal == SIGSTOP && !processes_.contains(pid)) {
                signal = 0; // how a new child begins
                processes_[pid];
            } else if (status >> 16 != 0) {
                if (status >> 8 == (SIGTRAP | (PTRACE_EVENT_EXEC << 8)) && pid == main) counting_ = true;
                signal = 0;
            }
            ptrace(PTRACE_SYSCALL, pid, nullptr, static_cast<long>(signal));
        }
        if (calls_) std::fclose(calls_);
        if (record_) std::fclose(record_);
        return result;
    }

  private:
    void stopped(pid_t pid, bool is_main) {
        auto& process = processes_[pid];
        user_regs_struct registers{};
        if (ptrace(PTRACE_GETREGS, pid, nullptr, &registers) != 0) return;
        if (process.inside) {
            process.inside = false;
            if (process.cancelled) {
                registers.rax = static_cast<unsigned long long>(process.instead);
                ptrace(PTRACE_SETREGS, pid, nullptr, &registers);
                process.cancelled = false;
            } else if (record_) {
                ended(pid, process, static_cast<std::int64_t>(registers.rax));
            }
            return;
        }
        process.inside = true;
        process.entry = registers;
        const auto number = static_cast<long>(registers.orig_rax);
        if (const auto name = call_names.find(number); is_main && counting_ && name != call_names.end()) {
            ++count_;
            if (calls_) list(pid, name->second, registers);
            if (count_ == options_.at) return fail(pid, process, registers);
        }
        if (std::find(options_.skip.begin(), options_.skip.end(), number) != options_.skip.end())
            return cancel(pid, process, registers, 0);
        if (record_ && (number == SYS_openat || number == SYS_open || number == SYS_creat))
            process.existed = access(opened_path(pid, registers).c_str(), F_OK) == 0;
    }

    static void cancel(pid_t pid, Process& process, user_regs_struct registers, std::int64_t result) {
        process.cancelled = true;
        process.instead = result;
        registers.orig_rax = static_cast<unsigned long long>(-1);
        ptrace(PTRACE_SETREGS, pid, nullptr, &registers);
    }

    void fail(pid_t pid, Process& process, user_regs_struct registers) const {
        if (options_.fault == "kill") {
            kill(pid, SIGKILL);
        } else if (options_.fault == "short") {
            registers.rdx = (registers.rdx + 1) / 2; // count of read, write, pread and pwrite
            ptrace(PTRACE_SETREGS, pid, nullptr, &registers);
        } else if (static_cast<long>(registers.orig_rax) == SYS_close) {
            process.cancelled = true; // Linux closes the descriptor whatever it answers
            process.instead = -error_;
        } else {
            cancel(pid, process, registers, -error_);
        }
    }

    static std::string opened_path(pid_t pid, const user_regs_struct& r) {
        if (static_cast<long>(r.orig_rax) == SYS_openat) return path_at(pid, static_cast<int>(r.rdi), r.rsi);
        return path_at(pid, AT_FDCWD, r.rdi);
    }

    void list(pid_t pid, const char* name, const user_regs_struct& r) const {
        std::string about;
        switch (static_cast<long>(r.orig_rax)) {
        case SYS_openat:
        case SYS_newfstatat:
        case SYS_mkdirat:
        case SYS_unlinkat:
        case SYS_readlinkat:
        case SYS_statx:
            about = path_at(pid, static_cast<int>(r.rdi), r.rsi);
            break;
        case SYS_open:
        case SYS_stat:
        case SYS_lstat:
        case SYS_access:
        case SYS_rename:
        case SYS_mkdir:
        case SYS_rmdir:
        case SYS_unlink:
        case SYS_readlink:
            about = path_at(pid, AT_FDCWD, r.rdi);
            break;
        case SYS_read:
        case SYS_write:
        case SYS_pread64:
        case SYS_close:
        case SYS_fstat:
        case SYS_flock:
        case SYS_fsync:
        case SYS_fdatasync:
        case SYS_ftruncate:
        case SYS_fallocate:
        case SYS_lseek:
        case SYS_ioctl:
        case SYS_getdents64:
            about = std::to_string(r.rdi) + " " + descriptor_path(pid, r.rdi);
            break;
        default:
            break;
        }
        std::fprintf(calls_, "%llu\t%s\t%s\n", static_cast<unsigned long long>(count_), name, about.c_str());
    }

    void note(const std::string& call, const std::string& fields) const {
        std::fprintf(record_, "{\"call\":\"%s\",%s}\n", call.c_str(), fields.c_str());
    }

    /// Writes down a call that has changed something.
    void ended(pid_t pid, const Process& process, std::int64_t result) const {
        const auto& r = process.entry;
        if (result < 0) return;
        const auto path = [&](const std::string& text) { return "\"path\":" + quoted(text); };
        const auto moved = [&](const std::string& from, const std::string& to) {
            return "\"path\":" + quoted(from) + ",\"to\":" + quoted(to);
        };
        const int at = static_cast<int>(r.rdi);
        switch (static_cast<long>(r.orig_rax)) {
        case SYS_write:
        case SYS_pwrite64: {
            const auto name = descriptor_path(pid, r.rdi);
            struct stat status {};
            const bool standard = r.rdi == 1 || r.rdi == 2;
            if (!standard && (stat(name.c_str(), &status) != 0 || !S_ISREG(status.st_mode))) return;
            std::int64_t offset = static_cast<std::int64_t>(r.r10);
            if (static_cast<long>(r.orig_rax) == SYS_write) offset = position(pid, r.rdi) - result;
            note("write", path(name) + ",\"fd\":" + std::to_string(r.rdi) +
                              ",\"offset\":" + std::to_string(offset) + ",\"data\":\"" +
                              hex(memory(pid, r.rsi, static_cast<std::size_t>(result))) + "\"");
            break;
        }
        case SYS_openat:
        case SYS_open:
        case SYS_creat: {
            const auto flags = static_cast<long>(r.orig_rax) == SYS_openat ? r.rdx : r.rsi;
            const auto name = descriptor_path(pid, static_cast<std::uint64_t>(result));
            if ((flags & O_CREAT) && !process.existed)
                note("create", path(name));
            else if (flags & O_TRUNC)
                note("truncate", path(name) + ",\"size\":0");
            break;
        }
        case SYS_ftruncate:
            note("truncate", path(descriptor_path(pid, r.rdi)) + ",\"size\":" + std::to_string(r.rsi));
            break;
        case SYS_fsync:
        case SYS_fdatasync:
            note("sync", path(descriptor_path(pid, r.rdi)));
            break;
        case SYS_rename:
            note("rename", moved(path_at(pid, AT_FDCWD, r.rdi), path_at(pid, AT_FDCWD, r.rsi)));
            break;
        case SYS_renameat:
        case SYS_renameat2:
            note("rename", moved(path_at(pid, at, r.rsi), path_at(pid, static_cast<int>(r.rdx), r.r10)));
            break;
        case SYS_link:
            note("link", moved(path_at(pid, AT_FDCWD, r.rdi), path_at(pid, AT_FDCWD, r.rsi)));
            break;
        case SYS_linkat:
            note("link", moved(path_at(pid, at, r.rsi), path_at(pid, static_cast<int>(r.rdx), r.r10)));
            break;
        case SYS_unlink:
            note("unlink", path(path_at(pid, AT_FDCWD, r.rdi)));
            break;
        case SYS_unlinkat:
            note("unlink", path(path_at(pid, at, r.rsi)));
            break;
        case SYS_rmdir:
            note("unlink", path(path_at(pid, AT_FDCWD, r.rdi)));
            break;
        case SYS_mkdir:
            note("mkdir", path(path_at(pid, AT_FDCWD, r.rdi)));
            break;
        case SYS_mkdirat:
            note("mkdir", path(path_at(pid, at, r.rsi)));
            break;
        // The model of a power cut knows none of these; git and cgov use none.
        case SYS_writev:
        case SYS_truncate:
        case SYS_symlink:
        case SYS_copy_file_range:
        case SYS_sendfile:
            note("unknown", path(call_names.at(static_cast<long>(r.orig_rax))));
            break;
        default:
            break;
        }
    }

    static std::int64_t position(pid_t pid, std::uint64_t fd) {
        std::int64_t value = 0;
        if (std::FILE* file = std::fopen(proc(pid, "fdinfo/" + std::to_string(fd)).c_str(), "re")) {
            if (std::fscanf(file, "pos: %ld", &value) != 1) value = 0;
            std::fclose(file);
        }
        return value;
    }

    const Options& options_;
    std::FILE* calls_ = nullptr;
    std::FILE* record_ = nullptr;
    std::map<pid_t, Process> processes_;
    std::uint64_t count_ = 0;
    std::int64_t error_ = 0;
    bool counting_ = false; ///< from the program's own first call
};

} // namespace

int main(int, char** words) {
    const auto options = parse(words + 1);
    return Tracer(options).run();
}
