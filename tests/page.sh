#!/bin/bash
# SPDX-License-Identifier: MIT
# Usage: tests/page.sh [--self-test | --pictures DIR], with cgov in PATH (tests/in-clean-home.sh).
# The wish wall's page in Chromium, with 56 wishes: axe-core finds nothing on the screen in the hall (1920x1080), on a
# phone and on a tablet; the hall's screen needs no scrolling, the phone none sideways, and A3 is one full sheet. --pictures
# leaves screenshots and the sheet in DIR. Exits with 77 where the browser, node or the packages of tests/page/packages.sh,
# in $PAGE_PACKAGES, are missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
packages=${PAGE_PACKAGES:-$here/../build/page}
skip() {
    echo "skipped: $*"
    exit 77
}
for program in chromium node; do
    command -v $program >/dev/null || skip "$program is not installed (tests/packages.txt)"
done
[ -d "$packages/node_modules/axe-core" ] && [ -d "$packages/node_modules/playwright-core" ] ||
    skip "run: sh tests/page/packages.sh $packages"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export CGOV_NOW=2026-11-23T10:00:00+08:00 CGOV_BY=lin
cd "$scratch"
cgov -q init --language zh_CN --community 山畔社区 store
cd store
cgov -q person add 张梅 >/dev/null
cgov -q person add 王芳 --consent >/dev/null
cgov -q group add harbour-bank --name 江口商业银行山畔支行 --kind company >/dev/null
awk 'BEGIN {
    print "心愿,紧急,状态,认领人,公开内容"
    count = split("给楼道装一盏声控灯|想要一副老花镜|修一修漏水的厨房水龙头|孩子想学书法|一辆二手轮椅|楼下加一张长椅，方便老人歇脚|请人教用智能手机挂号|收一收堆在三楼的旧家具|想看一场越剧《梁祝》|给独居老人装门铃和烟感报警器|小区门口增设非机动车停放架|帮忙把母亲的老照片修复扫描成电子版留念，再冲印两套分给在外地的弟弟妹妹", title, "|")
    split("张梅|江口商业银行山畔支行|张梅；江口商业银行山畔支行；王芳", who, "|")
    split("三楼的灯坏了很久，晚上上下楼看不清台阶，老人摔过一次。||最好周末上门。", text, "|")
    for (i = 1; i <= 56; i++) {
        state = i <= 36 ? "已实现" : i <= 44 ? "已认领" : i <= 48 ? "已送达" : "待认领"
        print title[i % count + 1] "," (i % 7 ? "" : "紧急") "," state "," (i <= 48 ? who[i % 3 + 1] : "") "," text[i % 3 + 1]
    }
}' >../wishes.csv
[ "$(cgov -q wish import ../wishes.csv | wc -l)" = 56 ]
cgov -f html wish wall >../wall.html
cgov -f html wish wall --state delivered >../few.html
cgov -f html wish wall --from 2026-11-24 >../none.html
cd ..

look() { # OUTPUT_DIR PAGE...
    PAGE_PACKAGES=$packages node "$here/page/look.cjs" "$@"
}
case ${1-} in
--self-test) # what would be wrong is found
    sed 's/ lang="[^"]*"//; s/--soft: #[0-9a-f]*/--soft: #dddddd/; s/minmax(5.4rem, auto)/13rem/; s/min-height: 276mm;//' wall.html >broken.html
    if look "$scratch" broken.html >found 2>&1; then
        echo "a broken page passed"
        exit 1
    fi
    for rule in html-has-lang color-contrast "scrolls down" "of the sheet empty"; do
        grep -q "$rule" found || { echo "$rule was not found:" && cat found && exit 1; }
    done
    ;;
--pictures)
    mkdir -p "$2"
    look "$2" wall.html
    ;;
*) look "$scratch" wall.html few.html none.html ;;
esac
