# SPDX-License-Identifier: MIT
"""What the storms share: a store, commands on it that carry a token each, and a reader of ledgers that knows nothing of cgov's own.

A command acknowledges by printing its ids, or, where it opens no case, by exit code 0. Whatever is acknowledged must be in the
ledgers, whole and once; what is not acknowledged may be there, but whole and once as well.
"""
import collections, contextlib, csv, ctypes, faulthandler, os, random, signal, struct, subprocess, sys, tempfile, threading, time

NOW = "2026-11-23T10:00:00+08:00"
LOCK_TIMEOUT, PATIENCE = 600, 900  # seconds until a command gives up; until it counts as hanging: the machine may be busy
OVERDRAFT = 300  # minutes; of the template's rules
SPENDERS, SERVERS, RECEIVERS = ("P1A", "P2A"), ("P3A", "P4A", "P5A"), ("P6A",)


def scratch(where=None):
    """A new directory; in memory, where a test does not need a disk, so that syncs cost nothing."""
    memory = "/dev/shm"
    fits = where is None and os.access(memory, os.W_OK)
    return tempfile.mkdtemp(prefix="cgov-storm-", dir=memory if fits else where)


class Command:
    """One cgov process: killed or ended, and what it said."""

    def __init__(self, store, words, token="", rows=1, verb="", case="", env=None, timeout=LOCK_TIMEOUT, out=None):
        self.words, self.token, self.rows, self.verb, self.case = words, token, rows, verb, case
        self.out = self.err = ""
        self.code = None
        self.out_file = out
        with open(out, "wb") if out else contextlib.nullcontext(subprocess.PIPE) as stdout:
            # A command line in a process group of its own, so that its git can be killed with it.
            self.process = subprocess.Popen(
                ["cgov", "-C", store, "--lock-timeout", str(timeout)] + words, stdin=subprocess.DEVNULL, stdout=stdout,
                stderr=subprocess.PIPE, text=True, env=env, process_group=0)
        # So that who kills is quicker than who is killed.
        os.setpriority(os.PRIO_PROCESS, self.process.pid, min(19, os.getpriority(os.PRIO_PROCESS, 0) + 10))

    def wait(self):
        self.out, self.err = self.process.communicate(timeout=PATIENCE)
        self.code = self.process.returncode
        if self.out_file:
            self.out = self.printed()
        return self

    def printed(self):
        """What it has printed by now, where that goes to a file."""
        with open(self.out_file, encoding="utf-8") as file:
            return file.read()

    def kill(self, group):
        """The process, or all that it has started as well. Harmless when it has ended."""
        try:
            (os.killpg if group else os.kill)(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    @property
    def killed(self):
        return self.code == -signal.SIGKILL

    @property
    def ids(self):
        return self.out.split()

    @property
    def acknowledged(self):
        """Printed ids are a promise, whatever became of the process; without ids, only success is."""
        return bool(self.ids) or (self.code in (0, 5) and not self.killed)


class Store:
    """A community with a little of everything: persons, a hall, rules that let everybody transfer."""

    def __init__(self, directory, commit):
        self.path, self.commit = os.path.join(directory, "store"), commit
        self.env = dict(os.environ, CGOV_NOW=NOW, CGOV_BY="lin")
        self.must(["-q", "init", "--language", "en", "--community", "storm", self.path], store=directory)
        for name in ("Lin", "Chen", "Wu", "Zhou", "He", "Gu"):
            self.must(["-q", "person", "add", name])
        self.must(["-q", "venue", "add", "hall", "--name", "Hall"])
        self.edit("rules/moral-bank.toml", 'transfer = "off"', 'transfer = "any"')
        self.edit("rules/moral-bank.toml", "cap = 90000 ", "cap = 99999999 ")  # a long storm earns more
        if commit == "off":
            self.edit("cgov.toml", 'commit = "auto"', 'commit = "off"')
        self.must(["-q", "hours", "add", "P3A", "1h", "--kind", "repair", "--note", "first"])
        self.git("add", "--all")
        self.git("commit", "-qm", "rules")

    def edit(self, name, old, new):
        path = os.path.join(self.path, name)
        text = open(path, encoding="utf-8").read()
        assert old in text, old
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(old, new))

    def start(self, words, **more):
        more.setdefault("env", self.env)
        return Command(self.path, words, **more)

    def must(self, words, store=None):
        done = Command(store or self.path, words, env=self.env).wait()
        if done.code != 0:
            raise SystemExit("cgov %s: exit %d: %s" % (" ".join(words), done.code, done.err))
        return done

    def git(self, *words, check=True):
        return subprocess.run(["git", "-C", self.path, *words], capture_output=True, text=True, check=check)

    def mend_git(self):
        """What a person does whose git was killed: see that none runs any more, then remove its locks."""
        for root, _, names in os.walk(os.path.join(self.path, ".git")):
            for name in names:
                if name.endswith(".lock"):
                    os.unlink(os.path.join(root, name))


