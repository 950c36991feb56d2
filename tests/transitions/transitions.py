#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Usage: tests/transitions/transitions.py [--self-test] [LEDGER...], with cgov in PATH (tests/in-clean-home.sh).

Every transition of every ledger, as data-schema/ has them: each event that a state allows is recorded by its command, from
each state that can be reached, must lead where the schema says, and can be undone, or not; each event that a state does not
allow is refused with exit code 1, in words that name the case, its state and what is possible, and nothing is written.
recipes.toml says how each event is recorded. What it does not know fails by name."""
import collections, csv, io, os, re, subprocess, sys, tempfile, tomllib

HERE = os.path.dirname(os.path.abspath(__file__))
SCHEMAS = os.path.join(HERE, "..", "..", "data-schema")
sys.path.insert(0, os.path.join(HERE, "..", "sweep"))
sys.dont_write_bytecode = True
from stores import Sandbox, files  # noqa: E402

NEW = ""  # the state before the opening event


def read_schemas():
    result = {}
    for name in sorted(os.listdir(SCHEMAS)):
        if name.endswith(".toml"):
            with open(os.path.join(SCHEMAS, name), "rb") as file:
                result[name[:-5]] = tomllib.load(file)
    return result


def read_recipes():
    with open(os.path.join(HERE, "recipes.toml"), "rb") as file:
        return tomllib.load(file)


class Failures(list):
    def add(self, *words):
        self.append(": ".join(words))


class Event:
    def __init__(self, table, recipe):
        self.name = table["name"]
        self.command = table.get("command", "")
        self.verb = self.command.partition(" ")[2] or self.name
        self.start = table.get("from", [NEW])
        self.to = table.get("to")
        self.undo = table.get("undo", True)
        self.recipe = {"command": recipe} if isinstance(recipe, str) else recipe

    def opens(self):
        return self.start == [NEW]

    def next(self, state):
        return self.to or state


class Ledger:
    """A ledger's state machine with the recipes of its events; what of either is missing goes to `failures`."""

    def __init__(self, name, schema, recipes, failures):
        self.name, self.prefix = name, schema["prefix"]
        recipes = dict(recipes)
        self.other = recipes.pop("other", [])
        self.none = recipes.pop("none", {})
        self.events = {}
        for table in schema["event"]:
            recipe = recipes.pop(table["name"], None)
            event = self.events[table["name"]] = Event(table, recipe)
            if recipe is None and event.name not in self.none:
                failures.add(name, 'no recipe for the event "%s"' % event.name)
            elif recipe is not None and not set(event.command.split()) <= set(event.recipe["command"].split()):
                failures.add(name, 'the recipe of "%s" is not its command "%s"' % (event.name, event.command))
        for stale in [*recipes, *(set(self.none) - set(self.events))]:
            failures.add(name, 'there is no event "%s"' % stale)
        for each in self.other:
            for event in set(each["events"]) - set(self.events):
                failures.add(name, 'there is no event "%s" for an exception' % event)
        self.states = list(dict.fromkeys(event.to for event in self.events.values() if event.to))
        self.paths = self.shortest_paths()
        by_hand = {self.events[event].to for event in self.none if event in self.events}
        for state in self.states:
            if state not in self.paths and state not in by_hand:
                failures.add(name, 'no path into the state "%s"' % state)
        for each in self.other:
            for state in set(each["states"]) - set(self.states):
                failures.add(name, 'there is no state "%s" for an exception' % state)

    def shortest_paths(self):
        """For each state the events that lead into it."""
        paths, queue = {NEW: []}, collections.deque([NEW])
        while queue:
            state = queue.popleft()
            for event in self.events.values():
                if event.recipe and state in event.start and event.next(state) not in paths:
                    paths[event.next(state)] = paths[state] + [event]
                    queue.append(event.next(state))
        del paths[NEW]
        return paths

    def instead(self, state, event):
        """What happens in this state instead of what the schema makes one expect."""
        for each in self.other:
            if state in each["states"] and event.name in each["events"]:
                return each
        return None

    def refusal(self, state, event, case):
        """What the schema makes one expect on stderr."""
        said = self.events[event.recipe.get("says", event.name)]
        verbs = [each.verb for each in self.events.values() if state in each.start and each.command]
        possible = "possible now: " + ", ".join(dict.fromkeys(verbs)) if verbs else "nothing more can happen to it"
        return 'cgov: %s is %s; "%s" needs: %s\nhint: %s\n' % (case.id, state, said.verb, ", ".join(said.start), possible)


