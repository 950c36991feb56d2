#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Power cuts, by a model of a disk: what is acknowledged must be there after a cut at any moment.

usage: powercut.py [--cuts N] [--seed N] [--without-syncs] [--disk ordered|any] [--show N]

Commands of commands.txt are run one after the other; cgov_inject writes down every change that cgov and its git make in files, in their
order, with the syncs and with what was printed. Then, for a moment between two of these calls, a store is put together as a disk
could have it after a power cut: what was synced, and of the rest what chance decides. The next command runs on it, and then
every id that was printed before the cut must be there, each command be done whole or not at all, and `cgov check` be content.
  file contents   each write that no later sync of that file covers is there, or not, or by half
  names           created, renamed, removed. "ordered": in their order, as journalling file systems do (ext4, xfs, btrfs); a cut loses the end
                  of that order. "any": each one by itself, unless its directory was synced: what POSIX promises and no more. git does
                  not allow for that, so such a store is kept without git.
--without-syncs runs the program with fsync and fdatasync taken away: then acknowledged rows must be lost, or this test proves nothing.
"""
import argparse, json, os, random, re, shutil, subprocess, sys, tempfile, time
from stores import Commands, Sandbox, files

INJECT = os.environ.get("FAULT_INJECT", "cgov_inject")
NAMES = ("create", "mkdir", "rename", "link", "unlink")
# Rows in several ledgers, a batch, a register, two registers at once, groups at once.
SEQUENCE = ("hours add", "person add", "hours import", "hours confirm", "venue redeem", "group import", "bank grant", "venue add",
            "person import", "undo", "hours add")


class Inode:
    """A file: what its writes were, and how many of them a sync has covered."""

    def __init__(self, content=b"", mode=0o644):
        self.content, self.writes, self.synced, self.mode, self.changed = content, [], 0, mode, 0


class Disk:
    """Replays the record up to a moment."""

    def __init__(self, root, disk):
        self.root, self.disk = root, disk
        self.names, self.start = {}, {}  # path -> Inode, or None for a directory
        self.changes, self.durable = [], set()  # name changes in order; which of them a sync has covered
        self.printed, self.calls = [], 0
        for directory, entries, _ in os.walk(root):
            for entry in entries:
                self.names[os.path.join(directory, entry)] = None
        for path, _ in files(root):
            with open(path, "rb") as file:
                self.names[path] = Inode(file.read(), os.stat(path).st_mode & 0o777)
        self.start = dict(self.names)

    def inside(self, path):
        return path.startswith(self.root + "/")

    def play(self, entry):
        self.calls += 1
        call, path = entry["call"], entry["path"].replace(" (deleted)", "")
        if call == "unknown":
            sys.exit("the model does not know %s" % path)
        if call == "write" and path == os.path.dirname(self.root) + "/out":
            self.printed += bytes.fromhex(entry["data"]).decode().split()
        if not self.inside(path):
            return
        inode = self.names.get(path)
        if call in ("write", "truncate") and inode:
            inode.changed = self.calls
            inode.writes.append((entry["offset"], bytes.fromhex(entry["data"])) if call == "write" else entry["size"])
        elif call == "sync":
            self.sync(path, inode)
        elif call in NAMES:
            if call == "create":
                self.names[path] = Inode()
                self.names[path].changed = self.calls
            elif call == "mkdir":
                self.names[path] = None
            elif call == "unlink":
                self.names.pop(path, None)
            else:
                self.names[entry["to"]] = self.names[path]
                if call == "rename":
                    self.move(path, entry["to"])
            self.changes.append((call, path, entry.get("to"), self.names.get(entry.get("to") or path)))

    def move(self, path, to):
        for name in [name for name in self.names if name == path or name.startswith(path + "/")]:
            self.names[to + name[len(path):]] = self.names.pop(name)

    def sync(self, path, inode):
        if inode:
            inode.synced = len(inode.writes)
        covered = [number for number, (_, name, to, about) in enumerate(self.changes)
                   if (inode and about is inode and self.disk == "ordered") or
                   (not inode and path in (os.path.dirname(name), os.path.dirname(to or name)))]
        if self.disk == "ordered" and covered:
            covered = range(max(covered) + 1)
        self.durable.update(covered)

    def after_cut(self, chance):
        """path -> (content, mode, the call that changed it last), or None for a directory."""
        rate = chance.choice((0, 0.3, 0.5, 0.8, 1))
        names = dict(self.start)
        volatile = [number for number in range(len(self.changes)) if number not in self.durable]
        if self.disk == "ordered":
            kept = set(volatile[:chance.randint(0, len(volatile))] if rate else [])
        else:
            kept = {number for number in volatile if chance.random() < rate}
        for number, (call, path, to, inode) in enumerate(self.changes):
            if number not in kept and number not in self.durable:
                continue
            if call in ("create", "mkdir"):
                names[path] = inode
            elif call == "unlink":
                names.pop(path, None)
            elif call == "link":
                names[to] = inode
            else:
                for name in [name for name in names if name.startswith(path + "/")]:
                    names[to + name[len(path):]] = names.pop(name)
                names.pop(path, None)
                names[to] = inode
        contents = {}
        for path, inode in sorted(names.items()):
            parent = os.path.dirname(path)
            if parent == self.root or parent in contents and contents[parent] is None:
                if inode and id(inode) not in contents:
                    contents[id(inode)] = self.content(inode, chance, rate)
                contents[path] = inode and (contents[id(inode)], inode.mode, inode.changed)
        return {path: value for path, value in contents.items() if isinstance(path, str)}

    @staticmethod
    def content(inode, chance, rate):
        data = bytearray(inode.content)
        for number, write in enumerate(inode.writes):
            if number >= inode.synced and chance.random() >= rate:
                if isinstance(write, int) or chance.random() < 0.5:
                    continue
                write = (write[0], write[1][:chance.randint(0, len(write[1]))])
            if isinstance(write, int):
                data = data[:write] + bytes(max(0, write - len(data)))
            else:
                offset, new = write
                data += bytes(max(0, offset - len(data)))
                data[offset:offset + len(new)] = new
        return bytes(data)


class Experiment:
    def __init__(self, directory, options):
        commands = Commands()
        self.box = Sandbox(directory, commands)
        self.box.make_base()
        if options.disk == "any":
            self.box.without_git()
        self.box.keep("before")
        self.then = next(case.then for case in commands.cases if case.verb == "hours add")
        cases = {case.name: case for case in commands.cases}
        self.record, self.results = [], [self.box.data()]
        skip = ["--skip", "fsync,fdatasync"] if options.without_syncs else []
        for number, name in enumerate(SEQUENCE):
            command = cases[name].command + (" --note again" if number and name == SEQUENCE[0] else "")
            log = directory + "/record"
            result = self.box.run("--now 2026-11-23T10:%02d:00+08:00 %s" % (number + 1, command),
                                  [INJECT, "--record", log] + skip)
            if result.code != 0:
                sys.exit("%s: exit %d: %s" % (command, result.code, result.err))
            with open(log, encoding="utf-8", errors="surrogateescape") as file:
                self.record += [dict(json.loads(line), command=name) for line in file]
            self.results.append(self.box.data())

    def moments(self):
        """Between two calls that count."""
        return [number for number, entry in enumerate(self.record, 1)
                if entry["path"].startswith(self.box.store + "/") or entry["path"] == self.box.directory + "/out"]

    def cut(self, moment, disk, chance):
        """Makes the store as it may be after a cut at this moment; the ids printed before."""
        self.box.restore("before")
        model = Disk(self.box.store, disk)
        for entry in self.record[:moment]:
            model.play(entry)
        survived = model.after_cut(chance)
        shutil.rmtree(self.box.store)
        os.makedirs(self.box.store)
        began = time.time_ns() - len(self.record) * 10**6
        for path, value in sorted(survived.items()):
            if value is None:
                os.makedirs(path, exist_ok=True)
                if os.path.relpath(path, self.box.store).split("/")[0] in ("private", ".cgov"):
                    os.chmod(path, 0o700)
                continue
            with open(path, "wb") as file:
                file.write(value[0])
            os.chmod(path, value[1])
            os.utime(path, ns=(began + value[2] * 10**6,) * 2)  # what is younger stays younger
        return model.printed

    def judge(self, printed):
        wrong = []
        result = self.box.run(self.then)
        if result.code != 0:
            wrong.append("the next command: exit %d: %s" % (result.code, result.err))
        data = self.box.data()
        text = b"".join(data[name] for name in sorted(data) if name.startswith(("ledgers/", "registers/"))).decode(errors="replace")
        words = set(re.split(r"[,\n]", text)) | {name.split("/")[-1].split(".")[0] for name in data}
        wrong += ["%s was printed and is lost" % name for name in printed if name not in words]
        for name in data:  # every register is the one of some moment, whole
            if name.startswith(("registers/", "private/")) and data[name] not in [at.get(name) for at in self.results]:
                wrong.append("%s is of no moment: %r" % (name, data[name][-200:].decode(errors="replace")))
        check = self.box.run("-q check -f csv --columns severity,code,file,message")
        if check.code != 0 or check.out.count("\n") > 1:
            wrong.append("check: exit %d: %s%s" % (check.code, check.out, check.err))
        return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cuts", type=int, default=0, help="0: every moment")
    parser.add_argument("--seed", default="20261124")
    parser.add_argument("--disk", choices=("ordered", "any"), default="ordered")
    parser.add_argument("--without-syncs", action="store_true")
    parser.add_argument("--show", type=int, default=10)
    options = parser.parse_args()
    subprocess.run(["git", "config", "--global", "--unset-all", "core.fsync"])  # as on a machine on which nobody has set it
    with tempfile.TemporaryDirectory(prefix="powercut-") as directory:
        experiment = Experiment(directory, options)
        chance = random.Random(options.seed)
        moments = experiment.moments()
        there = len(moments)
        if options.cuts:
            moments = sorted(chance.choices(moments, k=options.cuts))
        failed, lost = 0, 0
        for moment in moments:
            seed = "%s %d %d" % (options.seed, moment, chance.randint(0, 10**9))
            printed = experiment.cut(moment, options.disk, random.Random(seed))
            wrong = experiment.judge(printed)
            failed += bool(wrong)
            lost += any("is lost" in text for text in wrong)
            if wrong and failed <= options.show:
                print("cut after call %d, in %s (%s):" % (moment, experiment.record[moment - 1]["command"], seed))
                print("".join("  %s\n" % text.strip().replace("\n", "\n    ") for text in wrong), end="")
        print("%d cuts among %d moments of %d commands (%s disk, %s syncs): %d left something wrong, %d of them an acknowledged row lost" %
              (len(moments), there, len(SEQUENCE), options.disk, "without" if options.without_syncs else "with", failed, lost))
        if options.without_syncs:
            sys.exit(0 if lost else "no row was lost without syncs: this test proves nothing")
        sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