class Watch:
    """Tells a thread when its command has got the store's lock, or has written to the journal: the holder of the lock
    writes its process id into it."""

    IN_MODIFY, EVENT = 2, struct.Struct("iIII")

    def __init__(self, store):
        state = os.path.join(store.path, ".git/cgov")
        libc = ctypes.CDLL(None, use_errno=True)
        self.lock, self.waiting, self.guard = os.path.join(state, "lock"), {}, threading.Lock()
        self.events = libc.inotify_init1(os.O_CLOEXEC)
        names = [os.path.join(state, name) for name in ("lock", "journal")]
        self.files = {libc.inotify_add_watch(self.events, name.encode(), self.IN_MODIFY): name for name in names}
        if self.events < 0 or -1 in self.files:
            raise OSError(ctypes.get_errno(), "inotify")
        threading.Thread(target=self.run, daemon=True).start()

    def holder(self):
        try:
            return open(self.lock, encoding="ascii").read()
        except FileNotFoundError:
            return ""

    def run(self):
        while data := os.read(self.events, 4096):
            changed = {os.path.basename(self.files.get(event[0], "")) for event in self.EVENT.iter_unpack(data)}
            holder = self.holder()
            with self.guard:
                for what in changed:
                    if event := self.waiting.get((what, holder)):
                        event.set()

    def wait(self, command, what, patience):
        """what: "lock" or "journal". Returns whether it came so far before the patience was at an end."""
        event, key = threading.Event(), (what, str(command.process.pid))
        with self.guard:
            self.waiting[key] = event
        if what == "lock" and self.holder() == key[1]:
            event.set()
        came = event.wait(patience)
        with self.guard:
            del self.waiting[key]
        return came


def actions(store, chance, token, known, sheets=None):
    """The next command of a writer: words and what they promise. known: acknowledged hours entries, to confirm; sheets: where
    sheets to import are made, else beside the store."""
    day = "2026-11-%02d" % chance.randint(10, 22)
    kind = chance.random()
    if kind < 0.40:
        return dict(verb="add", rows=1, words=["hours", "add", chance.choice(SERVERS), "%dm" % chance.randint(1, 60), "--kind", "cleaning", "--date", day, "--note", token])
    if kind < 0.50:
        sheet = os.path.join(sheets or os.path.dirname(store.path), token + ".csv")
        with open(sheet, "w", encoding="utf-8") as file:
            file.write("account,date,duration,kind,note\n")
            for i in range(5):
                file.write("%s,%s,%dm,teaching,%s\n" % (SERVERS[i % 3], day, 10 + i, token))
        return dict(verb="import", rows=5, words=["-q", "hours", "import", sheet])
    if kind < 0.60 and known:
        entry = chance.choice(known)
        return dict(verb="confirm", rows=1, case=entry, words=["--by", "chen", "hours", "confirm", entry])
    if kind < 0.72:
        return dict(verb="grant", rows=1, words=["bank", "grant", chance.choice(SPENDERS), "%dm" % chance.randint(1, 9), "--reason", token])
    if kind < 0.90:
        return dict(verb="transfer", rows=1, words=["bank", "transfer", chance.choice(SPENDERS), RECEIVERS[0], "%dm" % chance.randint(1, 30), "--reason", token])
    start = "2026-11-%02d %02d:%02d" % (chance.randint(24, 30), chance.randint(8, 21), chance.choice((0, 15, 30, 45)))
    return dict(verb="redeem", rows=1, words=["venue", "redeem", chance.choice(SPENDERS), "hall", "--start", start, "--for", "15m", "--purpose", token])