class Case:
    def __init__(self, number):
        self.number, self.id, self.opened, self.steps = number, "", "", 0

    def words(self, text):
        """A recipe with this case in its places."""
        return text.format(n=self.number, id=self.id, opened=self.opened, step=self.steps)


class Run:
    def __init__(self, box, failures):
        self.box, self.failures = box, failures
        self.numbers, self.performed = collections.Counter(), []

    def expect(self, ok, *words):
        if not ok:
            self.failures.add(*words)
        return ok

    def must(self, command):
        result = self.box.run("-q " + command)
        if result.code != 0:
            self.failures.add("cgov " + command, "exit %d: %s" % (result.code, result.err.strip()))
        return result.out.split()

    def perform(self, case, state, event):
        """Records the event for a case in this state; returns whether that went well."""
        recipe, count = event.recipe, len(self.failures)
        for step in recipe.get("opening", []):
            case.opened = (self.must(case.words(step)) or [""])[-1]
        if state not in recipe.get("ready", []):
            for step in recipe.get("before", []):
                self.must(case.words(step))
        ids = self.must(case.words(recipe["command"]))
        if event.opens() and ids:
            line = recipe.get("line", 1)
            case.id = ids[line if line < 0 else line - 1]
        case.steps += 1
        return len(self.failures) == count

    def make(self, ledger, state):
        """A new case in this state; None when that went wrong."""
        self.numbers[ledger.name] += 1
        case, at = Case(self.numbers[ledger.name]), NEW
        for event in ledger.paths.get(state, []):
            if not self.perform(case, at, event):
                return None
            at = event.next(at)
        return case

    def build(self, ledger):
        """A case in each state, and one for each event that a state allows, which happens to it."""
        kept = {state: self.make(ledger, state) for state in ledger.paths}
        for event in ledger.events.values():
            for state in event.start if event.recipe else []:
                if (state and state not in ledger.paths) or ledger.instead(state, event):
                    continue
                case = self.make(ledger, state)
                if case and self.perform(case, state, event):
                    self.performed.append((ledger, state, event, case))
        return kept

    def last_events(self):
        """(event, state after it) of the last row of each case."""
        rows = csv.DictReader(io.StringIO(self.box.run("log --format csv").out))
        return {row["id"]: (row["event"], row["state"]) for row in rows}

    def check_performed(self, kept):
        last = self.last_events()
        for ledger, state, event, case in self.performed:
            there = last.get(case.id, ("nothing", "nowhere"))
            self.expect(there == (event.name, event.next(state)), ledger.name,
                        '"%s" of %s (%s)' % (event.name, case.id, state or "new"), "became %s, %s" % there)
        for ledger, cases in kept.items():
            for state, case in cases.items():
                if case:
                    there = last.get(case.id, ("", "nowhere"))[1]
                    self.expect(there == state, ledger.name, "%s is %s, not %s" % (case.id, there, state))

    def snapshot(self):
        """Every byte of the store but git's objects and what the program may note for itself: caches, and its lock."""
        result = {}
        for path, name in files(self.box.store):
            if re.match(r"\.git/(objects|hooks|index|cgov/(cache|lock))", name):
                continue
            with open(path, "rb") as file:
                result[name] = file.read()
        return result

    def git_status(self):
        return subprocess.run(["git", "-C", self.box.store, "status", "--porcelain", "-uall"], stdout=subprocess.PIPE,
                              check=True).stdout

    def refuse(self, command, expected, before, *words):
        """The command must end with 1 and say what is expected, and leave everything as it was."""
        result = self.box.run(command)
        self.expect(result.code == 1, *words, "exit code %d" % result.code)
        self.expect(re.fullmatch(expected, result.err), *words, "said %r" % result.err, "not %r" % expected)
        self.expect(result.out == "", *words, "printed %r" % result.out)
        after = self.snapshot()
        changed = sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
        self.expect(not changed, *words, "wrote %s" % ", ".join(changed))
        return after

    def check_refused(self, ledger, kept):
        """Every event that a state does not allow, and every one of which recipes.toml says what happens instead."""
        count, elsewhere, before, status = 0, [], self.snapshot(), self.git_status()
        for state, case in kept.items():
            for event in ledger.events.values():
                instead = ledger.instead(state, event)
                if not case or not event.recipe or event.opens() or (state in event.start and not instead):
                    continue
                words = (ledger.name, '"%s" in state "%s"' % (event.name, state))
                if instead and "done" in instead:
                    elsewhere.append((case, event, instead["done"], words))
                    continue
                expected = case.words(instead["stderr"]) if instead else re.escape(ledger.refusal(state, event, case))
                before = self.refuse(case.words(event.recipe["command"]), expected, before, *words)
                count += 1
        self.expect(self.git_status() == status, ledger.name, "git status is another one")
        for case, event, done, words in elsewhere:
            ids = self.must(case.words(event.recipe["command"]))
            there = self.last_events().get(ids[0] if ids else "", ("nothing", ""))[0]
            self.expect(ids and ids[0] != case.id and there == done, *words, "recorded %s" % there)
        return count, len(elsewhere)

    def check_undo(self):
        """What happened is undone where the schema allows it, and the case is again what it was."""
        taken, refused, undone, before = 0, 0, [], self.snapshot()
        for ledger, state, event, case in self.performed:
            words = (ledger.name, 'undo of "%s" (%s)' % (event.name, state or "new"))
            if event.undo:
                self.must("undo " + case.id)
                undone.append((case, state, words))
                before, taken = self.snapshot(), taken + 1
            else:
                expected = 'cgov: "%s" of %s cannot be undone\nhint: what has happened to it: cgov log %s\n'
                before = self.refuse("undo " + case.id, re.escape(expected % (event.name, case.id, case.id)), before, *words)
                refused += 1
        for case, state, words in undone:
            shown = self.box.run("show %s --format csv" % case.id)
            if state == NEW:
                self.expect(shown.code == 2, *words, "it is still there")
            else:
                self.expect("\nstate,%s\n" % state in shown.out, *words, shown.out + shown.err)
        return taken, refused


