#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Power cuts: an ext4 of its own on a loop device is shut down under running writers, mounted again and judged.

usage: power.py [--cuts N] [--git N] [--seed N] | --no-sync LIBRARY

EXT4_IOC_SHUTDOWN stops all writing at once; what had not been synced is lost, as when the power fails. Two cuts in three do not
even let the file system write its own log (NOLOGFLUSH). --cuts in stores that do not commit, --git in stores that commit each
command. Needs root, a loop device and mount; where there are none the test says so and exits with 77: skipped.
--no-sync: the same with a library preloaded whose syncs do nothing; it must find rows lost.
"""
import argparse, collections, fcntl, os, random, shutil, struct, subprocess, sys, threading, time
import storm

WRITERS = 4
SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN
FLAGS = {"default": 0, "logflush": 1, "nologflush": 2}
CUTS_TO_A_STORE = 20
PATIENCE = 300  # seconds for one cut with its judgement
SKIPPED = 77
KILLED = -9


class Skip(Exception):
    """This machine does not allow it; the text says what."""


def tool(*words):
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        raise Skip("%s: %s" % (" ".join(words), (done.stderr or done.stdout).strip()))


class Disk:
    """A file system in a file, mounted; the directory in it is `place`."""

    def __init__(self, directory):
        if os.geteuid() != 0:
            raise Skip("only root may mount")
        self.image, self.place = os.path.join(directory, "disk"), os.path.join(directory, "mounted")
        os.mkdir(self.place)
        with open(self.image, "wb") as file:
            file.truncate(96 << 20)
        tool("mkfs.ext4", "-q", "-F", self.image)
        self.mount()

    def mount(self):
        tool("mount", "-o", "loop", self.image, self.place)

    def cut(self, flag):
        directory = os.open(self.place, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.ioctl(directory, SHUTDOWN, struct.pack("I", FLAGS[flag]))
        except OSError as error:
            raise Skip("EXT4_IOC_SHUTDOWN: %s" % error) from error
        finally:
            os.close(directory)

    def unmount(self):
        for _ in range(100):
            done = subprocess.run(["umount", self.place], capture_output=True, text=True)
            if done.returncode == 0 or "not mounted" in done.stderr:
                return
            time.sleep(0.1)  # somebody has it open still
        raise SystemExit("umount: " + done.stderr)


class Power:
    def __init__(self, directory, commit, seed, preload=None):
        self.disk, self.chance, self.counts = Disk(directory), random.Random(seed), collections.Counter()
        # The tests' git syncs nothing, to be quick; here it must be as it comes.
        config = os.path.join(directory, "gitconfig")
        with open(config, "w", encoding="utf-8") as file:
            file.write("[user]\n\tname = lin\n\temail = lin@community.example\n[init]\n\tdefaultBranch = main\n[gc]\n\tauto = 0\n")
        os.environ["GIT_CONFIG_GLOBAL"] = config
        self.store, self.commands, self.known = storm.Store(self.disk.place, commit), [], []
        self.sheets, self.preload, self.running, self.seen, self.guard = directory, preload, [], {}, threading.Lock()
        os.sync()

    def writer(self, number, cut, over):
        chance, turn = random.Random("%d %d %d" % (self.chance.random() * 1e9, number, cut)), 0
        env = dict(self.store.env, **({"LD_PRELOAD": self.preload} if self.preload else {}))
        while not over.is_set():
            turn += 1
            token = "p%d-%d-%d" % (cut, number, turn)
            action = storm.actions(self.store, chance, token, self.known, self.sheets)
            with self.guard:
                if over.is_set():
                    return
                command = self.store.start(token=token, env=env, out=os.path.join(self.sheets, "out-" + token), **action)
                self.running.append(command)
            command.wait()
            with self.guard:
                self.commands.append(command)
                if command in self.running:
                    self.running.remove(command)
                else:
                    # What came after the cut is no promise: the kernel lets a sync succeed that the shutdown overtakes.
                    command.out, command.code = self.seen[command], KILLED
                    self.counts["commands that met the cut"] += 1
                    self.counts["of them acknowledged already"] += bool(command.out)
                    return
            if command.code not in (0, 1):
                raise SystemExit("cgov %s: exit %d: %s" % (" ".join(command.words), command.code, command.err))
            if command.verb == "add" and command.code == 0:
                self.known += command.ids

    def cut(self, number):
        over, before = threading.Event(), len(self.commands)
        flag = ("default", "nologflush", "logflush", "nologflush", "nologflush", "nologflush")[number % 6]

        def cut_power():
            time.sleep(0.1 + self.chance.random() * 0.3)
            patience = time.monotonic() + 5
            while len(self.commands) < before + WRITERS and time.monotonic() < patience:
                time.sleep(0.01)
            with self.guard:
                self.seen = {command: command.printed() for command in self.running}
                self.running = []
                over.set()
                self.disk.cut(flag)

        def work(i):
            try:
                self.writer(i, number, over) if i < WRITERS else cut_power()
            finally:
                over.set()  # whatever happened, the others need not go on

        storm.in_threads(WRITERS + 1, work)
        self.disk.unmount()
        self.disk.mount()
        self.counts["cuts (%s)" % flag] += 1

    def judge(self):
        """One more command, which recovers, then the judge."""
        for _ in range(2):
            token = "last%d" % len(self.commands)
            words = ["hours", "add", "P3A", "1h", "--kind", "repair", "--note", token]
            last = self.store.start(words, token=token, verb="add").wait()
            self.commands.append(last)
            if last.code != 5 or ".lock" not in last.err:
                break
            self.counts["git locks removed by hand"] += 1  # as git tells a person to
            self.store.mend_git()
        if last.code != 0:
            return ["the command after the cut: exit %d: %s" % (last.code, last.err)]
        self.counts["files with rows put back"] += last.err.count("were put back into")
        self.counts["torn lines moved"] += last.err.count("an unfinished last line of")
        problems = storm.judge(self.store, self.commands)
        if self.store.commit == "auto":
            fsck = self.store.git("fsck", "--no-dangling", check=False)
            if fsck.returncode != 0:
                problems.append("git fsck: " + fsck.stdout + fsck.stderr)
        return problems


def cuts(commit, wanted, seed, counts, preload=None):
    """Stores one after another; the problems of the first that has any."""
    done = 0
    while done < wanted:
        directory = storm.scratch()
        power = deadline = None
        try:
            power = Power(directory, commit, seed + done, preload)
            deadline = storm.Deadline(PATIENCE, power.disk.place)
            for number in range(min(CUTS_TO_A_STORE, wanted - done)):
                power.cut(number)
                problems = power.judge()
                deadline.move()
                if problems:
                    return ["commit %s, cut %d:" % (commit, done + number)] + problems
        finally:
            if deadline:
                deadline.end()
            if power:
                counts.update(power.counts)
                counts["commands acknowledged"] += sum(command.acknowledged for command in power.commands)
            subprocess.run(["umount", "-l", os.path.join(directory, "mounted")], capture_output=True)
            shutil.rmtree(directory, ignore_errors=True)
        done += CUTS_TO_A_STORE
    return []


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cuts", type=int, default=80)
    parser.add_argument("--git", type=int, default=20)
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--no-sync")
    options = parser.parse_args()
    counts = collections.Counter()
    try:
        if options.no_sync:
            problems = cuts("off", 20, options.seed, counts, options.no_sync)
            if not problems:
                sys.exit("without syncs nothing was lost: the test shows nothing")
            print("without syncs:", *problems[:6], sep="\n  ")
            return
        problems = cuts("off", options.cuts, options.seed, counts) or cuts("auto", options.git, options.seed, counts)
    except Skip as why:
        print("skipped: this machine does not allow power cuts:", why)
        sys.exit(SKIPPED)
    for what, number in sorted(counts.items()):
        print("%8d %s" % (number, what))
    if problems:
        sys.exit("\n  ".join(["wrong:"] + problems))


if __name__ == "__main__":
    main()
