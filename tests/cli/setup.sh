# SPDX-License-Identifier: MIT
# Sourced by the documents: a small store at a fixed moment. P1A 张梅, P2A 李强 and P3A 王芳; a troupe, a company, a hall.
export CGOV_NOW=2026-11-23T10:00:00+08:00 CGOV_BY=lin
cgov --quiet init --language en --community 山畔社区 store
cd store || exit
cgov --quiet person add 张梅 --kind party-member --phone 13900000001 >/dev/null
cgov --quiet person add 李强 --kind volunteer >/dev/null
cgov --quiet person add 王芳 --consent >/dev/null
cgov --quiet group add yue-opera --name 山畔越剧社 --kind troupe >/dev/null
cgov --quiet group add harbour-bank --name 江口商业银行支行 --kind company >/dev/null
