# SPDX-License-Identifier: MIT
"""The stores and commands of the fault sweep: commands.txt read, stores made, copied and compared."""
import calendar, fcntl, glob, hashlib, os, re, select, shlex, shutil, subprocess, time

HERE = os.path.dirname(os.path.abspath(__file__))
NOW = "2026-11-23T10:00:00+08:00"
PATIENCE = 60  # seconds until a command counts as hanging


class Case:
    """One form of a verb that writes, with what has to be there before."""

    def __init__(self, verb, setup, command, then):
        self.verb, self.setup, self.command, self.then = verb, setup, command, then
        self.name = verb


class Commands:
    def __init__(self, path=os.path.join(HERE, "commands.txt")):
        self.sheets, self.base, self.read, self.cases, then = {}, [], [], [], ""
        for line in open(path, encoding="utf-8"):
            kind, _, rest = line.strip().partition(" ")
            fields = [field.strip() for field in rest.split("|")]
            if kind == "sheet":
                self.sheets[fields[0]] = "\n".join(fields[1:]) + "\n"
            elif kind == "base":
                self.base.append(rest)
            elif kind == "next":
                then = rest
            elif kind == "read":
                self.read += [verb.strip() for verb in rest.split(",")]
            elif kind == "write":
                setup = [step.strip() for step in fields[1].split(";") if step.strip()]
                case = Case(fields[0], setup, fields[2], fields[3] if len(fields) > 3 else then)
                same = sum(other.verb == case.verb for other in self.cases)
                if same:
                    case.name += " %d" % (same + 1)
                self.cases.append(case)

    def missing(self):
        """Verbs of the program that no line speaks of (those that the schemas name for an event, in no "write" line), and verbs of
        lines that the program does not have."""
        writes = {case.verb for case in self.cases}
        recording = recording_verbs()  # some are a verb and its word: "wish act add"
        there, known = set(verbs()), set(self.read) | writes | {" ".join(verb.split()[:2]) for verb in writes}
        return sorted(there - known | recording - writes), sorted(known - there - recording)


def verbs():
    """Every verb, from the program's own help: "hours add", or "check" for a noun that needs none."""

    def rows(text):
        return re.findall(r"^  ([a-z][a-z-]*)(?:  |$)", text.split("\nGlobal options")[0], re.M)

    for noun in rows(ask(["cgov", "--help"])):
        text = ask(["cgov", noun, "--help"])
        if " VERB " in text.split("\n")[0]:
            yield from ("%s %s" % (noun, verb) for verb in rows(text))
        else:
            yield noun


def recording_verbs():
    """The verbs that append rows, as data-schema/ names them."""
    schemas = glob.glob(os.path.join(HERE, "../../data-schema/*.toml"))
    return {verb for path in schemas for verb in re.findall(r'^command = "(.+)"', open(path, encoding="utf-8").read(), re.M)}


def ask(words):
    return subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True, env=dict(os.environ, TZ="UTC")).stdout


class Result:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err