# --- the reader -------------------------------------------------------------------------------------------------------

TOKEN_COLUMN = {"hours": "note", "bank": "reason", "bookings": "purpose"}


class Ledgers:
    """All rows of a store, read with Python's csv alone, and their fold."""

    def __init__(self, root):
        self.problems, self.rows, self.opened = [], [], {}
        files = collections.defaultdict(list)
        base = os.path.join(root, "ledgers")
        for ledger in sorted(os.listdir(base)):
            for name in sorted(os.listdir(os.path.join(base, ledger))):
                if name.endswith(".csv"):
                    files[ledger, name.split(".")[1]].append(os.path.join(base, ledger, name))
        for (ledger, _), paths in files.items():
            self.read(ledger, paths)

    def read(self, ledger, paths):
        expected, last = 1, ""
        for path in paths:
            data = open(path, "rb").read()
            if data and not data.endswith(b"\n"):
                self.problems.append("%s: an unfinished last line" % path)
            for row in csv.DictReader(data.decode("utf-8").splitlines(True), strict=True):
                row["ledger"] = ledger
                if row["seq"] != str(expected):
                    self.problems.append("%s: seq %s where %d belongs" % (path, row["seq"], expected))
                    expected = int(row["seq"] or 0)
                expected += 1
                if row["at"] < last:
                    self.problems.append("%s: seq %s goes back in time" % (path, row["seq"]))
                last = row["at"]
                if None in row or None in row.values():
                    self.problems.append("%s: seq %s has not the columns of its header" % (path, row["seq"]))
                self.rows.append(row)
                if row["event"] in ("record", "grant", "transfer", "hold"):
                    case = row["entry" if ledger == "hours" else "movement" if ledger == "bank" else "booking"]
                    if case in self.opened:
                        self.problems.append("%s was opened twice" % case)
                    self.opened[case] = row

    def balances(self):
        """account -> (earned, granted, received, sent, held): the fold of DESIGN's moral bank, written again."""
        account = collections.defaultdict(lambda: [0, 0, 0, 0, 0])
        for row in self.rows:
            if row["event"] == "confirm":
                entry = self.opened.get(row["entry"])  # without one, judge() says so
                if entry:
                    account[entry["account"]][0] += int(entry["credit"])
            elif row["event"] == "grant":
                account[row["account"]][1] += int(row["minutes"])
            elif row["event"] == "transfer":
                account[row["to"]][2] += int(row["minutes"])
                account[row["account"]][3] += int(row["minutes"])
            elif row["event"] == "hold":
                account[row["account"]][4] += int(row["minutes"])
        return {name: tuple(figures) for name, figures in account.items()}


