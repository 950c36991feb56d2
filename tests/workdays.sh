#!/bin/bash
# SPDX-License-Identifier: MIT
# Usage: tests/workdays.sh [--fetch DIR | --self-test], with cgov in PATH (tests/in-clean-home.sh).
# Our working days against those of the npm package chinese-days: an order placed on each day of the years of
# rules/workdays/, with a limit of one working day, has its deadline on the day that the package says. --fetch gets the package;
# the test exits with 77 where it, in $CHINESE_DAYS, or node is missing. --self-test: a wrong calendar is noticed.
set -euo pipefail
version=1.5.7
here=$(cd "$(dirname "$0")" && pwd)
packages=${CHINESE_DAYS:-$here/../build/chinese-days}

if [ "${1-}" = --fetch ]; then
    mkdir -p "$2" && cd "$2"
    grep -qs "\"version\": *\"$version\"" node_modules/chinese-days/package.json ||
        npm install --silent --no-save --no-package-lock --prefix . "chinese-days@$version" >&2
    exit
fi
skip() {
    echo "skipped: $*"
    exit 77
}
command -v node >/dev/null || skip "node is not installed"
[ -d "$packages/node_modules/chinese-days" ] || skip "run: sh tests/workdays.sh --fetch $packages"
packages=$(cd "$packages" && pwd)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
cgov -q init --language en --community 山畔社区 store
cd store
cgov -q group add estate-office --name 山畔物业 --kind property >/dev/null
cgov -q grid add grid-3 --name 第三网格 >/dev/null
sed -i 's/^normal = .*/normal = "1 working days"/' rules/orders.toml
if [ "${1-}" = --self-test ]; then sed -i 's,"2026-10-10",,; s/, *\]/]/' rules/workdays/2026.toml; fi

cat >../judge.cjs <<'END'
const days = require(process.argv[3] + "/node_modules/chinese-days");
const next = (day) => new Date(Date.parse(day) + 86400000).toISOString().slice(0, 10);
const all = [];
for (let day = "2025-01-01"; day < "2026-12-31"; day = next(day)) all.push(day);
if (process.argv[2] === "sheet") {
    console.log("number,title,placed,grid,status");
    for (const day of all) console.log(`${day},x,${day} 10:00,grid-3,dispatched`);
} else {
    const lines = require("fs").readFileSync(0, "utf8").trim().split("\n").slice(1);
    let wrong = Number(lines.length !== all.length);
    for (const line of lines) {
        const [day, deadline] = line.split(",");
        let expected = next(day);
        while (!days.isWorkday(expected)) expected = next(expected);
        if (deadline === expected + "T17:30:00+08:00") continue;
        console.log(`placed on ${day}: ${deadline}, and chinese-days says ${expected}`);
        ++wrong;
    }
    console.log(`${lines.length} days, ${wrong} wrong`);
    process.exit(wrong ? 1 : 0);
}
END
node ../judge.cjs sheet "$packages" >../sheet.csv
CGOV_NOW=2027-01-04T10:00:00+08:00 cgov -q order import ../sheet.csv --unit estate-office >/dev/null
status=0
cgov order list --columns number,deadline -f csv | node ../judge.cjs judge "$packages" || status=$?
if [ "${1-}" = --self-test ]; then
    [ "$status" = 1 ] || { echo "tests/workdays.sh: a wrong calendar was not noticed" >&2; exit 1; }
    status=0
fi
exit $status