def set_commits(box, mode):
    path = os.path.join(box.store, "cgov.toml")
    text = open(path, encoding="utf-8").read()
    changed = re.sub(r'(?m)^commit = "\w+"', 'commit = "%s"' % mode, text)
    assert 'commit = "%s"' % mode in changed
    with open(path, "w", encoding="utf-8") as file:
        file.write(changed)


def run(schemas, recipes, wanted=(), report=print):
    failures, recipes = Failures(), dict(recipes)
    setup, rules = recipes.pop("setup"), recipes.pop("rules")
    for stale in set(recipes) - set(schemas):
        failures.add("there is no ledger", stale)
    ledgers = [Ledger(name, schema, recipes.get(name, {}), failures)
               for name, schema in schemas.items() if not wanted or name in wanted]
    if failures:
        return failures
    with tempfile.TemporaryDirectory(prefix="cgov-transitions.") as directory:
        box = Sandbox(directory, type("NoSheets", (), {"sheets": {}}))
        here = Run(box, failures)
        here.must("init --language en --community 山畔社区 {store}")
        set_commits(box, "off")
        for name, old, new in rules:
            path = os.path.join(box.store, "rules", name)
            text = open(path, encoding="utf-8").read()
            with open(path, "w", encoding="utf-8") as file:
                file.write(text.replace(old, new))
        for command in setup:
            here.must(command)
        kept = {ledger: here.build(ledger) for ledger in ledgers}
        here.check_performed(kept)
        if failures:
            return failures
        set_commits(box, "auto")
        subprocess.run(["git", "-C", box.store, "add", "-A"], check=True)
        subprocess.run(["git", "-C", box.store, "commit", "-q", "-m", "all states"], check=True)
        sums = [0, 0, 0]
        for ledger in ledgers:
            refused, elsewhere = here.check_refused(ledger, kept[ledger])
            performed = sum(each[0] is ledger for each in here.performed)
            report("%-12s %2d states, %2d events: %2d performed, %3d refused, %d do something else" %
                   (ledger.name, len(ledger.paths), len(ledger.events), performed, refused, elsewhere))
            sums = [a + b for a, b in zip(sums, (performed, refused, elsewhere))]
        set_commits(box, "off")
        taken, kept_back = here.check_undo()
        report("all: %d performed, %d refused, %d do something else; %d undone, %d cannot be undone" %
               (*sums, taken, kept_back))
    return failures