def judge(store, commands, limit=20):
    """What is wrong with the store after these commands: a list of sentences. Nothing else may write meanwhile."""
    try:
        ledgers = Ledgers(store.path)
    except (ValueError, csv.Error) as error:
        return ["the ledgers cannot be read: %s" % str(error)[:100]]
    problems = list(ledgers.problems)
    by_token, confirmed = collections.Counter(), collections.Counter()
    for row in ledgers.rows:
        by_token[row.get(TOKEN_COLUMN[row["ledger"]], "")] += row["event"] != "confirm"
        confirmed[row.get("entry", "")] += row["event"] == "confirm"
    problems += ["%s was confirmed %d times" % (case, n) for case, n in confirmed.items() if n > 1]
    problems += ["%s was confirmed and never recorded" % case for case, n in confirmed.items() if n > 0 and case not in ledgers.opened]
    for command in commands:
        for case in command.ids if command.verb != "confirm" else ():
            row = ledgers.opened.get(case)
            if row is None:
                problems.append("%s was printed and is lost" % case)
            elif row[TOKEN_COLUMN[row["ledger"]]] != command.token:
                problems.append("%s was printed for %s and is of another command" % (case, command.token))
        if command.verb == "confirm":
            if command.acknowledged and confirmed[command.case] != 1:
                problems.append("%s was confirmed, and is not" % command.case)
            continue
        there = by_token[command.token]
        allowed = {command.rows} if command.acknowledged else {0, command.rows}
        if command.acknowledged and len(command.ids) != command.rows:
            problems.append("%s: %d ids printed for %d rows" % (command.token, len(command.ids), command.rows))
        if command.code is not None and not command.killed and command.code not in (0, 5, 6):
            allowed = {0}
        if there not in allowed:
            problems.append("%s (exit %s) has %d rows of %d" % (command.token, command.code, there, command.rows))
    mine = ledgers.balances()
    said = store.must(["-f", "csv", "bank", "balance", "--columns", "account,earned,granted,received,sent,held,balance,available"])
    theirs = {row[0]: [int(cell) for cell in row[1:]] for row in list(csv.reader(said.out.splitlines()))[1:]}
    for name in sorted(set(mine) | set(theirs)):
        earned, granted, received, sent, held = mine.get(name, (0, 0, 0, 0, 0))
        balance = earned + granted + received - sent
        expected = [earned, granted, received, sent, held, balance, balance - held]
        if theirs.get(name, [0] * 7) != expected:
            problems.append("%s: balance %s, by the ledgers %s" % (name, theirs.get(name), expected))
        if balance - held < -OVERDRAFT or sent > earned + granted + received:
            problems.append("%s is below its limit: %s" % (name, expected))
    check = store.start(["-q", "-f", "csv", "check"]).wait()
    found = [row for row in csv.DictReader(check.out.splitlines()) if row["code"] != "uncommitted" or store.commit == "auto"]
    if check.code != 0 or found:
        problems.append("check: exit %d: %s%s" % (check.code, found, check.err))
    return problems[:limit]


def in_threads(count, work):
    """Runs work(0) .. work(count - 1) at once and passes on what any of them raised."""
    failures = []

    def guarded(number):
        try:
            work(number)
        except BaseException as error:  # noqa: B902 (whatever it was, the main thread must know)
            failures.append(error)

    threads = [threading.Thread(target=guarded, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


class Deadline:
    """Ends the test, saying what every thread and every process of the store at `place` waits for, when nobody calls
    move() for so many seconds. A store that hangs is a finding; without this it is only a test that takes too long."""

    def __init__(self, seconds, place):
        self.seconds, self.place, self.moved, self.over = seconds, place, time.monotonic(), False
        threading.Thread(target=self.run, daemon=True).start()

    def move(self):
        self.moved = time.monotonic()

    def end(self):
        self.over = True

    def run(self):
        while time.monotonic() - self.moved < self.seconds:
            if self.over:
                return
            time.sleep(1)
        print("nothing has moved for %d s" % self.seconds, file=sys.stderr)
        faulthandler.dump_traceback(all_threads=True)
        for process in filter(str.isdigit, os.listdir("/proc")):
            self.tell("/proc/" + process)
        subprocess.run(["umount", "-l", self.place], capture_output=True, timeout=10)
        os._exit(1)

    def tell(self, process):
        try:
            command = open(process + "/cmdline", encoding="utf-8", errors="replace").read().replace("\0", " ").strip()
            if self.place not in command and not os.readlink(process + "/cwd").startswith(self.place):
                return
            print("%s %s" % (process, command), file=sys.stderr)
            for name in ("stat", "wchan", "syscall", "stack"):
                print("  %s: %s" % (name, open("%s/%s" % (process, name), encoding="utf-8").read().strip().replace("\n", "\n    ")), file=sys.stderr)
        except OSError:  # it has ended, or is not ours to look at
            pass
