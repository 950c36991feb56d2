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
  
  $ for noun in init desk person group hours bank venue pair praise check close schema; do
  >   cgov $noun --help | python3 ../columns.py
  >   for verb in $(cgov $noun --help | sed -n 's/^  \([a-z]\+\)  .*/\1/p'); do
  >     cgov $noun $verb --help | python3 ../columns.py
  >   done
  > done

Titles of tables; the names of columns in CSV stay

  $ cgov venue add main-hall --name 文化礼堂 --capacity 60 --open "Mon-Fri 08:30-17:30"
  main-hall
  $ cgov hours add P1A 2小时 --kind cleaning --date 2026-11-20 --place 山畔小区
  H1A
  $ cgov hours add yue-opera 一个半小时 --person 李强 --kind 文艺演出 --date 昨天
  H2A
  $ cgov --by chen hours confirm H1A H2A
  $ cgov venue redeem yue-opera 文化礼堂 --start "2026-11-24 14:00" --for 2h --people 20 --purpose 排练
  B1A
  $ cgov -f table group list
  团体          名称              类别     联系人  成员数
  ────────────  ────────────────  ───────  ──────  ──────
  harbour-bank  江口商业银行支行  company               0
  yue-opera     山畔越剧社        troupe                0
  $ cgov -f table hours list --columns entry,state,date,account,minutes,credit,kind,place
  记录  状态       日期        账户            时长     可兑换  类别         地点
  ────  ─────────  ──────────  ─────────  ─────────  ─────────  ───────────  ────────
  H1A   confirmed  2026-11-20  P1A            2小时     10小时  cleaning     山畔小区
  H2A   confirmed  2026-11-22  yue-opera  1小时30分  7小时30分  performance
  $ cgov -f table hours tally --by month,kind
  月份     类别         条数       时长      可兑换
  ───────  ───────────  ────  ─────────  ──────────
  2026-11  cleaning        1      2小时      10小时
  2026-11  performance     1  1小时30分   7小时30分
  ───────  ───────────  ────  ─────────  ──────────
  合计                     2  3小时30分  17小时30分
  $ cgov -f table bank balance
  账户       名称         服务所得   赠予   转入   转出   已用   占用   过期       余额       可用
  ─────────  ──────────  ─────────  ─────  ─────  ─────  ─────  ─────  ─────  ─────────  ─────────
  P1A        张梅           10小时  0分钟  0分钟  0分钟  0分钟  0分钟  0分钟     10小时     10小时
  yue-opera  山畔越剧社  7小时30分  0分钟  0分钟  0分钟  0分钟  2小时  0分钟  7小时30分  5小时30分
  $ cgov -f table venue list
  场地       名称      容量  开放时间
  ─────────  ────────  ────  ───────────────────
  main-hall  文化礼堂    60  Mon-Fri 08:30-17:30
  $ cgov -f table venue calendar
  预订  状态  场地       账户       开始              结束               时长  人数  用途
  ────  ────  ─────────  ─────────  ────────────────  ────────────────  ─────  ────  ────
  B1A   held  main-hall  yue-opera  2026-11-24 14:00  2026-11-24 16:00  2小时    20  排练
  $ cgov bank debts
  account,name,balance,owed_minutes
  $ cgov --excel bank debts | tail -c +4 | tr -d '\r'
  账户,名称,余额,应还服务

