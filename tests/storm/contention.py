#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Contention: eight writers at once on one store, nobody killed.

usage: contention.py [--appends N] [--spends N] [--git N] [--seed N] | --busy | --no-lock LIBRARY

Each writer gives --appends commands of all kinds: every one must be recorded once, and the balances be right. Then all of them
spend --spends times from one account, by transfers and by bookings of the same few slots: exactly as many may be accepted as
the account allows, and each slot once. --git: so many appends of each writer in a store that commits each command.
--busy: the lock is held, and commands give up with exit code 4 after --lock-timeout, having written nothing; not before.
--no-lock: the same storm with a library preloaded that makes locks do nothing: it must find the store wrong.
"""
import argparse, collections, fcntl, os, random, shutil, sys, time
import storm

WRITERS = 8
SPENDER, PURSE, PIECE = "P2A", 600, 15  # minutes


class Contention:
    def __init__(self, directory, commit, seed, preload=None):
        self.store, self.seed, self.commands, self.known = storm.Store(directory, commit), seed, [], []
        if preload:
            self.store.env["LD_PRELOAD"] = preload
        self.strict = preload is None

    def give(self, number, token, action):
        command = self.store.start(token=token, **action).wait()
        self.commands.append(command)
        if self.strict and command.code not in (0, 1):
            raise SystemExit("cgov %s: exit %d: %s" % (" ".join(command.words), command.code, command.err))
        if command.verb == "add":
            self.known += command.ids

    def append(self, number, turns):
        chance = random.Random("%d %d" % (self.seed, number))
        for turn in range(turns):
            token = "a%d-%d" % (number, turn)
            self.give(number, token, storm.actions(self.store, chance, token, self.known))

    def spend(self, number, turns):
        for turn in range(turns):
            token = "s%d-%d" % (number, turn)
            if turn % 2:
                words = ["bank", "transfer", SPENDER, "P1A", "%dm" % PIECE, "--reason", token]
                self.give(number, token, dict(verb="transfer", rows=1, words=words))
            else:
                start = "2026-11-24 %02d:%02d" % (8 + turn % 40 // 4, turn % 4 * 15)
                words = ["venue", "redeem", SPENDER, "hall", "--start", start, "--for", "%dm" % PIECE, "--purpose", token]
                self.give(number, token, dict(verb="redeem", rows=1, words=words))

    def judge(self):
        self.store.env.pop("LD_PRELOAD", None)
        try:
            self.store.must(["-q", "hours", "add", "P3A", "1h", "--kind", "repair", "--note", "last"])
            return storm.judge(self.store, self.commands)
        except SystemExit as error:
            return [str(error)]


def appends(commit, turns, seed, preload=None):
    directory = storm.scratch()
    try:
        one, began = Contention(directory, commit, seed, preload), time.monotonic()
        storm.in_threads(WRITERS, lambda number: one.append(number, turns))
        problems = one.judge()
        accepted = sum(command.code == 0 for command in one.commands)
        print("commit %s: %d writers, %d commands, %d accepted, %d refused by a rule; %.0f s" %
              (commit, WRITERS, len(one.commands), accepted, len(one.commands) - accepted, time.monotonic() - began), flush=True)
        return problems
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def spends(turns, seed, preload=None):
    directory = storm.scratch()
    try:
        one = Contention(directory, "off", seed, preload)
        one.store.must(["-q", "bank", "grant", SPENDER, "%dm" % PURSE, "--reason", "purse"])
        storm.in_threads(WRITERS, lambda number: one.spend(number, turns))
        problems = one.judge()
        if problems:
            return problems  # the ledgers may not even be readable
        rows = storm.Ledgers(one.store.path).rows
        slots = collections.Counter(row["start"] for row in rows if row["event"] == "hold")
        problems += ["%s was booked %d times" % (start, n) for start, n in slots.items() if n > 1]
        sent = sum(int(row["minutes"]) for row in rows if row["event"] == "transfer")
        held = sum(int(row["minutes"]) for row in rows if row["event"] == "hold")
        transfers = sum(command.code == 0 and command.verb == "transfer" for command in one.commands)
        bookings = sum(command.code == 0 and command.verb == "redeem" for command in one.commands)
        if (sent, held) != (transfers * PIECE, bookings * PIECE):
            problems.append("%d and %d were accepted; the ledgers have %d and %d minutes" % (transfers, bookings, sent, held))
        print("one purse of %d minutes: %d of %d commands accepted, %d by transfer and %d by booking; %d slots, each once" %
              (PURSE, transfers + bookings, len(one.commands), sent, held, len(slots)), flush=True)
        # A transfer needs what is there; a booking may go into the overdraft.
        if turns >= 40 and PURSE - sent - held >= PIECE:
            problems.append("%d minutes are left, and yet the last ones were refused" % (PURSE - sent - held))
        return problems
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def busy():
    """Exit code 4 only when the lock is not free in time."""
    directory = storm.scratch()
    try:
        store = storm.Store(directory, "off")
        words = ["-q", "hours", "add", "P3A", "1h", "--kind", "repair", "--note"]
        with open(os.path.join(store.path, ".git/cgov/lock"), "rb+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            began = time.monotonic()
            commands = [store.start(words + ["early"], token="early%d" % i, timeout="1") for i in range(WRITERS)]
            codes = [command.wait().code for command in commands]
            waited = time.monotonic() - began
            late = [store.start(words + ["late%d" % i], token="late%d" % i) for i in range(WRITERS)]
        problems = [] if codes == [4] * WRITERS and waited >= 1 else ["the lock was held: exit %s after %.1f s" % (codes, waited)]
        codes = [command.wait().code for command in late]
        problems += [] if codes == [0] * WRITERS else ["the lock became free: exit %s" % codes]
        notes = collections.Counter(row["note"] for row in storm.Ledgers(store.path).rows)
        problems += ["a command that gave up has written"] if notes["early"] else []
        print("%d commands gave up after 1 s, %d waited and were recorded" % (WRITERS, WRITERS))
        return problems + storm.judge(store, late)
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--appends", type=int, default=50)
    parser.add_argument("--spends", type=int, default=40)
    parser.add_argument("--git", type=int, default=5)
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--busy", action="store_true")
    parser.add_argument("--no-lock")
    options = parser.parse_args()
    if options.no_lock:
        # By chance the writers may have missed each other: three times is no chance.
        for attempt in range(3):
            problems = appends("off", 40, attempt, options.no_lock) + spends(40, attempt, options.no_lock)
            if problems:
                print("without the lock:", *problems[:8], sep="\n  ")
                return
        sys.exit("without the lock nothing was found wrong: the test shows nothing")
    problems = busy() if options.busy else (
        appends("off", options.appends, options.seed) + spends(options.spends, options.seed) +
        (appends("auto", options.git, options.seed) if options.git else []))
    if problems:
        sys.exit("\n  ".join(["wrong:"] + problems))


if __name__ == "__main__":
    main()
