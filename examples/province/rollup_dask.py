#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Usage: rollup_dask.py [--scheduler ADDRESS] [--tally T] [--by LIST] [--as-of DATE] STORE...

The rollup of many stores by the machines of a Dask cluster: each task adds up a few stores where a worker reads them,
two partials at a time are merged on the workers, and the last one is printed. Without --scheduler it starts two workers
on this machine. The stores must lie under the same paths on all workers, and cgov must be in their PATH.
Needs the Debian package python3-distributed.
"""
import argparse
import os
import subprocess
import sys

from distributed import Client, LocalCluster

STORES_A_TASK = 25


def cgov(*arguments, given=b""):
    done = subprocess.run(["cgov", "rollup", *arguments], input=given, capture_output=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode())
    return done.stdout


def partial(options, stores):
    return cgov("--partial", *options, "--from", "-", given="\n".join(stores).encode())


def merge(left, right):
    return cgov("--merge", "--partial", "-", given=left + right)


def main():
    parser = argparse.ArgumentParser()
    for name in ("--scheduler", "--tally", "--by", "--as-of"):
        parser.add_argument(name)
    parser.add_argument("stores", nargs="+", metavar="STORE")
    wanted = parser.parse_args()
    by = ["--by", wanted.by] if wanted.by else []
    options = by + (["--tally", wanted.tally] if wanted.tally else [])
    if wanted.as_of:
        options += ["--as-of", wanted.as_of]
    stores = [os.path.abspath(store) for store in wanted.stores]

    cluster = wanted.scheduler or LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    )
    with Client(cluster, set_as_default=False) as client:
        parts = [
            client.submit(partial, options, stores[i : i + STORES_A_TASK], pure=False)
            for i in range(0, len(stores), STORES_A_TASK)
        ]
        # Any tree gives the same: merging is associative and commutative.
        while len(parts) > 1:
            pairs = zip(parts[0::2], parts[1::2])
            parts = [client.submit(merge, *pair, pure=False) for pair in pairs] + parts[len(parts) // 2 * 2 :]
        whole = parts[0].result()
    if not wanted.scheduler:
        cluster.close()
    sys.stdout.buffer.write(cgov("--merge", *by, "-", given=whole))


if __name__ == "__main__":
    main()