def self_test():
    """What is missing or wrong must be found, by name."""
    import copy
    schemas, recipes = read_schemas(), read_recipes()

    def wrong(expected, change, ledger="resources"):
        mine, theirs = copy.deepcopy(schemas), copy.deepcopy(recipes)
        change(mine[ledger]["event"], theirs)
        found = run(mine, theirs, [ledger], lambda line: None)
        if not any(expected in each for each in found):
            sys.exit("self-test: not found: %s\n%s" % (expected, "\n".join(found)))

    def event(name, start, to):
        return {"name": name, "command": "resource " + name, "from": [start], "to": to}

    wrong('resources: no recipe for the event "deliver"', lambda events, recipes: recipes["resources"].pop("deliver"))
    wrong('resources: no recipe for the event "burn"', lambda events, recipes: events.append(event("burn", "pledged", "burnt")))
    wrong('resources: there is no event "burn"', lambda events, recipes: recipes["resources"].update(burn="resource burn {id}"))
    wrong("there is no ledger: ashes", lambda events, recipes: recipes.update(ashes={}))
    wrong('resources: the recipe of "deliver" is not its command "resource deliver"',
          lambda events, recipes: recipes["resources"].update(deliver="resource cancel {id}"))

    def unreachable(events, recipes):
        events.append(event("burn", "burning", "burning"))
        recipes["resources"]["burn"] = "resource burn {id}"

    wrong('resources: no path into the state "burning"', unreachable)
    # The program allows it, the schema here does not: the command is not refused, and writes.
    for expected in ("exit code 0", "said ", "wrote .git/"):
        wrong('hours: "reverse" in state "confirmed": ' + expected,
              lambda events, recipes: events[3].update({"from": ["recorded"]}), "hours")
    # The schema here allows it, the program does not.
    wrong("cgov resource cancel G", lambda events, recipes: events[2].update({"from": ["pledged", "delivered"]}))
    wrong("became deliver, delivered", lambda events, recipes: events[1].update(to="cancelled"))
    print("self-test: what is missing or wrong is found")


def main():
    arguments = sys.argv[1:]
    if arguments == ["--self-test"]:
        return self_test()
    schemas = read_schemas()
    listed = subprocess.run(["cgov", "schema", "--columns", "ledger", "--format", "csv"], stdout=subprocess.PIPE,
                            text=True, check=True).stdout.split()[1:]
    if sorted(listed) != sorted(schemas):
        sys.exit("the ledgers of the program are not those of data-schema/: %s" % listed)
    failures = run(schemas, read_recipes(), arguments)
    for each in failures:
        print(each, file=sys.stderr)
    sys.exit("%d failures" % len(failures) if failures else 0)


if __name__ == "__main__":
    main()
