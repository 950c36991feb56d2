Chinese messages: which language, titles, errors, help
  $ . "$TESTDIR/setup.sh"
  $ unset LC_ALL LC_MESSAGES LANG

The language is that of the locale, and this system need not have it

  $ LANG=zh_CN.UTF-8 cgov hours lst
  cgov: 没有命令“cgov hours lst”
  提示：是不是要写“list”？
  [2]
  $ LC_MESSAGES=zh_CN.UTF-8 LANG=en_GB.UTF-8 cgov hours lst
  cgov: 没有命令“cgov hours lst”
  提示：是不是要写“list”？
  [2]
  $ LC_ALL=zh_CN.GB18030 LANG=en_GB.UTF-8 cgov hours lst
  cgov: 没有命令“cgov hours lst”
  提示：是不是要写“list”？
  [2]
  $ LC_ALL=en_GB.UTF-8 LANG=zh_CN.UTF-8 cgov hours lst
  cgov: there is no command "cgov hours lst"
  hint: did you mean "list"?
  [2]

--lang goes before the locale, wherever it stands

  $ LANG=en_GB.UTF-8 cgov --lang zh_CN hours lst
  cgov: 没有命令“cgov hours lst”
  提示：是不是要写“list”？
  [2]
  $ LANG=en_GB.UTF-8 cgov hours lst --lang=zh_CN
  cgov: 没有命令“cgov hours lst”
  提示：是不是要写“list”？
  [2]
  $ LANG=zh_CN.UTF-8 cgov --lang en hours lst
  cgov: there is no command "cgov hours lst"
  hint: did you mean "list"?
  [2]
  $ LANG=zh_CN.UTF-8 cgov hours lst --lang=en
  cgov: there is no command "cgov hours lst"
  hint: did you mean "list"?
  [2]

"C" says nothing about the language; then the store does

  $ LC_ALL=C cgov hours lst
  cgov: there is no command "cgov hours lst"
  hint: did you mean "list"?
  [2]
  $ sed -i 's/^language = "en"/language = "zh_CN"/' cgov.toml
  $ LC_ALL=C cgov hours lst
  cgov: 没有命令“cgov hours lst”
  提示：是不是要写“list”？
  [2]
  $ LC_ALL=POSIX cgov hours lst
  cgov: 没有命令“cgov hours lst”
  提示：是不是要写“list”？
  [2]
  $ (cd / && LC_ALL=C CGOV_STORE="$OLDPWD" cgov hours lst)
  cgov: 没有命令“cgov hours lst”
  提示：是不是要写“list”？
  [2]
  $ (cd / && LC_ALL=C cgov --store "$OLDPWD" hours lst)
  cgov: 没有命令“cgov hours lst”
  提示：是不是要写“list”？
  [2]
  $ LC_ALL=C cgov --lang en hours lst
  cgov: there is no command "cgov hours lst"
  hint: did you mean "list"?
  [2]
  $ LC_ALL=en_GB.UTF-8 cgov hours lst
  cgov: there is no command "cgov hours lst"
  hint: did you mean "list"?
  [2]
  $ cd ..
  $ LC_ALL=C cgov hours list 2>&1 | sed "s,$PWD,HERE,"
  cgov: no store here: neither HERE nor a directory above has a cgov.toml
  hint: make one with "cgov init", or name one with -C DIR or CGOV_STORE
  $ LC_ALL=zh_CN.UTF-8 cgov hours list 2>&1 | sed "s,$PWD,HERE,"
  cgov: 这里没有台账：HERE 及其上级目录都没有 cgov.toml
  提示：请用 cgov init 建立，或用 -C 目录、CGOV_STORE 指定
  $ cd store
  $ git commit --quiet --all --message "Language"

