#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The fault sweep: every command that writes, with a fault at every system call and allocation.

usage: faults.py [--sample N] [--commands N] [--skip N] [--first N] [--only VERB] [--kind sys|alloc|git] [--fault SPEC] [--step N] [--seed N] [--workers N]
                 [--seconds S] | --control | --lines

A case is a command of commands.txt and one fault: `sys:N:FAULT` at the N-th system call of cgov itself (kill, EIO, ENOSPC,
EINTR, short), `alloc:N` at its N-th allocation, `git:K:N:FAULT` at the N-th system call of the K-th git that it starts.
--sample takes N cases by chance (of a fixed seed, which is printed), --commands so many of the commands; without them, all. --fault runs one again: --only "hours add" --fault sys:17:EIO.
After each, the next command must recover and say so, and then: the store's files are, byte for byte, those of a run in which
the command was done, or of one in which it was never given; done when an id was printed or the exit code is 0 or 5, never given when it is
6 or 3 and did not say otherwise; `cgov check` has nothing to say.
--control has each call fail, or kills there, that puts something on the disk, and takes away, after each, what the next command would recover from: then half commands or lost rows must be found, or this
test proves nothing. --lines only sees that every verb has its line in commands.txt, and that a missing one would be noticed. FAULT_INJECT and FAULT_ALLOC name the programs that make the faults.
"""
import argparse, collections, multiprocessing, os, random, shutil, sys, tempfile, time
from stores import Commands, Sandbox

INJECT, ALLOC = os.environ.get("FAULT_INJECT", "cgov_inject"), os.environ.get("FAULT_ALLOC", "")
RECORDED = "it is recorded all the same"
SAYS = ("note:", "warning:")
CONTROLS = ("hours add", "person add")  # a row, two registers together

# What can happen to which call. That memory cannot be had (mmap, brk) is the matter of `alloc`.
FULL = {"write", "pwrite64", "openat", "mkdir", "rename", "fallocate", "ftruncate", "fsync", "fdatasync", "memfd_create"}
INTERRUPTED = {"read", "write", "pread64", "openat", "flock", "fsync", "fdatasync", "fallocate", "ftruncate", "wait4", "poll",
               "close", "getrandom"}
SHORT = {"read", "write", "pread64"}
CHANGES = FULL | {"unlink", "rmdir", "clone", "clone3", "vfork", "close", "flock", "wait4"}
DURABLE = {"write", "rename", "fsync", "fdatasync", "ftruncate", "unlink"}
CAN_FAIL = CHANGES - {"clone3", "vfork"} | {
    "read", "pread64", "newfstatat", "fstat", "stat", "lstat", "access", "readlink", "getdents64", "lseek", "statx", "poll", "pipe2",
    "getcwd", "getrandom", "chmod", "fchmod", "link", "unlinkat", "ioctl", "fcntl"}


def faults_of(calls, of_git=False):
    """The faults for a list of calls. A kill changes something only beside a call that does. How git mends its reads is git's
    own matter: there, only calls that change something fail."""
    before = ""
    for number, name in calls:
        if name in CHANGES or before in CHANGES:
            yield "%d:kill" % number
        if name in (CHANGES - {"openat", "close"} if of_git else CAN_FAIL):
            yield "%d:EIO" % number
        for names, fault in ((FULL, "ENOSPC"), (INTERRUPTED, "EINTR"), (SHORT, "short")):
            if name in names and not of_git:
                yield "%d:%s" % (number, fault)
        before = name


class Sweep:
    """The cases of one command."""

    def __init__(self, case, directory, commands, base, control=False):
        self.control = control
        self.case, self.box = case, Sandbox(directory, commands, base)
        for step in case.setup:
            self.box.must(step)
        self.box.keep("before")
        self.before = self.box.data()
        self.plain = self.box.run(case.command)
        if self.plain.code != 0:
            raise SystemExit("%s: exit %d: %s" % (case.command, self.plain.code, self.plain.err))
        self.after, self.known = self.box.data(), {}
        _, self.code_after_done, _, self.done = self.finish()
        self.box.restore("before")
        _, self.code_after_none, _, self.none = self.finish()
        self.box.restore("before")
        self.start, self.untouched, self.bin = self.box.state(), True, os.path.join(directory, "bin")
        os.makedirs(self.bin)
        with open(self.bin + "/git", "w") as file:
            file.write("#!/bin/sh\nread n <%s/count\nn=$((n + 1))\necho $n >%s/count\n"
                       "[ $n != \"$FAULTY\" ] || exec %s $FAULT %s \"$@\"\nexec %s \"$@\"\n" %
                       (directory, directory, INJECT, shutil.which("git"), shutil.which("git")))
        os.chmod(self.bin + "/git", 0o755)

    def finish(self):
        """`check` after the fault, the next command, `check` again; what it said, and the data then."""
        check = self.box.run("check -f csv --columns severity,code,message")
        code, said = 0, ""
        if self.case.then:
            result = self.box.run(self.case.then)
            code, said = result.code, result.err
        after = self.box.run("check -f csv --columns severity,code,file,message")
        clean = after.out.count("\n") <= 1 and after.code == 0
        return (check, code, said + ("" if clean else "\ncheck: " + after.out + after.err), self.box.data())

    # --- the faults

    def count(self, wrap=(), environment=()):
        self.fresh()
        self.box.run(self.case.command, wrap, environment)

    def fresh(self):
        """The store as it was before the command; only a command that has changed nothing leaves it so."""
        if not self.untouched:
            self.box.restore("before")
        self.untouched = False
        if self.control:  # in a copy the notes fit no file, and recovery would ask git: its answers come in any number of calls
            self.forget_what_was_kept(("ends",))

    def listed(self):
        with open(self.box.directory + "/calls") as file:
            return [(int(line.split("\t")[0]), line.split("\t")[1]) for line in file]

    def git_faults(self, environment):
        self.count((), environment)
        with open(self.box.directory + "/count") as file:
            started = int(file.read())
        for number in range(1, started + 1):
            calls = self.box.directory + "/calls"
            self.count((), self.git_environment(number, "--calls " + calls))
            yield from ("git:%d:%s" % (number, fault) for fault in faults_of(self.listed(), True))

    def git_environment(self, number, options):
        with open(self.box.directory + "/count", "w") as file:
            file.write("0\n")
        return {"PATH": self.bin + ":" + os.environ["PATH"], "FAULTY": str(number), "FAULT": options}

    def all_faults(self, kinds, step):
        faults = []
        if "sys" in kinds:
            self.count([INJECT, "--calls", self.box.directory + "/calls"])
            faults += ["sys:" + fault for fault in faults_of(self.listed())]
        if "alloc" in kinds:
            self.count((), {"LD_PRELOAD": ALLOC, "FAULT_ALLOC_COUNT": self.box.directory + "/count"})
            with open(self.box.directory + "/count") as file:
                faults += ["alloc:%d" % number for number in range(1, int(file.read()) + 1, step)]
        if "git" in kinds:
            faults += self.git_faults(self.git_environment(0, ""))
        return faults

    def faults_of_the_disk(self):
        """At every call that puts something there: between the commit point and the files there are few."""
        self.count([INJECT, "--calls", self.box.directory + "/calls"])
        return ["sys:%d:%s" % (number, fault) for number, name in self.listed() if name in DURABLE for fault in ("kill", "EIO")]

    def some_faults(self, kinds, number, chance):
        """By chance, as many of each kind. To count the calls of each git would take longer than these do, so some fall behind its end."""
        faults = {kind: self.all_faults([kind], 1) for kind in kinds if kind != "git"}
        faults["git"] = ["git:%d:%d:%s" % (chance.randint(1, 6), chance.randint(100, 350), chance.choice(("kill", "EIO", "ENOSPC")))
                         for _ in range(number)]
        return [chance.choice(faults[kinds[each % len(kinds)]]) for each in range(number)]

    def inject(self, fault):
        kind, *rest = fault.split(":")
        if kind == "sys":
            return self.box.run(self.case.command, [INJECT, "--at", rest[0], "--fault", rest[1]])
        if kind == "alloc":
            return self.box.run(self.case.command, (), {"LD_PRELOAD": ALLOC, "FAULT_ALLOC_FAIL": rest[0]})
        options = "--at %s --fault %s" % (rest[1], rest[2])
        return self.box.run(self.case.command, (), self.git_environment(int(rest[0]), options))

    def forget_what_was_kept(self, names=("journal", "ends", "replacing")):
        for name in names:
            path = os.path.join(self.box.store, ".git/cgov", name)
            if os.path.exists(path):
                os.unlink(path)

    # --- the promises

    def try_fault(self, fault):
        """What is wrong after this fault, or nothing; and the exit code."""
        self.fresh()
        result = self.inject(fault)
        if self.control:
            self.forget_what_was_kept()
        state = self.box.state()
        self.untouched = state == self.start and state in self.known
        if state not in self.known:
            self.known[state] = self.judge_state(self.box.data())
        wrong, outcome = self.known[state]
        return list(wrong) + self.judge_exit(fault, result, outcome), result.code

    def judge_state(self, between):
        """What the next command makes of it, whatever the command said."""
        wrong = []
        check, code, said, data = self.finish()
        outcome = "done" if data == self.done else "none" if data == self.none else "other"
        if outcome == "done" == "none" or self.done == self.none:
            outcome = "either"
        if outcome == "other":
            wrong.append("half a command, or a lost row: " + difference(data, self.none, self.done))
        if code not in (self.code_after_done, self.code_after_none):
            wrong.append("the next command: exit %d: %s" % (code, said))
        if "\ncheck: " in said:
            wrong.append(said[said.index("\ncheck: ") + 1:])
        if check.code not in (0, 1, 3) or (check.code == 3 and self.case.verb != "init"):
            wrong.append("check before the next command: exit %d: %s" % (check.code, check.err))
        mended = between not in (self.before, self.after) or (between == self.before and outcome == "done")
        if mended and self.case.verb != "init" and not any(word in said for word in SAYS):
            wrong.append("the next command mended the store and did not say so: " + said)
        return wrong, outcome

    def judge_exit(self, fault, result, outcome):
        wrong = []
        killed = fault.startswith("sys:") and fault.endswith(":kill")
        told = bool(result.out) or RECORDED in result.err
        codes = (137,) if killed else (0, 3, 4, 5, 6, self.plain.code)  # 4: a ledger that gives no answer counts as changed
        if "git could not merge: " in result.err and outcome != "done":
            codes += (1,)  # sync; any other reason to refuse would be a wrong one
        if fault.startswith("alloc:") and outcome != "done":
            codes += (-6,)  # before main() nobody catches it
        if fault.startswith("sys:"):
            codes += (127,)  # the loader did not find a library, and says so
            codes += (2,) if outcome == "none" else ()  # nor the program the sheet that it was given
        if result.code not in codes and not (killed and result.code == self.plain.code):
            wrong.append("exit code %d: %s" % (result.code, result.err))
        if outcome == "none" and (told or (result.code in (0, 5) and self.plain.code == 0)):
            wrong.append("acknowledged, and lost: exit %d, printed %r" % (result.code, result.out))
        if outcome == "done" and result.code in (3, 4, 6) and not told:
            wrong.append("exit %d says that nothing was acknowledged, but it is recorded: %s" % (result.code, result.err))
        return wrong


def difference(data, none, done):
    for name in sorted(set(data) | set(none) | set(done)):
        if data.get(name) not in (none.get(name), done.get(name)):
            return "%s: %r" % (name, (data.get(name) or b"(not there)").decode(errors="replace")[-300:])
    parts = ["%s %s" % (name, "done" if data.get(name) == done.get(name) else "not done")
             for name in sorted(set(none) | set(done)) if none.get(name) != done.get(name)]
    return "; ".join(parts)


def work(job):
    """All faults of a command, or those that were chosen. Runs in a process of its own."""
    index, options, base = job
    commands = Commands()
    case = commands.cases[index]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="faults-") as directory:
        try:
            sweep = Sweep(case, directory, commands, base, options.control)
        except SystemExit as error:  # it would end this process alone, and the others would wait for it
            return case.name, 0, 0, collections.Counter(), ["setup: %s" % error], time.monotonic() - began
        chance = random.Random("%s %s" % (options.seed, case.name))
        if options.fault:
            faults = [options.fault]
        elif options.control:
            faults = sweep.faults_of_the_disk()
        elif options.sample:
            faults = sweep.some_faults(options.kind, -(-options.sample // options.chosen), chance)
        else:
            faults = sweep.all_faults(options.kind, options.step)
            chance.shuffle(faults)  # so that what a time limit cuts off is no end of a command
        there = len(faults)
        tally, failures, done = collections.Counter(), [], 0
        for fault in faults:
            if options.seconds and time.monotonic() - began > options.seconds:
                break
            wrong, code = sweep.try_fault(fault)
            done += 1
            tally["%s exit %d" % (fault.split(":")[0], code)] += 1
            failures += ["%s %s: %s" % (case.name, fault, text) for text in wrong]
    return case.name, there, done, tally, failures, time.monotonic() - began


def lines():
    """What commands.txt lacks; of a copy without one line, that line must be missed."""
    forgotten, gone = Commands().missing()
    if forgotten or gone:
        return "tests/sweep/commands.txt does not fit the program: without a line: %s; not there any more: %s" % (
            ", ".join(forgotten) or "none", ", ".join(gone) or "none")
    less = Commands()
    less.cases = [case for case in less.cases if case.verb != "hours add"]
    less.read += ["hours add", "hours fly"]  # a verb that records is no reading one
    if less.missing() != (["hours add"], ["hours fly"]):
        return "a missing line is not noticed: %s %s" % less.missing()
    print("%d commands, %d verbs that only read" % (len(Commands().cases), len(less.read) - 2))
    return 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--kind", action="append", choices=("sys", "alloc", "git"))
    parser.add_argument("--fault", default="")
    parser.add_argument("--seed", default="20261124")
    parser.add_argument("--step", type=int, default=1, help="every n-th allocation")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=0, help="of one command; what is left is counted")
    parser.add_argument("--show", type=int, default=20, help="failures of one command that are printed")
    parser.add_argument("--commands", type=int, default=0, help="so many of them, by chance")
    parser.add_argument("--skip", type=int, default=0, help="leave out so many of the commands, to go on with a sweep that was ended")
    parser.add_argument("--first", type=int, help="only the first so many of what is left")
    parser.add_argument("--control", action="store_true")
    parser.add_argument("--lines", action="store_true")
    options = parser.parse_args()
    options.kind = options.kind or ["sys", "alloc", "git"]
    if options.lines:
        sys.exit(lines())
    commands = Commands()
    chosen = [index for index, case in enumerate(commands.cases) if options.only in ("", case.name)]
    chosen = chosen[options.skip:][:options.first]
    if options.control:
        chosen = [index for index in chosen if commands.cases[index].name in CONTROLS]
    elif options.commands:
        chosen = sorted(random.Random(options.seed).sample(chosen, min(options.commands, len(chosen))))
    options.chosen = max(1, len(chosen))
    print("seed %s, %d of %d commands" % (options.seed, len(chosen), len(commands.cases)), flush=True)
    base = tempfile.TemporaryDirectory(prefix="faults-base-")
    Sandbox(base.name, commands).make_base()
    jobs = [(index, options, base.name) for index in chosen]
    began, total, there, failed, tally, silent = time.monotonic(), 0, 0, 0, collections.Counter(), []
    with multiprocessing.Pool(options.workers) as pool:
        for name, possible, done, codes, failures, seconds in pool.imap_unordered(work, jobs):
            print("%-18s %5d of %5d faults, %3d failures, %4.0f s" % (name, done, possible, len(failures), seconds), flush=True)
            for failure in failures[:options.show]:
                print("  " + failure.rstrip().replace("\n", "\n    "))
            silent += [name] if not failures else []
            total, there, failed, tally = total + done, there + possible, failed + len(failures), tally + codes
    print("%d commands, %d of %d faults in %.0f s; %s; %d failures" %
          (len(jobs), total, there, time.monotonic() - began,
           ", ".join("%s: %d" % item for item in sorted(tally.items())), failed))
    if options.control:
        sys.exit("nothing was noticed in: %s; this test proves nothing" % ", ".join(silent) if silent or not total else 0)
    sys.exit(1 if failed or not total else 0)


if __name__ == "__main__":
    main()
