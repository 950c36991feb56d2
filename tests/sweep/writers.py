#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Several writers at once, with the lock and with flock taken away.

usage: writers.py [--writers N] [--each N] [--without-lock]

Each writer gives one `hours add` after the other. With the lock every printed id is there once and `cgov check` has nothing to say.
--without-lock makes flock a call that does nothing: then ids or rows must collide and `check` must notice, or this test proves nothing.
"""
import argparse, collections, os, subprocess, sys, tempfile
from stores import Commands, Sandbox

INJECT = os.environ.get("FAULT_INJECT", "cgov_inject")


ROUNDS = 20  # of the control, at most


def write(options):
    """Whether all went well, and whether check has found errors."""
    with tempfile.TemporaryDirectory(prefix="writers-") as directory:
        box = Sandbox(directory, Commands())
        box.make_base()
        box.must('!cd {store} && sed -i \'s/^commit = "auto"/commit = "off"/\' cgov.toml && git commit -qam off')
        # One shell a writer; every call goes through cgov_inject in both ways, so that the lock alone makes the difference.
        line = "for i in $(seq %d); do %s %s cgov -q --lock-timeout 120 hours add P1A 10m --date 2026-11-20 --note $0-$i || %s; done" % (
            options.each, INJECT, "--skip flock" if options.without_lock else "--skip nothing", ":" if options.without_lock else "exit")
        writers = [subprocess.Popen(["sh", "-c", line, str(number)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                    cwd=directory, env=box.environment()) for number in range(options.writers)]
        answers = [writer.communicate() for writer in writers]
        printed = collections.Counter(word for out, _ in answers for word in out.split())
        failures = [err for (_, err), writer in zip(answers, writers) if writer.returncode != 0]
        box.must("!cd {store} && git add -A && git commit -qm rows")
        listed = collections.Counter(box.run("hours list --columns entry -f csv").out.split()[1:])
        doubled = [name for name, count in printed.items() if count > 1]
        lost = [name for name in printed if listed[name] != 1]
        check = box.run("-q check -f csv --columns code,message")
    print("%d writers, %d ids printed, %d of them twice or more; %d not there exactly once; check: exit %d, %d findings; %d writers failed" %
          (options.writers, sum(printed.values()), len(doubled), len(lost), check.code, max(0, check.out.count("\n") - 1), len(failures)))
    sound = not (doubled or lost or failures or check.code) and sum(printed.values()) == options.writers * options.each
    if not sound and not options.without_lock:
        print(check.out + "".join(failures))
    return sound, check.code == 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--writers", type=int, default=4)
    parser.add_argument("--each", type=int, default=8)
    parser.add_argument("--without-lock", action="store_true")
    options = parser.parse_args()
    if not options.without_lock:
        sys.exit(0 if write(options)[0] else 1)
    # A writer whose ledgers change while it reads gives up; two must meet in the instant after that look.
    options.each *= 3
    for _ in range(ROUNDS):
        if write(options)[1]:
            return
    sys.exit("without the lock nothing went wrong that check notices: this test proves nothing")


if __name__ == "__main__":
    main()
