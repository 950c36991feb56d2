Making a store
  $ export CGOV_NOW=2026-11-23T10:00:00+08:00 CGOV_BY=lin

A dry run lists what would be made

  $ cgov init --language en --community 山畔社区 --dry-run store
  cgov.toml
  .gitattributes
  .gitignore
  rules/fund.toml
  rules/moral-bank.toml
  rules/orders.toml
  rules/tools.toml
  rules/wishes.toml
  rules/workdays/2025.toml
  rules/workdays/2026.toml
  registers/desks/A.toml
  datapackage.json
  $ ls

A store is a git repository with settings, rules and one desk; private/ is for its owner alone

  $ cgov init --language en --community 山畔社区 store
  cgov: the store is made in */init.t/store; next: cgov person add NAME (glob)
  $ cd store
  $ git log --format='%s (%an)' --name-only
  cgov init (lin)
  
  .gitattributes
  .gitignore
  cgov.toml
  datapackage.json
  registers/desks/A.toml
  rules/fund.toml
  rules/moral-bank.toml
  rules/orders.toml
  rules/tools.toml
  rules/wishes.toml
  rules/workdays/2025.toml
  rules/workdays/2026.toml
  $ git status --short
  $ stat -c '%a %n' private private/people
  700 private
  700 private/people
  $ cat cgov.toml .gitattributes .gitignore
  # \xe7\xa4\xbe\xe5\x8c\xba\xe8\x87\xaa\xe6\xb2\xbb\xe5\x8f\xb0\xe8\xb4\xa6\xe7\x9a\x84\xe8\xae\xbe\xe7\xbd\xae / The settings of this store. Edit by hand; cgov only reads this file. (esc)
  format = 1
  community = "\xe5\xb1\xb1\xe7\x95\x94\xe7\xa4\xbe\xe5\x8c\xba"        # \xe7\xa4\xbe\xe5\x8c\xba\xe5\x90\x8d\xe7\xa7\xb0 / the community's name (esc)
  language = "en"    # "zh_CN" | "en"
  time_zone = "Asia/Shanghai"
  
  [git]
  commit = "auto"       # "auto": a commit for each command; "off": you commit
  *.csv -text
  # \xe9\x9a\x90\xe7\xa7\x81\xe8\xb5\x84\xe6\x96\x99\xe7\xbb\x9d\xe4\xb8\x8d\xe5\x85\xa5\xe5\xba\x93 / Private data never gets into this repository. (esc)
  /private/
  /.cgov/
  *.tmp
  $ git config cgov.desk
  A
  $ cgov desk list
  desk,holder,taken,here,released
  A,lin,2026-11-23T10:00:00+08:00,1,
  $ grep -c '^token = "[0-9a-f]\{16\}"$' registers/desks/A.toml
  1
  $ test "$(sed -n 's/^token = "\(.*\)"/\1/p' registers/desks/A.toml)" = "$(head -n 1 .git/cgov/token)"
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy

Once is enough, and nothing is overwritten

  $ cgov init
  cgov: */init.t/store is a store already (glob)
  hint: see: cgov -C */init.t/store check (glob)
  [1]
  $ mkdir ../other && cd ../other
  $ echo mine > .gitignore
  $ cgov init
  cgov: */init.t/other/.gitignore: is there already (glob)
  hint: choose another directory, or move that file away
  [1]
  $ ls -A
  .gitignore
  $ rm .gitignore && echo mine > notes.txt
  $ cgov init --quiet --language en && git status --short
  ?? notes.txt

What cannot be

  $ cd ..
  $ cgov init --language fr new
  cgov: --language: expected zh_CN or en, found "fr"
  [2]
  $ cgov init --time-zone Mars new
  cgov: unknown time zone "Mars"
  hint: write Asia/Shanghai, Asia/Urumqi, UTC, or an offset such as +08:00
  [2]
  $ cgov init --desk 12 new
  cgov: "12" is no desk code
  hint: one to three letters, such as A or BC
  [2]
  $ cgov init --community "$(printf '\377')" new
  cgov: "\xff" is no name of a community: not UTF-8, or control characters
  [2]
  $ cgov init one two
  cgov: one argument too many: "two"
  hint: see: cgov init --help
  [2]
  $ ls
  other
  store

Inside a repository there is, the store shares it and leaves other files alone

  $ git init --quiet shared && cd shared && echo x > x && git add x
  $ cgov init --quiet --language en east && cgov init --quiet --language en west
  $ git status --short
  A  x
  $ git log --format=%s
  cgov init
  cgov init
  $ ls .git/cgov
  east
  west
