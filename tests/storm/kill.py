#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The kill storm: eight writers at once on one store, each command killed with SIGKILL at a random moment of its life.

usage: kill.py [--kills N] [--git N] [--seed N] [--jobs N] | --self-test

--kills counts the kills that hit a running process, in stores that do not commit; --git as many more in stores that commit
each command, one in two of them together with the git that it had started. After every storm of some hundred kills one more
command runs, which recovers, and then storm.judge() must find nothing: printed is kept, nothing is half, nothing is double.
--self-test takes away, doubles or changes a row behind the back of the judge, who must notice.
"""
import argparse, collections, multiprocessing, os, random, shutil, statistics, sys, time
import storm

WRITERS = 8
SPARED = 0.15  # of the commands: they show how long a life is now, and keep the store growing
STORM = {"off": 250, "auto": 60}  # kills to a store


class Storm:
    """One store under its writers."""

    def __init__(self, directory, commit, kills, seed, counts):
        self.store, self.wanted, self.seed, self.counts = storm.Store(directory, commit), kills, seed, counts
        self.commands, self.known, self.hits = [], [], 0
        self.lives, self.watch = {"life": [0.2], "lock": [0.01], "journal": [0.002]}, storm.Watch(self.store)

    def writer(self, number, turns):
        chance = random.Random("%s %s %s" % (self.seed, number, self.hits))
        for turn in range(turns):
            if self.hits >= self.wanted:
                return
            token = "w%s-%d-%d" % (self.seed, number, len(self.commands) * 100 + turn)
            command = self.store.start(token=token, **storm.actions(self.store, chance, token, self.known))
            self.commands.append(command)
            # At any moment of its whole life, which is mostly waiting; or once it has the lock; or about when it writes.
            phase = chance.choice(("life", "lock", "journal"))
            if phase != "life" and not self.watch.wait(command, phase, 2):
                phase = "life"
            lives = self.lives[phase]
            began = time.monotonic()
            if chance.random() > SPARED:
                time.sleep(chance.random() * 1.2 * statistics.median(lives[-40:]))
                command.kill(group=chance.random() < 0.5)
            command.wait()
            if command.killed:
                self.hits += 1
            else:
                lives.append(time.monotonic() - began)
                expected = (0, 1) if self.store.commit == "off" else (0, 1, 5)
                if command.code not in expected:
                    raise SystemExit("cgov %s: exit %d: %s" % (" ".join(command.words), command.code, command.err))
            if command.verb == "add":
                self.known += command.ids

    def run(self):
        while self.hits < self.wanted:
            storm.in_threads(WRITERS, lambda number: self.writer(number, 40 if self.store.commit == "off" else 4))
            if self.store.commit == "auto":
                time.sleep(0.2)  # a git that outlived its cgov
                self.store.mend_git()
        last = self.store.start(["hours", "add", "P3A", "1h", "--kind", "repair", "--note", "last"], token="last", verb="add").wait()
        if last.code != 0:
            raise SystemExit("the command after the storm: exit %d: %s" % (last.code, last.err))
        self.commands.append(last)

    def count(self):
        counts, opened = self.counts, {}
        for row in storm.Ledgers(self.store.path).rows:
            opened[row.get(storm.TOKEN_COLUMN[row["ledger"]], "")] = True
        for command in self.commands:
            counts["commands"] += 1
            counts["refused"] += command.code == 1
            counts["rows put back"] += command.err.count("were put back into")
            counts["torn lines moved"] += command.err.count("an unfinished last line of")
            if not command.killed:
                continue
            counts["kills"] += 1
            if command.ids:
                counts["killed after the id was printed"] += 1
            elif command.token in opened and command.verb != "confirm":
                counts["killed recorded, but not yet printed"] += 1
            else:
                counts["killed before anything was recorded"] += 1

    def judge(self):
        problems = storm.judge(self.store, self.commands)
        if self.store.commit == "auto":
            if status := self.store.git("status", "--porcelain", "--", "ledgers").stdout:
                problems.append("not committed: " + status)
            if (fsck := self.store.git("fsck", "--no-dangling", check=False)).returncode != 0:
                problems.append("git fsck: " + fsck.stdout + fsck.stderr)
        return problems


def play(planned):
    """What happened in one storm, and what is wrong."""
    commit, kills, seed = planned
    counts, directory = collections.Counter(), storm.scratch()
    try:
        one = Storm(directory, commit, kills, seed, counts)
        one.run()
        one.count()
        if problems := one.judge():
            kept = directory + ".failed"
            os.rename(directory, kept)
            problems += ["the store is kept in " + kept]
    except SystemExit as error:
        problems = [str(error)]
    finally:
        shutil.rmtree(directory, ignore_errors=True)
    return counts, ["commit %s, storm %s:" % (commit, seed)] + problems if problems else []


def storms(options, counts):
    """Stores one after another, --jobs at a time, until there are so many kills, or one has problems."""
    planned = [(commit, min(STORM[commit], kills - done), "%d.%s.%d" % (options.seed, commit, done // STORM[commit]))
               for commit, kills in (("off", options.kills), ("auto", options.git)) for done in range(0, kills, STORM[commit])]
    with multiprocessing.Pool(options.jobs, maxtasksperchild=20) as pool:
        for number, (counted, problems) in enumerate(pool.imap_unordered(play, planned), 1):
            counts.update(counted)
            if problems:
                print(*problems, sep="\n  ")
                return False
            if number % 40 == 0:
                print(time.strftime("%H:%M:%S"), dict(counts), flush=True)
    return True


def self_test():
    """The judge must notice each of these."""
    directory = storm.scratch()
    try:
        one = Storm(directory, "off", 40, "0", collections.Counter())
        one.run()
        if problems := one.judge():
            raise SystemExit("\n".join(problems))
        rows = storm.Ledgers(one.store.path)
        printed = [case for command in one.commands if command.verb == "add" for case in command.ids]
        batch = next(command for command in one.commands if command.verb == "import" and command.ids)
        path = os.path.join(one.store.path, "ledgers/hours/2026-11.A.csv")
        whole = open(path, encoding="utf-8").read().splitlines(True)

        def renumbered(lines):
            return lines[:1] + ["%d,%s" % (i + 1, line.split(",", 1)[1]) for i, line in enumerate(lines[1:])]

        def of(case):
            return next(i for i, line in enumerate(whole) if ",record,%s," % case in line)

        confirmed = of(next(command.case for command in one.commands if command.verb == "confirm" and command.acknowledged))
        victim = of(printed[len(printed) // 2])
        half = of(batch.ids[2])
        damages = {
            "a printed row removed": whole[:victim] + whole[victim + 1:],
            "a printed row removed, the rest renumbered": renumbered(whole[:victim] + whole[victim + 1:]),
            "a confirmed row removed, the rest renumbered": renumbered(whole[:confirmed] + whole[confirmed + 1:]),
            "a row of a batch removed, the rest renumbered": renumbered(whole[:half] + whole[half + 1:]),
            "a row doubled": renumbered(whole[:victim + 1] + whole[victim:]),
            "rows exchanged": whole[:victim] + [whole[victim + 1], whole[victim]] + whole[victim + 2:],
        }
        assert rows.rows
        for what, lines in damages.items():
            with open(path, "w", encoding="utf-8") as file:
                file.writelines(lines)
            found = one.judge()
            if not found:
                raise SystemExit("went unnoticed: " + what)
            print("%s: %s" % (what, found[0]))
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=1800)
    parser.add_argument("--git", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--jobs", type=int, default=3, help="stores at a time: writers mostly wait")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    began, counts = time.monotonic(), collections.Counter()
    good = storms(options, counts)
    for what, number in counts.items():
        print("%8d %s" % (number, what))
    print("%8.0f seconds" % (time.monotonic() - began))
    wanted = ("killed after the id was printed", "killed recorded, but not yet printed", "killed before anything was recorded")
    if good and options.kills >= 1000 and not all(counts[what] for what in wanted):
        sys.exit("the kills came too late or too early")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