Errors say what, where and what to do

  $ cgov > /dev/null
  cgov: 缺少 NOUN
  提示：参见 cgov --help
  [2]
  $ cgov hour list
  cgov: 没有命令“cgov hour”
  提示：是不是要写“hours”？
  [2]
  $ cgov hours add
  cgov: 缺少 ACCOUNT
  提示：参见 cgov hours add --help
  [2]
  $ cgov hours add P1A 2
  cgov: “2”没有单位
  提示：请写 2h、2小时、120m 或 120分钟
  [2]
  $ cgov hours add P1A 2h --dat 2026-11-20
  cgov: 未知选项“--dat”
  提示：是不是要写“--date”？
  [2]
  $ cgov hours add 赵六 2h
  cgov: 没有叫“赵六”的人或团体
  提示：查看全部请用 cgov group list；cgov person list
  [2]
  $ cgov hours add P1A 2h --date 明天
  cgov: 2026-11-24 还没有到
  提示：服务结束后才能登记
  [2]
  $ cgov hours add P1A 2h --kind duty
  cgov: “duty”不属于志愿服务
  提示：值班和培训另行记录
  [1]
  $ cgov hours add P1A 2h --note 打13900000001
  cgov: note: 含电话或身份证号，不得写入要提交到 git 的文件
  提示：请不要写在这里；电话应存于：cgov person set 编号 --phone 号码
  [2]
  $ cgov hours confirm H1A
  cgov: lin 登记了 H1A，因此不能确认
  提示：请由第二人确认：cgov --by 另一人 hours confirm H1A
  [1]
  $ cgov --by chen hours reject H1A
  cgov: H1A 的状态为 confirmed；“reject”要求：recorded
  提示：现在可以：reverse
  [1]
  $ cgov venue redeem P1A main-hall --start "2026-11-24 14:30" --for 1h
  cgov: main-hall 在 2026-11-24 14:00–16:00 已被 B1A 占用
  提示：最近的空闲时段：2026-11-24 16:00–17:00
  [1]
  $ cgov venue redeem P1A main-hall --start "2026-11-29 14:30" --for 1h
  cgov: main-hall 在 2026-11-29 14:30–15:30 不开放（开放时间：Mon-Fri 08:30-17:30）
  提示：最近的空闲时段：2026-11-30 08:30–09:30
  [1]
  $ cgov venue redeem P1A main-hall --start "2026-11-25 9:00" --for 1h --people 61
  cgov: main-hall 最多容纳 60 人，容不下 61 人
  [1]
  $ cgov venue redeem harbour-bank main-hall --start "2027-11-25 9:00" --for 1h
  cgov: 2027-11-25 还太远：最多提前 14 天预订
  提示：自 2027-11-11 起可以预订
  [1]
  $ cgov bank transfer P1A P2A 1h
  cgov: 本社区不允许转让
  提示：参见 rules/moral-bank.toml 中的 transfer
  [1]
  $ cgov -f pdf hours list
  cgov: 未知格式“pdf”
  提示：可用格式：table, csv, tsv, json, jsonl
  [2]
  $ cgov hours list --columns acount
  cgov: 没有“acount”列
  提示：是不是要写“account”？
  [2]
  $ cgov hours list 2>&1 >/dev/full | sed 's/：.*/：…/'
  cgov: 无法写到标准输出：…

An import names every bad row

  $ cgov hours import - <<'END'
  > 姓名,服务日期,时长,类别
  > 李强,2026-11-18,2,环境清洁
  > 王芳,2026-02-30,2h,环境清洁
  > 王芳,2026-11-18,2h,扫雷
  > END
  cgov: -:2: 时长: “2”没有单位 (请写 2h、2小时、120m 或 120分钟)
  cgov: -:3: 服务日期: 没有“2026-02-30”这一天 (2026-02 有 28 天)
  cgov: -:4: 类别: 未知服务类别“扫雷” (可用类别：performance, cleaning, patrol, escort-to-doctor, fetch-medicine, home-visit, teaching, repair, other, duty, training（可在 rules/moral-bank.toml 中添加）)
  cgov: 3 行有错；未导入任何内容
  提示：请改正，或用 --skip-bad 文件 把有错的行另存
  [2]
  $ cgov hours import - <<'END'
  > 姓名,服务日期,时长(小时),类别
  > 王芳,2026-11-18,1.5,治安巡逻
  > END
  H3A
  cgov: 新增 1 条，0 条已存在，0 条被拒

What is said beside the data

  $ cgov hours add P3A 9h
  cgov: 警告：P3A 在 2026-11-23 有 540 分钟；每日上限为 480
  H4A
  $ cgov --dry-run hours add P3A 1h --date 2026-11-19
  cgov: 试运行；以下内容将写入 ledgers/hours/2026-11.A.csv：
  seq,at,by,event,entry,date,start,account,person,minutes,credit,rule,kind,for,place,unit,witness,ref,note,activity
  7,2026-11-23T10:00:00+08:00,lin,record,H5A,2026-11-19,,P3A,P3A,60,300,5-for-1,other,,,,,,,
  $ cgov check
  cgov: 核对无误
  severity,code,file,line,id,message,remedy
  $ echo x >> rules/moral-bank.toml
  $ cgov hours add P1A 1h
  cgov: rules/moral-bank.toml:85: 不是有效的 TOML：Error while parsing key-value pair: expected '=', saw '\n'
    x
     ^
  [3]
  $ git checkout --quiet rules

A certificate

  $ cgov --now 2026-12-15T09:00:00+08:00 hours certificate 张梅
  志愿服务证明
  
  张梅（P1A）为山畔社区提供志愿服务如下：
  
  日期         时长  服务内容  地点      组织单位
  ──────────  ─────  ────────  ────────  ────────
  2026-11-20  2小时  环境清洁  山畔小区
  
  合计：2小时，共 1 次，自 2026-11-20 至 2026-11-20。
  
  开具日期：2026-12-15    （盖章）            负责人：