class Sandbox:
    """A directory with one store, which is made anew for each case from a copy."""

    def __init__(self, directory, commands, base=""):
        """With `base`, the store that make_base() has left there."""
        self.directory, self.commands = directory, commands
        self.store = os.path.join(directory, "store")
        self.kept = os.path.join(directory, "kept")
        os.makedirs(self.kept)
        for name, text in commands.sheets.items():
            with open(os.path.join(directory, name), "w", encoding="utf-8") as file:
                file.write(text)
        if base:
            copy(base, directory)

    def make_base(self):
        for command in self.commands.base:
            self.must(command)
        # Thousands of copies are made of it, and each file of them is looked at.
        subprocess.run(["git", "-C", self.store, "gc", "--quiet", "--prune=now"], check=True)
        shutil.rmtree(os.path.join(self.store, ".git/hooks"))

    def without_git(self):
        """Keeps the store without git from here on."""
        shutil.rmtree(os.path.join(self.store, ".git"))
        os.makedirs(os.path.join(self.store, ".cgov"), mode=0o700)
        for name, text in (("desk", "A"), ("token", self.token())):
            with open(os.path.join(self.store, ".cgov", name), "w") as file:
                file.write(text)

    def token(self):
        return re.search(r'token = "(\w+)"', open(self.store + "/registers/desks/A.toml").read())[1]

    def environment(self, more=()):
        return dict(os.environ, CGOV_NOW=NOW, CGOV_BY="lin", CGOV_STORE=self.store,
                    GIT_AUTHOR_DATE=NOW, GIT_COMMITTER_DATE=NOW, **dict(more))

    def words(self, command):
        return ["cgov"] + shlex.split(command.replace("{store}", self.store))

    def run(self, command, wrap=(), environment=()):
        """Runs a command; what it started is waited for as well, if it holds the lock."""
        with open(self.directory + "/out", "wb") as out, open(self.directory + "/err", "wb") as err:
            process = subprocess.Popen(list(wrap) + self.words(command), stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                                       cwd=self.directory, env=self.environment(environment))
            code = ended(process)
        self.wait_for_lock()
        return Result(code, open(self.directory + "/out", errors="replace").read(),
                      open(self.directory + "/err", errors="replace").read())

    def must(self, step):
        if step.startswith("!"):
            subprocess.run(step[1:].replace("{store}", self.store), shell=True, check=True, cwd=self.directory,
                           env=self.environment())
            return
        result = self.run(step)
        if result.code != 0:
            raise SystemExit("setup: cgov %s: exit %d: %s" % (step, result.code, result.err))

    def wait_for_lock(self):
        for state in (".git/cgov", ".cgov"):
            path = os.path.join(self.store, state, "lock")
            if os.path.exists(path):
                with open(path, "r+") as file:
                    fcntl.flock(file, fcntl.LOCK_EX)

    def keep(self, name):
        """Remembers the sandbox as it is."""
        copy(self.directory, os.path.join(self.kept, name))

    def restore(self, name):
        for entry in os.listdir(self.directory):
            if entry.startswith("store"):
                shutil.rmtree(os.path.join(self.directory, entry))
        copy(os.path.join(self.kept, name), self.directory)

    def data(self):
        """What the store holds, private files too, but not git's and cgov's own state. Tokens differ in each run."""
        result = {}
        for path, name in files(self.store):
            top = name.split("/")[0]
            if top in (".git", ".cgov") or name.endswith(".tmp"):
                continue
            with open(path, "rb") as file:
                text = file.read()
            if not text and top == "ledgers":
                continue  # the beginning of an append; it has no rows
            result[name] = re.sub(rb'token = "\w+"', b"token", text) if "/desks/" in name else text
        return result

    def state(self):
        """A digest of everything on which the next command can depend. Of what holds times, processes and tokens, and of
        objects named by a digest of these, counts that it is there."""
        digest = hashlib.sha256()
        for store in sorted(entry for entry in os.listdir(self.directory) if entry.startswith("store")):
            objects = 0
            for path, name in files(os.path.join(self.directory, store)):
                if "/cache/" in name:
                    continue
                if re.search(r"(^|/)objects/../", name):
                    objects += os.path.getsize(path) > 0
                    continue
                digest.update(name.encode() + b"\0")
                if re.search(r"/desks/|(^|/)(index|lock|git-runs|token|logs/.*|refs/.*|FETCH_HEAD|ORIG_HEAD)$", name):
                    digest.update(b"%d" % (os.path.getsize(path) > 0))
                else:
                    with open(path, "rb") as file:
                        digest.update(file.read())
            digest.update(b"%d" % objects)
        return digest.digest()


def ended(process):
    """Its exit code; -1 when it hangs. Unlike wait() with a timeout this does not sleep in between."""
    descriptor = os.pidfd_open(process.pid)
    try:
        waiting = select.poll()
        waiting.register(descriptor, select.POLLIN)
        if waiting.poll(PATIENCE * 1000):
            return process.wait()
        process.kill()
        process.wait()
        return -1
    finally:
        os.close(descriptor)


def copy(source, target):
    """The stores of one sandbox directory into another."""
    os.makedirs(target, exist_ok=True)
    for entry in os.listdir(source):
        if entry.startswith("store"):
            shutil.copytree(os.path.join(source, entry), os.path.join(target, entry), symlinks=True)
            settle(os.path.join(target, entry))


def settle(store):
    """Lets the copy of a store count as the store itself, for a copied clone is told that it is one (lib/store/desk.cpp)."""
    for state in (".git/cgov", ".cgov"):
        path = os.path.join(store, state, "token")
        if not os.path.exists(path):
            continue
        with open(path) as file:
            token, place = (file.read().split("\n") + [""])[:2]
        if place:
            born = ask(["stat", "--format=%w", os.path.dirname(path)])  # "2026-11-25 04:33:37.123456789 +0000"
            moment, fraction = born[:19], born[20:29]
            place = "%d.%s" % (calendar.timegm(time.strptime(moment, "%Y-%m-%d %H:%M:%S")), fraction)
            with open(path, "w") as file:
                file.write(token + "\n" + place + "\n")


def files(root):
    for directory, names, entries in os.walk(root):
        names.sort()
        for entry in sorted(entries):
            path = os.path.join(directory, entry)
            if not os.path.islink(path):
                yield path, os.path.relpath(path, root)
