#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Usage: tests/sweep/desks.py [--seeds N] [--first SEED] [--steps N] [--break HOW] | --self-test

Simulates offices that write apart. For each seed, 2 to 6 clones of one store run random commands and exchange what they
have recorded in random ways: cgov sync (sometimes killed with SIGKILL), git pull with a merge or a rebase, from the
common repository or straight from another clone, git push. In the end all sync, and then:

- every row that a clone has ever had is there once, with its bytes; every printed id too;
- every clone has the same tree, the same files, and prints the same lists, balances and problems, with a cache and without;
- every double booking and overdraft, found here anew from the lists, is an error of `cgov check` with the command that
  takes the later one back, and the lists tell it too;
- running these commands until `check` names none ends with no error, in every clone.

A new command is one line in COMMANDS. --break loses, doubles or hides rows on purpose (drop, double, ours), which must
be noticed; --self-test sees to that. cgov is taken from PATH; run by tests/in-clean-home.sh."""
import argparse
import collections
import csv
import datetime
import multiprocessing
import os
import random
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

START = datetime.datetime(2026, 11, 23, 9, 0, 0)
DESKS = "BCDEFG"


class Wrong(Exception):
    """Something that the store promises does not hold."""


def run(argv, cwd, env=None, ok=(0,), timeout=600):
    done = subprocess.run(argv, cwd=cwd, env=env, capture_output=True, text=True, timeout=timeout)
    if ok is not None and done.returncode not in ok:
        raise Wrong(f"{cwd}: {shlex.join(argv)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def rows_of(clone):
    """Every row of every ledger file: (ledger, desk, seq) -> its line. The simulation writes no line breaks in cells."""
    found = {}
    for directory, _, names in os.walk(os.path.join(clone, "ledgers")):
        for name in names:
            if not name.endswith(".csv"):
                continue
            with open(os.path.join(directory, name), encoding="utf-8") as file:
                for line in file.read().splitlines()[1:]:
                    key = (os.path.basename(directory), name.split(".")[1], line.split(",", 1)[0])
                    if key in found:
                        raise Wrong(f"{clone}: {key} is there twice")
                    found[key] = line
    return found


class Clone:
    def __init__(self, world, index):
        self.world, self.index = world, index
        self.path = os.path.join(world.root, "clone%d" % index)
        self.by = "op%d" % index
        self.skew = datetime.timedelta(minutes=world.rng.choice([0, 0, -7, 5]))

    def cgov(self, *argv, ok=(0, 1, 2), by=None):
        moment = (self.world.now + self.skew).strftime("%Y-%m-%dT%H:%M:%S+08:00")
        return run(["cgov", "--now", moment, "--by", by or self.by, *argv], self.path, ok=ok)

    def git(self, *argv, ok=(0,)):
        return run(["git", *argv], self.path, ok=ok)

    def ids(self, ledger):
        return sorted({line.split(",")[4] for key, line in rows_of(self.path).items() if key[0] == ledger})

    def people(self):
        found = []
        directory = os.path.join(self.path, "registers/people")
        for name in sorted(os.listdir(directory)):
            with open(os.path.join(directory, name), encoding="utf-8") as file:
                found += [row["person"] for row in csv.DictReader(file)]
        return found

    def commit_all(self):
        self.git("add", "--", "ledgers", "registers")
        self.git("commit", "-qm", "by hand", "--", "ledgers", "registers", ok=(0, 1))


# --- What offices do. Each line: how often, and the words after "cgov"; None when there is nothing to do it to.

def pick(clone, ledger, *argv):
    """A case of the ledger: in the place of "ID", or at the end."""
    ids = clone.ids(ledger)
    if not ids:
        return None
    chosen = clone.world.rng.choice(ids)
    return [chosen if word == "ID" else word for word in argv] + ([] if "ID" in argv else [chosen])


def party(clone):
    return clone.world.rng.choice(clone.people()[:6] + ["yue-opera", "tea-house"])


def person(clone):
    return clone.world.rng.choice(clone.people()[:6])


def day(clone, last=6):
    return (clone.world.now + datetime.timedelta(days=clone.world.rng.randint(0, last))).strftime("%Y-%m-%d")


COMMANDS = [
    (6, lambda c, r: ["hours", "add", person(c), "%dm" % r.choice([10, 20, 30]), "--note", "n%d" % r.randint(0, 99)]),
    (3, lambda c, r: ["hours", "add", person(c), "1h", "--start", "%02d:%02d" % (r.randint(8, 11), r.choice([0, 30]))]),
    (1, lambda c, r: ["hours", "import", c.world.sheet, "--unit", "h"]),
    (4, lambda c, r: pick(c, "hours", "hours", "confirm")),
    (2, lambda c, r: pick(c, "hours", "hours", "reverse", "--reason", "wrong")),
    (1, lambda c, r: pick(c, "hours", "hours", "reject", "--reason", "not seen")),
    (2, lambda c, r: ["bank", "grant", party(c), "%dm" % r.choice([30, 60]), "--reason", "g%d" % r.randint(0, 99)]),
    (3, lambda c, r: ["bank", "transfer", party(c), party(c), "%dm" % r.choice([30, 60, 90])]),
    (8, lambda c, r: ["venue", "redeem", party(c), r.choice(["hall", "attic"]), "--for", r.choice(["1h", "90m", "2h"]),
                      "--start", "%sT%02d:%02d" % (day(c), r.randint(9, 15), r.choice([0, 30]))]),
    (1, lambda c, r: ["venue", "redeem", party(c), "hall", "--for", "1h", "--start", day(c, 2) + "T10:00",
                      "--repeat", "weekly", "--until", day(c, 2 + 7)]),
    (3, lambda c, r: pick(c, "bookings", "venue", "checkin")),
    (3, lambda c, r: pick(c, "bookings", "venue", "finish")),
    (2, lambda c, r: pick(c, "bookings", "venue", "cancel")),
    (1, lambda c, r: pick(c, "bookings", "venue", "noshow")),
    (1, lambda c, r: ["person", "add", "新%d" % r.randint(0, 10**6)]),
    (1, lambda c, r: ["person", "set", person(c), "--role", r.choice(["backbone", "building-head"])]),
    (1, lambda c, r: ["group", "add", "team-%d" % r.randint(0, 3), "--name", "队%d" % c.index, "--kind", "team"]),
    (2, lambda c, r: ["group", "join", r.choice(["yue-opera", "tea-house"]), person(c)]),
    (1, lambda c, r: ["group", "leave", r.choice(["yue-opera", "tea-house"]), person(c)]),
    (2, lambda c, r: ["pair", "add", person(c), person(c), "--risk", r.choice(["high", "key"])]),
    (2, lambda c, r: pick(c, "pairs", "pair", "visit", "ID", "30m", "--kind", "home-visit")),
    (1, lambda c, r: pick(c, "pairs", "pair", "end")),
    (1, lambda c, r: ["praise", "add", party(c), "--from", person(c), "--channel", "phone", "--text", "good"]),
    (2, lambda c, r: pick(c, r.choice(["hours", "bookings", "bank", "pairs", "memberships"]), "undo")),
    (1, lambda c, r: ["undo", "last"]),
    (1, lambda c, r: ["close", "2026-10"]),
]

LISTS = [
    ["person", "list"], ["group", "list"], ["hours", "list"], ["hours", "tally", "--by", "month,kind,account"],
    ["bank", "balance"], ["bank", "debts"], ["venue", "calendar", "--all", "--from", "2026-11-01", "--to", "2027-01-31"],
    ["pair", "list"], ["praise", "list"], ["log"], ["desk", "list", "--columns", "desk,holder,taken,released"], ["check"],
]


class World:
    def __init__(self, seed, steps, breakage=None):
        self.seed, self.steps, self.breakage, self.broken = seed, steps, breakage, False
        self.rng = random.Random(seed)
        self.root = tempfile.mkdtemp(prefix="desks-")
        self.now = START
        self.seen = {}
        self.printed = []
        self.counts = collections.Counter()
        self.trace = []
        self.sheet = os.path.join(self.root, "sheet.csv")
        with open(self.sheet, "w", encoding="utf-8") as file:
            file.write("account,date,duration\nP1A,2026-11-20,0.5\nP2A,2026-11-21,1\n")

    # --- the beginning

    def begin(self):
        first = os.path.join(self.root, "first")
        environment = dict(os.environ, CGOV_NOW="2026-11-22T09:00:00+08:00", CGOV_BY="op0")
        say = lambda *argv: run(["cgov", "-q", *argv], first, env=environment)
        run(["cgov", "-q", "init", "--language", "en", "--community", "山畔社区", first], self.root, env=environment)
        path = os.path.join(first, "rules/moral-bank.toml")
        with open(path, encoding="utf-8") as file:
            rules = file.read()
        rules = rules.replace('transfer = "off"', 'transfer = "any"')
        rules = rules.replace('mode = "both"', 'mode = "%s"' % self.rng.choice(["both", "serve-first"]))
        rules = rules.replace('confirm = "second-person"', 'confirm = "%s"' % self.rng.choice(["second-person", "none"]))
        with open(path, "w", encoding="utf-8") as file:
            file.write(rules)
        if self.rng.random() < 0.8:
            path = os.path.join(first, "cgov.toml")
            with open(path, encoding="utf-8") as file:
                settings = file.read()
            with open(path, "w", encoding="utf-8") as file:
                file.write(settings.replace('commit = "auto"', 'commit = "off"'))
        with open(os.path.join(self.root, "people.csv"), "w", encoding="utf-8") as file:
            file.write("name\n张梅\n李强\n王芳\n赵海\n孙山\n周月\n")
        say("person", "import", "../people.csv")
        for handle, name in (("yue-opera", "越剧社"), ("tea-house", "茶社")):
            say("group", "add", handle, "--name", name, "--kind", "troupe")
        say("venue", "add", "hall", "--name", "礼堂", "--capacity", "80")
        say("venue", "add", "attic", "--name", "阁楼")
        for account in ("P1A", "P2A", "yue-opera"):
            say("bank", "grant", account, "2h", "--reason", "welcome")
        run(["git", "add", "-A"], first)
        run(["git", "commit", "-qm", "begin"], first)
        run(["git", "clone", "-q", "--bare", first, "hub.git"], self.root)
        self.clones = []
        for index in range(self.rng.randint(2, 6)):
            clone = Clone(self, index)
            run(["git", "clone", "-q", "hub.git", clone.path], self.root)
            clone.cgov("-q", "desk", "take", DESKS[index], ok=(0,))
            self.clones.append(clone)
        self.look()

    # --- the middle

    def look(self):
        """Remembers every row that there is; a row seen once may never change."""
        for clone in self.clones:
            for key, line in rows_of(clone.path).items():
                if self.seen.setdefault(key, line) != line:
                    raise Wrong(f"{clone.path}: {key} was {self.seen[key]!r} and is {line!r}")

    def step(self):
        rng = self.rng
        self.now += datetime.timedelta(minutes=rng.choice([0, 0, 1, 7, 31, 180]))
        clone = rng.choice(self.clones)
        if rng.random() < 0.28:
            kind = rng.choice([self.sync, self.sync, self.sync, self.killed_sync, self.pull_merge, self.pull_rebase,
                               self.pull_from_clone, self.push, self.move_desk])
            self.trace.append((clone.index, kind.__name__))
            self.counts[kind.__name__] += 1
            kind(clone)
            return
        words = rng.choices(COMMANDS, [weight for weight, _ in COMMANDS])[0][1](clone, rng)
        if not words:
            return
        self.trace.append((clone.index, shlex.join(words)))
        done = clone.cgov(*words)
        self.counts["commands" if done.returncode == 0 else "refused"] += 1
        if done.returncode == 0:
            self.printed += [line for line in done.stdout.split() if re.fullmatch(r"[A-Z]\d+[A-Z]+", line)]
            for key, line in rows_of(clone.path).items():
                if self.seen.setdefault(key, line) != line:
                    raise Wrong(f"{clone.path}: {key} was {self.seen[key]!r} and is {line!r}")

    def sync(self, clone):
        done = clone.cgov("sync", ok=(0, 1))
        if done.returncode == 1 and "have changed the same file" in done.stderr:
            self.settle(clone, "origin/main")
            clone.cgov("sync", ok=(0, 1))
        elif done.returncode == 1 and "errors in the merged store" not in done.stderr:
            raise Wrong(f"{clone.path}: sync says no:\n{done.stderr}")

    def killed_sync(self, clone):
        moment = (self.now + clone.skew).strftime("%Y-%m-%dT%H:%M:%S+08:00")
        process = subprocess.Popen(["cgov", "--now", moment, "--by", clone.by, "sync"], cwd=clone.path,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(self.rng.random() ** 2 * 0.25)
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.counts["kills that hit"] += process.wait() == -signal.SIGKILL
        time.sleep(0.02)
        # What a person does whose git was killed, and git says so.
        for top in (os.path.join(clone.path, ".git"), os.path.join(self.root, "hub.git")):
            for directory, _, names in os.walk(top):
                for name in names:
                    if name.endswith(".lock"):
                        os.unlink(os.path.join(directory, name))

    def settle(self, clone, theirs):
        """By hand, as the hint says: merge, mend the register, commit."""
        clone.git("merge", "-q", "--no-edit", theirs, ok=(0, 1))
        for line in clone.git("diff", "--name-only", "--diff-filter=U").stdout.split():
            if not line.startswith("registers/"):
                raise Wrong(f"{clone.path}: a conflict in {line}")
            stage = lambda n: clone.git("show", ":%d:%s" % (n, line), ok=(0, 128)).stdout
            ours, other = stage(2), stage(3)
            if line.startswith("registers/people/"):
                base = dict((row.split(",")[0], row) for row in stage(1).splitlines())
                mine = dict((row.split(",")[0], row) for row in ours.splitlines())
                rest = dict((row.split(",")[0], row) for row in other.splitlines())
                merged = {key: mine[key] if key in mine and mine[key] != base.get(key) else rest.get(key, mine.get(key))
                          for key in {**mine, **rest}}
                order = sorted(merged, key=lambda key: (key != "person", int("0" + re.sub(r"\D", "", key))))
                other = "".join(merged[key] + "\n" for key in order)
            with open(os.path.join(clone.path, line), "w", encoding="utf-8") as file:
                file.write(other)
            clone.git("add", "--", line)
        if os.path.exists(os.path.join(clone.path, ".git/MERGE_HEAD")):
            clone.git("commit", "-qm", "settled")
        self.counts["settled by hand"] += 1

    def ready_for_git(self, clone):
        """git by hand wants everything committed; what a killed sync has left, the next command finishes."""
        clone.cgov("-q", "praise", "add", "P1A", "--from", "P2A", "--channel", "phone", "--text", "before git", ok=(0,))
        clone.commit_all()

    def pull_merge(self, clone):
        self.ready_for_git(clone)
        clone.git("fetch", "-q")
        strategy = ["-s", "ours"] if self.breakage == "ours" else []
        before = clone.git("rev-parse", "HEAD").stdout
        if clone.git("merge", "-q", "--no-edit", *strategy, "origin/main", ok=(0, 1)).returncode == 1:
            clone.git("merge", "--abort")
        elif strategy and before != clone.git("rev-parse", "HEAD").stdout:
            self.broken = self.broken or self.lost_by_merge(clone)

    def lost_by_merge(self, clone):
        """Whether the merge at HEAD left out a row that the other side had."""
        for name in clone.git("ls-tree", "-r", "--name-only", "HEAD^2", "ledgers").stdout.split():
            ours = clone.git("show", "HEAD:" + name, ok=(0, 128)).stdout.splitlines()
            theirs = clone.git("show", "HEAD^2:" + name).stdout.splitlines()
            if set(theirs) - set(ours):
                return True
        return False

    def pull_rebase(self, clone):
        self.ready_for_git(clone)
        if clone.git("pull", "-q", "--rebase", "origin", "main", ok=(0, 1)).returncode == 1:
            clone.git("rebase", "--abort")

    def pull_from_clone(self, clone):
        other = self.rng.choice([each for each in self.clones if each is not clone])
        self.ready_for_git(clone)
        if clone.git("pull", "-q", "--no-rebase", "--no-edit", other.path, "main", ok=(0, 1)).returncode == 1:
            clone.git("merge", "--abort")

    def push(self, clone):
        self.ready_for_git(clone)
        clone.git("push", "-q", "origin", "HEAD:main", ok=(0, 1))

    def move_desk(self, clone):
        """The desk is given back and taken again, by this clone or, when it has all rows, by another one."""
        if clone.cgov("-q", "desk", "release").returncode:
            return
        code = DESKS[clone.index]
        self.sync(clone)
        clone.cgov("-q", "desk", "take", code, ok=(0,))

    def break_something(self):
        clone = self.rng.choice(self.clones)
        self.ready_for_git(clone)
        files = [os.path.join(directory, name) for directory, _, names in os.walk(os.path.join(clone.path, "ledgers"))
                 for name in names if not name.endswith(".%s.csv" % DESKS[clone.index])]
        path = self.rng.choice(sorted(files))
        with open(path, encoding="utf-8") as file:
            lines = file.readlines()
        if len(lines) < 2:
            return
        at = self.rng.randrange(1, len(lines))
        lines[at:at + 1] = [] if self.breakage == "drop" else [lines[at], lines[at]]
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(lines)
        clone.git("commit", "-qam", "broken")
        self.broken = True

    # --- the end

    def converge(self):
        """Once around, then what the later ones have sent is fetched: by cgov, or by git alone, which is quicker."""
        for clone in self.clones:
            if not self.has_news(clone):
                continue
            self.sync(clone)
        for clone in self.clones:
            if self.rng.random() < 0.3:
                self.sync(clone)
            else:
                clone.git("pull", "-q", "--ff-only", "origin", "main")
        if len({clone.git("rev-parse", "HEAD").stdout for clone in self.clones}) != 1:
            raise Wrong("the clones do not come together")

    def has_news(self, clone):
        ahead = clone.git("rev-list", "--count", "origin/main..HEAD").stdout.strip() != "0"
        noted = os.path.join(clone.path, ".git/cgov/sync")
        return ahead or clone.git("status", "--porcelain").stdout or (os.path.exists(noted) and os.path.getsize(noted))

    def compare(self):
        trees = {clone.git("rev-parse", "HEAD^{tree}").stdout for clone in self.clones}
        dirty = "".join(clone.git("status", "--porcelain").stdout for clone in self.clones)
        if len(trees) != 1 or dirty:
            raise Wrong(f"clones differ: {trees} {dirty}")
        for clone in self.clones:
            rows = rows_of(clone.path)
            if rows != self.seen:
                lost = sorted(set(self.seen) - set(rows))
                more = sorted(set(rows) - set(self.seen))
                raise Wrong(f"{clone.path}: lost {lost}, new {more}, changed "
                            f"{[key for key in rows if key in self.seen and rows[key] != self.seen[key]]}")
        last = collections.defaultdict(list)
        for ledger, desk, seq in self.seen:
            last[ledger, desk].append(int(seq))
        for key, numbers in last.items():
            if sorted(numbers) != list(range(1, len(numbers) + 1)):
                raise Wrong(f"{key}: numbers {sorted(numbers)}")
        known = {line.split(",")[4] for line in self.seen.values()} | set(self.clones[0].people())
        missing = [each for each in self.printed if each not in known]
        if missing:
            raise Wrong(f"printed and lost: {missing}")

    def say_all(self, clone, *options):
        env = dict(os.environ, CGOV_NOW=self.now.strftime("%Y-%m-%dT%H:%M:%S+08:00"), CGOV_BY="op0")
        said = {}
        for words in LISTS:
            done = run(["cgov", "-f", "csv", *options, *words], clone.path, env=env, ok=(0, 1))
            said[" ".join(words)] = (done.returncode, done.stdout, done.stderr)
        return said

    def compare_lists(self):
        for clone in self.clones: # names are told where they were entered, and masked elsewhere
            shutil.rmtree(os.path.join(clone.path, "private"), ignore_errors=True)
        first = self.say_all(self.clones[0])
        # The files are the same everywhere (see compare): what is left to differ is what a clone remembers.
        others = self.clones[1:] if self.rng.random() < 0.1 else self.rng.sample(self.clones[1:], 1)
        for clone in others:
            options = ["--no-cache"] if self.rng.random() < 0.5 else []
            for words, said in self.say_all(clone, *options).items():
                if said != first[words]:
                    raise Wrong(f"cgov {words} differs:\n{first[words]}\n{clone.path}: {said}")
        return first

    def expect_named(self, said):
        """Double bookings and overdrafts, found from the lists alone."""
        table = lambda words: list(csv.DictReader(said[words][1].splitlines()))
        problems = table("check")
        calendar_words = next(" ".join(words) for words in LISTS if words[:2] == ["venue", "calendar"])
        taken = [row for row in table(calendar_words) if row["state"] in ("held", "in-use")]
        for i, one in enumerate(taken):
            for other in taken[i + 1:]:
                if one["venue"] != other["venue"] or not one["start"] < other["end"] or not other["start"] < one["end"]:
                    continue
                self.counts["double bookings"] += 1
                pair = {one["booking"], other["booking"]}
                named = [row for row in problems if row["code"] == "overlap" and pair <= set(row["message"].split())]
                command = named and re.search(r"cgov (venue cancel|undo) (\S+)$", named[0]["remedy"])
                if not command or command.group(2) not in pair:
                    raise Wrong(f"a double booking of {pair} is not named by check: {named}")
                if command.group(0) not in said[calendar_words][2]:
                    raise Wrong(f"a double booking of {pair} is not told by the calendar")
        with open(os.path.join(self.clones[0].path, "rules/moral-bank.toml"), encoding="utf-8") as file:
            floor = 0 if 'mode = "serve-first"' in file.read() else -300
        for row in table("bank balance"):
            if int(row["available"]) >= floor:
                continue
            self.counts["overdrafts"] += 1
            named = [each for each in problems if each["code"] == "overdraft" and each["id"] == row["account"]]
            if not named or "cgov " not in named[0]["remedy"]:
                raise Wrong(f"an overdraft of {row['account']} is not named by check")
            if row["account"] + " has " not in said["bank balance"][2]:
                raise Wrong(f"an overdraft of {row['account']} is not told by the balances")
        self.counts["problems"] += len(problems)

    def take_back(self):
        """What check says, in any clone, until it says no more."""
        for _ in range(200):
            clone = self.rng.choice(self.clones[:1])
            problems = list(csv.DictReader(clone.cgov("-q", "-f", "csv", "check").stdout.splitlines()))
            errors = [row for row in problems if row["severity"] == "error"]
            if not errors:
                return
            chosen = self.rng.choice(errors)
            command = re.search(r"cgov [^,;]+$", chosen["remedy"])
            if not command:
                raise Wrong(f"no command takes this back: {chosen}")
            words = shlex.split(command.group(0))[1:]
            done = clone.cgov("-q", *words, by="op-mends")
            if done.returncode:
                raise Wrong(f"cgov {shlex.join(words)} of {chosen} says no: {done.stderr}")
            self.counts["taken back"] += 1
        raise Wrong(f"taking back does not end: {errors}")

    def play(self):
        self.begin()
        half = self.rng.randrange(self.steps // 2, self.steps)
        for i in range(self.steps):
            self.step()
            if i == half and self.breakage in ("drop", "double"):
                self.break_something()
        self.look()
        self.converge()
        self.look()
        self.compare()
        self.expect_named(self.compare_lists())
        self.take_back()
        self.look()
        self.converge()
        self.compare()
        for clone in self.clones[:1] + self.clones[-1:]:
            clone.cgov("-q", "check", "--history", ok=(0,))

    def end(self, keep=False):
        if not keep:
            shutil.rmtree(self.root, ignore_errors=True)


def play(seed, steps, breakage, keep, counts):
    world = World(seed, steps, breakage)
    try:
        world.play()
    except (Wrong, subprocess.TimeoutExpired) as wrong:
        world.end(keep)
        return world, str(wrong)
    world.end()
    counts.update(world.counts)
    counts["clones"] += len(world.clones)
    return world, None


def self_test(steps):
    """Each way of breaking a store must be noticed in the first seed in which it takes place."""
    for breakage in ("drop", "double", "ours"):
        for seed in range(1, 30):
            world, wrong = play(seed, steps, breakage, False, collections.Counter())
            if world.broken:
                break
        if not world.broken or not wrong:
            print(f"{breakage}: " + ("went unnoticed" if world.broken else "never took place"))
            return 1
        print(f"{breakage}: noticed in seed {seed}")
    return 0


def play_alone(arguments):
    world, wrong = play(*arguments, counts := collections.Counter())
    return world.seed, world.root, world.trace[-12:], wrong, counts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--jobs", type=int, default=2, help="seeds at a time")
    parser.add_argument("--break", dest="breakage", choices=["drop", "double", "ours"])
    parser.add_argument("--keep", action="store_true", help="keep the clones of a seed that fails")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test(options.steps)
    counts, failed, began = collections.Counter(), 0, time.monotonic()
    seeds = [(seed, options.steps, options.breakage, options.keep) for seed in range(options.first, options.first + options.seeds)]
    with multiprocessing.Pool(options.jobs) as pool:
        for done, (seed, root, trace, wrong, counted) in enumerate(pool.imap_unordered(play_alone, seeds), 1):
            counts.update(counted)
            if wrong:
                failed += 1
                print(f"seed {seed}: {wrong}\n  in {root}; after:", file=sys.stderr)
                for index, what in trace:
                    print(f"    clone{index}: {what}", file=sys.stderr)
            if done % 100 == 0:
                print(f"{done} seeds: {failed} failed, {time.monotonic() - began:.0f} s", flush=True)
    print(f"{options.seeds} seeds in {time.monotonic() - began:.0f} s, {failed} failed: "
          + ", ".join(f"{count} {name}" for name, count in sorted(counts.items())))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
