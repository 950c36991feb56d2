#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Git by hand beside writers: a person commits, stashes, merges, pulls and changes branches in a loop while others record.

usage: race.py [--seconds N] [--writers N] [--commit auto|off] [--seed N]

The person is careless: what a conflict leaves is thrown away (checkout -f, stash drop, merge --abort). A second desk pushes its
own rows to a bare repository, from which the person pulls. Afterwards one more command runs, which recovers, and then every
acknowledged row must be there: on the branch on which the store is kept, in the files and in the commit.
"""
import argparse, collections, os, random, shutil, subprocess, sys, tempfile, threading, time
import storm


class Race:
    def __init__(self, directory, commit, seed):
        self.directory, self.commands, self.known, self.counts = directory, [], [], collections.Counter()
        self.log = []  # what happened when: told where rows are missing
        self.store, self.chance, self.over = storm.Store(directory, commit), random.Random(seed), threading.Event()
        bare = os.path.join(directory, "bare.git")
        subprocess.run(["git", "init", "-q", "--bare", bare], check=True)
        self.store.git("remote", "add", "origin", bare)
        self.store.git("push", "-qu", "origin", "main")
        self.store.git("branch", "old")
        for _ in range(2):  # so that HEAD~2 has all registers from the beginning
            self.store.git("commit", "-q", "--allow-empty", "-m", "by hand")
        self.other = os.path.join(directory, "other")
        subprocess.run(["git", "clone", "-q", bare, self.other], check=True)
        self.told(storm.Command(self.other, ["desk", "take", "B"], env=self.store.env))

    def told(self, command):
        if command.wait().code != 0:
            raise SystemExit("cgov %s: exit %d: %s" % (" ".join(command.words), command.code, command.err))
        return command

    # --- who records --------------------------------------------------------------------------------------------------

    def write(self, number):
        chance, turn = random.Random("%d %d" % (self.chance.random() * 1e9, number)), 0
        while not self.over.is_set():
            turn += 1
            token = "r%d-%d" % (number, turn)
            action = storm.actions(self.store, chance, token, self.known)
            begun = time.monotonic()
            command = self.store.start(token=token, **action).wait()
            self.note(begun, "%s: cgov %s: exit %d: %s %s" % (token, " ".join(command.words), command.code, command.out, command.err))
            self.commands.append(command)
            self.counts["exit %d" % command.code] += 1
            # An entry that is on no branch now is not known (2); in the middle of a merge nothing can be read (3).
            if command.code not in (0, 1, 3, 4, 5) and (command.code, command.verb) != (2, "confirm"):
                raise SystemExit("cgov %s: exit %d: %s" % (" ".join(command.words), command.code, command.err))
            if command.verb == "add" and command.code == 0:
                self.known += command.ids
            self.counts["commands that put rows back"] += "put back into" in command.err
            time.sleep(chance.random() * 0.05)

    def note(self, begun, what):
        self.log.append("%9.3f %9.3f %s" % (begun, time.monotonic(), " | ".join(what.split("\n"))))

    def other_desk(self):
        turn = 0
        while not self.over.is_set():
            turn += 1
            token = "o%d" % turn
            self.commands.append(self.told(storm.Command(self.other, ["hours", "add", "P4A", "1h", "--kind", "repair", "--note", token], token=token, verb="add", env=self.store.env)))
            by_hand = [["add", "--all"], ["commit", "-qm", "by hand"]] if self.store.commit == "off" else []
            for words in by_hand + [["pull", "-q", "--no-rebase", "--no-edit"], ["push", "-q"]]:
                done = subprocess.run(["git", "-C", self.other, *words], capture_output=True, text=True)
                self.counts["the other desk's git refused"] += done.returncode != 0
            time.sleep(0.5)

    # --- the person at git --------------------------------------------------------------------------------------------

    def git(self, *words):
        """True when git did it."""
        begun = time.monotonic()
        done = self.store.git(*words, check=False)
        self.note(begun, "git %s: %d %s" % (" ".join(words), done.returncode, done.stderr))
        self.counts["git %s%s" % (words[0], "" if done.returncode == 0 else ", refused")] += 1
        return done.returncode == 0

    def insist(self, *words):
        """What else would be committed with the conflict's marks in it: again, while a git of the writers has its lock."""
        for _ in range(100):
            if self.git(*words):
                return
            time.sleep(0.05)

    def pause(self):
        time.sleep(self.chance.random() * 0.15)

    def commit(self):
        self.git("commit", "-qam", "by hand")

    def stash(self):
        if self.git("stash", "push", "-q"):
            self.pause()
            if not self.git("stash", "pop", "-q"):
                self.insist("checkout", "-f", "-q", "main")
                self.insist("stash", "drop", "-q")

    def branch(self):
        name = "topic%d" % self.chance.randrange(10**9)
        if self.git("checkout", "-q", "-b", name):
            self.pause()
            self.back()
            if self.chance.random() < 0.5:
                self.merge(name)

    def old(self):
        if self.git("checkout", "-q", "old"):
            self.pause()
            self.back()

    def detached(self):
        if self.git("checkout", "-q", "--detach", "HEAD~2"):
            self.pause()
            self.back()

    def back(self):
        if not self.git("checkout", "-q", "main"):
            self.git("checkout", "-f", "-q", "main")

    def give_up(self):
        """A merge whose commit found HEAD moved leaves files staged, and nothing to abort."""
        if not self.git("merge", "--abort"):
            self.git("reset", "-q", "--merge")

    def merge(self, what):
        if not self.git("merge", "-q", "--no-edit", what):
            self.give_up()

    def pull(self):
        if not self.git("pull", "-q", "--no-rebase", "--no-edit"):
            self.give_up()
        self.git("push", "-q")

    def person(self):
        deeds = [self.commit, self.stash, self.branch, self.old, self.detached, self.pull]
        while not self.over.is_set():
            self.chance.choice(deeds)()
            self.pause()

    # --- what is left -------------------------------------------------------------------------------------------------

    def run(self, seconds, writers):
        threading.Timer(seconds, self.over.set).start()
        work = [self.person, self.other_desk] + [lambda number=number: self.write(number) for number in range(writers)]
        storm.in_threads(len(work), lambda number: work[number]())
        if self.half_merged():
            self.give_up()
        if self.half_merged():  # what git will not throw away, because rows were put back into it meanwhile
            self.take_theirs() or self.git("commit", "-qam", "by hand")
        if self.store.git("symbolic-ref", "--short", "HEAD", check=False).stdout.strip() != "main":
            self.back()

    def half_merged(self):
        return os.path.exists(os.path.join(self.store.path, ".git/MERGE_HEAD")) or \
            self.store.git("diff", "--cached", "--name-only", check=False).stdout

    def take_theirs(self):
        """In a file of the other desk, half of which `commit -a` has made ours, that desk is right."""
        unmerged = self.store.git("diff", "--name-only", "--diff-filter=U", check=False).stdout.split()
        return bool(unmerged) and all(name.endswith(".B.csv") for name in unmerged) and \
            self.git("checkout", "--theirs", "--", *unmerged) and self.git("commit", "-qam", "theirs")

    def judge(self):
        last = self.store.start(["hours", "add", "P3A", "1h", "--kind", "repair", "--note", "last"], token="last", verb="add").wait()
        self.commands.append(last)
        if self.store.commit == "off":
            self.git("add", "ledgers")
            self.git("commit", "-qm", "by hand")
        problems = [] if last.code == 0 else ["the command after the race: exit %d: %s" % (last.code, last.err)]
        if self.store.commit == "auto":
            if status := self.store.git("status", "--porcelain", "--", "ledgers").stdout:
                problems.append("not committed: " + status)
        # What the other desk has pushed and nobody has pulled is on its way, not lost.
        for _ in range(3):
            if self.git("pull", "-q", "--no-rebase", "--no-edit") or self.take_theirs():
                break
        there = subprocess.run(["git", "-C", self.other, "push", "-q"], capture_output=True, text=True)
        if there.returncode != 0:
            self.git("push", "-q")
            for words in (["pull", "-q", "--no-rebase", "--no-edit"], ["push", "-q"]):
                subprocess.run(["git", "-C", self.other, *words], capture_output=True, text=True)
        self.git("pull", "-q", "--no-rebase", "--no-edit") or self.take_theirs()
        return problems + storm.judge(self.store, self.commands)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=12)
    parser.add_argument("--writers", type=int, default=4)
    parser.add_argument("--commit", choices=("auto", "off"), default="auto")
    parser.add_argument("--seed", type=int, default=20261123)
    options = parser.parse_args()
    directory = storm.scratch()
    try:
        race = Race(directory, options.commit, options.seed)
        try:
            race.run(options.seconds, options.writers)
            problems = race.judge()
        except SystemExit as error:
            problems = [str(error)]
        for what, number in sorted(race.counts.items()):
            print("%8d %s" % (number, what))
        print("%8d commands acknowledged" % sum(command.acknowledged for command in race.commands))
        if problems:
            with open(os.path.join(directory, "log"), "w") as file:
                file.write("\n".join(race.log) + "\n")
            os.rename(directory, directory + ".failed")
            sys.exit("\n  ".join(["wrong (the store is kept in %s.failed):" % directory] + problems))
    finally:
        shutil.rmtree(directory, ignore_errors=True)


if __name__ == "__main__":
    main()