Help, with the second column in one line

  $ cgov --help
  用法：cgov [全局选项] 名词 动词 [参数] [选项]
  
  以纯文本文件管理社区自治。
  
    init       建立台账
    desk       可以写入的各个办公点及其代码
    person     人员；姓名和电话只存于 private/
    group      文艺团队、团队、企业、单位及其成员
    hours      志愿服务记录
    bank       道德银行：以场地分钟计的余额
    venue      场地：用场地分钟预订
    pair       结对帮扶：走访与到期
    praise     点赞：对个人、团体和所做的事
    tool       共享工具屋：库存、借还、排队与维修
    programme  购买服务项目：指标与完成情况
    activity   活动：培训、演出、工作坊、会议及参加人员
    backbone   骨干：受过培训或担任骨干的人
    resource   链接资源：各单位的承诺与兑现
    fund       社区资金：收入、支出和专款
    wish       微心愿墙：从征集到插上红旗
    grid       网格及其认领单位
    order      三单：群众点单、派单办理、评单
    remind     所有到期的事项
    report     当月全部统计
    list       所有台账中的事项
    show       某事项、某人或某代号的全部内容
    trace      一件事在各系统中的来龙去脉
    undo       撤销某事项的最近一个事件
    log        谁在何时做了什么（所有台账）
    check      核对台账，找出所有问题
    sync       交换各副本的登记
    close      月结：封存当月的台账文件
    rollup     汇总多个社区
    schema     各台账的列、事件和状态
    migrate    把旧格式的台账升级为新格式
  
  全局选项，名词前后均可：
    -C, --store DIR   台账目录；默认 $CGOV_STORE，再默认向上最近的台账
    -f, --format F    终端默认 table，否则 csv；tsv、json、jsonl；$CGOV_FORMAT
    --excel           便于 Excel 打开的 CSV：加字节序标记、中文标题，公式不执行
    --columns LIST    选择列及其顺序
    --as-of DATE      以该日结束时的状态为准
    --now INSTANT     以此为当前时间；也可设 $CGOV_NOW
    --lang L          zh_CN 或 en
    --by NAME         经办人；默认 $CGOV_BY，再默认 git 的 user.name
    -n, --dry-run     只核对并显示将要写入的内容，不写入
    -q, --quiet       只显示错误
    --no-color        不用颜色；也可设 $NO_COLOR
    --no-cache        不用缓存，全部从台账读取
    --lock-timeout S  等待其他命令的秒数（默认 10）
    --version         显示版本
    -h, --help        显示帮助；cgov help 名词 打开手册
  $ cgov help hours
  用法：cgov hours 动词 [选项]
  
  志愿服务记录
  
    add          登记一次服务。输出记录编号。
    import       导入服务时长表，有一行出错就整表不导入。输出新编号。
    confirm      确认记录；登记人不能确认自己登记的记录。
    reject       驳回已登记的记录。
    reverse      冲销误登的记录。
    list         按登记顺序列出记录。
    tally        汇总计入道德银行的服务。
    certificate  开具某人的志愿服务证明。
  
  各命令都有自己的帮助：cgov hours 动词 --help。手册：man cgov-hours
  $ cgov hours add --help
  用法：cgov hours add ACCOUNT DURATION [选项]
  
  登记一次服务。输出记录编号。
  
    ACCOUNT   记入谁的账户：个人或团体
    DURATION  时长：2h、90m、1:30、一个半小时
  
  选项：
    --date D         服务日期（默认今天）
    --start T        开始时刻：14:00
    --kind K         rules/moral-bank.toml 中的类别（默认 other）
    --for ID         服务对象
    --person P       账户是团体时，实际服务的人
    --place X        地点
    --unit G         组织单位
    --witness P ...  可以作证的人
    --note N         其他说明
    --activity A     活动名称
  
  示例：
    cgov hours add yue-opera 2h --kind performance --date 2026-11-21
  
  全局选项见 cgov --help。手册：man cgov-hours
  $ cgov --lang en help bank
  Usage: cgov bank VERB [options]
  
  the moral bank: balances in venue-minutes
  
    balance    Prints balances: of every account that has moved, or of those named.
    statement  Prints every change of one account.
    transfer   Moves venue-minutes between accounts, where the rules allow it. Prints the id.
    grant      Gives an account venue-minutes. Prints the id.
    debts      Lists the accounts that owe service.
  
  Each has its own help: cgov bank VERB --help. The manual: man cgov-bank

Whatever a page of help lists, its second column begins at one place of a terminal

  $ cat > ../columns.py <<'END'
  > import re, sys, unicodedata
  > for block in sys.stdin.read().split('\n\n'):
  >     lefts = re.findall(r'^  (?:\S.*?)?  +(?=\S)', block, re.MULTILINE)
  >     places = {sum(1 + (unicodedata.east_asian_width(c) in 'WF') for c in left) for left in lefts}
  >     if len(places) > 1: print(sorted(places), block)
  > END
  $ printf '  一二  a\n  three  b\n' | python3 ../columns.py
  [8, 9]   一二  a
    three  b
  
  $ for noun in init desk person group hours bank venue pair praise programme activity backbone resource fund check close schema; do
  /bin/bash: line 165: syntax error: unexpected end of file (no-eol)
  $ for noun in init desk person group hours bank venue pair praise tool check close schema; do
  >   cgov $noun --help | python3 ../columns.py
  >   for verb in $(cgov $noun --help | sed -n 's/^  \([a-z]\+\)  .*/\1/p'); do
  >     cgov $noun $verb --help | python3 ../columns.py
  >   done
  > done
