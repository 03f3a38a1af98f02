<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
    <context>
        <name>Advice</name>
        <message>
            <source>婉拒前看一眼：{} · F7 填签收日期和商品类别</source>
            <translation>Check before declining: {} · F7 to enter delivery date and goods type</translation>
        </message>
        <message>
            <source>{} · F5 复制那句话</source>
            <translation>{} · F5 copies that reply</translation>
        </message>
    </context>
    <context>
        <name>AnswerLine</name>
        <message>
            <source>复制  Alt+0</source>
            <translation>Copy  Alt+0</translation>
        </message>
        <message>
            <source>复制这一句</source>
            <translation>Copy this line</translation>
        </message>
        <message>
            <source>「{}」里不能有花括号，去掉再复制</source>
            <translation>"{}" cannot contain braces; remove them, then copy</translation>
        </message>
        <message>
            <source>已复制：{}</source>
            <translation>Copied: {}</translation>
        </message>
    </context>
    <context>
        <name>Attitudes</name>
        <message>
            <source>这种情况还没有这样的话术</source>
            <translation>No reply of this kind for this situation yet</translation>
        </message>
        <message>
            <source>还没有</source>
            <translation>None yet</translation>
        </message>
    </context>
    <context>
        <name>Behind</name>
        <message>
            <source>往周</source>
            <translation>Past weeks</translation>
        </message>
        <message>
            <source>指标</source>
            <translation>Metrics</translation>
        </message>
        <message>
            <source>明细</source>
            <translation>Rounds</translation>
        </message>
        <message>
            <source>考核规则</source>
            <translation>Rules</translation>
        </message>
        <message>
            <source> · 回车看这一项的每一轮</source>
            <translation> · Enter shows the rounds of this one</translation>
        </message>
        <message>
            <source>回复率 · 明细与考核规则</source>
            <translation>Response rate · rounds and rules</translation>
        </message>
        <message>
            <source>这一项只有平台能算，没有自己的轮</source>
            <translation>Only the platform can work this out; there are no rounds of our own</translation>
        </message>
        <message>
            <source>还没有以前的周；考核日到了，上周会在这里留下一行，以后不再变</source>
            <translation>No past weeks yet; on assessment day last week leaves a line here that never changes</translation>
        </message>
    </context>
    <context>
        <name>BothTexts</name>
        <message>
            <source>话术的内容</source>
            <translation>Text of the reply</translation>
        </message>
    </context>
    <context>
        <name>CardChip</name>
        <message>
            <source> 后</source>
            <translation> left</translation>
        </message>
        <message>
            <source>未填</source>
            <translation>Empty</translation>
        </message>
        <message>
            <source>本场信息：{}</source>
            <translation>Live card: {}</translation>
        </message>
        <message>
            <source>本场信息 Ctrl+Shift+B</source>
            <translation>Live card Ctrl+Shift+B</translation>
        </message>
    </context>
    <context>
        <name>CardPage</name>
        <message>
            <source>改价限制</source>
            <translation>Price limits</translation>
        </message>
        <message>
            <source>日常话术</source>
            <translation>Everyday replies</translation>
        </message>
        <message>
            <source>大促话术</source>
            <translation>Sale replies</translation>
        </message>
        <message>
            <source>直接打字或回车改一格 · 空格核对这行价格 · Delete 删一行</source>
            <translation>Enter edits · Space checks · Delete removes</translation>
        </message>
        <message>
            <source>都核对过  Ctrl+H</source>
            <translation>All checked  Ctrl+H</translation>
        </message>
        <message>
            <source>+30 分钟  F9</source>
            <translation>+30 min  F9</translation>
        </message>
        <message>
            <source>从上一场开始  Ctrl+L</source>
            <translation>Start from last one  Ctrl+L</translation>
        </message>
        <message>
            <source>保存  Ctrl+S</source>
            <translation>Save  Ctrl+S</translation>
        </message>
        <message>
            <source>上次改的还没保存 · Ctrl+S 保存 · Ctrl+R 放弃</source>
            <translation>Your last changes are not saved · Ctrl+S saves · Ctrl+R discards</translation>
        </message>
        <message>
            <source>改价限制（{}）</source>
            <translation>Price limits ({})</translation>
        </message>
        <message>
            <source>已放弃没保存的修改</source>
            <translation>Unsaved changes discarded</translation>
        </message>
        <message>
            <source>还没有上一场，请直接填</source>
            <translation>No earlier broadcast; please fill it in</translation>
        </message>
        <message>
            <source>已带出上一场：价格、券和满减核对后才会自动填</source>
            <translation>Taken from last time; prices and coupons fill in once checked</translation>
        </message>
        <message>
            <source>已保存，从现在起话术按这张卡填</source>
            <translation>Saved; replies use this card from now on</translation>
        </message>
        <message>
            <source>链接表有 {} 个链接，按 Ctrl+S 保存</source>
            <translation>The table has {:# link|links}; Ctrl+S saves</translation>
        </message>
        <message>
            <source>填了下播时间，价格才会自动填</source>
            <translation>Prices fill in only when the end time is set</translation>
        </message>
        <message>
            <source>券额和满减是上一场的，待核对</source>
            <translation>Coupons are from last time; please check</translation>
        </message>
        <message>
            <source>{} 个链接的价格待核对</source>
            <translation>Prices to check: {}</translation>
        </message>
        <message>
            <source>话术</source>
            <translation>Replies</translation>
        </message>
    </context>
    <context>
        <name>CardSession</name>
        <message>
            <source>本场信息</source>
            <translation>Live card</translation>
        </message>
    </context>
    <context>
        <name>CaseFilters</name>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>类型</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>平台</source>
            <translation>Platform</translation>
        </message>
        <message>
            <source>未结</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>已超时</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>今天到期</source>
            <translation>Due today</translation>
        </message>
        <message>
            <source>24 小时内</source>
            <translation>Within 24 h</translation>
        </message>
        <message>
            <source>今天登记</source>
            <translation>Added today</translation>
        </message>
    </context>
    <context>
        <name>CaseForm</name>
        <message>
            <source>订单号</source>
            <translation>Order no.</translation>
        </message>
        <message>
            <source>公开回复：{}</source>
            <translation>Public reply: {}</translation>
        </message>
        <message>
            <source>评价回复</source>
            <translation>Review reply</translation>
        </message>
        <message>
            <source>补偿</source>
            <translation>Compensation</translation>
        </message>
        <message>
            <source>退款</source>
            <translation>Refund</translation>
        </message>
        <message>
            <source>，认出 {} 项</source>
            <translation>, {} read</translation>
        </message>
        <message>
            <source>更多</source>
            <translation>More</translation>
        </message>
        <message>
            <source>收起</source>
            <translation>Less</translation>
        </message>
        <message>
            <source>实付</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>买家申请时选的原因，退格重选</source>
            <translation>Reason the buyer gave; Backspace to choose again</translation>
        </message>
    </context>
    <context>
        <name>CaseList</name>
        <message>
            <source>已选，{}</source>
            <translation>Selected, {}</translation>
        </message>
        <message>
            <source>售后登记</source>
            <translation>Cases</translation>
        </message>
    </context>
    <context>
        <name>CaseMoves</name>
        <message>
            <source>重新打开</source>
            <translation>Reopen</translation>
        </message>
        <message>
            <source>{}，转{}</source>
            <translation>{}, to {}</translation>
        </message>
    </context>
    <context>
        <name>CaseRows</name>
        <message>
            <source>没有订单号</source>
            <translation>No order number</translation>
        </message>
        <message>
            <source>尾号 {}</source>
            <translation>ending {}</translation>
        </message>
        <message>
            <source>退 {} 元</source>
            <translation>refund ¥{}</translation>
        </message>
    </context>
    <context>
        <name>CaseSheet</name>
        <message>
            <source>{} 登记 · {} 更新</source>
            <translation>Added {} · changed {}</translation>
        </message>
        <message>
            <source> · 客户信息已清除</source>
            <translation> · customer details erased</translation>
        </message>
        <message>
            <source>截止</source>
            <translation>Deadlines</translation>
        </message>
        <message>
            <source>没有截止时间</source>
            <translation>No deadline</translation>
        </message>
        <message>
            <source>经过</source>
            <translation>History</translation>
        </message>
        <message>
            <source>登记以后还没有动过</source>
            <translation>Nothing done since it was added</translation>
        </message>
        <message>
            <source>已办</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>依据：{}</source>
            <translation>Basis: {}</translation>
        </message>
        <message>
            <source>办完</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>{}：办完</source>
            <translation>{}: done</translation>
        </message>
    </context>
    <context>
        <name>CaseView</name>
        <message>
            <source>一条登记</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>还没有打开哪一条。在列表里选一条，按回车</source>
            <translation>No case open. Choose one in the list and press Enter</translation>
        </message>
        <message>
            <source>跟进</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>跟进：做了什么，回车记下；写好按 Alt+数字，和改状态一起记</source>
            <translation>Follow-up: what was done, Enter saves; Alt+number saves it with a new status</translation>
        </message>
        <message>
            <source>按住看姓名电话  V</source>
            <translation>Hold for name, phone  V</translation>
        </message>
        <message>
            <source>修改  F4</source>
            <translation>Edit  F4</translation>
        </message>
        <message>
            <source>内容有改动</source>
            <translation>something has changed</translation>
        </message>
        <message>
            <source>这一条刚在别处改过，没有覆盖。改的是：{}。您写的还在，看过再定</source>
            <translation>Changed elsewhere, so not overwritten. Changed: {}. Your text is still here; look first</translation>
        </message>
        <message>
            <source>Tab 写跟进 · Alt+↑ ↓ 上一条、下一条 · Esc 回列表</source>
            <translation>Tab writes a follow-up · Alt+↑ ↓ other cases · Esc back to the list</translation>
        </message>
    </context>
    <context>
        <name>CaseWords</name>
        <message>
            <source>{}月{}日 {}</source>
            <translation>{:mon} {} {}</translation>
        </message>
        <message>
            <source>没有订单号</source>
            <translation>No order number</translation>
        </message>
        <message>
            <source>跟进：{}</source>
            <translation>Follow-up: {}</translation>
        </message>
        <message>
            <source>态度 </source>
            <translation>Stance </translation>
        </message>
        <message>
            <source>状态 {}</source>
            <translation>Status {}</translation>
        </message>
        <message>
            <source>订单编号</source>
            <translation>Order no.</translation>
        </message>
        <message>
            <source>子订单</source>
            <translation>Sub-order</translation>
        </message>
        <message>
            <source>售后单号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>货物名称</source>
            <translation>Goods</translation>
        </message>
        <message>
            <source>昵称</source>
            <translation>Nickname</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>退换货原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>原因说明</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>责任方</source>
            <translation>Responsible</translation>
        </message>
        <message>
            <source>投诉步骤</source>
            <translation>Complaint steps</translation>
        </message>
        <message>
            <source>态度</source>
            <translation>Stance</translation>
        </message>
        <message>
            <source>处理方式</source>
            <translation>Solution</translation>
        </message>
        <message>
            <source>实付</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>退款</source>
            <translation>Refund</translation>
        </message>
        <message>
            <source>补偿</source>
            <translation>Compensation</translation>
        </message>
        <message>
            <source>签收</source>
            <translation>Delivered</translation>
        </message>
        <message>
            <source>收到退货</source>
            <translation>Return received</translation>
        </message>
        <message>
            <source>运单号</source>
            <translation>Tracking no.</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>回复</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>已做 {} 步，共 {} 步</source>
            <translation>Steps done: {} of {}</translation>
        </message>
        <message>
            <source>{}。下一步 {}</source>
            <translation>{}. Next: {}</translation>
        </message>
        <message>
            <source>{} 元</source>
            <translation>¥{}</translation>
        </message>
        <message>
            <source>已收 {}</source>
            <translation>{} received</translation>
        </message>
        <message>
            <source>破损 {}</source>
            <translation>{} damaged</translation>
        </message>
    </context>
    <context>
        <name>CasesBoard</name>
        <message>
            <source>列表  Ctrl+1</source>
            <translation>List  Ctrl+1</translation>
        </message>
        <message>
            <source>单条</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Ctrl+1 到 5 换页 · Ctrl+H 隐藏姓名和电话 · Esc 关闭</source>
            <translation>Ctrl+1 to 5 pages · Ctrl+H hides names and phones · Esc closes</translation>
        </message>
    </context>
    <context>
        <name>CasesPage</name>
        <message>
            <source>在售后登记里找</source>
            <translation>Search cases</translation>
        </message>
        <message>
            <source>找订单号、姓名、昵称、电话尾号或货物，写哪一段都行</source>
            <translation>Order no., name, nickname, phone ending or goods; any part will do</translation>
        </message>
        <message>
            <source>搜索</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>没有改的</source>
            <translation>Not changed</translation>
        </message>
        <message>
            <source>正在读取…</source>
            <translation>Reading…</translation>
        </message>
        <message>
            <source>{} 条</source>
            <translation>{:# case|cases}</translation>
        </message>
        <message>
            <source>，{} 条不能</source>
            <translation>, {} cannot</translation>
        </message>
        <message>
            <source>↓ 到列表 · 空格勾选 · Ctrl+A 全选 · 回车打开</source>
            <translation>↓ to the list · Space ticks · Ctrl+A all · Enter opens</translation>
        </message>
        <message>
            <source>没有找到。换一段试试，或按 Esc 回到全部未结的</source>
            <translation>Nothing found. Try another part, or press Esc for all open cases</translation>
        </message>
        <message>
            <source>没有未结的售后。在面板里按 Ctrl+D 登记一条，Alt+← 看已办完的</source>
            <translation>No open cases. Press Ctrl+D in the panel to add one, Alt+← for closed ones</translation>
        </message>
        <message>
            <source>显示前 {} 条，再写几个字缩小范围</source>
            <translation>First {} shown; type more to narrow it down</translation>
        </message>
        <message>
            <source>已选 {} 条 · Ctrl+T 一起改状态</source>
            <translation>{} ticked · Ctrl+T changes their status</translation>
        </message>
        <message>
            <source>选中的没有可改的状态；要先选态度的，按回车打开再改</source>
            <translation>No status fits all ticked cases; open one with Enter to choose a stance first</translation>
        </message>
    </context>
    <context>
        <name>CasesSession</name>
        <message>
            <source>售后登记</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>已改为「{}」</source>
            <translation>Changed to "{}"</translation>
        </message>
        <message>
            <source>态度已改</source>
            <translation>Stance changed</translation>
        </message>
        <message>
            <source>跟进已记下</source>
            <translation>Follow-up saved</translation>
        </message>
        <message>
            <source>这一项截止已办完</source>
            <translation>Deadline done</translation>
        </message>
        <message>
            <source>没有改：这一条刚在别处改过；看过再改</source>
            <translation>Not changed: it was just changed elsewhere; look, then change</translation>
        </message>
        <message>
            <source>{} 条已改为「{}」</source>
            <translation>{} changed to "{}"</translation>
        </message>
        <message>
            <source>，{} 条没有改，原因写在列表上方</source>
            <translation>, {} not changed; see above the list</translation>
        </message>
    </context>
    <context>
        <name>Changes</name>
        <message>
            <source>现在没有这条话术</source>
            <translation>This reply does not exist now</translation>
        </message>
        <message>
            <source>第 {} 条：{}</source>
            <translation>Message {}: {}</translation>
        </message>
    </context>
    <context>
        <name>Chart</name>
        <message>
            <source>这段时间没有数据</source>
            <translation>No data for this period</translation>
        </message>
    </context>
    <context>
        <name>Chat</name>
        <message>
            <source>换成 {}</source>
            <translation>Use {}</translation>
        </message>
        <message>
            <source>{} 被占用了</source>
            <translation>{} is taken</translation>
        </message>
        <message>
            <source>{} 不能做呼出键</source>
            <translation>{} cannot call the panel</translation>
        </message>
        <message>
            <source>「{}」不是按键</source>
            <translation>"{}" is no key</translation>
        </message>
        <message>
            <source>呼出键换成了 {}</source>
            <translation>The hotkey is {} now</translation>
        </message>
        <message>
            <source>收起</source>
            <translation>Less</translation>
        </message>
        <message>
            <source>超过 60 字，分两条发</source>
            <translation>Over 60 characters; send it in two</translation>
        </message>
        <message>
            <source>（共 {} 处）</source>
            <translation> ({} in all)</translation>
        </message>
        <message>
            <source>平台已固定，点一下跟着聊天窗口换</source>
            <translation>Platform pinned; click to follow the chat window</translation>
        </message>
        <message>
            <source>已复制 · 前面的窗口不是学过的聊天窗口，要自己粘贴</source>
            <translation>Copied · the window in front is no learned chat window; paste it yourself</translation>
        </message>
        <message>
            <source>别的程序刚占用了剪贴板，没有放进聊天窗口 · 请再放一次</source>
            <translation>Another program took the clipboard, nothing was put into the chat · Put it again</translation>
        </message>
        <message>
            <source>没有放进聊天窗口，已复制 · 请在聊天窗口按 Ctrl+V</source>
            <translation>Not put into the chat, copied · press Ctrl+V there</translation>
        </message>
        <message>
            <source>已放进聊天窗口，发出后再放下一条</source>
            <translation>In the chat; send it before the next</translation>
        </message>
        <message>
            <source>已放进聊天窗口，由您按发送</source>
            <translation>In the chat; you press send</translation>
        </message>
        <message>
            <source>学会聊天窗口</source>
            <translation>Learn the chat window</translation>
        </message>
        <message>
            <source>请点一下聊天窗口的输入框 · Esc 取消</source>
            <translation>Click the input box of the chat window · Esc cancels</translation>
        </message>
        <message>
            <source>现在没有要您确认的</source>
            <translation>Nothing to confirm now</translation>
        </message>
        <message>
            <source>先按 {}</source>
            <translation>First press {}</translation>
        </message>
        <message>
            <source>先点搜索框</source>
            <translation>First click the search box</translation>
        </message>
        <message>
            <source>没有学，聊天窗口和原来一样</source>
            <translation>Nothing learned; chat windows are as before</translation>
        </message>
        <message>
            <source>没有记下：认不出这是聊天窗口 · 网页要在客服页上学，标题里有「客服」或平台名</source>
            <translation>Not learned: no chat window · on the web, learn it on the service page, with 客服 or the platform in its title</translation>
        </message>
        <message>
            <source>已学会：{} · 平台不对就先选平台，再学一次</source>
            <translation>Learned: {} · wrong platform? Choose it first, then learn again</translation>
        </message>
        <message>
            <source>违禁词还在准备，过几秒再复制一次</source>
            <translation>Wording checks are getting ready; copy again in a few seconds</translation>
        </message>
        <message>
            <source>聊天里的这句没有违禁词</source>
            <translation>No forbidden wording in this message</translation>
        </message>
        <message>
            <source>换成改好的</source>
            <translation>Put the fixed text</translation>
        </message>
        <message>
            <source>那个聊天窗口不在前面了，改好的话已复制</source>
            <translation>That chat window is not in front any more; the fixed text is copied</translation>
        </message>
    </context>
    <context>
        <name>ChipField</name>
        <message>
            <source>未选</source>
            <translation>Not chosen</translation>
        </message>
    </context>
    <context>
        <name>ChoiceView</name>
        <message>
            <source>留左边的  Ctrl+1</source>
            <translation>Keep the left one  Ctrl+1</translation>
        </message>
        <message>
            <source>回去接着改  Esc</source>
            <translation>Go back and edit  Esc</translation>
        </message>
        <message>
            <source>用右边的  Ctrl+2</source>
            <translation>Use the right one  Ctrl+2</translation>
        </message>
    </context>
    <context>
        <name>CodeReminder</name>
        <message>
            <source>恢复码还没有抄写</source>
            <translation>Recovery code not written down yet</translation>
        </message>
        <message>
            <source>钥匙串丢失时，只有恢复码能打开登记数据</source>
            <translation>If the keychain is lost, only the recovery code opens your cases</translation>
        </message>
        <message>
            <source>现在抄写</source>
            <translation>Write it down</translation>
        </message>
        <message>
            <source>今天稍后</source>
            <translation>Later today</translation>
        </message>
    </context>
    <context>
        <name>CustomerField</name>
        <message>
            <source>客户</source>
            <translation>Customer</translation>
        </message>
        <message>
            <source>昵称 姓名 电话 地址 · ↓ 分开填</source>
            <translation>Nickname, name, phone, address · ↓ one by one</translation>
        </message>
    </context>
    <context>
        <name>CustomerLine</name>
        <message>
            <source>收起买家消息 Esc</source>
            <translation>Close buyer message Esc</translation>
        </message>
        <message>
            <source>买家：{}</source>
            <translation>Buyer: {}</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>有效期到哪一天</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>例如 2027-02-01，留空为长期</source>
            <translation>E.g. 2027-02-01; empty for no end</translation>
        </message>
    </context>
    <context>
        <name>DueLine</name>
        <message>
            <source>打开  F12</source>
            <translation>Open  F12</translation>
        </message>
        <message>
            <source>知道了</source>
            <translation>Got it</translation>
        </message>
    </context>
    <context>
        <name>DueList</name>
        <message>
            <source>没有快到期的售后。按 Ctrl+L 看全部登记</source>
            <translation>No case due soon. Press Ctrl+L for all cases</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <source>一条登记最多 {} 张凭证，多出的 {} 张没有加上</source>
            <translation>A case takes {:# proof|proofs}; {} more not added</translation>
        </message>
        <message>
            <source>其中 {} 张：</source>
            <translation>{} of them:</translation>
        </message>
        <message>
            <source>这张图片已经在这条登记里，没有重复添加</source>
            <translation>This picture is already in the case; not added again</translation>
        </message>
        <message>
            <source>登记已存；凭证：{}</source>
            <translation>Case saved; proof: {}</translation>
        </message>
        <message>
            <source>这张凭证没有读出来；删掉它，再添加一张</source>
            <translation>This proof could not be read; delete it and add it again</translation>
        </message>
        <message>
            <source>剪贴板里没有图片；先截图或复制图片，再按 Ctrl+V</source>
            <translation>No picture on the clipboard; take a screenshot or copy one, then Ctrl+V</translation>
        </message>
        <message>
            <source>图片 (*.jpg *.jpeg *.png *.webp *.bmp *.gif)</source>
            <translation>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif)</translation>
        </message>
        <message>
            <source>选凭证图片</source>
            <translation>Choose proof pictures</translation>
        </message>
        <message>
            <source>买家信息已隐藏，没有打开图片；先按 Ctrl+H 显示</source>
            <translation>Buyer details are hidden, so the picture stays closed; press Ctrl+H to show</translation>
        </message>
        <message>
            <source>在这里按 Ctrl+V 贴图，或拖进来</source>
            <translation>Take a screenshot and press Ctrl+V here, or drop pictures</translation>
        </message>
        <message>
            <source>第 {} 张，共 {} 张 · ← → 换一张 · Esc 关闭</source>
            <translation>Picture {} of {} · ← → others · Esc closes</translation>
        </message>
        <message>
            <source>再按一次 Delete 或「删除」，就删掉第 {} 张</source>
            <translation>Press Delete again to delete picture {}</translation>
        </message>
        <message>
            <source>凭证 {}/{}</source>
            <translation>Proof {}/{}</translation>
        </message>
        <message>
            <source>{} · 处理中 {}</source>
            <translation>{} · {} in progress</translation>
        </message>
        <message>
            <source>{} · 待存</source>
            <translation>{} · to be saved</translation>
        </message>
        <message>
            <source>待存的图片随登记一起存；存下之前只在内存里</source>
            <translation>Saved together with the case; until then only in memory</translation>
        </message>
        <message>
            <source>选图片…</source>
            <translation>Choose pictures…</translation>
        </message>
        <message>
            <source>看大图</source>
            <translation>Enlarge</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>第 {} 张凭证</source>
            <translation>Proof {}</translation>
        </message>
        <message>
            <source>凭证图片</source>
            <translation>Proof picture</translation>
        </message>
        <message>
            <source>凭证大图</source>
            <translation>Proof, enlarged</translation>
        </message>
        <message>
            <source>凭证</source>
            <translation>Proof</translation>
        </message>
        <message>
            <source>图片读不出来（{}），没有加上；换一张，或截图后再粘贴</source>
            <translation>Picture could not be read ({}), not added; try another, or paste a screenshot</translation>
        </message>
        <message>
            <source>图片有 {} MB，超过 {} MB，没有加上；请改用截图</source>
            <translation>Picture has {} MB, over {} MB, not added; use a screenshot</translation>
        </message>
        <message>
            <source>图片有 {} 万像素，超过 {} 万，没有加上；请改用截图</source>
            <translation>Picture has {}0,000 pixels, over {}0,000, not added; use a screenshot</translation>
        </message>
        <message>
            <source>这不是能读的图片，没有加上；请用 JPG、PNG 或截图</source>
            <translation>Not a readable picture, not added; use JPG, PNG or a screenshot</translation>
        </message>
    </context>
    <context>
        <name>FigureTiles</name>
        <message>
            <source>停在哪个数字上，这里就说它怎么算</source>
            <translation>Rest on a number to read how it is counted</translation>
        </message>
    </context>
    <context>
        <name>FillForm</name>
        <message>
            <source>Tab 下一项 · 回车复制 · 留空则用通用说法 · Esc 返回</source>
            <translation>Tab next · Enter copies · empty uses the general wording · Esc back</translation>
        </message>
        <message>
            <source>Tab 下一项 · 填完回车复制 · Esc 返回</source>
            <translation>Tab next · Enter copies when filled · Esc back</translation>
        </message>
        <message>
            <source>如：{}</source>
            <translation>E.g. {}</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>按回车复制上面这句</source>
            <translation>Enter copies the line above</translation>
        </message>
        <message>
            <source>正在准备话术…</source>
            <translation>Getting replies ready…</translation>
        </message>
        <message>
            <source>没有贴近这条消息的话术。按 Esc 回到搜索，换个说法试试</source>
            <translation>No reply is close to this message. Esc returns to search; try other words</translation>
        </message>
        <message>
            <source>在「{}」里没有找到「{}」。按两次 Esc 回到全部</source>
            <translation>In "{}" nothing matches "{}". Esc twice shows all</translation>
        </message>
        <message>
            <source>没有找到「{}」。换个说法试试，或按 Esc 清空</source>
            <translation>Nothing matches "{}". Try other words, or Esc to clear</translation>
        </message>
        <message>
            <source>还没有话术。把话术包放进 phrasebanks 文件夹，或按 Ctrl+4 到话术管理里写</source>
            <translation>No replies yet. Put reply packs into the phrasebanks folder, or press Ctrl+4 to write one</translation>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <source>分段（Alt+Enter）</source>
            <translation>Split (Alt+Enter)</translation>
        </message>
        <message>
            <source>建议改成：{}</source>
            <translation>Suggested: {}</translation>
        </message>
        <message>
            <source>来源：{}</source>
            <translation>Source: {}</translation>
        </message>
    </context>
    <context>
        <name>FindingsList</name>
        <message>
            <source>一条超过 60 字</source>
            <translation>A message over 60 characters</translation>
        </message>
        <message>
            <source>违禁提示</source>
            <translation>Wording warnings</translation>
        </message>
        <message>
            <source>违禁提示 {} 处，{}</source>
            <translation>{:# finding|findings}, {}</translation>
        </message>
    </context>
    <context>
        <name>GoodsField</name>
        <message>
            <source>商品类别</source>
            <translation>Goods type</translation>
        </message>
        <message>
            <source>普通商品</source>
            <translation>Ordinary goods</translation>
        </message>
        <message>
            <source>买家单独确认过</source>
            <translation>Buyer confirmed it separately</translation>
        </message>
        <message>
            <source>依据：{}</source>
            <translation>Basis: {}</translation>
        </message>
    </context>
    <context>
        <name>Handover</name>
        <message>
            <source>正在读取…</source>
            <translation>Reading…</translation>
        </message>
        <message>
            <source>没有答应买家的事。复制带承诺的话术后按 Ctrl+M，记在这里直到办完</source>
            <translation>No promises. After copying a reply with a promise press Ctrl+M; it stays here until done</translation>
        </message>
        <message>
            <source>一起交接：{}</source>
            <translation>Hand over too: {}</translation>
        </message>
        <message>
            <source>回车 办完 · Ctrl+Z 撤回 · 按住 V 看号码 · Ctrl+P 复制发群 · Ctrl+Shift+P 打印</source>
            <translation>Enter done · Ctrl+Z undo · hold V for numbers · Ctrl+P copy for group · Ctrl+Shift+P print</translation>
        </message>
        <message>
            <source>序</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>要交接的事</source>
            <translation>To hand over</translation>
        </message>
        <message>
            <source>办完</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>没有要交接的事</source>
            <translation>Nothing to hand over</translation>
        </message>
        <message>
            <source>交接班</source>
            <translation>Handover</translation>
        </message>
        <message>
            <source>答应买家的事</source>
            <translation>Promises to buyers</translation>
        </message>
        <message>
            <source>没写是谁</source>
            <translation>No name given</translation>
        </message>
        <message>
            <source>已办完 · Ctrl+Z 撤回</source>
            <translation>Done · Ctrl+Z undoes</translation>
        </message>
        <message>
            <source>Ctrl+M 记一笔</source>
            <translation>Ctrl+M notes it</translation>
        </message>
        <message>
            <source>已复制</source>
            <translation>Copied</translation>
        </message>
        <message>
            <source>已复制 · {}</source>
            <translation>Copied · {}</translation>
        </message>
        <message>
            <source>已记下 · {} · Ctrl+5 看交接班</source>
            <translation>Noted · {} · Ctrl+5 handover</translation>
        </message>
        <message>
            <source>{} · Ctrl+5 交接班</source>
            <translation>{} · Ctrl+5 handover</translation>
        </message>
        <message>
            <source>「{}」到时间了还没办 · Ctrl+5 交接班</source>
            <translation>"{}" is due and not done · Ctrl+5 handover</translation>
        </message>
        <message>
            <source>已办完「{}」· Ctrl+Z 撤回</source>
            <translation>"{}" done · Ctrl+Z undoes</translation>
        </message>
        <message>
            <source>已撤回「{}」</source>
            <translation>"{}" is open again</translation>
        </message>
        <message>
            <source>交接班已复制，号码已遮住，可以发到群里</source>
            <translation>Handover copied with numbers masked; safe to post in a group</translation>
        </message>
        <message>
            <source>交接班只复制了一部分：{}</source>
            <translation>Only part of the handover copied: {}</translation>
        </message>
        <message>
            <source>其余没有读出来</source>
            <translation>The rest could not be read</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>表格里的每一行会怎样</source>
            <translation>What will happen to each row</translation>
        </message>
        <message>
            <source>选表格…  Ctrl+O</source>
            <translation>Choose table…  Ctrl+O</translation>
        </message>
        <message>
            <source>粘贴文字  Ctrl+V</source>
            <translation>Paste text  Ctrl+V</translation>
        </message>
        <message>
            <source>正在读「{}」……</source>
            <translation>Reading "{}"…</translation>
        </message>
        <message>
            <source>哪一列是话术</source>
            <translation>Which column holds the replies</translation>
        </message>
        <message>
            <source>就用这一列</source>
            <translation>Use this column</translation>
        </message>
        <message>
            <source>提交待审 {} 条  Ctrl+S</source>
            <translation>Submit {} for review  Ctrl+S</translation>
        </message>
        <message>
            <source>提交待审  Ctrl+S</source>
            <translation>Submit for review  Ctrl+S</translation>
        </message>
        <message>
            <source>表格 (*.xlsx *.xlsm *.csv *.txt);;所有文件 (*)</source>
            <translation>Tables (*.xlsx *.xlsm *.csv *.txt);;All files (*)</translation>
        </message>
        <message>
            <source>选一个话术表</source>
            <translation>Choose a table of replies</translation>
        </message>
        <message>
            <source>正在看粘贴的文字……</source>
            <translation>Reading the pasted text…</translation>
        </message>
        <message>
            <source>剪贴板里没有文字；先复制几段话术，再按 Ctrl+V</source>
            <translation>No text on the clipboard; copy some replies, then press Ctrl+V</translation>
        </message>
        <message>
            <source>这是预演，还没有提交</source>
            <translation>A preview; nothing is submitted yet</translation>
        </message>
        <message>
            <source>里面没有话术；请换一个文件或一段文字</source>
            <translation>No replies in it; try another file or text</translation>
        </message>
        <message>
            <source>正在提交……</source>
            <translation>Submitting…</translation>
        </message>
        <message>
            <source>{} 条已提交待审</source>
            <translation>Submitted for review: {}</translation>
        </message>
        <message>
            <source>；未停用 {} 条，请主管在话术管理里停用</source>
            <translation>; {} not retired: ask a supervisor to retire them in Manage replies</translation>
        </message>
        <message>
            <source>库里现在</source>
            <translation>In the library now</translation>
        </message>
        <message>
            <source>和{}几乎一样</source>
            <translation>Almost the same as {}</translation>
        </message>
    </context>
    <context>
        <name>KeyHelp</name>
        <message>
            <source>按键表</source>
            <translation>Shortcuts</translation>
        </message>
        <message>
            <source>按任意键关闭 · ↑ ↓ 翻看 · 改按键：Ctrl+, 设置</source>
            <translation>Any key closes · ↑ ↓ scroll · Change keys: Ctrl+, Settings</translation>
        </message>
    </context>
    <context>
        <name>KeyRules</name>
        <message>
            <source>「{}」不是按键；请在设置里点一下，再按新的键</source>
            <translation>"{}" is no key; click the field in the settings, then press the new one</translation>
        </message>
        <message>
            <source>{} 是工作台和微信的键，面板不占用；请换一个</source>
            <translation>{} belongs to the workbench or WeChat; choose another</translation>
        </message>
        <message>
            <source>{} 在别的窗口里要用；呼出键请加 Ctrl 或 Alt</source>
            <translation>{} is needed in other windows; add Ctrl or Alt</translation>
        </message>
        <message>
            <source>{} 打字和移动要用；请加 Ctrl 或 Alt，或用 F1 到 F12</source>
            <translation>{} is needed for typing or moving; add Ctrl or Alt, or use F1 to F12</translation>
        </message>
        <message>
            <source>{} 编辑文字要用；请换一个</source>
            <translation>{} is needed for editing text; choose another</translation>
        </message>
        <message>
            <source>{} 已经用在「{}」；先改掉那一个，或换一个键</source>
            <translation>{} is used for "{}"; change that one first, or choose another key</translation>
        </message>
    </context>
    <context>
        <name>Limits</name>
        <message>
            <source>平台时限</source>
            <translation>Platform time limits</translation>
        </message>
        <message>
            <source>还没有平台时限。各平台的规定常变，只填您在平台规则里看到的；法律规定的两条不用填</source>
            <translation>No platform limits yet. Rules change often: enter only what you see in yours; the two legal ones are built in</translation>
        </message>
        <message>
            <source>几小时内</source>
            <translation>Within hours</translation>
        </message>
        <message>
            <source>几小时，如 48</source>
            <translation>Hours, e.g. 48</translation>
        </message>
        <message>
            <source>要办的事</source>
            <translation>To do</translation>
        </message>
        <message>
            <source>要办的事，如 平台举证</source>
            <translation>To do, e.g. send proof to the platform</translation>
        </message>
        <message>
            <source>保存  Enter</source>
            <translation>Save  Enter</translation>
        </message>
        <message>
            <source>F6 换平台 · F7 换状态 · 在列表里按 Delete 删掉一条</source>
            <translation>F6 platform · F7 status · Delete in the list removes one</translation>
        </message>
        <message>
            <source>平台 F6</source>
            <translation>Platform F6</translation>
        </message>
        <message>
            <source>状态 F7</source>
            <translation>Status F7</translation>
        </message>
        <message>
            <source>时限</source>
            <translation>Limits</translation>
        </message>
        <message>
            <source>时限写 1 到 {} 小时</source>
            <translation>Limits are 1 to {:# hour|hours}</translation>
        </message>
        <message>
            <source>写一下到时间前要办的事，提醒时就这样说</source>
            <translation>Say what is due by then; the reminder says it so</translation>
        </message>
        <message>
            <source>已存：{}。从下一次登记或改到这个状态起算</source>
            <translation>Saved: {}. Counts from the next case or change to this status</translation>
        </message>
        <message>
            <source>已删掉这条时限，已经在算的不变</source>
            <translation>Limit deleted; those already running stay</translation>
        </message>
        <message>
            <source>店里填的平台时限 {} 条</source>
            <translation>Platform limits set by the shop: {}</translation>
        </message>
        <message>
            <source>，另有 {} 行读不懂，没有用</source>
            <translation>, {} unreadable lines left out</translation>
        </message>
        <message>
            <source>{} 小时</source>
            <translation>{} h</translation>
        </message>
        <message>
            <source>{} 填写</source>
            <translation>Set {}</translation>
        </message>
    </context>
    <context>
        <name>LinksModel</name>
        <message>
            <source>{} 待核对</source>
            <translation>{} to check</translation>
        </message>
        <message>
            <source>链接号「{}」要一个数</source>
            <translation>Link number "{}" must be a number</translation>
        </message>
        <message>
            <source>{} 号链接已经有了</source>
            <translation>Link {} is there already</translation>
        </message>
        <message>
            <source>价格「{}」要一个数，如 89.9</source>
            <translation>Price "{}" must be a number, e.g. 89.9</translation>
        </message>
    </context>
    <context>
        <name>LinksTable</name>
        <message>
            <source>链接表</source>
            <translation>Links</translation>
        </message>
        <message>
            <source>还没有链接：把群里的链接表粘贴到右边，按 Ctrl+Enter 放进来</source>
            <translation>No links yet: paste the table of links on the right and press Ctrl+Enter</translation>
        </message>
    </context>
    <context>
        <name>ManagePage</name>
        <message>
            <source>在话术管理里找</source>
            <translation>Search replies to manage</translation>
        </message>
        <message>
            <source>找草稿、待审、话术和话术包</source>
            <translation>Search replies and packs</translation>
        </message>
        <message>
            <source>搜索</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>数据还没有打开，草稿和待审暂时看不到；按 F10 打开「数据与密钥」</source>
            <translation>Data is not open, so drafts and proposals are hidden; press F10 for Data and keys</translation>
        </message>
        <message>
            <source>话术包：{} · Esc 看全部</source>
            <translation>Pack: {} · Esc shows all</translation>
        </message>
        <message>
            <source>{} 条话术签名不符，客服不能复制：请主管在「话术包」里核对，按 Ctrl+Enter 签名</source>
            <translation>{} replies have a wrong signature and cannot be copied: a supervisor checks them in Packs and signs with Ctrl+Enter</translation>
        </message>
        <message>
            <source>没有找到「{}」。换个说法试试，或按 Esc 清空</source>
            <translation>Nothing matches "{}". Try other words, or Esc to clear</translation>
        </message>
        <message>
            <source>要{}「{}」吗？再按一次 Ctrl+T</source>
            <translation>{} "{}"? Press Ctrl+T again</translation>
        </message>
        <message>
            <source>已提交审核：{}</source>
            <translation>Submitted for review: {}</translation>
        </message>
        <message>
            <source>已撤回，不再提议</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>已停用，客服不再看到它</source>
            <translation>Retired; agents no longer see it</translation>
        </message>
        <message>
            <source>已签名 {} 条</source>
            <translation>Signed: {}</translation>
        </message>
        <message>
            <source>，{} 条没有签：{}</source>
            <translation>, {} not signed: {}</translation>
        </message>
    </context>
    <context>
        <name>ManageRows</name>
        <message>
            <source>话术管理的列表</source>
            <translation>Replies to manage</translation>
        </message>
        <message>
            <source>还没有标题</source>
            <translation>No title yet</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>新增</source>
            <translation>New</translation>
        </message>
        <message>
            <source>已退回</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>退回原因：{}</source>
            <translation>Returned because: {}</translation>
        </message>
        <message>
            <source>已关闭</source>
            <translation>Switched off</translation>
        </message>
        <message>
            <source>{} 条</source>
            <translation>{:# reply|replies}</translation>
        </message>
        <message>
            <source>已停用</source>
            <translation>Retired</translation>
        </message>
        <message>
            <source>没有提交</source>
            <translation>Not submitted</translation>
        </message>
        <message>
            <source>已过期</source>
            <translation>Expired</translation>
        </message>
        <message>
            <source>{} 条签名不符</source>
            <translation>{} with wrong signature</translation>
        </message>
        <message>
            <source>未签名</source>
            <translation>Not signed</translation>
        </message>
        <message>
            <source>已签名</source>
            <translation>Signed</translation>
        </message>
        <message>
            <source>自带</source>
            <translation>Built in</translation>
        </message>
    </context>
    <context>
        <name>MoreFields</name>
        <message>
            <source>数量，空着算 1</source>
            <translation>Quantity, empty means 1</translation>
        </message>
        <message>
            <source>快递公司</source>
            <translation>Courier</translation>
        </message>
        <message>
            <source>例如 2026-11-22</source>
            <translation>E.g. 2026-11-22</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>注意</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>知道了</source>
            <translation>Got it</translation>
        </message>
        <message>
            <source>另有 {} 处，运行 livecs phrases check 查看</source>
            <translation>{} more; run livecs phrases check to see them</translation>
        </message>
    </context>
    <context>
        <name>Offers</name>
        <message>
            <source>不用</source>
            <translation>No</translation>
        </message>
        <message>
            <source>不用，以后不再提示</source>
            <translation>No, do not offer this again</translation>
        </message>
        <message>
            <source>话术按{}的说法，别的平台请换</source>
            <translation>Replies are worded for {}; change it for other platforms</translation>
        </message>
        <message>
            <source>换平台</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>店铺名称还没填，登记表上会空着</source>
            <translation>The shop has no name yet; it will be missing on printed lists</translation>
        </message>
        <message>
            <source>去填</source>
            <translation>Fill in</translation>
        </message>
        <message>
            <source>在任何窗口按 {} 就到这里的搜索</source>
            <translation>In any window {} opens the search here</translation>
        </message>
        <message>
            <source>换个键</source>
            <translation>Change key</translation>
        </message>
    </context>
    <context>
        <name>Official</name>
        <message>
            <source>认出的数字</source>
            <translation>Figures found</translation>
        </message>
        <message>
            <source>保存  Ctrl+Enter</source>
            <translation>Save  Ctrl+Enter</translation>
        </message>
        <message>
            <source>例如 {}</source>
            <translation>E.g. {}</translation>
        </message>
        <message>
            <source>日期请写成 2026-11-21、11-21 或昨天，不要晚于今天</source>
            <translation>Write the date as 2026-11-21, 11-21 or 昨天, not later than today</translation>
        </message>
        <message>
            <source>粘贴的内容太长，像是整个文件；请只复制要看的几天，或者用导入</source>
            <translation>Too long, it looks like a whole file; copy only the days you need, or import it</translation>
        </message>
        <message>
            <source>官方数字</source>
            <translation>Official figures</translation>
        </message>
        <message>
            <source>哪一天</source>
            <translation>Which day</translation>
        </message>
        <message>
            <source>粘贴后台的表格</source>
            <translation>Paste the table from the back office</translation>
        </message>
        <message>
            <source>或者把后台的表格连表头一起复制，粘贴到这里：几天、几位客服都可以</source>
            <translation>Or copy the table with its headings and paste it here; several days or agents are fine</translation>
        </message>
        <message>
            <source>照表格写的</source>
            <translation>As in the table</translation>
        </message>
        <message>
            <source>月在前</source>
            <translation>Month first</translation>
        </message>
        <message>
            <source>日在前</source>
            <translation>Day first</translation>
        </message>
        <message>
            <source>月和日换回来</source>
            <translation>Swap month and day</translation>
        </message>
    </context>
    <context>
        <name>OrderOffer</name>
        <message>
            <source>粘贴里的订单号</source>
            <translation>Order numbers in the pasted text</translation>
        </message>
        <message>
            <source>粘贴里有 {} 个订单：↑ ↓ 选，回车填进来</source>
            <translation>{} orders in the pasted text: ↑ ↓ choose, Enter fills in</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>这一步没有做完，可能没有存下；请再试一次，仍不行请重新打开面板</source>
            <translation>This did not finish and may not be saved; try again, else reopen the panel</translation>
        </message>
    </context>
    <context>
        <name>Owed</name>
        <message>
            <source>欠回复</source>
            <translation>Owed replies</translation>
        </message>
        <message>
            <source>正在回</source>
            <translation>Replying</translation>
        </message>
        <message>
            <source>已消掉</source>
            <translation>Cleared</translation>
        </message>
        <message>
            <source>没有欠回复；按 Ctrl+J 请买家稍等，就记在这里</source>
            <translation>No replies owed; Ctrl+J asks a buyer to wait and notes it here</translation>
        </message>
        <message>
            <source>「{}」又在等了</source>
            <translation>"{}" is waiting again</translation>
        </message>
        <message>
            <source>「{}」超时了 · Ctrl+Shift+J 去回</source>
            <translation>"{}" is overdue · Ctrl+Shift+J replies</translation>
        </message>
        <message>
            <source>{} 位超时，最久「{}」 · Ctrl+Shift+J 去回</source>
            <translation>{} overdue, longest {} · Ctrl+Shift+J to answer</translation>
        </message>
        <message>
            <source>正在回「{}」{}：复制回复就消掉</source>
            <translation>Replying to "{}" {}: copying a reply clears it</translation>
        </message>
        <message>
            <source>已去掉「{}」· Ctrl+Z 撤回</source>
            <translation>"{}" removed · Ctrl+Z undoes</translation>
        </message>
        <message>
            <source>数据没打开，欠回复先记在面板里，关掉就没有了</source>
            <translation>Data is not open; owed replies are kept only while the panel is open</translation>
        </message>
        <message>
            <source>「{}」已回</source>
            <translation>"{}" answered</translation>
        </message>
        <message>
            <source>已复制 · {} · Ctrl+Z 撤回</source>
            <translation>Copied · {} · Ctrl+Z undoes</translation>
        </message>
        <message>
            <source>没有能用的稍等话术；已记下「{}」{}</source>
            <translation>No please-wait reply to use; noted "{}" {}</translation>
        </message>
        <message>
            <source>已复制稍等的话 ·「{}」{} 内回</source>
            <translation>Please-wait copied · "{}" reply within {}</translation>
        </message>
        <message>
            <source>已复制下一句 ·「{}」{}</source>
            <translation>Next wording copied · "{}" {}</translation>
        </message>
        <message>
            <source>欠回复 {}</source>
            <translation>Owed replies: {}</translation>
        </message>
    </context>
    <context>
        <name>Packs</name>
        <message>
            <source>话术包</source>
            <translation>Reply packs</translation>
        </message>
        <message>
            <source>已启用「{}」</source>
            <translation>"{}" switched on</translation>
        </message>
        <message>
            <source>已停用「{}」，它的话术不再出现</source>
            <translation>"{}" switched off; its replies are gone from the lists</translation>
        </message>
        <message>
            <source>还没有话术包。把话术包放进 phrasebanks 文件夹</source>
            <translation>No reply packs yet. Put them into the phrasebanks folder</translation>
        </message>
        <message>
            <source>空格 停用或启用 · Esc 关闭</source>
            <translation>Space switches on or off · Esc closes</translation>
        </message>
        <message>
            <source>{} 个话术包，用着 {} 个，{} 条话术</source>
            <translation>Packs: {}, in use: {}, replies: {}</translation>
        </message>
        <message>
            <source>有错，没有读入</source>
            <translation>Faulty, not read</translation>
        </message>
        <message>
            <source>{} 条</source>
            <translation>{:# reply|replies}</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>回复</source>
            <translation>Rate</translation>
        </message>
        <message>
            <source>管理</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>交接</source>
            <translation>Shift</translation>
        </message>
    </context>
    <context>
        <name>Panel</name>
        <message>
            <source>livecs 演示：不保护任何内容</source>
            <translation>livecs demo: nothing is protected</translation>
        </message>
        <message>
            <source>设置里有读不懂的内容（{}），先按默认；原来的会留作 settings.json.unreadable</source>
            <translation>Settings not understood ({}): defaults are used; the old file is kept as settings.json.unreadable</translation>
        </message>
    </context>
    <context>
        <name>PanelCases</name>
        <message>
            <source>统计</source>
            <translation>Statistics</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reasons</translation>
        </message>
        <message>
            <source>售后登记</source>
            <translation>Cases</translation>
        </message>
    </context>
    <context>
        <name>PanelDaily</name>
        <message>
            <source>复制日报</source>
            <translation>Copy daily report</translation>
        </message>
        <message>
            <source>正在写日报……</source>
            <translation>Writing the daily report …</translation>
        </message>
        <message>
            <source>日报已复制，可以发到群里</source>
            <translation>Daily report copied; ready for the group</translation>
        </message>
        <message>
            <source>日报只复制了一部分：{}</source>
            <translation>Only part of the daily report copied: {}</translation>
        </message>
    </context>
    <context>
        <name>PanelImport</name>
        <message>
            <source>导入话术</source>
            <translation>Import replies</translation>
        </message>
    </context>
    <context>
        <name>PanelManage</name>
        <message>
            <source>话术管理</source>
            <translation>Manage replies</translation>
        </message>
        <message>
            <source>导入话术表</source>
            <translation>Import replies</translation>
        </message>
        <message>
            <source>话术报告</source>
            <translation>Reply report</translation>
        </message>
    </context>
    <context>
        <name>PanelReturnFiles</name>
        <message>
            <source>导入售后表</source>
            <translation>Import cases</translation>
        </message>
        <message>
            <source>导出找到的售后（姓名、电话、地址打码）</source>
            <translation>Export found cases (name, phone, address masked)</translation>
        </message>
        <message>
            <source>表格 (*.xlsx *.csv)</source>
            <translation>Tables (*.xlsx *.csv)</translation>
        </message>
        <message>
            <source>售后登记.xlsx</source>
            <translation>cases.xlsx</translation>
        </message>
        <message>
            <source>还没有登记过售后，没有可导出的；按 Ctrl+D 登记</source>
            <translation>No cases to export yet; press Ctrl+D to add one</translation>
        </message>
        <message>
            <source>正在导出……再按 Ctrl+E 停下</source>
            <translation>Exporting… Ctrl+E again stops</translation>
        </message>
        <message>
            <source>已导出 {} 条到「{}」；姓名、电话、地址已打码</source>
            <translation>Exported {} to "{}"; names, phones, addresses masked</translation>
        </message>
        <message>
            <source>已停下，没有留下文件</source>
            <translation>Stopped; no file was left</translation>
        </message>
        <message>
            <source>正在导出：已写 {} 条；再按 Ctrl+E 停下</source>
            <translation>Exporting: {} written; Ctrl+E again stops</translation>
        </message>
    </context>
    <context>
        <name>PanelRooms</name>
        <message>
            <source>时限</source>
            <translation>Limits</translation>
        </message>
        <message>
            <source>导入售后表</source>
            <translation>Import cases</translation>
        </message>
        <message>
            <source>导入消息或报表</source>
            <translation>Import messages or reports</translation>
        </message>
        <message>
            <source>数据与密钥</source>
            <translation>Data and keys</translation>
        </message>
        <message>
            <source>本场信息读不懂，先按没填处理；存一次就换成新的，旧的留作备份</source>
            <translation>The live card cannot be read and counts as empty; saving replaces it and keeps the old one</translation>
        </message>
    </context>
    <context>
        <name>PanelVault</name>
        <message>
            <source>好的，明天再提醒抄写恢复码</source>
            <translation>You will be reminded of the recovery code tomorrow</translation>
        </message>
    </context>
    <context>
        <name>PanelWeekFiles</name>
        <message>
            <source>这是后台的表格；请回到回复率页按 Ctrl+V 粘贴，几天、几位客服都可以</source>
            <translation>This is a back-office table; go to Response rate and press Ctrl+V; several days or agents are fine</translation>
        </message>
        <message>
            <source>导入消息或报表</source>
            <translation>Import messages or reports</translation>
        </message>
    </context>
    <context>
        <name>PanelWindow</name>
        <message>
            <source>话术</source>
            <translation>Replies</translation>
        </message>
        <message>
            <source>按 Ctrl+/ 看全部按键</source>
            <translation>Ctrl+/ shows all keys</translation>
        </message>
        <message>
            <source>按键表</source>
            <translation>Shortcuts</translation>
        </message>
        <message>
            <source>平台：{}</source>
            <translation>Platform: {}</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>第 {} 页，共 {} 页</source>
            <translation>Page {} of {}</translation>
        </message>
    </context>
    <context>
        <name>PasteBox</name>
        <message>
            <source>读到的链接</source>
            <translation>Links found</translation>
        </message>
        <message>
            <source>并入  Ctrl+Shift+Enter</source>
            <translation>Merge  Ctrl+Shift+Enter</translation>
        </message>
        <message>
            <source>替换整张表  Ctrl+Enter</source>
            <translation>Replace all  Ctrl+Enter</translation>
        </message>
        <message>
            <source>框里是剩下的行，改好后并入</source>
            <translation>These lines are left; correct and merge them</translation>
        </message>
        <message>
            <source>第 {} 行：{}</source>
            <translation>Line {}: {}</translation>
        </message>
        <message>
            <source>粘贴链接表</source>
            <translation>Paste links</translation>
        </message>
        <message>
            <source>把群里的链接表粘贴到这里 Ctrl+Shift+V，有没有表头、用什么隔开都可以：</source>
            <translation>Paste the link table from your group here Ctrl+Shift+V, with or without headings:</translation>
        </message>
        <message>
            <source>读到 {} 个链接</source>
            <translation>Links found: {}</translation>
        </message>
        <message>
            <source>{} 行没读懂，会留在框里</source>
            <translation>{:# line unclear, left|lines unclear, left} in the box</translation>
        </message>
        <message>
            <source>没用到的列：{}</source>
            <translation>Columns not used: {}</translation>
        </message>
        <message>
            <source>{} 号</source>
            <translation>No. {}</translation>
        </message>
        <message>
            <source>{} 元</source>
            <translation>¥{}</translation>
        </message>
        <message>
            <source>没有读出价格</source>
            <translation>No price found</translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message>
            <source>像{}的订单号，现在登记在{}；不对就按 F6 换平台</source>
            <translation>Looks like a {} order, but is set to {}; F6 changes the platform</translation>
        </message>
        <message>
            <source>剪贴板里还是刚登记的那笔，先复制下一笔订单</source>
            <translation>The clipboard still has the case just saved; copy the next order first</translation>
        </message>
        <message>
            <source>剪贴板是另一个订单，没有填；存好这笔再按 Ctrl+D</source>
            <translation>The clipboard has another order, not filled in; save this one, then Ctrl+D</translation>
        </message>
        <message>
            <source>剪贴板里没有认出新的内容，直接填</source>
            <translation>Nothing new on the clipboard; fill it in directly</translation>
        </message>
        <message>
            <source>认出 {} 项，到有底色的那一项按 Ctrl+Z 退回</source>
            <translation>{} read; Ctrl+Z on a tinted field takes it back</translation>
        </message>
        <message>
            <source>只填了空着的 {} 项，写好的没有动</source>
            <translation>Only {} empty fields filled; yours are untouched</translation>
        </message>
    </context>
    <context>
        <name>PhraseEditor</name>
        <message>
            <source>提交审核  Ctrl+S</source>
            <translation>Submit for review  Ctrl+S</translation>
        </message>
        <message>
            <source>先到这里  Esc</source>
            <translation>Stop here  Esc</translation>
        </message>
        <message>
            <source>还不能提交：{}。写好的已存为草稿</source>
            <translation>Cannot be submitted yet: {}. Saved as a draft</translation>
        </message>
        <message>
            <source>退回原因：{}</source>
            <translation>Returned because: {}</translation>
        </message>
        <message>
            <source>审核通过前，客服用的还是原来的话术</source>
            <translation>Until it is approved agents use the old text</translation>
        </message>
        <message>
            <source>草稿已存</source>
            <translation>Draft saved</translation>
        </message>
    </context>
    <context>
        <name>PhraseForm</name>
        <message>
            <source>标题</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>用于平台</source>
            <translation>Platforms</translation>
        </message>
        <message>
            <source>分类</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>关键词</source>
            <translation>Keywords</translation>
        </message>
        <message>
            <source>缩写</source>
            <translation>Short code</translation>
        </message>
        <message>
            <source>话术包</source>
            <translation>Reply packs</translation>
        </message>
        <message>
            <source>态度</source>
            <translation>Stance</translation>
        </message>
        <message>
            <source>情况</source>
            <translation>Situation</translation>
        </message>
        <message>
            <source>平台专用说法</source>
            <translation>Wording for one platform</translation>
        </message>
        <message>
            <source>接着发的一条</source>
            <translation>Follow-on message</translation>
        </message>
        <message>
            <source>图片</source>
            <translation>Pictures</translation>
        </message>
        <message>
            <source>这句话是承诺，发出后提醒记一笔</source>
            <translation>A promise: remind me to note it after sending</translation>
        </message>
        <message>
            <source>没有，不是售后</source>
            <translation>None, not after-sales</translation>
        </message>
        <message>
            <source>客服找话术时看到的一行</source>
            <translation>The line agents see when searching</translation>
        </message>
        <message>
            <source>例如 售后 / 运费</source>
            <translation>E.g. 售后 / 运费</translation>
        </message>
        <message>
            <source>同一种情况的三种态度写同一个词</source>
            <translation>Same word for all three stances of a situation</translation>
        </message>
        <message>
            <source>几个字母就能找到</source>
            <translation>Found by a few letters</translation>
        </message>
        <message>
            <source>客户会怎么说，用顿号隔开</source>
            <translation>What customers would say, separated by commas</translation>
        </message>
        <message>
            <source>话术包旁边的文件名，例如 size-chart.png</source>
            <translation>File name beside the pack, e.g. size-chart.png</translation>
        </message>
    </context>
    <context>
        <name>PhraseList</name>
        <message>
            <source>提到 {}</source>
            <translation>mentions {}</translation>
        </message>
        <message>
            <source>找到的话术</source>
            <translation>Replies found</translation>
        </message>
    </context>
    <context>
        <name>PhraseListModel</name>
        <message>
            <source>核对中</source>
            <translation>Checking</translation>
        </message>
        <message>
            <source>{} 条 {}</source>
            <translation>{} {}</translation>
        </message>
    </context>
    <context>
        <name>PhrasesPage</name>
        <message>
            <source>搜索</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>「{}」这种情况还没有{}的话术；按 Ctrl+4 到话术管理写一条</source>
            <translation>No {1} reply for "{0}" yet; press Ctrl+4 to write one</translation>
        </message>
        <message>
            <source>剪贴板里没有文字，先复制买家的消息</source>
            <translation>No text on the clipboard; copy the buyer's message first</translation>
        </message>
        <message>
            <source>已固定到常用：{}</source>
            <translation>Pinned to favourites: {}</translation>
        </message>
        <message>
            <source>已取消固定：{}</source>
            <translation>Unpinned: {}</translation>
        </message>
        <message>
            <source>剩下的几条不发了</source>
            <translation>The rest will not be sent</translation>
        </message>
    </context>
    <context>
        <name>PinLine</name>
        <message>
            <source>主管 PIN</source>
            <translation>Supervisor PIN</translation>
        </message>
        <message>
            <source>再输一遍</source>
            <translation>Repeat it</translation>
        </message>
        <message>
            <source>确定  Enter</source>
            <translation>OK  Enter</translation>
        </message>
        <message>
            <source>第一次审核：请设一个主管 PIN（至少 6 位），以后审核要输入它。忘了就要重新签名</source>
            <translation>First review: set a supervisor PIN (at least 6 digits). It is asked for at reviews; if forgotten, all must be signed again</translation>
        </message>
        <message>
            <source>请输入主管 PIN，15 分钟内不再问</source>
            <translation>Enter the supervisor PIN; not asked again for 15 minutes</translation>
        </message>
        <message>
            <source>两次输入的不一样，请重新输入</source>
            <translation>The two do not match; please enter them again</translation>
        </message>
        <message>
            <source>正在核对…</source>
            <translation>Checking…</translation>
        </message>
    </context>
    <context>
        <name>PlatformChips</name>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
    </context>
    <context>
        <name>PlatformPreview</name>
        <message>
            <source>客户看到的样子</source>
            <translation>What the customer sees</translation>
        </message>
        <message>
            <source>分 {} 条发</source>
            <translation>sent as {}</translation>
        </message>
        <message>
            <source>{}上有 {} 处违禁，改好才能在这个平台通过</source>
            <translation>{}: {} forbidden wordings; fix them to approve it there</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>话术全文</source>
            <translation>Whole reply</translation>
        </message>
        <message>
            <source>随这条话术发的图片</source>
            <translation>Pictures sent with this reply</translation>
        </message>
    </context>
    <context>
        <name>Printed</name>
        <message>
            <source>订单编号</source>
            <translation>Order no.</translation>
        </message>
        <message>
            <source>货物名称</source>
            <translation>Goods</translation>
        </message>
        <message>
            <source>客户信息</source>
            <translation>Customer details</translation>
        </message>
        <message>
            <source>退换货原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>{} 年 {} 月 {} 日</source>
            <translation>{1:mon} {2}, {0}</translation>
        </message>
        <message>
            <source>前 {} 条，共 {} 条</source>
            <translation>First {} of {}</translation>
        </message>
        <message>
            <source>售后登记表</source>
            <translation>Case list</translation>
        </message>
        <message>
            <source>没有订单号</source>
            <translation>No order number</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>「{}」已送去打印，共 {} 页</source>
            <translation>"{}" sent to the printer, {:# page|pages}</translation>
        </message>
        <message>
            <source>没有打印：打印机没有接受。请检查打印机，或选「打印到文件」再试</source>
            <translation>Not printed: the printer refused. Check it, or print to a file</translation>
        </message>
    </context>
    <context>
        <name>Privacy</name>
        <message>
            <source>姓名、电话、订单号已隐藏 · 再按 Ctrl+H 显示</source>
            <translation>Names, phones, order numbers hidden · Ctrl+H shows them</translation>
        </message>
        <message>
            <source>姓名、电话照常显示</source>
            <translation>Names and phones are shown</translation>
        </message>
        <message>
            <source>开播了，姓名、电话、订单号已隐藏 · 按 Ctrl+H 显示</source>
            <translation>Live now: names, phones, order numbers hidden · Ctrl+H shows them</translation>
        </message>
        <message>
            <source>隐藏买家信息：开</source>
            <translation>Hide buyer details: on</translation>
        </message>
        <message>
            <source>隐藏买家信息：关</source>
            <translation>Hide buyer details: off</translation>
        </message>
        <message>
            <source>Ctrl+H 隐藏屏幕上的姓名、电话和订单号；开播时自动打开，可在设置里关掉</source>
            <translation>Ctrl+H hides names, phones and order numbers on screen; on by itself while live, see Settings</translation>
        </message>
    </context>
    <context>
        <name>PromiseForm</name>
        <message>
            <source>答应了什么</source>
            <translation>What was promised</translation>
        </message>
        <message>
            <source>给谁，可空</source>
            <translation>To whom</translation>
        </message>
        <message>
            <source>Tab 下一项 · ↑ ↓ 换时间 · 回车记下 · Esc 不记</source>
            <translation>Tab next · ↑ ↓ time · Enter notes it · Esc discards</translation>
        </message>
    </context>
    <context>
        <name>ReasonField</name>
        <message>
            <source>{}：数字选，回车就选它，退格返回</source>
            <translation>{}: number or Enter chooses it, Backspace goes back</translation>
        </message>
        <message>
            <source>数字选，打字筛</source>
            <translation>Number or text</translation>
        </message>
        <message>
            <source>退换货原因</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>退换货原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>空格 停用或启用 · F2 改名 · Ctrl+N 加一个 · Ctrl+Shift+N 加一级原因 · Delete 删除没用过的</source>
            <translation>Space on/off · F2 rename · Ctrl+N add · Ctrl+Shift+N add top level · Delete removes unused</translation>
        </message>
        <message>
            <source>保存  Enter</source>
            <translation>Save  Enter</translation>
        </message>
        <message>
            <source>已停用「{}」，已登记的不变</source>
            <translation>"{}" switched off; cases keep it</translation>
        </message>
        <message>
            <source>已启用「{}」</source>
            <translation>"{}" switched on</translation>
        </message>
        <message>
            <source>已删除「{}」</source>
            <translation>"{}" deleted</translation>
        </message>
        <message>
            <source>先写原因的名称</source>
            <translation>Write the name of the reason first</translation>
        </message>
        <message>
            <source>「{}」已改名为「{}」，已登记的一起改</source>
            <translation>"{}" is now "{}", in all cases too</translation>
        </message>
        <message>
            <source>已加一级原因「{}」</source>
            <translation>Top-level reason "{}" added</translation>
        </message>
        <message>
            <source>已加「{}」，责任方、品质、凭证照「{}」</source>
            <translation>"{}" added; responsibility, quality and proof as "{}"</translation>
        </message>
        <message>
            <source>登记时可选的原因 {} 个</source>
            <translation>Reasons to choose from: {}</translation>
        </message>
        <message>
            <source>，停用 {} 个</source>
            <translation>, {} off</translation>
        </message>
        <message>
            <source>「{}」改名为…，回车存，Esc 不改</source>
            <translation>Rename "{}"…, Enter saves, Esc cancels</translation>
        </message>
        <message>
            <source>新的一级原因，1 到 20 个字，回车加</source>
            <translation>New top-level reason, 1 to 20 characters, Enter adds</translation>
        </message>
        <message>
            <source>新原因，加在「{}」下面，责任方、品质、凭证照「{}」</source>
            <translation>New reason under "{}"; responsibility, quality and proof as "{}"</translation>
        </message>
        <message>
            <source>责任方 {}</source>
            <translation>Responsible: {}</translation>
        </message>
        <message>
            <source>算品质问题</source>
            <translation>counts as quality</translation>
        </message>
        <message>
            <source>请买家补充凭证</source>
            <translation>ask for proof</translation>
        </message>
        <message>
            <source>已停用</source>
            <translation>Retired</translation>
        </message>
    </context>
    <context>
        <name>RegisterPrinting</name>
        <message>
            <source>没有可以打印的登记；先在列表里找到要打印的</source>
            <translation>No cases to print; find them in the list first</translation>
        </message>
        <message>
            <source>售后登记表</source>
            <translation>Case list</translation>
        </message>
    </context>
    <context>
        <name>Reminding</name>
        <message>
            <source> 尾号 {}</source>
            <translation> ending {}</translation>
        </message>
        <message>
            <source>另有 {} 条到时间了</source>
            <translation>{} more are due</translation>
        </message>
    </context>
    <context>
        <name>ReplyBox</name>
        <message>
            <source>回复</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>在这里改或自己写，Ctrl+Enter 复制</source>
            <translation>Edit or write here, Ctrl+Enter copies</translation>
        </message>
    </context>
    <context>
        <name>ReplyPanel</name>
        <message>
            <source>这里没有可以直接替换的说法；请自己换个说法</source>
            <translation>No direct replacement here; please reword it</translation>
        </message>
        <message>
            <source>已改成「{}」</source>
            <translation>Changed to "{}"</translation>
        </message>
        <message>
            <source>「{}」还没填，填好再复制</source>
            <translation>"{}" is empty; fill it in, then copy</translation>
        </message>
        <message>
            <source>回复框是空的，先写一句</source>
            <translation>The reply box is empty; write something first</translation>
        </message>
        <message>
            <source>已复制回复框里的话</source>
            <translation>Reply copied</translation>
        </message>
        <message>
            <source>没有能断开的标点，在想分开的地方加个句号</source>
            <translation>No punctuation to split at; add a full stop where you want it</translation>
        </message>
        <message>
            <source>已分成 {} 段 · Ctrl+Enter 复制第 1 段</source>
            <translation>Split into {} · Ctrl+Enter copies part 1</translation>
        </message>
        <message>
            <source> · Ctrl+Enter 下一段</source>
            <translation> · Ctrl+Enter next part</translation>
        </message>
        <message>
            <source>已复制第 {} 段，共 {} 段</source>
            <translation>Part {} of {} copied</translation>
        </message>
        <message>
            <source>复制第 {} 段</source>
            <translation>Copy part {}</translation>
        </message>
        <message>
            <source>复制回复</source>
            <translation>Copy reply</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>报告</source>
            <translation>Report</translation>
        </message>
        <message>
            <source>正在整理…</source>
            <translation>Putting it together…</translation>
        </message>
        <message>
            <source>← → 换一类 · 回车去搜索 · F5 刷新</source>
            <translation>← → other lists · Enter searches · F5 refreshes</translation>
        </message>
        <message>
            <source>{} 起</source>
            <translation>since {}</translation>
        </message>
        <message>
            <source>用得多</source>
            <translation>Most used</translation>
        </message>
        <message>
            <source>还没有使用记录。复制过的话术会记在这里</source>
            <translation>No use yet. Copied replies are counted here</translation>
        </message>
        <message>
            <source>没找到</source>
            <translation>Not found</translation>
        </message>
        <message>
            <source>没有搜不到的词。搜索落空时会记下来，只记汉字</source>
            <translation>No failed searches. They are noted here, Chinese characters only</translation>
        </message>
        <message>
            <source>从未用过</source>
            <translation>Never used</translation>
        </message>
        <message>
            <source>每一条都用过，或还没有使用记录</source>
            <translation>Every reply was used, or nothing is counted yet</translation>
        </message>
        <message>
            <source>几乎一样</source>
            <translation>Near-duplicates</translation>
        </message>
        <message>
            <source>没有几乎一样的话术</source>
            <translation>No near-duplicates</translation>
        </message>
        <message>
            <source>到期</source>
            <translation>Expiring</translation>
        </message>
        <message>
            <source>两周内没有话术到期</source>
            <translation>No reply expires within two weeks</translation>
        </message>
        <message>
            <source>{} 月 {} 日</source>
            <translation>{:mon} {}</translation>
        </message>
        <message>
            <source>最近 {}</source>
            <translation>last {}</translation>
        </message>
        <message>
            <source>现在的文字 {} 次</source>
            <translation>current text: {}</translation>
        </message>
        <message>
            <source>改动以前 {} 次</source>
            <translation>before the change: {}</translation>
        </message>
        <message>
            <source>已不在话术库</source>
            <translation>No longer in the library</translation>
        </message>
        <message>
            <source>和「{}」几乎一样（{}、{}）</source>
            <translation>Almost the same as "{}" ({}, {})</translation>
        </message>
        <message>
            <source>有效期到 {}</source>
            <translation>Valid until {}</translation>
        </message>
        <message>
            <source>已过期，不再给出</source>
            <translation>Expired, no longer offered</translation>
        </message>
        <message>
            <source>还有 {} 天</source>
            <translation>{:# day|days} left</translation>
        </message>
        <message>
            <source>今天到期</source>
            <translation>Due today</translation>
        </message>
        <message>
            <source>{} 次</source>
            <translation>{:# time|times}</translation>
        </message>
    </context>
    <context>
        <name>ReturnImport</name>
        <message>
            <source>选文件…  Ctrl+O</source>
            <translation>Choose file…  Ctrl+O</translation>
        </message>
        <message>
            <source>正在读「{}」……</source>
            <translation>Reading "{}"…</translation>
        </message>
        <message>
            <source>哪个平台导出的</source>
            <translation>Exported from which platform</translation>
        </message>
        <message>
            <source>按这个平台看</source>
            <translation>Read it so</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>导入 {} 条  Ctrl+S</source>
            <translation>Import {}  Ctrl+S</translation>
        </message>
        <message>
            <source>导入  Ctrl+S</source>
            <translation>Import  Ctrl+S</translation>
        </message>
        <message>
            <source>表格 (*.xlsx *.xlsm *.csv *.txt);;所有文件 (*)</source>
            <translation>Tables (*.xlsx *.xlsm *.csv *.txt);;All files (*)</translation>
        </message>
        <message>
            <source>选售后表或订单表</source>
            <translation>Choose a table of cases or orders</translation>
        </message>
        <message>
            <source>这是预演，还没有存</source>
            <translation>A preview; nothing is saved yet</translation>
        </message>
        <message>
            <source>里面没有数据行；请换一个文件</source>
            <translation>No rows in it; try another file</translation>
        </message>
        <message>
            <source>正在导入……</source>
            <translation>Importing…</translation>
        </message>
        <message>
            <source>存下 {} 条：新增 {}，更新 {}；不收 {} 行</source>
            <translation>Saved {}: new {}, updated {}; not taken {}</translation>
        </message>
        <message>
            <source>这是{}；读了 {} 列：{}</source>
            <translation>From {}; {:# column|columns} read: {}</translation>
        </message>
        <message>
            <source>；没有读 {} 列</source>
            <translation>; {:# column|columns} not read</translation>
        </message>
        <message>
            <source>文件里的每一行会怎样</source>
            <translation>What will happen to each row</translation>
        </message>
        <message>
            <source>第 {} 行</source>
            <translation>Row {}</translation>
        </message>
        <message>
            <source>第 {} 行  订单尾号 {}</source>
            <translation>Row {}  order ending {}</translation>
        </message>
    </context>
    <context>
        <name>Returns</name>
        <message>
            <source>售后</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>还有 {} 条相近的</source>
            <translation>{} similar</translation>
        </message>
        <message>
            <source>相近（{}）：{}</source>
            <translation>similar ({}): {}</translation>
        </message>
        <message>
            <source>没有没办完的售后。复制订单后按 Ctrl+D 登记</source>
            <translation>No open cases. Copy an order and press Ctrl+D</translation>
        </message>
        <message>
            <source>Ctrl+Enter 登记 · Ctrl+Shift+Enter 登记并复制话术 · Ctrl+Shift+D 清空</source>
            <translation>Ctrl+Enter saves · Ctrl+Shift+Enter saves and copies a reply · Ctrl+Shift+D clears</translation>
        </message>
        <message>
            <source>没办完 {}</source>
            <translation>Open {}</translation>
        </message>
        <message>
            <source>已超时 {}</source>
            <translation>Overdue {}</translation>
        </message>
        <message>
            <source>今天到期 {}</source>
            <translation>Due today {}</translation>
        </message>
        <message>
            <source>Ctrl+↓ 到列表，Ctrl+L 全部</source>
            <translation>Ctrl+↓ to the list, Ctrl+L all</translation>
        </message>
        <message>
            <source>还没有填内容：至少选一个原因再存</source>
            <translation>Nothing filled in: choose at least a reason</translation>
        </message>
        <message>
            <source>已改好</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>{} · Ctrl+Z 撤销（10 秒）</source>
            <translation>{} · Ctrl+Z undoes (10 s)</translation>
        </message>
        <message>
            <source>订单号重复：{} 月 {} 日已登记，{} · 回车查看</source>
            <translation>Order registered on {:mon} {}, {} · Enter shows it</translation>
        </message>
        <message>
            <source>，刚才在写的等存好这笔再回来</source>
            <translation>; what you were writing comes back after this one</translation>
        </message>
        <message>
            <source>已撤销，都在表里{}</source>
            <translation>Undone; all is back in the form{}</translation>
        </message>
        <message>
            <source>已清空 · Ctrl+Z 撤回（10 秒）</source>
            <translation>Cleared · Ctrl+Z undoes (10 s)</translation>
        </message>
        <message>
            <source>，{} 张凭证一起</source>
            <translation> with {} proof pictures</translation>
        </message>
        <message>
            <source>这笔是撤销回来的：再按一次 Ctrl+Shift+D 就丢掉{}；要留就再存一次</source>
            <translation>An undone case: Ctrl+Shift+D again discards it{}; save it to keep it</translation>
        </message>
        <message>
            <source>已丢掉 · Ctrl+Z 撤回文字（10 秒）</source>
            <translation>Discarded · Ctrl+Z brings the text back (10 s)</translation>
        </message>
        <message>
            <source>修改这条登记，Ctrl+Enter 存</source>
            <translation>Edit this case, Ctrl+Enter saves</translation>
        </message>
        <message>
            <source>先存好正在写的这笔：它的凭证还没有存下</source>
            <translation>Save this case first: its proof is not saved yet</translation>
        </message>
        <message>
            <source>有一份没存完的登记 · Ctrl+D 接着写</source>
            <translation>A case was left unsaved · Ctrl+D continues</translation>
        </message>
        <message>
            <source>草稿还没存进去：{}</source>
            <translation>Draft not kept yet: {}</translation>
        </message>
        <message>
            <source>要退回认出的内容，到有底色的那一项按 Ctrl+Z</source>
            <translation>To take back what was read, press Ctrl+Z on a tinted field</translation>
        </message>
        <message>
            <source>没有可以撤销的；存了超过 10 秒的，打开那一条修改</source>
            <translation>Nothing to undo; after 10 s open the case and edit it</translation>
        </message>
        <message>
            <source>已登记</source>
            <translation>Case saved</translation>
        </message>
        <message>
            <source>已复制</source>
            <translation>Copied</translation>
        </message>
        <message>
            <source>{}并复制话术</source>
            <translation>{} and a reply copied</translation>
        </message>
    </context>
    <context>
        <name>ReviewView</name>
        <message>
            <source>通过哪些平台</source>
            <translation>Approve for which platforms</translation>
        </message>
        <message>
            <source>退回原因</source>
            <translation>Reason for returning</translation>
        </message>
        <message>
            <source>写一句原因，回车退回；Esc 不退</source>
            <translation>Write a reason, Enter returns it; Esc cancels</translation>
        </message>
        <message>
            <source>通过  Ctrl+Enter</source>
            <translation>Approve  Ctrl+Enter</translation>
        </message>
        <message>
            <source>退回  Ctrl+T</source>
            <translation>Return  Ctrl+T</translation>
        </message>
        <message>
            <source>修改  F4</source>
            <translation>Edit  F4</translation>
        </message>
        <message>
            <source>关闭  Esc</source>
            <translation>Close  Esc</translation>
        </message>
        <message>
            <source>现在用的</source>
            <translation>In use</translation>
        </message>
        <message>
            <source>提议的</source>
            <translation>Proposed</translation>
        </message>
        <message>
            <source>请至少选一个平台；都不行就退回</source>
            <translation>Choose at least one platform, or return it</translation>
        </message>
        <message>
            <source>有效期写成 2027-02-01 的样子，或留空为长期</source>
            <translation>Write the date as 2027-02-01, or leave it empty</translation>
        </message>
        <message>
            <source>有效期到</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>平台</source>
            <translation>Platform</translation>
        </message>
        <message>
            <source>{} 提议</source>
            <translation>proposed by {}</translation>
        </message>
        <message>
            <source>话术包：{}</source>
            <translation>Pack: {}</translation>
        </message>
        <message>
            <source>新增</source>
            <translation>New</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>{}不能通过：{}</source>
            <translation>{} cannot be approved: {}</translation>
        </message>
        <message>
            <source>有违禁的平台已去掉，其余平台可以通过：再按一次 Ctrl+Enter</source>
            <translation>Platforms with forbidden wording were taken out; Ctrl+Enter again approves the rest</translation>
        </message>
        <message>
            <source>所有平台都有违禁，请修改或退回</source>
            <translation>Forbidden wording on every platform; edit or return it</translation>
        </message>
        <message>
            <source>退回时请写一句原因，写的人才知道怎么改</source>
            <translation>Write a reason, so the author knows what to change</translation>
        </message>
    </context>
    <context>
        <name>Rounds</name>
        <message>
            <source>每一轮</source>
            <translation>Rounds</translation>
        </message>
        <message>
            <source>1 只看超时</source>
            <translation>1 Overdue only</translation>
        </message>
        <message>
            <source>2 全部</source>
            <translation>2 All</translation>
        </message>
        <message>
            <source>← → 换一天 · 0 整周 · Ctrl+PgUp PgDn 翻页 · F5 刷新 · 会话只编号，不存买家是谁</source>
            <translation>← → day · 0 whole week · Ctrl+PgUp PgDn pages · F5 refreshes · chats are numbered, buyers not kept</translation>
        </message>
        <message>
            <source>这段时间没有超时，按 2 看全部</source>
            <translation>Nothing overdue in this period; 2 shows all</translation>
        </message>
        <message>
            <source>这段时间没有自己的记录；按 0 看整周</source>
            <translation>No records of our own in this period; 0 shows the week</translation>
        </message>
        <message>
            <source>共 {} 轮</source>
            <translation>Rounds: {}</translation>
        </message>
        <message>
            <source>第 {} / {} 页</source>
            <translation>Page {} / {}</translation>
        </message>
        <message>
            <source> 周{}</source>
            <translation> {}</translation>
        </message>
        <message>
            <source> {}-{} 点</source>
            <translation> {}:00-{}:00</translation>
        </message>
    </context>
    <context>
        <name>RowMenu</name>
        <message>
            <source>复制</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>放进回复框再改</source>
            <translation>Edit in the reply box</translation>
        </message>
        <message>
            <source>建议修改</source>
            <translation>Suggest a change</translation>
        </message>
        <message>
            <source>固定到常用，再按取消</source>
            <translation>Pin to favourites, or unpin</translation>
        </message>
    </context>
    <context>
        <name>Rules</name>
        <message>
            <source>{}已改，标为店铺填写 {}</source>
            <translation>{} changed, marked as set by the shop {}</translation>
        </message>
        <message>
            <source>{}已恢复</source>
            <translation>{} restored</translation>
        </message>
        <message>
            <source>平台的规则会变，以自己后台的规则页为准；这里填的只用于本店</source>
            <translation>Platform rules change: your back office decides. What you enter counts for this shop only</translation>
        </message>
        <message>
            <source>考核规则的每个值</source>
            <translation>Values of the rules</translation>
        </message>
        <message>
            <source>选中的值</source>
            <translation>Chosen value</translation>
        </message>
        <message>
            <source>恢复  Delete</source>
            <translation>Restore  Delete</translation>
        </message>
        <message>
            <source>保存  Enter</source>
            <translation>Save  Enter</translation>
        </message>
        <message>
            <source>修改  Enter</source>
            <translation>Edit  Enter</translation>
        </message>
        <message>
            <source>这一条是说明，没有可以改的值</source>
            <translation>An explanation; nothing to change here</translation>
        </message>
        <message>
            <source>{}，可填：{}</source>
            <translation>{}, allowed: {}</translation>
        </message>
        <message>
            <source>回车改选中的值</source>
            <translation>Enter changes the value</translation>
        </message>
        <message>
            <source>不计入：{}</source>
            <translation>Not counted: {}</translation>
        </message>
        <message>
            <source>后果：{}</source>
            <translation>Consequence: {}</translation>
        </message>
    </context>
    <context>
        <name>Said</name>
        <message>
            <source> · {} 个已经有了</source>
            <translation> · {} already there</translation>
        </message>
        <message>
            <source> · 周{}考核</source>
            <translation> · assessed {}</translation>
        </message>
        <message>
            <source> · 超时</source>
            <translation> · late</translation>
        </message>
        <message>
            <source> · 达标线 {:g} %</source>
            <translation> · target {:g} %</translation>
        </message>
        <message>
            <source> · 退 {} 元</source>
            <translation> · refund ¥{}</translation>
        </message>
        <message>
            <source> 元</source>
            <translation> yuan</translation>
        </message>
        <message>
            <source> 号</source>
            <translation> here</translation>
        </message>
        <message>
            <source> 等 {} 天</source>
            <translation> and more, {:# day|days}</translation>
        </message>
        <message>
            <source>08:00:00–23:00:00，结束的时刻不算在内</source>
            <translation>08:00:00–23:00:00, without the end itself</translation>
        </message>
        <message>
            <source>3 分钟内（含）有人工回复的 ÷ 全部，还不到 3 分钟的不算</source>
            <translation>answered by a person within 3 min ÷ all; rounds younger than 3 min are left out</translation>
        </message>
        <message>
            <source>3 天内</source>
            <translation>3 days</translation>
        </message>
        <message>
            <source>30 秒内（含）有人工回复的 ÷ 全部，还不到 30 秒的不算</source>
            <translation>answered by a person within 30 s ÷ all; rounds younger than 30 s are left out</translation>
        </message>
        <message>
            <source>30秒回复率</source>
            <translation>30-second response rate</translation>
        </message>
        <message>
            <source>3分钟回复率</source>
            <translation>3-minute response rate</translation>
        </message>
        <message>
            <source>45秒首响占比</source>
            <translation>First response within 45 s</translation>
        </message>
        <message>
            <source>48秒</source>
            <translation>48 s</translation>
        </message>
        <message>
            <source>5 分钟内（含）有人工回复的 ÷ 全部，还不到 5 分钟的不算</source>
            <translation>answered by a person within 5 min ÷ all; rounds younger than 5 min are left out</translation>
        </message>
        <message>
            <source>5分钟回复率</source>
            <translation>5-minute response rate</translation>
        </message>
        <message>
            <source>PIN 不对，已错 {} 次；请等 {}再试</source>
            <translation>Wrong PIN, {:# time|times} now; wait {} and try again</translation>
        </message>
        <message>
            <source>PIN 不对，请再试一次；再错 {} 次后要等一会儿</source>
            <translation>Wrong PIN, please try again; after {} more you will have to wait</translation>
        </message>
        <message>
            <source>PIN 至少 {} 位，数字和字母都可以</source>
            <translation>A PIN has at least {} characters, letters or digits</translation>
        </message>
        <message>
            <source>PIN 输错次数太多，请等 {}再试；已通过的话术照常可用</source>
            <translation>Too many wrong PINs, wait {}; approved replies work as usual</translation>
        </message>
        <message>
            <source>TOML 写法有误（{}）</source>
            <translation>TOML mistake ({})</translation>
        </message>
        <message>
            <source>Wayland 上由录屏程序决定录哪个窗口；{}</source>
            <translation>On Wayland the recorder decides which window it takes; {}</translation>
        </message>
        <message>
            <source>Wayland 不让程序替您按键；{}</source>
            <translation>Wayland lets no program press keys for you; {}</translation>
        </message>
        <message>
            <source>Wayland 不让程序自己占快捷键；{}</source>
            <translation>Wayland lets no program take a hotkey; {}</translation>
        </message>
        <message>
            <source>X 服务器没有 XTEST 扩展；{}</source>
            <translation>The X server has no XTEST extension; {}</translation>
        </message>
        <message>
            <source>X11 上录屏能看到所有窗口；{}</source>
            <translation>On X11 recorders see every window; {}</translation>
        </message>
        <message>
            <source>id 与第 {} 行的重复</source>
            <translation>same id as in line {}</translation>
        </message>
        <message>
            <source>livecs 的通用算法，平台未必这样考核</source>
            <translation>livecs's general formula; platforms may assess differently</translation>
        </message>
        <message>
            <source>macOS 上 livecs 不占全局快捷键；{}</source>
            <translation>livecs takes no global hotkey on macOS; {}</translation>
        </message>
        <message>
            <source>macOS 没有给程序留边的办法；{}</source>
            <translation>macOS has no way to reserve the edge of the screen; {}</translation>
        </message>
        <message>
            <source>{text} 只能在最后</source>
            <translation>{text} may only stand at the end</translation>
        </message>
        <message>
            <source>{} / {} 条</source>
            <translation>{} of {} cases</translation>
        </message>
        <message>
            <source>{} {} · {}冻结</source>
            <translation>{} {} · frozen {}</translation>
        </message>
        <message>
            <source>{} {}：{}</source>
            <translation>{} {}: {}</translation>
        </message>
        <message>
            <source>{} · {} 后下播</source>
            <translation>{} · ends in {}</translation>
        </message>
        <message>
            <source>{} · {} 后开播</source>
            <translation>{} · starts in {}</translation>
        </message>
        <message>
            <source>{} · {} 条</source>
            <translation>{} · {:# case|cases}</translation>
        </message>
        <message>
            <source>{} · {} 次</source>
            <translation>{} · {:# time|times}</translation>
        </message>
        <message>
            <source>{} 不是条目</source>
            <translation>{} is not an entry</translation>
        </message>
        <message>
            <source>{} 位客服</source>
            <translation>agents: {}</translation>
        </message>
        <message>
            <source>{} 分 {} 秒</source>
            <translation>{} min {} s</translation>
        </message>
        <message>
            <source>{} 分钟</source>
            <translation>{} min</translation>
        </message>
        <message>
            <source>{} 列是公式，请复制后“选择性粘贴”为数值再导入</source>
            <translation>Column {} has formulas; paste them as values, then import</translation>
        </message>
        <message>
            <source>{} 刚刚被改过，这次没有写入；请再试一次</source>
            <translation>{} was just changed, so nothing was written; please try again</translation>
        </message>
        <message>
            <source>{} 号</source>
            <translation>No. {}</translation>
        </message>
        <message>
            <source>{} 号链接</source>
            <translation>Link {}</translation>
        </message>
        <message>
            <source>{} 号链接{}</source>
            <translation>Link {}{}</translation>
        </message>
        <message>
            <source>{} 号链接是{}</source>
            <translation>Link {} is {}</translation>
        </message>
        <message>
            <source>{} 周{} {}</source>
            <translation>{} {} {}</translation>
        </message>
        <message>
            <source>{} 天</source>
            <translation>{} d</translation>
        </message>
        <message>
            <source>{} 存不下：{}；原来的内容还在</source>
            <translation>{} cannot be saved: {}; the old content is kept</translation>
        </message>
        <message>
            <source>{} 小时</source>
            <translation>{} h</translation>
        </message>
        <message>
            <source>{} 小时 {} 分</source>
            <translation>{} h {} min</translation>
        </message>
        <message>
            <source>{} 已被其他程序占用；{}</source>
            <translation>{} is taken by another program; {}</translation>
        </message>
        <message>
            <source>{} 年 {}</source>
            <translation>{}, {}</translation>
        </message>
        <message>
            <source>{} 早于最近 {} 天：会存下，但现在的判断用不到；请核对年份</source>
            <translation>{} is older than the last {} days: saved, but not used for the verdict; check the year</translation>
        </message>
        <message>
            <source>{} 是取整后的数：{}里有 {} 到 {}，按 {} 算</source>
            <translation>{} is rounded: of {} it may be {} to {}; {} is used</translation>
        </message>
        <message>
            <source>{} 是取整后的数：{}里的 {}，往下取是 {}</source>
            <translation>{} is rounded: of {} it is {}, rounded down {}</translation>
        </message>
        <message>
            <source>{} 月 {} 日</source>
            <translation>{:mon} {}</translation>
        </message>
        <message>
            <source>{} 月 {} 日{} {}</source>
            <translation>{:mon} {} {} {}</translation>
        </message>
        <message>
            <source>{} 条 · {}{}</source>
            <translation>{:# case|cases} · {}{}</translation>
        </message>
        <message>
            <source>{} 没有写成：{}；原来的话术还在用，请检查磁盘空间和权限</source>
            <translation>{} not written: {}; the old replies stay in use. Check disk space and rights</translation>
        </message>
        <message>
            <source>{} 点</source>
            <translation>{}:00</translation>
        </message>
        <message>
            <source>{} 秒</source>
            <translation>{} s</translation>
        </message>
        <message>
            <source>{} 至 {}</source>
            <translation>{} to {}</translation>
        </message>
        <message>
            <source>{} 行汇总没有读</source>
            <translation>{:# row|rows} of totals not read</translation>
        </message>
        <message>
            <source>{} 读不出来：{}；没有写入</source>
            <translation>{} cannot be read: {}; nothing written</translation>
        </message>
        <message>
            <source>{} 读不懂，也移不开：{}</source>
            <translation>{} cannot be read, nor moved away: {}</translation>
        </message>
        <message>
            <source>{} 轮 · 没有冻结</source>
            <translation>rounds: {} · not frozen</translation>
        </message>
        <message>
            <source>{} 里没有这份数据的密钥能读的内容；没有改动任何东西</source>
            <translation>{} has nothing this key can read; nothing was changed</translation>
        </message>
        <message>
            <source>{}{}。{}</source>
            <translation>{}{}. {}</translation>
        </message>
        <message>
            <source>{}{}点{:02}场</source>
            <translation>{1}:{2:02} {0} live</translation>
        </message>
        <message>
            <source>{}{}点半场</source>
            <translation>{1}:30 {0} live</translation>
        </message>
        <message>
            <source>{}{}点场</source>
            <translation>{1} {0} live</translation>
        </message>
        <message>
            <source>{}{}，不适用七天无理由。{}</source>
            <translation>{}{}: the 7-day return does not apply. {}</translation>
        </message>
        <message>
            <source>{}{}：{}</source>
            <translation>{}{}: {}</translation>
        </message>
        <message>
            <source>{}。</source>
            <translation>{}.</translation>
        </message>
        <message>
            <source>{}不合规则，没有带入</source>
            <translation>{} does not fit and was left out</translation>
        </message>
        <message>
            <source>{}冻结，规则版本 {} · {}</source>
            <translation>frozen {}, rules version {} · {}</translation>
        </message>
        <message>
            <source>{}在以后，按现在记</source>
            <translation>{} lies in the future; set to now</translation>
        </message>
        <message>
            <source>{}已冻结 {}，至今没有变化</source>
            <translation>{}: frozen {}, unchanged since</translation>
        </message>
        <message>
            <source>{}年</source>
            <translation>, {}</translation>
        </message>
        <message>
            <source>{}年{}月{}日</source>
            <translation>{1:mon} {2}, {0}</translation>
        </message>
        <message>
            <source>{}年{}月{}日至{}{}月{}日</source>
            <translation>{1:mon} {2}, {0} to {4:mon} {5}{3}</translation>
        </message>
        <message>
            <source>{}改用这份文件（{} 轮），不再用{}（{} 轮）</source>
            <translation>{}: this file counts from now on ({:# round|rounds}), no longer {} ({:# round|rounds})</translation>
        </message>
        <message>
            <source>{}是 {}，现在算是 {}{}；考核的数字不变</source>
            <translation>{}: {}, now {}{}; the assessed figure stays</translation>
        </message>
        <message>
            <source>{}是公式，没有读</source>
            <translation>{} is a formula, not read</translation>
        </message>
        <message>
            <source>{}最多 {} 个字，请删短再存</source>
            <translation>{} takes at most {} characters; please shorten it</translation>
        </message>
        <message>
            <source>{}月{}日</source>
            <translation>{:mon} {}</translation>
        </message>
        <message>
            <source>{}没有和官方核对，粘贴{}的官方数字就能判断</source>
            <translation>{} not matched yet; paste the official figures of {} to judge</translation>
        </message>
        <message>
            <source>{}用{}</source>
            <translation>{} {}</translation>
        </message>
        <message>
            <source>{}的咨询数是 0：没有回复率可算，这一天不影响达标</source>
            <translation>{} had 0 consults: no reply rate, the day does not count</translation>
        </message>
        <message>
            <source>{}看不懂，按现在记</source>
            <translation>{} is unclear; set to now</translation>
        </message>
        <message>
            <source>{}看不懂，没有带入</source>
            <translation>{} is unclear and was left out</translation>
        </message>
        <message>
            <source>{}等</source>
            <translation>{} and more</translation>
        </message>
        <message>
            <source>{}考核时</source>
            <translation>Assessed {}</translation>
        </message>
        <message>
            <source>{}至 {}</source>
            <translation>{} to {}</translation>
        </message>
        <message>
            <source>{}至 {} 日</source>
            <translation>{} to {}</translation>
        </message>
        <message>
            <source>{}至 {}，{} 天</source>
            <translation>{} to {}, {:# day|days}</translation>
        </message>
        <message>
            <source>{}里有控制字符，请删掉再存</source>
            <translation>{} has control characters; please delete them</translation>
        </message>
        <message>
            <source>{}里有表情或看不见的字符，请删掉再存</source>
            <translation>{} has emoji or invisible characters; please delete them</translation>
        </message>
        <message>
            <source>{}（{} / {}）</source>
            <translation>{} ({} / {})</translation>
        </message>
        <message>
            <source>{}（{}）</source>
            <translation>{} ({})</translation>
        </message>
        <message>
            <source>{}（原来 {}）</source>
            <translation>{} (was {})</translation>
        </message>
        <message>
            <source>{}（自己的记录，未和官方核对）</source>
            <translation>{} (our records, not matched with official figures)</translation>
        </message>
        <message>
            <source>{}，{}{}</source>
            <translation>{}, {}{}</translation>
        </message>
        <message>
            <source>{}，{}，来不及了</source>
            <translation>{}, {}: not enough time left</translation>
        </message>
        <message>
            <source>{}，如「{}」；请选择月在前还是日在前</source>
            <translation>{}, e.g. "{}"; choose month first or day first</translation>
        </message>
        <message>
            <source>{}，没有选定考核的指标</source>
            <translation>{}, no judged metric chosen</translation>
        </message>
        <message>
            <source>{}，还没有数据{}</source>
            <translation>{}, no data yet{}</translation>
        </message>
        <message>
            <source>{}：{}</source>
            <translation>{}: {}</translation>
        </message>
        <message>
            <source>{}：{}月{}日 {:%H:%M} 到 {:%H:%M}</source>
            <translation>{}: {:mon} {} {:%H:%M} to {:%H:%M}</translation>
        </message>
        <message>
            <source>{}；{}</source>
            <translation>{}; {}</translation>
        </message>
        <message>
            <source>{}；{}，其中 {}不超时即可</source>
            <translation>{}; {}, {} of them in time will do</translation>
        </message>
        <message>
            <source>{}；先从办完的登记里删掉不用的图片</source>
            <translation>{}; first delete pictures you no longer need from closed cases</translation>
        </message>
        <message>
            <source>{}；可以用 --date-order 说明</source>
            <translation>{}; --date-order can say it</translation>
        </message>
        <message>
            <source>{}；可能的原因：{}</source>
            <translation>{}; possible reasons: {}</translation>
        </message>
        <message>
            <source>{}；损坏的文件没有删除，在 store/{}</source>
            <translation>{}; the damaged file was kept, in store/{}</translation>
        </message>
        <message>
            <source>{}；本店按 {} 秒算</source>
            <translation>{}; this shop counts {} s</translation>
        </message>
        <message>
            <source>{}；本店有回复就算</source>
            <translation>{}; this shop counts any answer</translation>
        </message>
        <message>
            <source>{}；请对照写下的恢复码再输一次</source>
            <translation>{}; compare with the code you wrote down and enter it again</translation>
        </message>
        <message>
            <source>{}；请手动选择平台</source>
            <translation>{}; choose the platform by hand</translation>
        </message>
        <message>
            <source>{}；这一天已经过完，数字不再变</source>
            <translation>{}; this day is over, the figure stays</translation>
        </message>
        <message>
            <source>{}；这次没有清除任何内容，请检查磁盘空间和权限后再试</source>
            <translation>{}; nothing was erased, check disk space and rights and try again</translation>
        </message>
        <message>
            <source>“{}”不能直接改成“{}”；请按可选的下一步走</source>
            <translation>"{}" cannot become "{}" directly; use one of the next steps offered</translation>
        </message>
        <message>
            <source>“{}”已经在列表里了；换个名字</source>
            <translation>"{}" is in the list already; choose another name</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>「{}」</source>
            <translation>"{}"</translation>
        </message>
        <message>
            <source>「{}」{}；{}</source>
            <translation>"{}" {}; {}</translation>
        </message>
        <message>
            <source>「{}」不是字段；可用：{}</source>
            <translation>"{}" is no field; allowed: {}</translation>
        </message>
        <message>
            <source>「{}」不是数字：{}</source>
            <translation>"{}" is not a number: {}</translation>
        </message>
        <message>
            <source>「{}」不能作为{}；可填：{}</source>
            <translation>"{}" does not do for {}; allowed: {}</translation>
        </message>
        <message>
            <source>「{}」会违规，改一改；再按一次则照样复制</source>
            <translation>"{}" breaks a rule; again copies it as is</translation>
        </message>
        <message>
            <source>「{}」写的是 1，分不出是 1% 还是 100%；请带上 %</source>
            <translation>"{}" says 1, which may be 1% or 100%; please add %</translation>
        </message>
        <message>
            <source>「{}」存不下：{}；请换个位置再存</source>
            <translation>"{}" cannot be saved: {}; choose another place</translation>
        </message>
        <message>
            <source>「{}」已经有一条在等</source>
            <translation>"{}" is waiting already</translation>
        </message>
        <message>
            <source>「{}」已经有了；换个文件名，或确认要覆盖它</source>
            <translation>"{}" is there already; choose another name, or confirm overwriting</translation>
        </message>
        <message>
            <source>「{}」按店里的原因表算品质退款，以{}后台为准；请买家按实际情况选原因</source>
            <translation>"{}" counts as a quality refund in your list; the {} back office decides. Ask the buyer for the true reason</translation>
        </message>
        <message>
            <source>「{}」是质量类原因，平台算不算品质退款由店铺填写；请买家按实际情况选原因</source>
            <translation>"{}" is a quality reason; whether it counts there, your shop fills in. Ask the buyer for the true reason</translation>
        </message>
        <message>
            <source>「{}」看过之后又变了，没有导入；请重新看一遍</source>
            <translation>"{}" changed after you looked, not imported; please look again</translation>
        </message>
        <message>
            <source>「{}」还没填好，填了才能复制</source>
            <translation>"{}" is empty; fill it in to copy</translation>
        </message>
        <message>
            <source>「{}」里不能有花括号，去掉再填</source>
            <translation>"{}" cannot contain braces; remove them, then fill in</translation>
        </message>
        <message>
            <source>「{}」里不能有花括号，去掉再复制</source>
            <translation>"{}" cannot contain braces; remove them, then copy</translation>
        </message>
        <message>
            <source>「{}」里没有内容</source>
            <translation>"{}" is empty</translation>
        </message>
        <message>
            <source>一</source>
            <translation>Mon</translation>
        </message>
        <message>
            <source>一半的轮在这个时长内得到回复</source>
            <translation>half of the rounds were answered within this time</translation>
        </message>
        <message>
            <source>一句人工回复也没有的 ÷ 全部</source>
            <translation>without any answer by a person ÷ all</translation>
        </message>
        <message>
            <source>一条登记最多 {} 张凭证，这一张没有存下；先删掉用不着的再加</source>
            <translation>A case takes {} proofs; this one was not saved. Delete some first</translation>
        </message>
        <message>
            <source>一级原因</source>
            <translation>Top-level reasons</translation>
        </message>
        <message>
            <source>七天</source>
            <translation>7 days</translation>
        </message>
        <message>
            <source>七天无理由到{}为止，商品完好就能退，打开包装查看不影响</source>
            <translation>7-day return until {}, goods intact; opening the package is fine</translation>
        </message>
        <message>
            <source>七天无理由到{}已满，遇法定休假日顺延到假后第一天。{}</source>
            <translation>The 7-day return ended on {}; on public holidays it moves to the next working day. {}</translation>
        </message>
        <message>
            <source>七天无理由的最后一天逢周末，顺延到{}，商品完好就能退</source>
            <translation>The last day falls on a weekend: returns until {}, goods intact</translation>
        </message>
        <message>
            <source>三</source>
            <translation>Wed</translation>
        </message>
        <message>
            <source>上一个分类</source>
            <translation>Previous category</translation>
        </message>
        <message>
            <source>上一个小类</source>
            <translation>Previous subcategory</translation>
        </message>
        <message>
            <source>上一个平台</source>
            <translation>Previous platform</translation>
        </message>
        <message>
            <source>上一处违禁提示</source>
            <translation>Previous wording warning</translation>
        </message>
        <message>
            <source>上一种状态</source>
            <translation>Previous status</translation>
        </message>
        <message>
            <source>上次是不是收成了窄条</source>
            <translation>Whether it was a narrow strip last time</translation>
        </message>
        <message>
            <source>上次更换密钥没有做完；请先打开一次面板，完成后再试</source>
            <translation>The last change of key was not finished; open the panel once, then try again</translation>
        </message>
        <message>
            <source>下一个分类</source>
            <translation>Next category</translation>
        </message>
        <message>
            <source>下一个小类</source>
            <translation>Next subcategory</translation>
        </message>
        <message>
            <source>下一个平台</source>
            <translation>Next platform</translation>
        </message>
        <message>
            <source>下一个待填</source>
            <translation>Next blank</translation>
        </message>
        <message>
            <source>下一处违禁提示</source>
            <translation>Next wording warning</translation>
        </message>
        <message>
            <source>下一步</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>下一种状态</source>
            <translation>Next status</translation>
        </message>
        <message>
            <source>下单人数</source>
            <translation>Buyers ordering</translation>
        </message>
        <message>
            <source>下单时请买家单独确认过不支持七天无理由吗？</source>
            <translation>Did the buyer confirm separately that there is no 7-day return?</translation>
        </message>
        <message>
            <source>下播</source>
            <translation>End</translation>
        </message>
        <message>
            <source>下播时间「{}」没读懂，如 23:00</source>
            <translation>End time "{}" is unclear, e.g. 23:00</translation>
        </message>
        <message>
            <source>下播时间加 30 分钟</source>
            <translation>End time plus 30 minutes</translation>
        </message>
        <message>
            <source>下播时间改到 {}</source>
            <translation>End time moved to {}</translation>
        </message>
        <message>
            <source>下播时间还没填：填了才会自动填价格，到点也会停</source>
            <translation>No end time yet: without it prices do not fill in</translation>
        </message>
        <message>
            <source>不作判断</source>
            <translation>No verdict</translation>
        </message>
        <message>
            <source>不停靠</source>
            <translation>Not docked</translation>
        </message>
        <message>
            <source>不再提示的</source>
            <translation>Not offered again</translation>
        </message>
        <message>
            <source>不收</source>
            <translation>Not taken</translation>
        </message>
        <message>
            <source>不是 UTF-8 编码</source>
            <translation>is not UTF-8</translation>
        </message>
        <message>
            <source>不是一个 JSON 对象</source>
            <translation>not a JSON object</translation>
        </message>
        <message>
            <source>不是一行 JSON</source>
            <translation>not a line of JSON</translation>
        </message>
        <message>
            <source>不是文字文件，或编码认不出来</source>
            <translation>is not text, or its encoding is unknown</translation>
        </message>
        <message>
            <source>不是普通文件</source>
            <translation>is not an ordinary file</translation>
        </message>
        <message>
            <source>不服务率</source>
            <translation>Unserved rate</translation>
        </message>
        <message>
            <source>不满意率</source>
            <translation>Dissatisfaction</translation>
        </message>
        <message>
            <source>不考核</source>
            <translation>Not assessed</translation>
        </message>
        <message>
            <source>不规范用语</source>
            <translation>Wrong wording</translation>
        </message>
        <message>
            <source>不超过 100 的百分数，如 80 %</source>
            <translation>A percentage up to 100, such as 80 %</translation>
        </message>
        <message>
            <source>与 {} 的 pack 同名（{}）</source>
            <translation>same pack name as {} ({})</translation>
        </message>
        <message>
            <source>个人</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>个人信息</source>
            <translation>Personal data</translation>
        </message>
        <message>
            <source>中差评</source>
            <translation>Bad review</translation>
        </message>
        <message>
            <source>中文</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>主播</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>九成的轮在这个时长内得到回复</source>
            <translation>nine in ten rounds were answered within this time</translation>
        </message>
        <message>
            <source>买家</source>
            <translation>Buyer</translation>
        </message>
        <message>
            <source>买家下单时没有单独确认，不能因为是{}拒绝。{}</source>
            <translation>The buyer did not confirm it separately, so {} is no reason to decline. {}</translation>
        </message>
        <message>
            <source>买家信息</source>
            <translation>Buyer details</translation>
        </message>
        <message>
            <source>买家信息在结案满这么多天后清除</source>
            <translation>Buyer details are erased this many days after a case is closed</translation>
        </message>
        <message>
            <source>买家信息自登记起满这么多天后清除，最多 180 天</source>
            <translation>Buyer details are erased this many days after a case was added, at most 180</translation>
        </message>
        <message>
            <source>买家每天</source>
            <translation>per buyer and day</translation>
        </message>
        <message>
            <source>二</source>
            <translation>Tue</translation>
        </message>
        <message>
            <source>二级原因</source>
            <translation>Second-level reasons</translation>
        </message>
        <message>
            <source>五</source>
            <translation>Fri</translation>
        </message>
        <message>
            <source>交接班</source>
            <translation>Handover</translation>
        </message>
        <message>
            <source>交接班：复制成一段文字</source>
            <translation>Handover: copy as text</translation>
        </message>
        <message>
            <source>交接班：打印</source>
            <translation>Handover: print</translation>
        </message>
        <message>
            <source>交接班：按住看号码</source>
            <translation>Handover: hold to see numbers</translation>
        </message>
        <message>
            <source>交接班：撤回刚办完的</source>
            <translation>Handover: undo the last one done</translation>
        </message>
        <message>
            <source>交接班：这件办完了</source>
            <translation>Handover: this one is done</translation>
        </message>
        <message>
            <source>人工接待量</source>
            <translation>Served by a person</translation>
        </message>
        <message>
            <source>仅退款</source>
            <translation>Refund only</translation>
        </message>
        <message>
            <source>今天</source>
            <translation>today</translation>
        </message>
        <message>
            <source>今天 22:00</source>
            <translation>22:00</translation>
        </message>
        <message>
            <source>今天{}</source>
            <translation>today {}</translation>
        </message>
        <message>
            <source>今天零点</source>
            <translation>today 00:00</translation>
        </message>
        <message>
            <source>今日</source>
            <translation>today</translation>
        </message>
        <message>
            <source>今晚</source>
            <translation>tonight</translation>
        </message>
        <message>
            <source>今晚 12 点</source>
            <translation>tonight 24:00</translation>
        </message>
        <message>
            <source>从第 {} 行起太长</source>
            <translation>is too long from line {} on</translation>
        </message>
        <message>
            <source>从第一条消息算</source>
            <translation>From the first message</translation>
        </message>
        <message>
            <source>从这时起提醒先不弹出，例如 23:30；空着就不免打扰</source>
            <translation>Reminders wait from this time, e.g. 23:30; empty for never</translation>
        </message>
        <message>
            <source>价格是上一场的，核对后才填</source>
            <translation>The price is from last time; check it to have it filled in</translation>
        </message>
        <message>
            <source>会话</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>会话开始</source>
            <translation>Start of the chat</translation>
        </message>
        <message>
            <source>位</source>
            <translation>buyers</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>位置不是文件夹</source>
            <translation>the place is not a folder</translation>
        </message>
        <message>
            <source>位置已被同名文件占用</source>
            <translation>a file of that name is in the way</translation>
        </message>
        <message>
            <source>位，{} 条</source>
            <translation>buyers, {:# case|cases}</translation>
        </message>
        <message>
            <source>低</source>
            <translation>lower</translation>
        </message>
        <message>
            <source>使用中</source>
            <translation>In use</translation>
        </message>
        <message>
            <source>使用次数暂时记不下（{}），话术照常可用；请检查磁盘空间和权限</source>
            <translation>Uses cannot be counted for now ({}), replies work as usual; check disk space and rights</translation>
        </message>
        <message>
            <source>保存官方数字</source>
            <translation>Save official figures</translation>
        </message>
        <message>
            <source>保存已超过 10 秒，不能撤销；请打开这一条修改或取消</source>
            <translation>Saved more than 10 s ago; open the case to edit or cancel it</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>停用</source>
            <translation>Retire</translation>
        </message>
        <message>
            <source>停用的话术包</source>
            <translation>Packs switched off</translation>
        </message>
        <message>
            <source>停靠</source>
            <translation>Dock</translation>
        </message>
        <message>
            <source>像{}</source>
            <translation>Looks like {}</translation>
        </message>
        <message>
            <source>元</source>
            <translation>¥</translation>
        </message>
        <message>
            <source>免打扰开始</source>
            <translation>Quiet from</translation>
        </message>
        <message>
            <source>免打扰结束</source>
            <translation>Quiet until</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>公司</source>
            <translation>Company</translation>
        </message>
        <message>
            <source>六</source>
            <translation>Sat</translation>
        </message>
        <message>
            <source>关掉后，没有通过审核的话术不能复制</source>
            <translation>If off, replies that were not approved cannot be copied</translation>
        </message>
        <message>
            <source>关键词</source>
            <translation>Keywords</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Switch off</translation>
        </message>
        <message>
            <source>其他平台</source>
            <translation>Other platform</translation>
        </message>
        <message>
            <source>其实是网页，只是名字像表格</source>
            <translation>is really a web page named like a table</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>内容已经清除，但旧备份还没有换新，下次打开时会再试；原因：{}</source>
            <translation>Erased, but old backups are not renewed yet; it is tried again at the next start. Reason: {}</translation>
        </message>
        <message>
            <source>再超时 {}就不达标</source>
            <translation>fails with {} more late</translation>
        </message>
        <message>
            <source>再连续 {}不超时才达标</source>
            <translation>{} in a row in time are needed to pass</translation>
        </message>
        <message>
            <source>写一句答应了什么，再记下</source>
            <translation>Write what was promised first</translation>
        </message>
        <message>
            <source>写一句跟进了什么，再记下</source>
            <translation>Write what was done first</translation>
        </message>
        <message>
            <source>写出的副本没有通过检查</source>
            <translation>the copy did not pass its check</translation>
        </message>
        <message>
            <source>写出的文件没有加密</source>
            <translation>the file came out unencrypted</translation>
        </message>
        <message>
            <source>写成金额，例如 89.9，不能是负数</source>
            <translation>: write a sum such as 89.9, not negative</translation>
        </message>
        <message>
            <source>写进提议和审核记录，店里怎么叫就怎么写</source>
            <translation>Goes into proposals and reviews, as your shop calls you</translation>
        </message>
        <message>
            <source>决定达标的指标</source>
            <translation>Judged metric</translation>
        </message>
        <message>
            <source>冻结于 {}的</source>
            <translation>Frozen {}</translation>
        </message>
        <message>
            <source>凭证</source>
            <translation>Proof</translation>
        </message>
        <message>
            <source>凭证图片删不掉：{}；这一条没有清除，请检查文件夹权限后再试</source>
            <translation>Proof pictures cannot be deleted: {}; this case was not erased. Check the folder's rights and try again</translation>
        </message>
        <message>
            <source>凭证图片合起来已到 {:.3g} GB 的上限，这一张没有存下</source>
            <translation>Proof pictures have reached {:.3g} GB together; this one was not saved</translation>
        </message>
        <message>
            <source>分类</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>切到另一个平台的聊天窗口时，平台跟着换；自己选过的平台不动</source>
            <translation>The platform changes with the chat window in front; one you chose yourself stays</translation>
        </message>
        <message>
            <source>刚好达到</source>
            <translation>exactly reached</translation>
        </message>
        <message>
            <source>别的窗口不会盖住面板</source>
            <translation>Other windows do not cover the panel</translation>
        </message>
        <message>
            <source>到这时恢复提醒，例如 08:00；空着就不免打扰</source>
            <translation>Reminders come again, e.g. 08:00; empty for never</translation>
        </message>
        <message>
            <source>刷新</source>
            <translation>Refresh</translation>
        </message>
        <message>
            <source>券后价</source>
            <translation>price</translation>
        </message>
        <message>
            <source>券后价 {} 元</source>
            <translation>¥{}</translation>
        </message>
        <message>
            <source>券后价上再减</source>
            <translation>More off</translation>
        </message>
        <message>
            <source>券额</source>
            <translation>Coupon</translation>
        </message>
        <message>
            <source>券额「{}」没读懂，如：10 或 满99减10</source>
            <translation>Coupon "{}" is unclear, e.g. 10 or 满99减10</translation>
        </message>
        <message>
            <source>前日</source>
            <translation>2 days ago</translation>
        </message>
        <message>
            <source>劝留</source>
            <translation>Retain</translation>
        </message>
        <message>
            <source>劝留中</source>
            <translation>Retaining</translation>
        </message>
        <message>
            <source>劝留成功率</source>
            <translation>Retention success</translation>
        </message>
        <message>
            <source>医疗功效</source>
            <translation>Medical claim</translation>
        </message>
        <message>
            <source>千帆</source>
            <translation>Qianfan</translation>
        </message>
        <message>
            <source>千牛</source>
            <translation>Qianniu</translation>
        </message>
        <message>
            <source>占比</source>
            <translation>Share</translation>
        </message>
        <message>
            <source>印在售后登记表上，店里怎么叫就怎么写</source>
            <translation>Printed on case lists, as your shop calls itself</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reasons</translation>
        </message>
        <message>
            <source>原因写 1 到 {} 个字</source>
            <translation>A reason has 1 to {} characters</translation>
        </message>
        <message>
            <source>原因只有两级；请加在一级原因下面</source>
            <translation>There are two levels only; add it under a top-level reason</translation>
        </message>
        <message>
            <source>原因：选这一个，退格回上一级</source>
            <translation>Reason: choose this one; Backspace goes up</translation>
        </message>
        <message>
            <source>发货 {}</source>
            <translation>ships {}</translation>
        </message>
        <message>
            <source>发货时效</source>
            <translation>Dispatch</translation>
        </message>
        <message>
            <source>口令不对</source>
            <translation>wrong password</translation>
        </message>
        <message>
            <source>另一个 livecs 刚刚建好了这个资料文件夹的密钥；请再试一次</source>
            <translation>Another livecs just made the key of this folder; please try again</translation>
        </message>
        <message>
            <source>另一次备份还没有做完，这次没有备份；请稍后再试</source>
            <translation>Another backup is running, so none was made; try again later</translation>
        </message>
        <message>
            <source>另有 {} 条没办完，见售后登记列表</source>
            <translation>{} more open, see the case list</translation>
        </message>
        <message>
            <source>另算一轮</source>
            <translation>a new round</translation>
        </message>
        <message>
            <source>只换界面的文字，话术不变；下次打开面板时换</source>
            <translation>Of the interface only; replies stay as they are. Takes effect when the panel opens next</translation>
        </message>
        <message>
            <source>只有 {}，满 {}才考核</source>
            <translation>only {}, assessed from {}</translation>
        </message>
        <message>
            <source>只有平台能算</source>
            <translation>only the platform can tell</translation>
        </message>
        <message>
            <source>只看到官方咨询的 {}，粘贴官方的回复率就能判断</source>
            <translation>only {} of the official enquiries seen; paste the official rate to judge</translation>
        </message>
        <message>
            <source>只读了第一张工作表，没有读：{}</source>
            <translation>Only the first sheet was read, not: {}</translation>
        </message>
        <message>
            <source>可以换成 {}</source>
            <translation>try {}</translation>
        </message>
        <message>
            <source>可用：{}；文字照常可用</source>
            <translation>allowed: {}; the text works as usual</translation>
        </message>
        <message>
            <source>右侧</source>
            <translation>Right</translation>
        </message>
        <message>
            <source>各平台登记的退款里，原因在该平台算品质的占比</source>
            <translation>share of refunds on each platform whose reason counts as quality there</translation>
        </message>
        <message>
            <source>合并单元格超过 {} 处</source>
            <translation>has more than {} merged cells</translation>
        </message>
        <message>
            <source>同一个字段写了两次</source>
            <translation>a field stands twice</translation>
        </message>
        <message>
            <source>同一张图</source>
            <translation>Same picture</translation>
        </message>
        <message>
            <source>同一昵称</source>
            <translation>Same nickname</translation>
        </message>
        <message>
            <source>同一电话</source>
            <translation>Same phone</translation>
        </message>
        <message>
            <source>同一订单</source>
            <translation>Same order</translation>
        </message>
        <message>
            <source>同一运单</source>
            <translation>Same tracking no.</translation>
        </message>
        <message>
            <source>同意</source>
            <translation>Agree</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>后台的数字，只有平台能算</source>
            <translation>from the back office; only the platform can tell</translation>
        </message>
        <message>
            <source>后来的记录{}了 {} 轮</source>
            <translation>later records: {} by {:# round|rounds}</translation>
        </message>
        <message>
            <source>启用</source>
            <translation>Switch on</translation>
        </message>
        <message>
            <source>周{}</source>
            <translation>{}</translation>
        </message>
        <message>
            <source>周{} {}-{} 点（超时 {} 轮，共 {} 轮）</source>
            <translation>{} {}:00-{}:00 (late {} of {})</translation>
        </message>
        <message>
            <source>呼出键</source>
            <translation>Hotkey</translation>
        </message>
        <message>
            <source>和官方的 {} 一致</source>
            <translation>same as the official {}</translation>
        </message>
        <message>
            <source>和第 {} 组不一样</source>
            <translation>differs from group {}</translation>
        </message>
        <message>
            <source>咨询量</source>
            <translation>Enquiries</translation>
        </message>
        <message>
            <source>品质退款占比</source>
            <translation>Quality refund share</translation>
        </message>
        <message>
            <source>品质退款率</source>
            <translation>Quality refund rate</translation>
        </message>
        <message>
            <source>响应时长 P90</source>
            <translation>Response time P90</translation>
        </message>
        <message>
            <source>响应时长中位数</source>
            <translation>Median response time</translation>
        </message>
        <message>
            <source>售后</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>售后拒绝率</source>
            <translation>Case refusal rate</translation>
        </message>
        <message>
            <source>售后登记：全部、单条、统计</source>
            <translation>Cases: all, one, statistics</translation>
        </message>
        <message>
            <source>售后登记：导出找到的；售后统计：导出表格或图片</source>
            <translation>Cases: export those found; statistics: export</translation>
        </message>
        <message>
            <source>售后统计</source>
            <translation>Case statistics</translation>
        </message>
        <message>
            <source>售后统计读不出来（{}）；登记照常可用，请在「数据与密钥」里检查</source>
            <translation>Case statistics cannot be read ({}); cases work as usual, check in Data and keys</translation>
        </message>
        <message>
            <source>售后统计：打印</source>
            <translation>Statistics: print</translation>
        </message>
        <message>
            <source>售后统计：换一段时间</source>
            <translation>Statistics: another period</translation>
        </message>
        <message>
            <source>商品</source>
            <translation>Goods</translation>
        </message>
        <message>
            <source>商家</source>
            <translation>Seller</translation>
        </message>
        <message>
            <source>四</source>
            <translation>Thu</translation>
        </message>
        <message>
            <source>回到搜索</source>
            <translation>Back to search</translation>
        </message>
        <message>
            <source>回复</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>回复率</source>
            <translation>Response rate</translation>
        </message>
        <message>
            <source>回复率的数据{}（{}）；请检查磁盘空间和权限，然后再试一次</source>
            <translation>Response data: {} ({}); check disk space and rights, then try again</translation>
        </message>
        <message>
            <source>回车放进聊天窗口</source>
            <translation>Enter puts it into the chat</translation>
        </message>
        <message>
            <source>团队</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>固定到常用，再按取消</source>
            <translation>Pin to favourites, or unpin</translation>
        </message>
        <message>
            <source>固定的话术</source>
            <translation>Pinned replies</translation>
        </message>
        <message>
            <source>图片</source>
            <translation>Pictures</translation>
        </message>
        <message>
            <source>图片{}（{}）；请检查磁盘空间和权限后再试</source>
            <translation>Picture: {} ({}); check disk space and rights, then try again</translation>
        </message>
        <message>
            <source>图片「{}」不在话术包的文件夹里</source>
            <translation>Picture "{}" is not in the pack's folder</translation>
        </message>
        <message>
            <source>图片「{}」不是可以发的格式</source>
            <translation>Picture "{}" is of no kind that can be sent</translation>
        </message>
        <message>
            <source>图片「{}」是空的，或超过 {} MB</source>
            <translation>Picture "{}" is empty or over {} MB</translation>
        </message>
        <message>
            <source>图片「{}」读不出来，没有复制；换一张图片，文字照常可用</source>
            <translation>Picture "{}" cannot be read, not copied; try another, the text works as usual</translation>
        </message>
        <message>
            <source>图片压缩后仍然太大，没有存下；请截取要紧的部分再试</source>
            <translation>The picture is too large even when compressed, not saved; cut out the part that matters</translation>
        </message>
        <message>
            <source>在「常用」里位置不变的话术；在话术列表里固定或取消</source>
            <translation>Keep their place in Favourites; pin or unpin in the list of replies</translation>
        </message>
        <message>
            <source>在任何窗口按下就到面板的搜索，再按回到原来的窗口</source>
            <translation>Opens the panel's search from any window; again goes back</translation>
        </message>
        <message>
            <source>在图上：看这一天或这一小时的每一轮</source>
            <translation>On a chart: rounds of this day or hour</translation>
        </message>
        <message>
            <source>在学过的聊天窗口里复制自己写的话，马上查违禁词；内容不保存</source>
            <translation>Text you copy in a learned chat window is checked at once; nothing is kept</translation>
        </message>
        <message>
            <source>在线天数</source>
            <translation>Days online</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>处理</source>
            <translation>Solution</translation>
        </message>
        <message>
            <source>处理方式</source>
            <translation>Solution</translation>
        </message>
        <message>
            <source>备份 {} 读不出来或有损坏，没有改动现在的数据；请换一个备份</source>
            <translation>Backup {} cannot be read or is damaged; your data is unchanged. Try another backup</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>复制一份</source>
            <translation>Duplicate</translation>
        </message>
        <message>
            <source>复制回复框里的话</source>
            <translation>Copy the reply box</translation>
        </message>
        <message>
            <source>复制请买家如实选原因的话术</source>
            <translation>Copy: please choose the true reason</translation>
        </message>
        <message>
            <source>没有冻结：还没到考核日（{}）</source>
            <translation>Not frozen: the assessment day ({}) is still to come</translation>
        </message>
        <message>
            <source>没有冻结：这一周没有记录</source>
            <translation>Not frozen: the week has no records</translation>
        </message>
        <message>
            <source>{} 条消息的时间认不出来，或在今天以后</source>
            <translation>{:# message has|messages have} no clear time, or one after today</translation>
        </message>
        <message>
            <source> 等</source>
            <translation> and more</translation>
        </message>
        <message>
            <source>0 到 {} 的整数秒，如 180，0 是有回复就算</source>
            <translation>Whole seconds, 0 to {}, such as 180; 0 counts any reply</translation>
        </message>
        <message>
            <source>0 到 {} 的整数，0 是总要考核</source>
            <translation>A whole number, 0 to {}; 0 is always judged</translation>
        </message>
        <message>
            <source>1 到 100 的百分数，如 80 %</source>
            <translation>A percentage from 1 to 100, such as 80 %</translation>
        </message>
        <message>
            <source>1 到 {} 的整数秒，如 600</source>
            <translation>Whole seconds, 1 to {}, such as 600</translation>
        </message>
        <message>
            <source>3 分钟内有人工（或辅助接待机器人）回复的轮数 ÷ 全部轮数，近 30 天，8 到 23 点；不足 100 轮的不考核</source>
            <translation>Rounds answered by a person (or the assisting robot) within 3 minutes / all rounds, last 30 days, 8:00 to 23:00; fewer than 100 rounds are not judged</translation>
        </message>
        <message>
            <source>30秒应答率(8-23点)</source>
            <translation>30-second answer rate (8-23)</translation>
        </message>
        <message>
            <source>3分钟人工响应率</source>
            <translation>3-minute agent response rate</translation>
        </message>
        <message>
            <source>3分钟人工回复率</source>
            <translation>3-minute agent reply rate</translation>
        </message>
        <message>
            <source>3分钟人工回复率排名靠后：移除并禁用资源位、下广告、不能上新和重新上架，流量下降</source>
            <translation>Low rank in the 3-minute agent reply rate: placements removed and barred, ads stopped, no new or relisted goods, less traffic</translation>
        </message>
        <message>
            <source>3分钟人工回复率（会话）</source>
            <translation>3-minute agent reply rate (chats)</translation>
        </message>
        <message>
            <source>45 秒内有首次回复的会话占比，以后台的数字为准</source>
            <translation>Share of chats with a first reply within 45 seconds; the back office's figure counts</translation>
        </message>
        <message>
            <source>80 % 写成 [80, 100]</source>
            <translation>Write 80 % as [80, 100]</translation>
        </message>
        <message>
            <source>IM不满意率</source>
            <translation>IM dissatisfaction rate</translation>
        </message>
        <message>
            <source>Secret Service（GNOME 钥匙串等）</source>
            <translation>Secret Service (GNOME Keyring and others)</translation>
        </message>
        <message>
            <source>Wayland 上点了面板，键盘就到面板；复制以后请再点一下聊天窗口</source>
            <translation>On Wayland a click gives the panel the keyboard; click the chat again after copying</translation>
        </message>
        <message>
            <source>Wayland 不让程序决定窗口的位置；请把面板拖到屏幕边上，在窗口菜单里选总在最前</source>
            <translation>Wayland lets no program place windows; drag the panel to the side and choose always on top in its window menu</translation>
        </message>
        <message>
            <source>Wayland 不让程序看到别的窗口；请手动选择平台</source>
            <translation>Wayland shows no program other windows; choose the platform by hand</translation>
        </message>
        <message>
            <source>Windows 凭据管理器</source>
            <translation>Windows Credential Manager</translation>
        </message>
        <message>
            <source>X 服务器没有回应；请检查 DISPLAY，或安装 libxcb1</source>
            <translation>The X server does not answer; check DISPLAY, or install libxcb1</translation>
        </message>
        <message>
            <source>assessed_on 应为 0 到 7</source>
            <translation>assessed_on must be 0 to 7</translation>
        </message>
        <message>
            <source>cap_s 应大于 0，不超过一天</source>
            <translation>cap_s must be more than 0 and at most a day</translation>
        </message>
        <message>
            <source>family 的写法不对</source>
            <translation>family is not written right</translation>
        </message>
        <message>
            <source>id 重复</source>
            <translation>The id is there twice</translation>
        </message>
        <message>
            <source>judged 和 within_s 只用于回复率</source>
            <translation>judged and within_s are for reply rates only</translation>
        </message>
        <message>
            <source>livecs 的默认值，没有找到平台的规定；请按自己后台的规则页核对</source>
            <translation>A default of livecs; no rule of the platform was found, please check your back office's rules page</translation>
        </message>
        <message>
            <source>livecs 默认</source>
            <translation>livecs default</translation>
        </message>
        <message>
            <source>macOS 钥匙串</source>
            <translation>macOS Keychain</translation>
        </message>
        <message>
            <source>pack 不能写成「{}」</source>
            <translation>pack cannot be "{}"</translation>
        </message>
        <message>
            <source>phrase 不是条目</source>
            <translation>phrase is no table</translation>
        </message>
        <message>
            <source>rule 不是条目</source>
            <translation>rule is no table</translation>
        </message>
        <message>
            <source>schema 应为 {}</source>
            <translation>schema must be {}</translation>
        </message>
        <message>
            <source>severity 不能是「{}」</source>
            <translation>severity cannot be "{}"</translation>
        </message>
        <message>
            <source>severity 应为一张表</source>
            <translation>severity must be a table</translation>
        </message>
        <message>
            <source>shape 不是条目</source>
            <translation>shape is no table</translation>
        </message>
        <message>
            <source>source 的 confidence 应为 A、B 或 C</source>
            <translation>confidence of source must be A, B or C</translation>
        </message>
        <message>
            <source>source 的 confidence 应为 {} 之一</source>
            <translation>confidence of source must be one of {}</translation>
        </message>
        <message>
            <source>source 的写法不对</source>
            <translation>source is not written right</translation>
        </message>
        <message>
            <source>source 缺少 title</source>
            <translation>source lacks title</translation>
        </message>
        <message>
            <source>target 不是达标线</source>
            <translation>target is no target</translation>
        </message>
        <message>
            <source>terms 里有单个字的词</source>
            <translation>terms has a word of one character</translation>
        </message>
        <message>
            <source>true 或 false</source>
            <translation>true or false</translation>
        </message>
        <message>
            <source>unfilled 里还有待填</source>
            <translation>unfilled still has a blank</translation>
        </message>
        <message>
            <source>window 不是一段时间</source>
            <translation>window is no span of time</translation>
        </message>
        <message>
            <source>within_s 不能小于 0</source>
            <translation>within_s cannot be below 0</translation>
        </message>
        <message>
            <source>{{{}}} 和 {{{}}} 之间要有空格或别的字</source>
            <translation>There must be a blank or other characters between {{{}}} and {{{}}}</translation>
        </message>
        <message>
            <source>{} ×{}：{} 元{}</source>
            <translation>{} × {}: ¥{}{}</translation>
        </message>
        <message>
            <source>{} 不是自己能算的回复率</source>
            <translation>{} is no reply rate that can be computed here</translation>
        </message>
        <message>
            <source>{} 不能是「{}」</source>
            <translation>{} cannot be "{}"</translation>
        </message>
        <message>
            <source>{} 个会话</source>
            <translation>{:# chat|chats}</translation>
        </message>
        <message>
            <source>{} 人</source>
            <translation>{:# buyer|buyers}</translation>
        </message>
        <message>
            <source>{} 会和打字、其他程序的键相撞；请加上 Ctrl 和 Alt，例如 {}</source>
            <translation>{} clashes with typing or other programs; add Ctrl and Alt, e.g. {}</translation>
        </message>
        <message>
            <source>{} 元券，{}</source>
            <translation>¥{} coupon, {}</translation>
        </message>
        <message>
            <source>{} 写了两次</source>
            <translation>{} is there twice</translation>
        </message>
        <message>
            <source>{} 号链接后面没有商品和价格</source>
            <translation>Nothing is written after link {}</translation>
        </message>
        <message>
            <source>{} 号链接第 {} 行已经有了</source>
            <translation>Link {} is already on line {}</translation>
        </message>
        <message>
            <source>{} 应为{}</source>
            <translation>{} must be: {}</translation>
        </message>
        <message>
            <source>{} 是客服工作台和微信自己用的键，livecs 不占用；请换一个，例如 {}</source>
            <translation>{} belongs to the workbench or WeChat; choose another, e.g. {}</translation>
        </message>
        <message>
            <source>{} 条{}</source>
            <translation>{} {}</translation>
        </message>
        <message>
            <source>{} 点 {} 分</source>
            <translation>{}:{:02}</translation>
        </message>
        <message>
            <source>{} 点半</source>
            <translation>{}:30</translation>
        </message>
        <message>
            <source>{} 轮</source>
            <translation>{:# round|rounds}</translation>
        </message>
        <message>
            <source>{} 里已有这个 id</source>
            <translation>{} already has this id</translation>
        </message>
        <message>
            <source>{} 里有全角花括号</source>
            <translation>{} has full-width braces</translation>
        </message>
        <message>
            <source>{} 里的例句不对</source>
            <translation>{} has an example that is not right</translation>
        </message>
        <message>
            <source>{} 里的花括号不成对</source>
            <translation>{} has braces that do not match</translation>
        </message>
        <message>
            <source>{}: {}{}。{}</source>
            <translation>{}: {}{}. {}</translation>
        </message>
        <message>
            <source>{}。{}</source>
            <translation>{}. {}</translation>
        </message>
        <message>
            <source>{}专用</source>
            <translation>{} only</translation>
        </message>
        <message>
            <source>{}，{}</source>
            <translation>{}, {}</translation>
        </message>
        <message>
            <source>{}；请从平台后台重新导出，不要改列名</source>
            <translation>{}; export it again from the back office and leave the column names as they are</translation>
        </message>
        <message>
            <source>“{}”代指钱，写“元”</source>
            <translation>"{}" stands for money; write "元"</translation>
        </message>
        <message>
            <source>“{}”以拉黑、封号、拒绝服务威胁买家</source>
            <translation>"{}" threatens the buyer with blocking or refusing service</translation>
        </message>
        <message>
            <source>“{}”像是在引导离开会话</source>
            <translation>"{}" looks like leading the chat elsewhere</translation>
        </message>
        <message>
            <source>“{}”只能指店铺在本平台的群，别的群不能提</source>
            <translation>"{}" may only mean the shop's group on this platform; name no other group</translation>
        </message>
        <message>
            <source>“{}”在大范围里排第一，没有依据就不能说</source>
            <translation>"{}" claims to be first in a wide field; not without proof</translation>
        </message>
        <message>
            <source>“{}”在要求只给好评，改成请顾客写真实感受</source>
            <translation>"{}" asks for good reviews only; ask for honest ones</translation>
        </message>
        <message>
            <source>“{}”在评价买家的身材长相</source>
            <translation>"{}" comments on the buyer's body or looks</translation>
        </message>
        <message>
            <source>“{}”打了包票，做不到就是虚假承诺</source>
            <translation>"{}" guarantees; if it fails it is a false promise</translation>
        </message>
        <message>
            <source>“{}”承诺了身体变化的结果</source>
            <translation>"{}" promises a change of the body</translation>
        </message>
        <message>
            <source>“{}”把买家推给别人，改为替买家联系</source>
            <translation>"{}" sends the buyer to someone else; contact them for the buyer</translation>
        </message>
        <message>
            <source>“{}”把时间说死了，晚了要赔</source>
            <translation>"{}" fixes the time; being late costs compensation</translation>
        </message>
        <message>
            <source>“{}”把结果说死了，做不到就是虚假承诺</source>
            <translation>"{}" fixes the outcome; if it fails it is a false promise</translation>
        </message>
        <message>
            <source>“{}”把话说满了</source>
            <translation>"{}" says too much</translation>
        </message>
        <message>
            <source>“{}”把顾客往其他平台引</source>
            <translation>"{}" leads customers to another platform</translation>
        </message>
        <message>
            <source>“{}”把顾客往别处引</source>
            <translation>"{}" leads customers elsewhere</translation>
        </message>
        <message>
            <source>“{}”把顾客往站外引</source>
            <translation>"{}" leads customers off the platform</translation>
        </message>
        <message>
            <source>“{}”拿买家的信息威胁</source>
            <translation>"{}" threatens with the buyer's data</translation>
        </message>
        <message>
            <source>“{}”拿售后或退款换好评</source>
            <translation>"{}" trades after-sales or refunds for reviews</translation>
        </message>
        <message>
            <source>“{}”拿赔付担保结果</source>
            <translation>"{}" guarantees the outcome with compensation</translation>
        </message>
        <message>
            <source>“{}”指的是其他平台，名字和代称都不要说</source>
            <translation>"{}" means another platform; use neither its name nor a nickname</translation>
        </message>
        <message>
            <source>“{}”是“最”字绝对化用语，换成具体、可核对的说法</source>
            <translation>"{}" is a superlative; say something that can be checked</translation>
        </message>
        <message>
            <source>“{}”是不发货的虚假交易</source>
            <translation>"{}" is a fake trade without a parcel</translation>
        </message>
        <message>
            <source>“{}”是不耐烦</source>
            <translation>"{}" is impatient</translation>
        </message>
        <message>
            <source>“{}”是代写或指定评价内容</source>
            <translation>"{}" writes or dictates reviews</translation>
        </message>
        <message>
            <source>“{}”是以上门、找人相威胁</source>
            <translation>"{}" threatens to come to the buyer</translation>
        </message>
        <message>
            <source>“{}”是住址，不要在会话里说出来</source>
            <translation>"{}" is an address; keep it out of the chat</translation>
        </message>
        <message>
            <source>“{}”是保健功效宣传</source>
            <translation>"{}" claims a health effect</translation>
        </message>
        <message>
            <source>“{}”是其他平台的代称，也不要说</source>
            <translation>"{}" is a nickname of another platform; do not use it either</translation>
        </message>
        <message>
            <source>“{}”是其他平台的名字，不要在会话里提</source>
            <translation>"{}" is another platform's name; keep it out of the chat</translation>
        </message>
        <message>
            <source>“{}”是冷漠、赶客的话</source>
            <translation>"{}" is cold and sends the customer away</translation>
        </message>
        <message>
            <source>“{}”是冷漠或讥讽的回应</source>
            <translation>"{}" is a cold or mocking answer</translation>
        </message>
        <message>
            <source>“{}”是减肥功效宣传</source>
            <translation>"{}" claims a slimming effect</translation>
        </message>
        <message>
            <source>“{}”是功效宣传，没有批准和依据不能说</source>
            <translation>"{}" claims an effect; not without approval and proof</translation>
        </message>
        <message>
            <source>“{}”是医疗用语或治疗功效，普通商品不能说</source>
            <translation>"{}" is medical wording or a healing effect; ordinary goods cannot claim it</translation>
        </message>
        <message>
            <source>“{}”是卖萌的写法，写规范字</source>
            <translation>"{}" is cute spelling; use standard characters</translation>
        </message>
        <message>
            <source>“{}”是反问、责备，换成说明</source>
            <translation>"{}" asks back in reproach; explain instead</translation>
        </message>
        <message>
            <source>“{}”是反问，换成说明</source>
            <translation>"{}" asks back; explain instead</translation>
        </message>
        <message>
            <source>“{}”是口令</source>
            <translation>"{}" is a share code</translation>
        </message>
        <message>
            <source>“{}”是口语流行词，正式回复换成普通说法</source>
            <translation>"{}" is slang; use ordinary words in a formal reply</translation>
        </message>
        <message>
            <source>“{}”是在引导关注站外账号</source>
            <translation>"{}" leads to an outside account</translation>
        </message>
        <message>
            <source>“{}”是在引导加外部联系方式</source>
            <translation>"{}" leads to outside contacts</translation>
        </message>
        <message>
            <source>“{}”是在引导加好友</source>
            <translation>"{}" leads to adding a friend</translation>
        </message>
        <message>
            <source>“{}”是在引导去站外</source>
            <translation>"{}" leads off the platform</translation>
        </message>
        <message>
            <source>“{}”是在引导去站外网页</source>
            <translation>"{}" leads to an outside page</translation>
        </message>
        <message>
            <source>“{}”是在引导平台外交易</source>
            <translation>"{}" leads to trading off the platform</translation>
        </message>
        <message>
            <source>“{}”是在引导打开站外内容</source>
            <translation>"{}" leads to outside content</translation>
        </message>
        <message>
            <source>“{}”是在引导打电话离开平台</source>
            <translation>"{}" leads to a phone call off the platform</translation>
        </message>
        <message>
            <source>“{}”是在引导扫码离开平台</source>
            <translation>"{}" leads to scanning a code off the platform</translation>
        </message>
        <message>
            <source>“{}”是在引导用外部软件联系</source>
            <translation>"{}" leads to outside messengers</translation>
        </message>
        <message>
            <source>“{}”是在引导离开平台沟通</source>
            <translation>"{}" leads off the platform's chat</translation>
        </message>
        <message>
            <source>“{}”是在引导站外电话联系</source>
            <translation>"{}" leads to an outside phone call</translation>
        </message>
        <message>
            <source>“{}”是在拉顾客进群，店铺以外的群不能提</source>
            <translation>"{}" invites into a group; name none but the shop's own</translation>
        </message>
        <message>
            <source>“{}”是在索要个人敏感信息</source>
            <translation>"{}" asks for sensitive personal data</translation>
        </message>
        <message>
            <source>“{}”是在索要外部联系方式</source>
            <translation>"{}" asks for an outside contact</translation>
        </message>
        <message>
            <source>“{}”是在给出外部联系方式</source>
            <translation>"{}" gives an outside contact</translation>
        </message>
        <message>
            <source>“{}”是在给出外部联系电话</source>
            <translation>"{}" gives an outside phone number</translation>
        </message>
        <message>
            <source>“{}”是在给出或索要外部联系方式</source>
            <translation>"{}" gives or asks for an outside contact</translation>
        </message>
        <message>
            <source>“{}”是在要或给电话，联系只在平台内</source>
            <translation>"{}" asks for or gives a phone number; stay on the platform</translation>
        </message>
        <message>
            <source>“{}”是外部联系方式</source>
            <translation>"{}" is an outside contact</translation>
        </message>
        <message>
            <source>“{}”是外部账号</source>
            <translation>"{}" is an outside account</translation>
        </message>
        <message>
            <source>“{}”是威胁买家</source>
            <translation>"{}" threatens the buyer</translation>
        </message>
        <message>
            <source>“{}”是威胁公开买家的信息</source>
            <translation>"{}" threatens to publish the buyer's data</translation>
        </message>
        <message>
            <source>“{}”是嫌弃买家</source>
            <translation>"{}" shows dislike of the buyer</translation>
        </message>
        <message>
            <source>“{}”是嫌贫、羞辱买家</source>
            <translation>"{}" looks down on the buyer</translation>
        </message>
        <message>
            <source>“{}”是字母代字，买家未必看得懂</source>
            <translation>"{}" uses letters for words; the buyer may not understand</translation>
        </message>
        <message>
            <source>“{}”是完整手机号，聊天里只能出现打码的</source>
            <translation>"{}" is a full mobile number; only a masked one may stand in a chat</translation>
        </message>
        <message>
            <source>“{}”是对疾病或症状的功效宣传</source>
            <translation>"{}" claims an effect on illness or symptoms</translation>
        </message>
        <message>
            <source>“{}”是对身体部位的功效宣传</source>
            <translation>"{}" claims an effect on parts of the body</translation>
        </message>
        <message>
            <source>“{}”是平台外补偿，补偿也只走订单</source>
            <translation>"{}" compensates off the platform; it goes through the order</translation>
        </message>
        <message>
            <source>“{}”是平台外转款，交易和退款都只走订单</source>
            <translation>"{}" pays off the platform; payments and refunds go through the order</translation>
        </message>
        <message>
            <source>“{}”是微信的替身写法</source>
            <translation>"{}" is a disguised WeChat</translation>
        </message>
        <message>
            <source>“{}”是怀疑、指责买家</source>
            <translation>"{}" doubts or accuses the buyer</translation>
        </message>
        <message>
            <source>“{}”是怪买家，先承接再说明</source>
            <translation>"{}" blames the buyer; take it on first, then explain</translation>
        </message>
        <message>
            <source>“{}”是把问题推开，先接下来再查</source>
            <translation>"{}" pushes the problem away; take it on, then look into it</translation>
        </message>
        <message>
            <source>“{}”是拆开写的外部网址</source>
            <translation>"{}" is a web address written in pieces</translation>
        </message>
        <message>
            <source>“{}”是拍A发B，标题与实物不符</source>
            <translation>"{}" sells one thing under another's title</translation>
        </message>
        <message>
            <source>“{}”是拒绝开发票，顾客要就得开</source>
            <translation>"{}" refuses an invoice; the customer must get one</translation>
        </message>
        <message>
            <source>“{}”是拒绝或刁难开发票，顾客要就得开</source>
            <translation>"{}" refuses or hinders an invoice; the customer must get one</translation>
        </message>
        <message>
            <source>“{}”是拿买家的人身或隐私威胁</source>
            <translation>"{}" threatens the buyer's person or privacy</translation>
        </message>
        <message>
            <source>“{}”是拿后果逼买家</source>
            <translation>"{}" presses the buyer with consequences</translation>
        </message>
        <message>
            <source>“{}”是拿报警、起诉吓唬买家</source>
            <translation>"{}" frightens the buyer with police or courts</translation>
        </message>
        <message>
            <source>“{}”是拿话堵买家，告诉他能怎么办</source>
            <translation>"{}" blocks the buyer; say what can be done</translation>
        </message>
        <message>
            <source>“{}”是挑衅买家</source>
            <translation>"{}" provokes the buyer</translation>
        </message>
        <message>
            <source>“{}”是推诿</source>
            <translation>"{}" shirks</translation>
        </message>
        <message>
            <source>“{}”是推诿，先承接再处理</source>
            <translation>"{}" shirks; take it on first, then handle it</translation>
        </message>
        <message>
            <source>“{}”是数字谐音，写汉字</source>
            <translation>"{}" uses sound-alike digits; write the characters</translation>
        </message>
        <message>
            <source>“{}”是敷衍，告诉买家下一步怎么办</source>
            <translation>"{}" puts the buyer off; say the next step</translation>
        </message>
        <message>
            <source>“{}”是没有期限的承诺</source>
            <translation>"{}" promises without a date</translation>
        </message>
        <message>
            <source>“{}”是没有条件的退换承诺</source>
            <translation>"{}" promises returns without conditions</translation>
        </message>
        <message>
            <source>“{}”是火星文，请用规范字</source>
            <translation>"{}" is garbled spelling; use standard characters</translation>
        </message>
        <message>
            <source>“{}”是烂梗，换成规范的说法</source>
            <translation>"{}" is a worn joke; use standard wording</translation>
        </message>
        <message>
            <source>“{}”是爱买不买的态度</source>
            <translation>"{}" is a take-it-or-leave-it tone</translation>
        </message>
        <message>
            <source>“{}”是用好处换评价</source>
            <translation>"{}" buys reviews with benefits</translation>
        </message>
        <message>
            <source>“{}”是用曝光、公开隐私来威胁买家</source>
            <translation>"{}" threatens the buyer with exposure</translation>
        </message>
        <message>
            <source>“{}”是用表情代替联系方式</source>
            <translation>"{}" uses emoji as a contact</translation>
        </message>
        <message>
            <source>“{}”是电商行话，买家未必懂</source>
            <translation>"{}" is trade jargon; the buyer may not understand</translation>
        </message>
        <message>
            <source>“{}”是电话号码，不要发在会话里</source>
            <translation>"{}" is a phone number; keep it out of the chat</translation>
        </message>
        <message>
            <source>“{}”是短链接</source>
            <translation>"{}" is a short link</translation>
        </message>
        <message>
            <source>“{}”是站外群</source>
            <translation>"{}" is an outside group</translation>
        </message>
        <message>
            <source>“{}”是站外链接</source>
            <translation>"{}" is an outside link</translation>
        </message>
        <message>
            <source>“{}”是答应晚发货，会被判延迟发货</source>
            <translation>"{}" agrees to ship late, which counts as a delay</translation>
        </message>
        <message>
            <source>“{}”是绝对化用语</source>
            <translation>"{}" is an absolute term</translation>
        </message>
        <message>
            <source>“{}”是绝对化评价</source>
            <translation>"{}" is an absolute judgement</translation>
        </message>
        <message>
            <source>“{}”是缩写黑话，买家未必看得懂</source>
            <translation>"{}" is an abbreviation; the buyer may not understand</translation>
        </message>
        <message>
            <source>“{}”是网络流行语，说具体的好处</source>
            <translation>"{}" is internet slang; say the real benefit</translation>
        </message>
        <message>
            <source>“{}”是网络称呼，称“您”就好</source>
            <translation>"{}" is an internet form of address; "您" will do</translation>
        </message>
        <message>
            <source>“{}”是脏话，任何平台都会处罚</source>
            <translation>"{}" is swearing; every platform punishes it</translation>
        </message>
        <message>
            <source>“{}”是虚假交易用语</source>
            <translation>"{}" is fake trade wording</translation>
        </message>
        <message>
            <source>“{}”是虚假交易的做法</source>
            <translation>"{}" is a fake trade practice</translation>
        </message>
        <message>
            <source>“{}”是虚假发货、虚假交易的做法</source>
            <translation>"{}" is a fake shipping or trade practice</translation>
        </message>
        <message>
            <source>“{}”是虚假发货用语</source>
            <translation>"{}" is fake shipping wording</translation>
        </message>
        <message>
            <source>“{}”是要求删改差评</source>
            <translation>"{}" asks to delete or change a bad review</translation>
        </message>
        <message>
            <source>“{}”是要求改评价</source>
            <translation>"{}" asks to change a review</translation>
        </message>
        <message>
            <source>“{}”是让买家自己解决</source>
            <translation>"{}" leaves the buyer to solve it</translation>
        </message>
        <message>
            <source>“{}”是让顾客提前确认收货</source>
            <translation>"{}" has the customer confirm receipt early</translation>
        </message>
        <message>
            <source>“{}”是让顾客隐瞒返利</source>
            <translation>"{}" has the customer hide a rebate</translation>
        </message>
        <message>
            <source>“{}”是说不清依据的价格宣传</source>
            <translation>"{}" is a price claim without a clear basis</translation>
        </message>
        <message>
            <source>“{}”是谐音、变形的字，写规范字</source>
            <translation>"{}" is a sound-alike or altered character; use the standard one</translation>
        </message>
        <message>
            <source>“{}”是责备、不耐烦</source>
            <translation>"{}" is reproachful and impatient</translation>
        </message>
        <message>
            <source>“{}”是贬低买家</source>
            <translation>"{}" belittles the buyer</translation>
        </message>
        <message>
            <source>“{}”是走过场的虚假交易</source>
            <translation>"{}" is a fake trade for show</translation>
        </message>
        <message>
            <source>“{}”是赶客的话</source>
            <translation>"{}" sends customers away</translation>
        </message>
        <message>
            <source>“{}”是超出规则的赔付承诺</source>
            <translation>"{}" promises compensation beyond the rules</translation>
        </message>
        <message>
            <source>“{}”是身份证号，不要发在会话里</source>
            <translation>"{}" is an ID card number; keep it out of the chat</translation>
        </message>
        <message>
            <source>“{}”是身体变化的功效宣传，没有批准不能说</source>
            <translation>"{}" claims a change of the body; not without approval</translation>
        </message>
        <message>
            <source>“{}”是身体变好的功效话，没有批准不能说</source>
            <translation>"{}" claims a better body; not without approval</translation>
        </message>
        <message>
            <source>“{}”是辱骂，任何平台都会处罚</source>
            <translation>"{}" is an insult; every platform punishes it</translation>
        </message>
        <message>
            <source>“{}”是逼买家撤评、撤诉</source>
            <translation>"{}" presses the buyer to withdraw a review or complaint</translation>
        </message>
        <message>
            <source>“{}”是遮掩的医疗、保健功效话</source>
            <translation>"{}" is a veiled medical or health claim</translation>
        </message>
        <message>
            <source>“{}”是邮箱，不要发在会话里</source>
            <translation>"{}" is an e-mail address; keep it out of the chat</translation>
        </message>
        <message>
            <source>“{}”是银行卡号，不要发在会话里</source>
            <translation>"{}" is a bank card number; keep it out of the chat</translation>
        </message>
        <message>
            <source>“{}”是隐晦代称，写规范名称</source>
            <translation>"{}" is a veiled name; use the standard one</translation>
        </message>
        <message>
            <source>“{}”是驱赶、诅咒买家</source>
            <translation>"{}" drives away or curses the buyer</translation>
        </message>
        <message>
            <source>“{}”是骚扰或以骚扰相威胁</source>
            <translation>"{}" harasses or threatens to</translation>
        </message>
        <message>
            <source>“{}”暗示能代替治疗或节食</source>
            <translation>"{}" hints at replacing treatment or dieting</translation>
        </message>
        <message>
            <source>“{}”没有依据不能说</source>
            <translation>"{}" has no proof and cannot be said</translation>
        </message>
        <message>
            <source>“{}”没有依据，不能说死</source>
            <translation>"{}" has no proof; do not say it as a certainty</translation>
        </message>
        <message>
            <source>“{}”没有依据，不能说满</source>
            <translation>"{}" has no proof; do not say it that fully</translation>
        </message>
        <message>
            <source>“{}”没有可核对的依据就不能说</source>
            <translation>"{}" cannot be said without proof that can be checked</translation>
        </message>
        <message>
            <source>“{}”没说什么时候能发，给一个时间或可以退款</source>
            <translation>"{}" does not say when it ships; give a time or offer a refund</translation>
        </message>
        <message>
            <source>“{}”生硬，说明原因并给出可行的办法</source>
            <translation>"{}" is harsh; explain why and offer a way</translation>
        </message>
        <message>
            <source>“{}”用“米”代“元”，写“元”</source>
            <translation>"{}" writes "米" for "元"; write "元"</translation>
        </message>
        <message>
            <source>“{}”用医疗名义或安全性断言作宣传</source>
            <translation>"{}" advertises with medicine or safety claims</translation>
        </message>
        <message>
            <source>“{}”用拼音代字，写全汉字</source>
            <translation>"{}" uses pinyin for words; write the characters</translation>
        </message>
        <message>
            <source>“{}”用数字代字，写汉字</source>
            <translation>"{}" uses digits for words; write the characters</translation>
        </message>
        <message>
            <source>“{}”等于说没有别家能比，没有依据不能说</source>
            <translation>"{}" says nobody compares; not without proof</translation>
        </message>
        <message>
            <source>“{}”等于说自己最好</source>
            <translation>"{}" says one is the best</translation>
        </message>
        <message>
            <source>“{}”要有检测报告，普通商品不能当功效说</source>
            <translation>"{}" needs a test report; ordinary goods cannot claim it</translation>
        </message>
        <message>
            <source>“{}”说对疾病或症状有效，普通商品不能说</source>
            <translation>"{}" says it works on illness or symptoms; ordinary goods cannot</translation>
        </message>
        <message>
            <source>“{}”说对身体有好处，没有批准不能说</source>
            <translation>"{}" says it is good for the body; not without approval</translation>
        </message>
        <message>
            <source>“{}”说得太满，换个人换个用法就未必</source>
            <translation>"{}" says too much; others may find otherwise</translation>
        </message>
        <message>
            <source>“{}”说得太满，留一点余地</source>
            <translation>"{}" says too much; leave some room</translation>
        </message>
        <message>
            <source>“{}”说死了能用多久</source>
            <translation>"{}" fixes how long it lasts</translation>
        </message>
        <message>
            <source>“{}”这个词拼多多会扫描，能不写就不写</source>
            <translation>"{}" is scanned by Pinduoduo; better not write it</translation>
        </message>
        <message>
            <source>“{}”里的字母指的是其他平台，代称也不要说</source>
            <translation>"{}" has letters that mean another platform; do not use nicknames either</translation>
        </message>
        <message>
            <source>、同一位客服（{}）</source>
            <translation>, the same agent ({})</translation>
        </message>
        <message>
            <source>。</source>
            <translation>. </translation>
        </message>
        <message>
            <source>「{}…」太长，一格最多 {} 字</source>
            <translation>"{}..." is too long; a cell has at most {} characters</translation>
        </message>
        <message>
            <source>「{}」不是回复率</source>
            <translation>"{}" is no reply rate</translation>
        </message>
        <message>
            <source>「{}」不是日期：{}，写成 2027-02-01</source>
            <translation>"{}" is no date: {}; write 2027-02-01</translation>
        </message>
        <message>
            <source>「{}」不是能用的快捷键；请用例如 {}</source>
            <translation>"{}" does not do as a hotkey; use e.g. {}</translation>
        </message>
        <message>
            <source>「{}」不能是「{}」，可用：{}</source>
            <translation>"{}" cannot be "{}"; allowed: {}</translation>
        </message>
        <message>
            <source>「{}」是一个价格还是两格？去掉数里的逗号再贴</source>
            <translation>Is "{}" one price or two cells? Remove the comma in the number and paste again</translation>
        </message>
        <message>
            <source>「{}」没有写成；请检查磁盘空间和权限，再导出一次</source>
            <translation>"{}" was not written; check disk space and rights, then export again</translation>
        </message>
        <message>
            <source>「{}」看不懂：{}</source>
            <translation>"{}" is not understood: {}</translation>
        </message>
        <message>
            <source>「{}」要以 .xlsx 或 .csv 结尾，没有导出；请换一个文件名</source>
            <translation>"{}" must end in .xlsx or .csv; not exported, please use another name</translation>
        </message>
        <message>
            <source>「{}」要以 .xlsx、.csv 或 .png 结尾，没有导出；请换一个文件名</source>
            <translation>"{}" must end in .xlsx, .csv or .png; not exported, please use another name</translation>
        </message>
        <message>
            <source>「{}」还没写</source>
            <translation>"{}" is still empty</translation>
        </message>
        <message>
            <source>「{}」里没有认出售后表或订单表的列名{}</source>
            <translation>No column names of an after-sales or order file in "{}"{}</translation>
        </message>
        <message>
            <source>「{}」里没有认出话术那一列（第一行是：{}）；请说明哪一列是话术</source>
            <translation>No column of replies in "{}" (first row: {}); say which column has the replies</translation>
        </message>
        <message>
            <source>「开机打开」没有改：{}；请检查文件夹权限，或在系统的开机启动项里添加</source>
            <translation>Start at login not changed: {}; check the rights of the folder, or add it in the system's startup settings</translation>
        </message>
        <message>
            <source>一个公开程序读千牛剪贴板的说明（GitHub 文件索引 22472789944），没有核对过</source>
            <translation>An open program's note on reading Qianniu's clipboard (GitHub file index 22472789944), not verified</translation>
        </message>
        <message>
            <source>一周的回复率、好评率不达标不再扣分、下架或限流</source>
            <translation>A week below the line in reply or good-review rate no longer costs points, removal or traffic</translation>
        </message>
        <message>
            <source>一条消息的开头要有 {time}，还要有 {nick} 或 {role}</source>
            <translation>A message must begin with {time} and {nick} or {role}</translation>
        </message>
        <message>
            <source>一条超过 60 字，分成几条短的更好读</source>
            <translation>A message has more than 60 characters; several short ones read better</translation>
        </message>
        <message>
            <source>一段里有几位买家：客服的话算给前面最后说话的那位</source>
            <translation>Several buyers in one paste: what an agent says goes to the one who spoke last before</translation>
        </message>
        <message>
            <source>一起改状态</source>
            <translation>Change the state of all marked</translation>
        </message>
        <message>
            <source>七天无理由最后一天</source>
            <translation>Last day of the 7-day return</translation>
        </message>
        <message>
            <source>上一条、下一条</source>
            <translation>Case before, case after</translation>
        </message>
        <message>
            <source>上午</source>
            <translation>morning</translation>
        </message>
        <message>
            <source>下一个按钮</source>
            <translation>Next button</translation>
        </message>
        <message>
            <source>下午</source>
            <translation>afternoon</translation>
        </message>
        <message>
            <source>不写买家的姓名、电话、地址、订单编号和运单号</source>
            <translation>No buyer's name, phone, address, order or tracking number</translation>
        </message>
        <message>
            <source>不分平台 · 全天</source>
            <translation>No platform · all day</translation>
        </message>
        <message>
            <source>不喜欢</source>
            <translation>Dislike</translation>
        </message>
        <message>
            <source>不是 .xlsx 格式</source>
            <translation>is no .xlsx file</translation>
        </message>
        <message>
            <source>不服务的会话 ÷ 会话；没有分到客服，或客服除欢迎语外一句没说，都是不服务</source>
            <translation>Unserved chats / chats; unserved: no agent was assigned, or the agent said nothing but the welcome</translation>
        </message>
        <message>
            <source>不服务：情节一般的每次扣 A 类 2 分，一周最多 8 分；情节严重的每次扣 B 类 4 分；第一次先警告并要求整改</source>
            <translation>Unserved: 2 points (A) each time, at most 8 a week; severe 4 points (B) each; the first time a warning and a request to mend</translation>
        </message>
        <message>
            <source>不用</source>
            <translation>No</translation>
        </message>
        <message>
            <source>不用返现、红包换删改评价</source>
            <translation>No cashback or red packet for deleting or changing a review</translation>
        </message>
        <message>
            <source>不认识的 detector「{}」</source>
            <translation>Unknown detector "{}"</translation>
        </message>
        <message>
            <source>不认识的字段 {{{}}}；可用：{}</source>
            <translation>Unknown field {{{}}}; allowed: {}</translation>
        </message>
        <message>
            <source>不认识的字段「{}」；可用：标题、话术、分类、缩写、关键词、平台等</source>
            <translation>Unknown field "{}"; allowed: title, reply, category, abbreviation, keywords, platform and so on</translation>
        </message>
        <message>
            <source>不认识的平台「{}」</source>
            <translation>Unknown platform "{}"</translation>
        </message>
        <message>
            <source>不认识的平台「{}」，可用：{}</source>
            <translation>Unknown platform "{}"; allowed: {}</translation>
        </message>
        <message>
            <source>不认识的待填「{}」</source>
            <translation>Unknown blank "{}"</translation>
        </message>
        <message>
            <source>不认识的指标「{}」</source>
            <translation>Unknown metric "{}"</translation>
        </message>
        <message>
            <source>不认识的项目 {}</source>
            <translation>Unknown entry {}</translation>
        </message>
        <message>
            <source>与「{}」（{}:{}）几乎一样，{}%</source>
            <translation>Almost the same as "{}" ({}:{}), {}%</translation>
        </message>
        <message>
            <source>中午</source>
            <translation>noon</translation>
        </message>
        <message>
            <source>举报用户成功后，其数据会从统计里移除，所以每天的数字会变动</source>
            <translation>After a report succeeds, the user's data leaves the figures, so a day's numbers may change</translation>
        </message>
        <message>
            <source>举报用户成功后，该用户在通过前 7 天内发给店铺的消息不计入所有客服的回复率，记录里标「无效」</source>
            <translation>After a report succeeds, what that user wrote in the 7 days before counts in no agent's reply rate; records say "invalid"</translation>
        </message>
        <message>
            <source>买家信息、备注和凭证：结案满 {} 天清除，未结案的自登记起满 {} 天清除</source>
            <translation>Buyer data, notes and proof: erased {} days after a case is closed, open ones {} days after registration</translation>
        </message>
        <message>
            <source>人工不服务率</source>
            <translation>Unserved rate</translation>
        </message>
        <message>
            <source>人工客服3分钟回复率</source>
            <translation>Agent 3-minute reply rate</translation>
        </message>
        <message>
            <source>人工客服好评率</source>
            <translation>Agent good-review rate</translation>
        </message>
        <message>
            <source>从上一场开始</source>
            <translation>Begin with the last broadcast</translation>
        </message>
        <message>
            <source>从收到退回商品次日起算七天</source>
            <translation>From the day after the returned goods arrive, 7 days</translation>
        </message>
        <message>
            <source>从签收次日起算七天；最后一天是法定休假日的，顺延到假后第一天</source>
            <translation>From the day after delivery, 7 days; if the last day is a public holiday, the first day after it</translation>
        </message>
        <message>
            <source>以《微信小店商家客服服务管理规则》原文为准；livecs 还没有核对过它，请读后填写自己的达标线</source>
            <translation>The platform's own service rules apply; livecs has not checked them, please read them and fill in your target</translation>
        </message>
        <message>
            <source>件数</source>
            <translation>Pieces</translation>
        </message>
        <message>
            <source>价格「{}」要一个数</source>
            <translation>Price "{}" must be a number</translation>
        </message>
        <message>
            <source>价格是 0</source>
            <translation>The price is 0</translation>
        </message>
        <message>
            <source>会员价按 {:g}% 算</source>
            <translation>Member price is {:g}% of the price</translation>
        </message>
        <message>
            <source>会话 {}</source>
            <translation>Chat {}</translation>
        </message>
        <message>
            <source>低于达标线：当天不能参加营销活动，不扣分</source>
            <translation>Below the target: no campaigns on that day, no points lost</translation>
        </message>
        <message>
            <source>例句没有被找到：{}</source>
            <translation>The example was not found: {}</translation>
        </message>
        <message>
            <source>例句被误判了（{}）：{}</source>
            <translation>The example was flagged wrongly ({}): {}</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>修改这一条</source>
            <translation>Edit this case</translation>
        </message>
        <message>
            <source>修改，再按保存</source>
            <translation>Edit, press again to save</translation>
        </message>
        <message>
            <source>做写在按钮上的</source>
            <translation>Do what the button says</translation>
        </message>
        <message>
            <source>停用或启用这个包</source>
            <translation>Switch this pack off or on</translation>
        </message>
        <message>
            <source>停用或启用这个原因</source>
            <translation>Switch this reason off or on</translation>
        </message>
        <message>
            <source>停用的话术不改文字，这一行别的改动没有采用</source>
            <translation>Texts of retired replies do not change; the other changes of this row were not taken</translation>
        </message>
        <message>
            <source>像是手机号：本场信息不存个人信息，去掉再填</source>
            <translation>Looks like a mobile number: the live card holds no personal data, please remove it</translation>
        </message>
        <message>
            <source>先安抚：道歉，用自己的话复述买家的问题</source>
            <translation>Calm first: apologise and say the buyer's problem in your words</translation>
        </message>
        <message>
            <source>先选一个退换货原因再存</source>
            <translation>Choose a return reason first, then save</translation>
        </message>
        <message>
            <source>先选平台再存</source>
            <translation>Choose the platform first, then save</translation>
        </message>
        <message>
            <source>先道歉，再说怎么解决；别的买家也在看</source>
            <translation>Apologise first, then say how it is solved; other buyers read it too</translation>
        </message>
        <message>
            <source>免打扰开始和结束都是 {}，等于没有；请换一个时间，不要免打扰就清空一个</source>
            <translation>Quiet hours begin and end at {}, so there are none; choose another time, or empty one to have none</translation>
        </message>
        <message>
            <source>再买 {} 元到下一档优惠</source>
            <translation>¥{} more reaches the next reduction</translation>
        </message>
        <message>
            <source>写上 source = { title = "", confidence = "C" }</source>
            <translation>Write source = { title = "", confidence = "C" }</translation>
        </message>
        <message>
            <source>写成 "例句" 或 { text = "例句", platform = "pdd" }</source>
            <translation>Write "example" or { text = "例句", platform = "pdd" }</translation>
        </message>
        <message>
            <source>写成 0 或更大的整数</source>
            <translation>Write 0 or a greater whole number</translation>
        </message>
        <message>
            <source>写成 Asia/Shanghai</source>
            <translation>Write Asia/Shanghai</translation>
        </message>
        <message>
            <source>写成 ["08:00:00", "23:00:00"]，结束的时刻不算在内</source>
            <translation>Write ["08:00:00", "23:00:00"]; the end itself does not count</translation>
        </message>
        <message>
            <source>写成 [family.contact] 和 "微" = ["薇"]</source>
            <translation>Write [family.contact] and "微" = ["薇"]</translation>
        </message>
        <message>
            <source>写成 { any = "error" }</source>
            <translation>Write { any = "error" }</translation>
        </message>
        <message>
            <source>写成 {给|写}好评，花括号里不再套花括号</source>
            <translation>Write {给|写}好评, no braces within braces</translation>
        </message>
        <message>
            <source>写成不用填也能发的话</source>
            <translation>Write something that can be sent without filling in</translation>
        </message>
        <message>
            <source>写成数量，如 30</source>
            <translation>Write a count, such as 30</translation>
        </message>
        <message>
            <source>写成秒数，0 是任何时候</source>
            <translation>Write seconds; 0 is any time</translation>
        </message>
        <message>
            <source>写成秒数，如 180</source>
            <translation>Write seconds, such as 180</translation>
        </message>
        <message>
            <source>写成秒数，如 600</source>
            <translation>Write seconds, such as 600</translation>
        </message>
        <message>
            <source>写明出自哪条规则或哪篇文章</source>
            <translation>Say which rule or article it is from</translation>
        </message>
        <message>
            <source>写明出自哪部法律或哪条平台规则</source>
            <translation>Say which law or platform rule it is from</translation>
        </message>
        <message>
            <source>凌晨</source>
            <translation>early am</translation>
        </message>
        <message>
            <source>分类和态度</source>
            <translation>Scenes and stance</translation>
        </message>
        <message>
            <source>列名像是{}的报表，不是{}的；请核对平台</source>
            <translation>The headings look like a {} report, not {}; check the platform</translation>
        </message>
        <message>
            <source>删一行</source>
            <translation>Delete a row</translation>
        </message>
        <message>
            <source>删掉</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>别的指标删去 judged</source>
            <translation>Remove judged from the other metrics</translation>
        </message>
        <message>
            <source>到搜索</source>
            <translation>To the search</translation>
        </message>
        <message>
            <source>到欠回复：← → 选，回车去回</source>
            <translation>To owed replies: ← → choose, Enter replies</translation>
        </message>
        <message>
            <source>到没办完的列表，回车打开</source>
            <translation>To the open cases, Enter opens</translation>
        </message>
        <message>
            <source>前面没有昵称和时间：{}</source>
            <translation>No nickname and time before it: {}</translation>
        </message>
        <message>
            <source>办到：当天登记，按说好的时间办完</source>
            <translation>Do it: register the same day and be done in the time agreed</translation>
        </message>
        <message>
            <source>加一个大类</source>
            <translation>Add a main reason</translation>
        </message>
        <message>
            <source>勾选、全选</source>
            <translation>Mark, mark all</translation>
        </message>
        <message>
            <source>千牛：昵称紧接日期和时间，下面是内容</source>
            <translation>Qianniu: nickname, date and time together, the text below</translation>
        </message>
        <message>
            <source>千牛：谁 --&gt; 谁、日期和时间一行，下面是内容</source>
            <translation>Qianniu: who --&gt; whom, date and time in a line, the text below</translation>
        </message>
        <message>
            <source>午</source>
            <translation>pm</translation>
        </message>
        <message>
            <source>单个字会误伤，改成词组</source>
            <translation>One character hits by mistake; make it a phrase</translation>
        </message>
        <message>
            <source>原因说明</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>发错货</source>
            <translation>Wrong item</translation>
        </message>
        <message>
            <source>取消订单</source>
            <translation>Cancel the order</translation>
        </message>
        <message>
            <source>变体{}：{}</source>
            <translation>Part {}: {}</translation>
        </message>
        <message>
            <source>另一个程序正占用它</source>
            <translation>Another program is using it</translation>
        </message>
        <message>
            <source>只写 title、url、date、confidence</source>
            <translation>Write only title, url, date, confidence</translation>
        </message>
        <message>
            <source>只用汉字、字母、数字、- 和 _</source>
            <translation>Only Chinese characters, letters, digits, - and _</translation>
        </message>
        <message>
            <source>只看超时、全部</source>
            <translation>Late ones only, all</translation>
        </message>
        <message>
            <source>只能有一个指标决定达标</source>
            <translation>Only one metric decides</translation>
        </message>
        <message>
            <source>只谈商品和服务，不评价买家</source>
            <translation>Speak of goods and service only, not of the buyer</translation>
        </message>
        <message>
            <source>可改成：{}</source>
            <translation>Could be: {}</translation>
        </message>
        <message>
            <source>可用：any、{}</source>
            <translation>Allowed: any, {}</translation>
        </message>
        <message>
            <source>可用：{}</source>
            <translation>Allowed: {}</translation>
        </message>
        <message>
            <source>各轮响应时长之和 ÷ 轮数；每一轮最多算 600 秒，当天没有回复的算 600 秒</source>
            <translation>Sum of the rounds' response times / rounds; a round counts 600 s at most, one without an answer that day counts 600 s</translation>
        </message>
        <message>
            <source>同一编号前面已有，中间隔着别的行；请按编号排序后再导入</source>
            <translation>The same number came before, with other rows between; sort by number and import again</translation>
        </message>
        <message>
            <source>同一订单有几条登记，请先在其中一条补上售后编号</source>
            <translation>The order has several cases; add the after-sales number to one of them first</translation>
        </message>
        <message>
            <source>同样的内容已在待审</source>
            <translation>The same content is already in review</translation>
        </message>
        <message>
            <source>名字一类的字段最多 {} 个</source>
            <translation>At most {} name-like fields</translation>
        </message>
        <message>
            <source>后台的官方数据和冻结的周报：一直保留，不含买家信息</source>
            <translation>Back-office figures and frozen weeks: kept, no buyer data</translation>
        </message>
        <message>
            <source>听完整：不打断，不争对错，记下诉求</source>
            <translation>Listen: do not interrupt or argue, note what is wanted</translation>
        </message>
        <message>
            <source>和登记里已有的内容矛盾，没有存下</source>
            <translation>It conflicts with the case; not saved</translation>
        </message>
        <message>
            <source>售后单号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>售后登记本身（原因、状态、金额、货物名称）：一直保留，不含买家信息</source>
            <translation>Cases themselves (reason, state, amounts, goods): kept, without buyer data</translation>
        </message>
        <message>
            <source>售后编号</source>
            <translation>After-sales number</translation>
        </message>
        <message>
            <source>售后表</source>
            <translation>after-sales file</translation>
        </message>
        <message>
            <source>商家后台</source>
            <translation>Back office</translation>
        </message>
        <message>
            <source>回复会复制好，请在聊天窗口按 Ctrl+V</source>
            <translation>replies are copied; press Ctrl+V in the chat</translation>
        </message>
        <message>
            <source>回复是公开的，里面有{}，去掉再用</source>
            <translation>The reply is public and shows {}; remove it first</translation>
        </message>
        <message>
            <source>回复框</source>
            <translation>Reply box</translation>
        </message>
        <message>
            <source>回复率取自「店铺平均值」一行，它可能是各客服的平均，不是合并计算</source>
            <translation>The rate is from a row of shop averages, which may be the mean of the agents, not the pooled rate</translation>
        </message>
        <message>
            <source>回复率：轻微的警告并学习考试；严重的警告、考试、100 到 150 元；特别严重的 200 到 300 元</source>
            <translation>Reply rate: minor a warning and a course; severe a warning, an exam, 100 to 150 yuan; very severe 200 to 300 yuan</translation>
        </message>
        <message>
            <source>回访：确认买家满意，记下原因</source>
            <translation>Follow up: make sure the buyer is content, note the cause</translation>
        </message>
        <message>
            <source>在下面加一个</source>
            <translation>Add one below</translation>
        </message>
        <message>
            <source>在列表里：删掉一条</source>
            <translation>In the list: delete one</translation>
        </message>
        <message>
            <source>在线下载的，或买家已拆封的音像制品、软件</source>
            <translation>Online downloads, or opened audio, video and software</translation>
        </message>
        <message>
            <source>备份：满 {} 天删除；清除过买家信息后，更早的备份随即删除</source>
            <translation>Backups: deleted after {} days; older ones go soon after buyer data is erased</translation>
        </message>
        <message>
            <source>复制链接或报价那一句</source>
            <translation>Copy the link or price line</translation>
        </message>
        <message>
            <source>外观</source>
            <translation>Looks</translation>
        </message>
        <message>
            <source>外部链接</source>
            <translation>Outside link</translation>
        </message>
        <message>
            <source>多</source>
            <translation>Many</translation>
        </message>
        <message>
            <source>多多客服</source>
            <translation>Duoduo Service</translation>
        </message>
        <message>
            <source>多少秒内算</source>
            <translation>seconds that count</translation>
        </message>
        <message>
            <source>多条</source>
            <translation>Messages</translation>
        </message>
        <message>
            <source>大促</source>
            <translation>Sale</translation>
        </message>
        <message>
            <source>大促期间换成这一句，平时不用</source>
            <translation>Used during sales only</translation>
        </message>
        <message>
            <source>大促期间：8 点到 23 点没有客服在线、批量不回复、争吵、拖延，或平均响应、不满意度不达标的，警告、限期整改，可强制机器人接待、扣分或限制每日单量</source>
            <translation>In big sales: without agents from 8:00 to 23:00, many unanswered, quarrels, delays, or a poor average response or satisfaction: a warning and a deadline; then robots, points or an order limit</translation>
        </message>
        <message>
            <source>大促说法</source>
            <translation>Sale wording</translation>
        </message>
        <message>
            <source>天</source>
            <translation>days</translation>
        </message>
        <message>
            <source>天猫</source>
            <translation>Tmall</translation>
        </message>
        <message>
            <source>天猫 淘宝天猫 tmall</source>
            <translation>Tmall</translation>
        </message>
        <message>
            <source>太长了，一次最多 {} 字，请分几次贴</source>
            <translation>Too long: at most {} characters at once, please paste in parts</translation>
        </message>
        <message>
            <source>好评数</source>
            <translation>Good ratings</translation>
        </message>
        <message>
            <source>如：10 或 满99减10</source>
            <translation>E.g. 10 or 满99减10</translation>
        </message>
        <message>
            <source>如：20:00</source>
            <translation>E.g. 20:00</translation>
        </message>
        <message>
            <source>如：23:00</source>
            <translation>E.g. 23:00</translation>
        </message>
        <message>
            <source>如：48 小时</source>
            <translation>E.g. 48 小时</translation>
        </message>
        <message>
            <source>如：周末上新</source>
            <translation>E.g. weekend launch</translation>
        </message>
        <message>
            <source>如：已赠送</source>
            <translation>E.g. 已赠送</translation>
        </message>
        <message>
            <source>如：每满200减30，券满99减10，会员95折</source>
            <translation>E.g. 每满200减30，券满99减10，会员95折</translation>
        </message>
        <message>
            <source>如：阿岚</source>
            <translation>E.g. Alan</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>威胁</source>
            <translation>Threat</translation>
        </message>
        <message>
            <source>婉拒</source>
            <translation>Decline</translation>
        </message>
        <message>
            <source>婉拒和退款对不上：看看处理方式要不要改成无</source>
            <translation>Declining and a refund do not fit; see whether the remedy should be none</translation>
        </message>
        <message>
            <source>婉拒；该看凭证的原因是请补充凭证</source>
            <translation>Decline; or ask for proof where needed</translation>
        </message>
        <message>
            <source>子订单</source>
            <translation>Sub-order</translation>
        </message>
        <message>
            <source>子订单号</source>
            <translation>Sub-order number</translation>
        </message>
        <message>
            <source>子订单编号</source>
            <translation>Sub-order number</translation>
        </message>
        <message>
            <source>字</source>
            <translation>characters</translation>
        </message>
        <message>
            <source>字号</source>
            <translation>Font size</translation>
        </message>
        <message>
            <source>存下这条时限</source>
            <translation>Save this limit</translation>
        </message>
        <message>
            <source>存入的值读不回来</source>
            <translation>the value read back differs</translation>
        </message>
        <message>
            <source>学过的聊天窗口</source>
            <translation>Learned chat windows</translation>
        </message>
        <message>
            <source>学过聊天窗口以后，回车把话术放进去，不替您发送；关掉后只复制</source>
            <translation>Once a chat window is learned, Enter puts the reply there and never sends it; off only copies</translation>
        </message>
        <message>
            <source>它们的话术不出现在列表和推荐里；在菜单的「话术包」里停用或启用</source>
            <translation>Their replies are not listed or suggested; see Reply packs in the menu</translation>
        </message>
        <message>
            <source>官方</source>
            <translation>official</translation>
        </message>
        <message>
            <source>官方 {}（{}）</source>
            <translation>official {} ({})</translation>
        </message>
        <message>
            <source>官方·{}</source>
            <translation>Official·{}</translation>
        </message>
        <message>
            <source>官方·{} {}</source>
            <translation>Official·{} {}</translation>
        </message>
        <message>
            <source>官方·{} {}（{} 填）</source>
            <translation>Official·{} {} (entered {})</translation>
        </message>
        <message>
            <source>官方剔除了一部分咨询（举报成功、只由机器人接待等）</source>
            <translation>the platform left some enquiries out (reported, served by bots only)</translation>
        </message>
        <message>
            <source>官方按自己的规则处理机器人、转接和剔除，可在规则里核对</source>
            <translation>the platform counts bots, transfers and exclusions its own way; see the rules</translation>
        </message>
        <message>
            <source>官方数字从 {} 天变成 {} 天</source>
            <translation>official figures went from {} to {:# day|days}</translation>
        </message>
        <message>
            <source>官方页面</source>
            <translation>Official page</translation>
        </message>
        <message>
            <source>定作的商品</source>
            <translation>Made-to-order goods</translation>
        </message>
        <message>
            <source>定制商品</source>
            <translation>Custom made</translation>
        </message>
        <message>
            <source>实付</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>实付{}</source>
            <translation>Paid{}</translation>
        </message>
        <message>
            <source>实付金额</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>实付金额不能是负数</source>
            <translation>Paid sum cannot be negative</translation>
        </message>
        <message>
            <source>实时记录</source>
            <translation>live records</translation>
        </message>
        <message>
            <source>审核</source>
            <translation>Review</translation>
        </message>
        <message>
            <source>审核、接着写或建议修改</source>
            <translation>Review, go on writing or suggest</translation>
        </message>
        <message>
            <source>审核人</source>
            <translation>Reviewer</translation>
        </message>
        <message>
            <source>审核日期</source>
            <translation>Reviewed on</translation>
        </message>
        <message>
            <source>客单价</source>
            <translation>Order value</translation>
        </message>
        <message>
            <source>客户</source>
            <translation>Customer</translation>
        </message>
        <message>
            <source>客户看到的话；待填写成 {活动价} 的样子</source>
            <translation>What the customer sees; blanks look like {活动价}</translation>
        </message>
        <message>
            <source>客服</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>客服 3 分钟内回复的会话 ÷ 转人工后买家发送消息的会话；有一条超过 3 分钟，整个会话不算</source>
            <translation>Chats answered by an agent within 3 minutes / chats in which the buyer wrote after being handed to a person; one wait over 3 minutes fails the whole chat</translation>
        </message>
        <message>
            <source>客服 {}</source>
            <translation>agent {}</translation>
        </message>
        <message>
            <source>客服在线天数到 {} 天，这份表像是几天合在一起的；请写一共是几天的</source>
            <translation>Days online go up to {}, so this covers several days; say how many</translation>
        </message>
        <message>
            <source>客服重新计时，店铺不断</source>
            <translation>The agent's time starts again, the shop's goes on</translation>
        </message>
        <message>
            <source>客服销售额</source>
            <translation>Agent sales</translation>
        </message>
        <message>
            <source>密钥可用，登记数据可以打开</source>
            <translation>The key works; your data can be opened</translation>
        </message>
        <message>
            <source>密钥文件 store/key.json 损坏或不见了，登记数据打不开；请勿删除 store 文件夹，把备份里的 key.json 放回去再打开</source>
            <translation>Key file store/key.json is damaged or gone, so data stays closed; keep the store folder and put key.json back from a backup</translation>
        </message>
        <message>
            <source>密钥文件 store/key.json 损坏或不见了；请勿删除 store 文件夹，放回备份里的 key.json 后再运行一次</source>
            <translation>Key file store/key.json is damaged or gone; keep the store folder, put key.json back from a backup and run this again</translation>
        </message>
        <message>
            <source>密钥文件 store/key.json 损坏或不见了；请看「菜单 → 数据与密钥」</source>
            <translation>The key file store/key.json is damaged or gone; see Menu → Data and key</translation>
        </message>
        <message>
            <source>密钥文件 store/key.json 是更新版本的 livecs 写的；请先升级 livecs 再打开</source>
            <translation>Key file store/key.json is of a newer livecs; update livecs first</translation>
        </message>
        <message>
            <source>密钥文件 store/{} 存不下：{}；没有改动任何数据，请检查磁盘和权限后重试</source>
            <translation>Key file store/{} cannot be saved: {}; no data was changed. Check disk and rights, then try again</translation>
        </message>
        <message>
            <source>密钥文件 store/{} 读不出来：{}；请检查磁盘和权限后重试</source>
            <translation>Key file store/{} cannot be read: {}; check disk and rights, then try again</translation>
        </message>
        <message>
            <source>密钥文件在此期间变了；没有更换密钥，请再试一次</source>
            <translation>The key file changed meanwhile; the key was not changed, please try again</translation>
        </message>
        <message>
            <source>密钥没有更换（{}）；数据仍用原来的密钥，没有动过，请稍后再试</source>
            <translation>The key was not changed ({}); data keeps the old one and is untouched, try again later</translation>
        </message>
        <message>
            <source>导入</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>导入停下了（{}），之前存下的都在；请检查磁盘空间和权限，再导入一次会接着做</source>
            <translation>Import stopped ({}), what was saved stays; check disk space and rights and import again to go on</translation>
        </message>
        <message>
            <source>导入消息记录或后台报表</source>
            <translation>Import messages or reports</translation>
        </message>
        <message>
            <source>导入的文件</source>
            <translation>imported files</translation>
        </message>
        <message>
            <source>导入话术表</source>
            <translation>Import replies</translation>
        </message>
        <message>
            <source>导出</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>导出找到的</source>
            <translation>Export what was found</translation>
        </message>
        <message>
            <source>导出本周：表格或图片</source>
            <translation>Export the week: table or picture</translation>
        </message>
        <message>
            <source>导出表格或图片</source>
            <translation>Export a sheet or a picture</translation>
        </message>
        <message>
            <source>封顶时长（秒）</source>
            <translation>Cap (seconds)</translation>
        </message>
        <message>
            <source>小时</source>
            <translation>hours</translation>
        </message>
        <message>
            <source>小红书</source>
            <translation>Xiaohongshu</translation>
        </message>
        <message>
            <source>小红书 · 千帆</source>
            <translation>Xiaohongshu · Qianfan</translation>
        </message>
        <message>
            <source>小红书商城</source>
            <translation>Xiaohongshu shop</translation>
        </message>
        <message>
            <source>少</source>
            <translation>Few</translation>
        </message>
        <message>
            <source>少件</source>
            <translation>Item missing</translation>
        </message>
        <message>
            <source>尺码 {}</source>
            <translation>size {}</translation>
        </message>
        <message>
            <source>尺码不合适</source>
            <translation>Wrong size</translation>
        </message>
        <message>
            <source>尺码范围</source>
            <translation>sizes</translation>
        </message>
        <message>
            <source>尾号 {}</source>
            <translation>ending {}</translation>
        </message>
        <message>
            <source>嵌套太深或数字太长</source>
            <translation>nested too deep, or a number too long</translation>
        </message>
        <message>
            <source>工作台</source>
            <translation>Workbench</translation>
        </message>
        <message>
            <source>左侧</source>
            <translation>Left</translation>
        </message>
        <message>
            <source>差 {}.{} 个百分点</source>
            <translation>{}.{} points short</translation>
        </message>
        <message>
            <source>差评数</source>
            <translation>Bad ratings</translation>
        </message>
        <message>
            <source>已下播</source>
            <translation>Ended</translation>
        </message>
        <message>
            <source>已下播，价格不再填</source>
            <translation>Ended; prices no longer fill in</translation>
        </message>
        <message>
            <source>已下播，价格不再自动填 · F9 可再加 30 分钟</source>
            <translation>Ended; prices no longer fill in · F9 adds 30 min</translation>
        </message>
        <message>
            <source>已交付的报纸、期刊</source>
            <translation>Delivered newspapers and magazines</translation>
        </message>
        <message>
            <source>已停下，什么都没有改</source>
            <translation>Stopped; nothing was changed</translation>
        </message>
        <message>
            <source>已停下：{} 条里处理了 {} 条，存下的都在；再导入一次会接着做</source>
            <translation>Stopped: {} rows, {} done, what was saved stays; import again to go on</translation>
        </message>
        <message>
            <source>已停用</source>
            <translation>Retired</translation>
        </message>
        <message>
            <source>已停用，或已被新的提议取代</source>
            <translation>Retired, or replaced by a new proposal</translation>
        </message>
        <message>
            <source>已冻结 {}，规则版本 {}</source>
            <translation>frozen at {}, rules version {}</translation>
        </message>
        <message>
            <source>已冻结 {}，规则版本 {}；冻结于 {}，晚于考核日 {}</source>
            <translation>Frozen {}, rules version {}; frozen {}, after the assessment day {}</translation>
        </message>
        <message>
            <source>已劝留</source>
            <translation>Retained</translation>
        </message>
        <message>
            <source>已办完</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>已取消</source>
            <translation>Cancelled</translation>
        </message>
        <message>
            <source>已复制「{}」</source>
            <translation>"{}" copied</translation>
        </message>
        <message>
            <source>已婉拒</source>
            <translation>Declined</translation>
        </message>
        <message>
            <source>已损坏或不完整</source>
            <translation>is damaged or incomplete</translation>
        </message>
        <message>
            <source>已撤回</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>已收数量比购买数量多，请核对</source>
            <translation>More received than bought; please check</translation>
        </message>
        <message>
            <source>已有登记或下级原因在用它，不能删除；可以停用，以后不再出现</source>
            <translation>Cases or reasons below use it, so it cannot be deleted; switch it off and it is offered no more</translation>
        </message>
        <message>
            <source>已签名</source>
            <translation>Signed</translation>
        </message>
        <message>
            <source>已经有一个 livecs response feed 在听；请先停掉它</source>
            <translation>Another livecs response feed is listening; stop it first</translation>
        </message>
        <message>
            <source>已超时 {}</source>
            <translation>Overdue {}</translation>
        </message>
        <message>
            <source>已退款</source>
            <translation>Refunded</translation>
        </message>
        <message>
            <source>已通过</source>
            <translation>Approved</translation>
        </message>
        <message>
            <source>平台</source>
            <translation>Platform</translation>
        </message>
        <message>
            <source>平台、店铺和呼出键各提示一次，说过不用就不再提</source>
            <translation>Platform, shop and hotkey are each offered once</translation>
        </message>
        <message>
            <source>平台专用</source>
            <translation>For one platform</translation>
        </message>
        <message>
            <source>平台专用说法</source>
            <translation>Wording for one platform</translation>
        </message>
        <message>
            <source>平台介入</source>
            <translation>Platform decides</translation>
        </message>
        <message>
            <source>平台介入率</source>
            <translation>Platform intervention rate</translation>
        </message>
        <message>
            <source>平台和店铺</source>
            <translation>Platform and shop</translation>
        </message>
        <message>
            <source>平台时限</source>
            <translation>Platform time limits</translation>
        </message>
        <message>
            <source>平台是{}，这次导入的是{}；请换平台，或把这一列设为不用</source>
            <translation>The platform is {}, but {} is being imported; change the platform or do not use this column</translation>
        </message>
        <message>
            <source>平台禁词</source>
            <translation>Platform word</translation>
        </message>
        <message>
            <source>平均响应时长</source>
            <translation>Mean response time</translation>
        </message>
        <message>
            <source>平均响应时长（封顶）</source>
            <translation>Mean response time (capped)</translation>
        </message>
        <message>
            <source>库存</source>
            <translation>stock</translation>
        </message>
        <message>
            <source>库存 {}</source>
            <translation>stock {}</translation>
        </message>
        <message>
            <source>店铺</source>
            <translation>Shop</translation>
        </message>
        <message>
            <source>店铺名称</source>
            <translation>Shop name</translation>
        </message>
        <message>
            <source>店铺填写</source>
            <translation>set by the shop</translation>
        </message>
        <message>
            <source>店铺填写，依据{}</source>
            <translation>set by the shop, from {}</translation>
        </message>
        <message>
            <source>店铺已经有签名密钥；请输入它的 PIN</source>
            <translation>The shop has a signing key already; enter its PIN</translation>
        </message>
        <message>
            <source>店铺打烊期间不计入；异常的评价和对话不计入</source>
            <translation>Closing hours do not count; abnormal reviews and chats do not count</translation>
        </message>
        <message>
            <source>店铺按自己后台的规则页填写的值；在回复率的「考核规则」里填</source>
            <translation>Values from your own back office; enter them under Response rate, Rules</translation>
        </message>
        <message>
            <source>店铺的原因列表是空的，请先加一条原因</source>
            <translation>The shop's list of reasons is empty; add one first</translation>
        </message>
        <message>
            <source>店铺签名可用；审核时输入主管 PIN</source>
            <translation>The shop signature works; reviewing asks for the supervisor's PIN</translation>
        </message>
        <message>
            <source>店铺签名文件 store/shop-key.json 不见了，暂时不能审核；已通过的话术照常可用，请把文件放回去</source>
            <translation>The shop signature file store/shop-key.json is gone and nothing can be approved; approved replies still work, please put it back</translation>
        </message>
        <message>
            <source>店铺签名文件 store/shop-key.json 和这台电脑记下的不是同一把，暂时不能审核；请放回原来的文件</source>
            <translation>The shop signature file store/shop-key.json is not the one this computer knows, so nothing can be approved; put the old file back</translation>
        </message>
        <message>
            <source>店铺签名文件 store/shop-key.json 读不懂，暂时不能审核；请从另一台电脑或备份放回来</source>
            <translation>The shop signature file store/shop-key.json cannot be read, so nothing can be approved; put it back from another computer or a backup</translation>
        </message>
        <message>
            <source>店铺自己知道的平台时限；在售后登记的「时限」里填</source>
            <translation>Time limits your shop knows; enter them under Cases, Limits</translation>
        </message>
        <message>
            <source>店铺设置了草稿不能复制，请先提交审核</source>
            <translation>Your shop does not let drafts be copied; submit it for review first</translation>
        </message>
        <message>
            <source>建议修改</source>
            <translation>Suggest a change</translation>
        </message>
        <message>
            <source>建议修改这条话术</source>
            <translation>Suggest a change to this reply</translation>
        </message>
        <message>
            <source>开头没有链接号</source>
            <translation>No link number at the beginning</translation>
        </message>
        <message>
            <source>开播</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>开播后自动隐藏姓名、电话和订单号，下播后照常显示；Ctrl+H 随时切换</source>
            <translation>Hides names, phones and order numbers during a broadcast; Ctrl+H switches at any time</translation>
        </message>
        <message>
            <source>开播时间「{}」没读懂，如 20:00</source>
            <translation>Start time "{}" is unclear, e.g. 20:00</translation>
        </message>
        <message>
            <source>开机打开</source>
            <translation>Open at login</translation>
        </message>
        <message>
            <source>当天</source>
            <translation>the same day</translation>
        </message>
        <message>
            <source>当天咨询超过 100 人且有效回复率低于 50 %：1000 元，并且不能报名活动</source>
            <translation>More than 100 consults a day and a valid reply rate below 50 %: 1000 yuan, and no campaigns</translation>
        </message>
        <message>
            <source>待回复会话量</source>
            <translation>Chats waiting</translation>
        </message>
        <message>
            <source>待填不知道时用这一句，不能有待填</source>
            <translation>Used when a blank is unknown; has no blanks itself</translation>
        </message>
        <message>
            <source>待填写成 {活动价} 的样子</source>
            <translation>Blanks look like {活动价}</translation>
        </message>
        <message>
            <source>待定</source>
            <translation>Undecided</translation>
        </message>
        <message>
            <source>待审</source>
            <translation>To review</translation>
        </message>
        <message>
            <source>待退款</source>
            <translation>To refund</translation>
        </message>
        <message>
            <source>微信小店</source>
            <translation>WeChat Shop</translation>
        </message>
        <message>
            <source>微信小店 视频号小店 微信视频号</source>
            <translation>WeChat shop</translation>
        </message>
        <message>
            <source>微信小店客服工作台</source>
            <translation>WeChat Shop Service</translation>
        </message>
        <message>
            <source>快下播 · 还有 {} 分</source>
            <translation>Ending soon · {} min left</translation>
        </message>
        <message>
            <source>快下播了，到点价格就不再填 · F9 加 30 分钟</source>
            <translation>Ending soon; prices stop filling in then · F9 adds 30 min</translation>
        </message>
        <message>
            <source>快到 </source>
            <translation>soon </translation>
        </message>
        <message>
            <source>快手</source>
            <translation>Kuaishou</translation>
        </message>
        <message>
            <source>快手 · 快手小店</source>
            <translation>Kuaishou · shop</translation>
        </message>
        <message>
            <source>快手小店 快手电商</source>
            <translation>Kuaishou shop</translation>
        </message>
        <message>
            <source>快手小店客服工作台</source>
            <translation>Kuaishou Shop Service</translation>
        </message>
        <message>
            <source>快递</source>
            <translation>Courier</translation>
        </message>
        <message>
            <source>快递公司</source>
            <translation>Courier</translation>
        </message>
        <message>
            <source>态度</source>
            <translation>Stance</translation>
        </message>
        <message>
            <source>态度只能选一个：同意、劝留、婉拒或请补充凭证</source>
            <translation>One attitude only: agree, retain, decline or ask for proof</translation>
        </message>
        <message>
            <source>态度投诉成立赔买家 20 元，辱骂成立赔 100 元</source>
            <translation>A complaint about tone that holds pays the buyer 20 yuan, an insult 100 yuan</translation>
        </message>
        <message>
            <source>怎么算</source>
            <translation>How it is counted</translation>
        </message>
        <message>
            <source>总在最前</source>
            <translation>Always on top</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>恢复出来的数据打不开；文件都还在，话术照常可用，请找人帮忙</source>
            <translation>The restored data does not open; all files are kept and replies work as usual. Please ask for help</translation>
        </message>
        <message>
            <source>恢复出来的文件没有通过检查</source>
            <translation>the restored file did not pass its check</translation>
        </message>
        <message>
            <source>恢复码有 {} 个字符，输入了 {} 个</source>
            <translation>A recovery code has {} characters, you entered {}</translation>
        </message>
        <message>
            <source>恢复码本身没有输错，但不是这份数据的；请找出这台电脑上最近一次抄下的恢复码</source>
            <translation>The recovery code is well typed but not of this data; find the latest one written down for this computer</translation>
        </message>
        <message>
            <source>恢复码里有字符不对</source>
            <translation>The recovery code has a wrong character</translation>
        </message>
        <message>
            <source>情况</source>
            <translation>Situation</translation>
        </message>
        <message>
            <source>情形</source>
            <translation>Situation</translation>
        </message>
        <message>
            <source>我们只看到 {} / {} 个咨询</source>
            <translation>we saw only {} of {} enquiries</translation>
        </message>
        <message>
            <source>我们算的是 {}，官方是 {}，{} {}.{} 个百分点</source>
            <translation>ours is {}, the official one {}, {} by {}.{} points</translation>
        </message>
        <message>
            <source>我的名字</source>
            <translation>My name</translation>
        </message>
        <message>
            <source>或</source>
            <translation> or </translation>
        </message>
        <message>
            <source>截止时间看不懂，没有设截止</source>
            <translation>The deadline is not understood; none was set</translation>
        </message>
        <message>
            <source>手填官方数字</source>
            <translation>Enter official figures</translation>
        </message>
        <message>
            <source>手工登记从新登记开始，不能一存就是别的状态</source>
            <translation>A case made by hand begins as new; it cannot be saved in another state</translation>
        </message>
        <message>
            <source>打 1 到 3 星的会话 ÷ 有评价的会话</source>
            <translation>Chats rated 1 to 3 stars / rated chats</translation>
        </message>
        <message>
            <source>打 1 到 3 星的咨询 ÷ 有评价的咨询，自然月</source>
            <translation>Consults rated 1 to 3 stars / rated consults, calendar month</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>打印找到的</source>
            <translation>Print what was found</translation>
        </message>
        <message>
            <source>打印登记表</source>
            <translation>Print list</translation>
        </message>
        <message>
            <source>打开提醒的那一条售后</source>
            <translation>Open the case of the reminder</translation>
        </message>
        <message>
            <source>打开这一条</source>
            <translation>Open this case</translation>
        </message>
        <message>
            <source>打码号</source>
            <translation>masked number</translation>
        </message>
        <message>
            <source>找不到图片「{}」</source>
            <translation>Picture "{}" not found</translation>
        </message>
        <message>
            <source>找话术</source>
            <translation>Search replies</translation>
        </message>
        <message>
            <source>承诺</source>
            <translation>Promise</translation>
        </message>
        <message>
            <source>把图片放到话术包旁边；文字照常可用</source>
            <translation>Put the picture beside the pack; the text still works</translation>
        </message>
        <message>
            <source>投诉</source>
            <translation>Complaint</translation>
        </message>
        <message>
            <source>投诉总人数 ÷ 咨询总人数（当天投诉成立的买家）</source>
            <translation>Complaining people / consulting people (buyers whose complaint held that day)</translation>
        </message>
        <message>
            <source>投诉率</source>
            <translation>Complaint rate</translation>
        </message>
        <message>
            <source>投诉率高：1 天内移除资源位和广告、不能上新、降权</source>
            <translation>High complaint rate: within 1 day no placements or ads, nothing new, lower rank</translation>
        </message>
        <message>
            <source>投诉的步骤不对，请重新勾选</source>
            <translation>The complaint's steps are wrong; tick them again</translation>
        </message>
        <message>
            <source>抖店</source>
            <translation>Douyin Shop</translation>
        </message>
        <message>
            <source>抖店 抖音电商 抖音小店</source>
            <translation>Douyin shop</translation>
        </message>
        <message>
            <source>抖音</source>
            <translation>Douyin</translation>
        </message>
        <message>
            <source>抖音 · 飞鸽</source>
            <translation>Douyin · Feige</translation>
        </message>
        <message>
            <source>报告</source>
            <translation>Report</translation>
        </message>
        <message>
            <source>拆封</source>
            <translation>Opened goods</translation>
        </message>
        <message>
            <source>拆封后影响安全健康或会变质的商品</source>
            <translation>Goods that lose safety or spoil once opened</translation>
        </message>
        <message>
            <source>拆成几个小文件</source>
            <translation>split it into smaller files</translation>
        </message>
        <message>
            <source>括号里的日期和时间、昵称和内容在一行</source>
            <translation>Brackets with date and time, nickname and text in a line</translation>
        </message>
        <message>
            <source>拼多多</source>
            <translation>Pinduoduo</translation>
        </message>
        <message>
            <source>拼多多 · 多多客服</source>
            <translation>Pinduoduo · customer service</translation>
        </message>
        <message>
            <source>拼多多上不说“{}”，用“商品”</source>
            <translation>On Pinduoduo do not say "{}"; say "商品"</translation>
        </message>
        <message>
            <source>拼多多会扫描“{}”这个词，能不写就不写</source>
            <translation>Pinduoduo scans for "{}"; better not write it</translation>
        </message>
        <message>
            <source>拼音索引存不下：{}。汉字搜索照常可用，腾出空间后重新打开即可</source>
            <translation>The pinyin index cannot be saved: {}. Chinese search works; free some space and open the panel again</translation>
        </message>
        <message>
            <source>拼音索引没能开始建立，汉字搜索照常可用</source>
            <translation>The pinyin index could not be begun; searching by characters works</translation>
        </message>
        <message>
            <source>按 Ctrl+Shift+B 粘贴</source>
            <translation>Ctrl+Shift+B pastes it</translation>
        </message>
        <message>
            <source>按住看姓名和电话</source>
            <translation>Hold to see name and phone</translation>
        </message>
        <message>
            <source>按复制来的买家消息推荐</source>
            <translation>Suggest for a copied buyer message</translation>
        </message>
        <message>
            <source>按字段的写法改写</source>
            <translation>Follow the form of the fields</translation>
        </message>
        <message>
            <source>按格式说明改写</source>
            <translation>Follow the format's description</translation>
        </message>
        <message>
            <source>按现在的量本期还有约 {}</source>
            <translation>about {} more to come at this pace</translation>
        </message>
        <message>
            <source>按登记和结案的日子各自计数</source>
            <translation>counted on the days they were added and closed</translation>
        </message>
        <message>
            <source>按自己后台的规则页填上达标线，就能判断{}</source>
            <translation>Enter the target from your back office's rules to judge{}</translation>
        </message>
        <message>
            <source>按说明的格式重写</source>
            <translation>rewrite it in the documented form</translation>
        </message>
        <message>
            <source>按键</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>损坏或被替换的数据文件：最后一次写入满 {} 天删除</source>
            <translation>Damaged or replaced data files: deleted {} days after their newest content</translation>
        </message>
        <message>
            <source>换一个 id</source>
            <translation>Use another id</translation>
        </message>
        <message>
            <source>换一个没有用过的 id</source>
            <translation>Use an id that is not used yet</translation>
        </message>
        <message>
            <source>换一天</source>
            <translation>Another day</translation>
        </message>
        <message>
            <source>换一张小一点的；文字照常可用</source>
            <translation>Use a smaller one; the text still works</translation>
        </message>
        <message>
            <source>换一栏</source>
            <translation>Another section</translation>
        </message>
        <message>
            <source>换一段时间</source>
            <translation>Another period</translation>
        </message>
        <message>
            <source>换一种说法</source>
            <translation>Put it another way</translation>
        </message>
        <message>
            <source>换平台</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>换成一个 TOML 文件</source>
            <translation>use a TOML file</translation>
        </message>
        <message>
            <source>换期限</source>
            <translation>Another deadline</translation>
        </message>
        <message>
            <source>换状态</source>
            <translation>Another state</translation>
        </message>
        <message>
            <source>换码</source>
            <translation>Exchange the size</translation>
        </message>
        <message>
            <source>换种类</source>
            <translation>Another kind</translation>
        </message>
        <message>
            <source>换货</source>
            <translation>Exchange</translation>
        </message>
        <message>
            <source>换页和窗口</source>
            <translation>Pages and windows</translation>
        </message>
        <message>
            <source>接下来的本场</source>
            <translation>The live session to come</translation>
        </message>
        <message>
            <source>接待</source>
            <translation>Reception</translation>
        </message>
        <message>
            <source>接着写</source>
            <translation>Go on writing</translation>
        </message>
        <message>
            <source>接着发的一条</source>
            <translation>Follow-on message</translation>
        </message>
        <message>
            <source>提交审核</source>
            <translation>Submit</translation>
        </message>
        <message>
            <source>提交审核；在审核里通过；给话术包签名</source>
            <translation>Submit; approve in a review; sign a pack</translation>
        </message>
        <message>
            <source>提交待审</source>
            <translation>Submit for review</translation>
        </message>
        <message>
            <source>提示</source>
            <translation>Hint</translation>
        </message>
        <message>
            <source>提议没有存下（{}）；请检查磁盘空间和权限，然后再存一次</source>
            <translation>Proposal not saved ({}); check disk space and rights, then save again</translation>
        </message>
        <message>
            <source>提醒</source>
            <translation>Reminders</translation>
        </message>
        <message>
            <source>搜索里：到找到的第一项</source>
            <translation>In the search: to the first found</translation>
        </message>
        <message>
            <source>撤回</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>撤回、退回、停用</source>
            <translation>Withdraw, return, retire</translation>
        </message>
        <message>
            <source>撤回刚改的</source>
            <translation>Undo the last change</translation>
        </message>
        <message>
            <source>撤销刚保存的官方数字（10 秒内）</source>
            <translation>Undo saved official figures (10 s)</translation>
        </message>
        <message>
            <source>操作记录：一直保留，只记字段名，不记内容</source>
            <translation>Operation log: kept, names of fields only, never contents</translation>
        </message>
        <message>
            <source>支付人数</source>
            <translation>Buyers paying</translation>
        </message>
        <message>
            <source>收到退货后七天内退款</source>
            <translation>Refund within 7 days of the return's arrival</translation>
        </message>
        <message>
            <source>收成窄条</source>
            <translation>Collapsed</translation>
        </message>
        <message>
            <source>收成窄条；点窄条或按呼出键展开</source>
            <translation>Collapses it to a strip; click the strip or press the hotkey to open</translation>
        </message>
        <message>
            <source>改一个名字，或移走其中一个文件</source>
            <translation>Rename it, or move one of the files away</translation>
        </message>
        <message>
            <source>改一格</source>
            <translation>Edit a cell</translation>
        </message>
        <message>
            <source>改价限制{}</source>
            <translation>Price limits{}</translation>
        </message>
        <message>
            <source>改价限制（店铺填写，{}）：{}</source>
            <translation>Price limits (by the shop, {}): {}</translation>
        </message>
        <message>
            <source>改名</source>
            <translation>Rename</translation>
        </message>
        <message>
            <source>改名或移走这个文件夹</source>
            <translation>rename or move this folder</translation>
        </message>
        <message>
            <source>改成 {} 之一</source>
            <translation>Use one of {}</translation>
        </message>
        <message>
            <source>改成“{}”要先选态度“{}”；请打开这一条选</source>
            <translation>For "{}" choose the stance "{}" first; open the case to do so</translation>
        </message>
        <message>
            <source>改成半角：{活动价}</source>
            <translation>Use half-width ones: {活动价}</translation>
        </message>
        <message>
            <source>改成建议的说法</source>
            <translation>Use the suggested wording</translation>
        </message>
        <message>
            <source>改状态</source>
            <translation>Change status</translation>
        </message>
        <message>
            <source>放完还原剪贴板</source>
            <translation>Restore the clipboard</translation>
        </message>
        <message>
            <source>放弃没有保存的</source>
            <translation>Drop what is not saved</translation>
        </message>
        <message>
            <source>放进回复框再改</source>
            <translation>Edit in the reply box</translation>
        </message>
        <message>
            <source>数值</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>数据已经备份，凭证图片的副本没有做全（{}）；下次备份会补上，请检查磁盘空间和权限</source>
            <translation>Data is backed up, but not all proof pictures ({}); the next backup adds them. Check disk space and rights</translation>
        </message>
        <message>
            <source>数据库组件不能用：{}，所以没有打开；请重新安装 livecs 后再试，话术和违禁词检查照常可用</source>
            <translation>The database part does not work: {}; so nothing was opened. Install livecs again; replies and wording checks work</translation>
        </message>
        <message>
            <source>数据库错误 {}</source>
            <translation>Database error {}</translation>
        </message>
        <message>
            <source>数据打不开：{}；话术和违禁词检查照常可用</source>
            <translation>Data cannot be opened: {}; replies and wording checks work as usual</translation>
        </message>
        <message>
            <source>数据文件不见了</source>
            <translation>The data file is gone</translation>
        </message>
        <message>
            <source>数据文件不见了；请关闭面板，不要清空数据文件夹，再重新打开</source>
            <translation>The data file is gone; close the panel, keep the data folder, and open it again</translation>
        </message>
        <message>
            <source>数据文件夹不能用：{}；话术照常可用，请检查磁盘空间和权限</source>
            <translation>The data folder cannot be used: {}; replies work as usual, check disk space and rights</translation>
        </message>
        <message>
            <source>数据文件有损坏</source>
            <translation>The data file is damaged</translation>
        </message>
        <message>
            <source>数据文件有损坏，也没有可用的备份：读出 {} 行，其余读不出来，请核对最近的登记</source>
            <translation>The data file is damaged and there is no good backup: {} rows read, the rest is lost; check the latest cases</translation>
        </message>
        <message>
            <source>数据文件有损坏，已修好：{} 行记录全部读出，没有丢失</source>
            <translation>The data file was damaged and is repaired: all {} rows read, nothing lost</translation>
        </message>
        <message>
            <source>数据文件有损坏，已恢复到 {} 的备份；之后的登记读不出来，请补记</source>
            <translation>The data file is damaged; restored from the backup of {}. Later cases are lost, please add them</translation>
        </message>
        <message>
            <source>数据文件有损坏，已恢复：从中读出 {} 行，再用 {} 的备份补回 {} 行；之后的登记可能缺少几条，请核对</source>
            <translation>The data file is damaged; restored: {} rows read, and from the backup of {} another {}; a few later cases may be missing, please check</translation>
        </message>
        <message>
            <source>数据文件有损坏，没有备份它，之前的备份都还在；请关闭面板后重新打开，打开时会自动恢复</source>
            <translation>The data file is damaged and was not backed up; older backups are there. Close the panel and open it again, it is repaired then</translation>
        </message>
        <message>
            <source>数据文件读不出来，也没有可用的备份；文件没有动过，请先复制一份 store 文件夹再找人帮忙，或运行 livecs db restore new 把它移开、从空的开始；话术照常可用</source>
            <translation>The data file cannot be read and there is no usable backup; nothing was changed. Copy the store folder before asking for help, or run livecs db restore new to set it aside and begin empty; replies still work</translation>
        </message>
        <message>
            <source>数据是更新版本的 livecs 写的，这个版本不能打开它；请升级后再打开</source>
            <translation>The data was written by a newer livecs and this one cannot open it; please update</translation>
        </message>
        <message>
            <source>数据正在整理或恢复，请等它完成后再打开</source>
            <translation>Data is being tidied or restored; open it when that is done</translation>
        </message>
        <message>
            <source>数据还没有恢复成（{}）；原来的文件和备份都没有动过，话术照常可用，请稍后重新打开</source>
            <translation>Data is not restored yet ({}); files and backups are untouched, replies work. Open the panel again later</translation>
        </message>
        <message>
            <source>数据这次没有检查成（{}）；没有改动任何东西，稍后会再检查</source>
            <translation>Data could not be checked ({}); nothing was changed, it is checked again later</translation>
        </message>
        <message>
            <source>数量</source>
            <translation>Quantity</translation>
        </message>
        <message>
            <source>数量从 1 到 {}，请核对</source>
            <translation>Quantity is 1 to {}, please check</translation>
        </message>
        <message>
            <source>数量写成 1 到 9999 的整数</source>
            <translation>Quantity: a whole number from 1 to 9999</translation>
        </message>
        <message>
            <source>整个面板的字，100 是原样，90 到 160</source>
            <translation>All text of the panel; 100 is normal, 90 to 160</translation>
        </message>
        <message>
            <source>整包签名</source>
            <translation>Sign the pack</translation>
        </message>
        <message>
            <source>整周</source>
            <translation>Whole week</translation>
        </message>
        <message>
            <source>整数</source>
            <translation>whole number</translation>
        </message>
        <message>
            <source>文件 {:.0f} MB，上限 {} MB</source>
            <translation>the file has {:.0f} MB, at most {} MB</translation>
        </message>
        <message>
            <source>文件夹 store 打不开：{}；没有改动任何数据，请检查磁盘和权限后重试</source>
            <translation>Folder store does not open: {}; no data was changed. Check disk and rights, then try again</translation>
        </message>
        <message>
            <source>文件已损坏</source>
            <translation>The file is damaged</translation>
        </message>
        <message>
            <source>文件已损坏，或钥匙不对</source>
            <translation>The file is damaged, or the key is wrong</translation>
        </message>
        <message>
            <source>文件开头写 schema = {}</source>
            <translation>Begin the file with schema = {}</translation>
        </message>
        <message>
            <source>文件很长；哪些天改用它、轮数会不会变少，导入后再说</source>
            <translation>The file is long; which days change to it and whether rounds get fewer is said after the import</translation>
        </message>
        <message>
            <source>文件或文件夹不存在</source>
            <translation>no such file or folder</translation>
        </message>
        <message>
            <source>文件打不开，可能没有权限</source>
            <translation>The file does not open, perhaps for lack of rights</translation>
        </message>
        <message>
            <source>文件里有宏，没有运行，只读了文字</source>
            <translation>The file has macros; they were not run, only text was read</translation>
        </message>
        <message>
            <source>文件里没有来源「{}」；有：{}</source>
            <translation>No source "{}" in the file; it has: {}</translation>
        </message>
        <message>
            <source>文字</source>
            <translation>words</translation>
        </message>
        <message>
            <source>文字列表</source>
            <translation>a list of words</translation>
        </message>
        <message>
            <source>文字太多，一次读不下</source>
            <translation>too much text to read at once</translation>
        </message>
        <message>
            <source>新增</source>
            <translation>New</translation>
        </message>
        <message>
            <source>新建</source>
            <translation>New</translation>
        </message>
        <message>
            <source>新文件没有通过检查</source>
            <translation>the new file did not pass its check</translation>
        </message>
        <message>
            <source>新登记</source>
            <translation>New</translation>
        </message>
        <message>
            <source>新的话术不能直接停用，请改「状态」</source>
            <translation>A new reply cannot be retired at once; please change the state</translation>
        </message>
        <message>
            <source>新话术</source>
            <translation>New reply</translation>
        </message>
        <message>
            <source>无</source>
            <translation>None</translation>
        </message>
        <message>
            <source>无门槛</source>
            <translation>no minimum</translation>
        </message>
        <message>
            <source>日</source>
            <translation>Sun</translation>
        </message>
        <message>
            <source>日在前</source>
            <translation>Day first</translation>
        </message>
        <message>
            <source>日报：把今天复制成一段文字</source>
            <translation>Copy the daily report</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>date</translation>
        </message>
        <message>
            <source>日期、时间、昵称和内容在一行</source>
            <translation>Date, time, nickname and text in a line</translation>
        </message>
        <message>
            <source>日期、时间和昵称一行，下面是内容</source>
            <translation>Date, time and nickname in a line, the text below</translation>
        </message>
        <message>
            <source>日期分不出哪个是月、哪个是日</source>
            <translation>The dates do not tell month from day</translation>
        </message>
        <message>
            <source>日期里月和日的先后前后不一致</source>
            <translation>Month and day are mixed up in the dates</translation>
        </message>
        <message>
            <source>旧备份删不掉；请检查 store/backups 文件夹的权限</source>
            <translation>Old backups cannot be deleted; check the rights of store/backups</translation>
        </message>
        <message>
            <source>早</source>
            <translation>am</translation>
        </message>
        <message>
            <source>时区</source>
            <translation>Time zone</translation>
        </message>
        <message>
            <source>时段看什么</source>
            <translation>Hours look at</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>时间、昵称和内容在一行，没有日期</source>
            <translation>Time, nickname and text in a line, no date</translation>
        </message>
        <message>
            <source>时间只到分钟，30 秒和 3 分钟内的回复会算得不准</source>
            <translation>Times go to the minute only; replies within 30 seconds or 3 minutes will be inexact</translation>
        </message>
        <message>
            <source>时间在今天以后：{}</source>
            <translation>time after today: {}</translation>
        </message>
        <message>
            <source>时间认不出来：{}</source>
            <translation>Time not understood: {}</translation>
        </message>
        <message>
            <source>旺旺</source>
            <translation>Wangwang</translation>
        </message>
        <message>
            <source>旺旺人工平响时长</source>
            <translation>Wangwang average agent response</translation>
        </message>
        <message>
            <source>旺旺满意度</source>
            <translation>Wangwang satisfaction</translation>
        </message>
        <message>
            <source>明天</source>
            <translation>tomorrow</translation>
        </message>
        <message>
            <source>明天 12:00</source>
            <translation>Next noon</translation>
        </message>
        <message>
            <source>明天{}</source>
            <translation>tomorrow {}</translation>
        </message>
        <message>
            <source>明晚</source>
            <translation>tomorrow night</translation>
        </message>
        <message>
            <source>明暗</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>明细、往周、指标</source>
            <translation>Rounds, past weeks, metrics</translation>
        </message>
        <message>
            <source>明细：只看超时、全部、整周、换一天</source>
            <translation>Rounds: overdue, all, week, another day</translation>
        </message>
        <message>
            <source>星期一是 1，不考核是 0</source>
            <translation>Monday is 1, not assessed is 0</translation>
        </message>
        <message>
            <source>昨日</source>
            <translation>yesterday</translation>
        </message>
        <message>
            <source>是</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>是 PDF，不是表格</source>
            <translation>is a PDF, no sheet</translation>
        </message>
        <message>
            <source>是 XML 格式的表格</source>
            <translation>is an XML table</translation>
        </message>
        <message>
            <source>是一经激活或试用就贬值很多的商品，并且已经激活或试用了吗？</source>
            <translation>Do the goods lose much of their value once activated or tried, and were they?</translation>
        </message>
        <message>
            <source>是压缩包</source>
            <translation>is an archive</translation>
        </message>
        <message>
            <source>是压缩包，里面不是表格</source>
            <translation>is an archive, with no sheet inside</translation>
        </message>
        <message>
            <source>是图片，不是表格</source>
            <translation>is a picture, no sheet</translation>
        </message>
        <message>
            <source>是在线下载的，或者买家已经拆封的音像制品、软件吗？</source>
            <translation>Are they online downloads, or audio, video or software the buyer has opened?</translation>
        </message>
        <message>
            <source>是已经交付的报纸、期刊吗？</source>
            <translation>Are they newspapers or magazines already delivered?</translation>
        </message>
        <message>
            <source>是很旧的 Excel 格式</source>
            <translation>is a very old Excel format</translation>
        </message>
        <message>
            <source>是拆封后容易影响安全健康、或品质会变的商品，并且已经拆封了吗？</source>
            <translation>Are they goods that lose safety or quality once opened, and were they opened?</translation>
        </message>
        <message>
            <source>是按这位买家的要求定作的吗？</source>
            <translation>Were they made to this buyer's order?</translation>
        </message>
        <message>
            <source>是旧的 .xls 格式</source>
            <translation>is in the old .xls format</translation>
        </message>
        <message>
            <source>是空的</source>
            <translation>is empty</translation>
        </message>
        <message>
            <source>是销售时就写明临近保质期、或者有瑕疵的商品吗？</source>
            <translation>Were they sold as near their date or with a stated flaw?</translation>
        </message>
        <message>
            <source>是鲜活、容易腐坏的商品吗？</source>
            <translation>Are they fresh goods that spoil easily?</translation>
        </message>
        <message>
            <source>昵称</source>
            <translation>Nickname</translation>
        </message>
        <message>
            <source>昵称、日期和时间一行，下面是内容</source>
            <translation>Nickname, date and time in a line, the text below</translation>
        </message>
        <message>
            <source>昵称一行，日期和时间一行，下面是内容</source>
            <translation>Nickname in a line, date and time in a line, the text below</translation>
        </message>
        <message>
            <source>昵称一行，时间一行，没有日期，下面是内容</source>
            <translation>Nickname in a line, time in a line, no date, the text below</translation>
        </message>
        <message>
            <source>昵称和括号里的日期、时间一行，下面是内容</source>
            <translation>Nickname and bracketed date and time in a line, the text below</translation>
        </message>
        <message>
            <source>昵称和时间一行，没有日期，下面是内容</source>
            <translation>Nickname and time in a line, no date, the text below</translation>
        </message>
        <message>
            <source>晚</source>
            <translation>pm</translation>
        </message>
        <message>
            <source>晚上</source>
            <translation>evening</translation>
        </message>
        <message>
            <source>晚到</source>
            <translation>Late delivery</translation>
        </message>
        <message>
            <source>智能辅助</source>
            <translation>Assistant</translation>
        </message>
        <message>
            <source>更多：规格、运单、凭证、七天无理由</source>
            <translation>More: variant, tracking, proof, 7-day return</translation>
        </message>
        <message>
            <source>更新</source>
            <translation>Updated</translation>
        </message>
        <message>
            <source>最低数量不能超过 {}</source>
            <translation>The least number cannot be above {}</translation>
        </message>
        <message>
            <source>最低数量和秒数应为整数</source>
            <translation>Least number and seconds must be whole numbers</translation>
        </message>
        <message>
            <source>最长保留天数</source>
            <translation>Days kept at most</translation>
        </message>
        <message>
            <source>月在前</source>
            <translation>Month first</translation>
        </message>
        <message>
            <source>月日换回来</source>
            <translation>Month and day swapped back</translation>
        </message>
        <message>
            <source>有 {}</source>
            <translation>there are {}</translation>
        </message>
        <message>
            <source>有 {} MB，上限 {} MB</source>
            <translation>has {} MB, at most {} MB</translation>
        </message>
        <message>
            <source>有 {} 天像是月和日被表格换过，如 {} 可能是 {}；请核对后选择</source>
            <translation>On {:# day|days} month and day look swapped, e.g. {} may be {}; check and choose</translation>
        </message>
        <message>
            <source>有 {} 格，表头只有 {} 格</source>
            <translation>{:# cell|cells}, but the header has {}</translation>
        </message>
        <message>
            <source>有一段文字超过 {} 个字（{}……），表格放不下；请缩短后再导出</source>
            <translation>A text is over {} characters ({}…), too long for a table; shorten it and export again</translation>
        </message>
        <message>
            <source>有一笔金额是负数</source>
            <translation>An amount is negative</translation>
        </message>
        <message>
            <source>有人工回复的每一轮等待时长的平均</source>
            <translation>mean wait of all rounds answered by a person</translation>
        </message>
        <message>
            <source>有合并的单元格 {}，取消合并、把每一格填好再导入</source>
            <translation>Merged cells {}: unmerge them and fill each, then import</translation>
        </message>
        <message>
            <source>有官方的回复率，再填上咨询数就能判断{}</source>
            <translation>The official rate is there; add the enquiries to judge{}</translation>
        </message>
        <message>
            <source>有密码，读不了</source>
            <translation>has a password and cannot be read</translation>
        </message>
        <message>
            <source>有打开密码，读不了</source>
            <translation>has a password and cannot be read</translation>
        </message>
        <message>
            <source>有效回复率</source>
            <translation>Effective response rate</translation>
        </message>
        <message>
            <source>有效期</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>有效期 {} 已经过去；请换一个日期，或不限期</source>
            <translation>Valid until {} is over; choose another date, or none</translation>
        </message>
        <message>
            <source>有效期到</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>有效期至</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>有效评价数</source>
            <translation>Valid ratings</translation>
        </message>
        <message>
            <source>有日期在今天以后，如 {}；请核对</source>
            <translation>Some dates lie ahead, e.g. {}; please check</translation>
        </message>
        <message>
            <source>有消息只有时间、没有日期；请选是哪一天的</source>
            <translation>Some messages have a time and no date; choose the day</translation>
        </message>
        <message>
            <source>有过人工回复的轮数 ÷ 全部轮数</source>
            <translation>rounds answered by a person ÷ all rounds</translation>
        </message>
        <message>
            <source>服务分</source>
            <translation>Service score</translation>
        </message>
        <message>
            <source>服务咨询不满意率</source>
            <translation>Service dissatisfaction rate</translation>
        </message>
        <message>
            <source>服务态度</source>
            <translation>Attitude</translation>
        </message>
        <message>
            <source>未停用</source>
            <translation>Not retired</translation>
        </message>
        <message>
            <source>未和官方核对</source>
            <translation>not matched</translation>
        </message>
        <message>
            <source>未填本场</source>
            <translation>No card</translation>
        </message>
        <message>
            <source>未审</source>
            <translation>Unreviewed</translation>
        </message>
        <message>
            <source>未签名</source>
            <translation>Not signed</translation>
        </message>
        <message>
            <source>未达标</source>
            <translation>Below target</translation>
        </message>
        <message>
            <source>未达标，</source>
            <translation>Failing, </translation>
        </message>
        <message>
            <source>未选</source>
            <translation>Not chosen</translation>
        </message>
        <message>
            <source>本周</source>
            <translation>This week</translation>
        </message>
        <message>
            <source>本场信息</source>
            <translation>Live card</translation>
        </message>
        <message>
            <source>本场信息在别处改过了；再存一次就以这里的为准</source>
            <translation>The live card was changed elsewhere; save again to keep this one</translation>
        </message>
        <message>
            <source>本场和平台</source>
            <translation>Broadcast and platform</translation>
        </message>
        <message>
            <source>本场没有 {} 号链接</source>
            <translation>No link {} in this broadcast</translation>
        </message>
        <message>
            <source>本场没有这个链接</source>
            <translation>This session has no such link</translation>
        </message>
        <message>
            <source>本场还没有链接表</source>
            <translation>No links in this broadcast yet</translation>
        </message>
        <message>
            <source>本店话术</source>
            <translation>Our shop</translation>
        </message>
        <message>
            <source>本期已经不能达标</source>
            <translation>this period cannot pass any more</translation>
        </message>
        <message>
            <source>机器人</source>
            <translation>Bot</translation>
        </message>
        <message>
            <source>机器人接待</source>
            <translation>Served by a bot</translation>
        </message>
        <message>
            <source>条</source>
            <translation>cases</translation>
        </message>
        <message>
            <source>条数</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>条目</source>
            <translation>table</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>来源 {}</source>
            <translation>from {}</translation>
        </message>
        <message>
            <source>查看记录（谁看过哪一条）：满 {} 天删除，不记内容</source>
            <translation>Log of who looked (at which case): deleted after {} days, never contents</translation>
        </message>
        <message>
            <source>查聊天窗口里写的话</source>
            <translation>Check what I write in the chat</translation>
        </message>
        <message>
            <source>标题</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>核实：订单、物流、聊天记录、凭证</source>
            <translation>Check: order, parcel, chat, proof</translation>
        </message>
        <message>
            <source>核对修改</source>
            <translation>Check changes</translation>
        </message>
        <message>
            <source>核对这行价格</source>
            <translation>Check the price of this row</translation>
        </message>
        <message>
            <source>格式版本不是 {}</source>
            <translation>The version of the format is not {}</translation>
        </message>
        <message>
            <source>检查拼写</source>
            <translation>Check the spelling</translation>
        </message>
        <message>
            <source>检查拼写，或删去这一行</source>
            <translation>Check the spelling, or remove the line</translation>
        </message>
        <message>
            <source>检查文件和权限</source>
            <translation>check the file and its rights</translation>
        </message>
        <message>
            <source>检查这一行的引号、等号和括号</source>
            <translation>check quotes, equals signs and brackets in this line</translation>
        </message>
        <message>
            <source>欠回复 {} 位</source>
            <translation>Owed replies: {}</translation>
        </message>
        <message>
            <source>欠回复{}（{}）；请检查磁盘空间和权限，然后再试一次</source>
            <translation>Owed replies: {} ({}); check disk space and rights, then try again</translation>
        </message>
        <message>
            <source>欠回复六个字</source>
            <translation>Owed replies</translation>
        </message>
        <message>
            <source>欠回复的名字（昵称、单号尾号或前几个字）：满 {} 天删除</source>
            <translation>Names of owed replies (nickname, last digits or first characters): deleted after {} days</translation>
        </message>
        <message>
            <source>欠回复：去掉；10 秒内撤回</source>
            <translation>Owed reply: remove; undo within 10 s</translation>
        </message>
        <message>
            <source>正在写入其他数据，这一次没有存下；请稍后再试</source>
            <translation>Other data is being written, so this was not saved; try again in a moment</translation>
        </message>
        <message>
            <source>正在播的本场</source>
            <translation>The live session now</translation>
        </message>
        <message>
            <source>步骤</source>
            <translation>Steps</translation>
        </message>
        <message>
            <source>段</source>
            <translation>parts</translation>
        </message>
        <message>
            <source>每一条以 [[shape]] 开头</source>
            <translation>Each entry begins with [[shape]]</translation>
        </message>
        <message>
            <source>每一条以 [[{}]] 开头</source>
            <translation>every entry begins with [[{}]]</translation>
        </message>
        <message>
            <source>每一步用了多久</source>
            <translation>Time per step</translation>
        </message>
        <message>
            <source>每一种只列出前 {} 行</source>
            <translation>Only the first {} rows of each kind are listed</translation>
        </message>
        <message>
            <source>每一轮人工响应时长的平均；自动欢迎语不算回复，人工阶段的智能辅助算</source>
            <translation>Mean of each round's response time by a person; automatic welcomes are no reply, assisted ones in the person's part are</translation>
        </message>
        <message>
            <source>每一轮最多按封顶时长算，没有回复的按封顶时长算，再平均</source>
            <translation>mean wait, each capped; unanswered rounds count as the cap</translation>
        </message>
        <message>
            <source>每一页都能按</source>
            <translation>On every page</translation>
        </message>
        <message>
            <source>每天登记与结案</source>
            <translation>Cases added and closed per day</translation>
        </message>
        <message>
            <source>每条消息</source>
            <translation>every message</translation>
        </message>
        <message>
            <source>每条规则以 [[rule]] 开头</source>
            <translation>Each rule begins with [[rule]]</translation>
        </message>
        <message>
            <source>每条话术以 [[phrase]] 开头</source>
            <translation>Each reply begins with [[phrase]]</translation>
        </message>
        <message>
            <source>每次会话第一轮人工响应时长的平均</source>
            <translation>Mean of the first round's response time of each chat</translation>
        </message>
        <message>
            <source>每次会话第一轮的等待时长的平均</source>
            <translation>mean wait in the first round of each chat</translation>
        </message>
        <message>
            <source>每满 {} 元减 {} 元，可累计</source>
            <translation>¥{} of each means ¥{} off, repeated</translation>
        </message>
        <message>
            <source>没办完的售后 {} 条</source>
            <translation>Open cases: {}</translation>
        </message>
        <message>
            <source>没变</source>
            <translation>Unchanged</translation>
        </message>
        <message>
            <source>没找到的搜索词：满 {} 天删除，只记 12 字以内的汉字，不记数字和字母</source>
            <translation>Searches that found nothing: deleted after {} days; only up to 12 Chinese characters, no digits or letters</translation>
        </message>
        <message>
            <source>没收到货</source>
            <translation>Not received</translation>
        </message>
        <message>
            <source>没有{}</source>
            <translation>no {}</translation>
        </message>
        <message>
            <source>没有「{}」这一项</source>
            <translation>There is no "{}"</translation>
        </message>
        <message>
            <source>没有「{}」这个时区</source>
            <translation>There is no time zone "{}"</translation>
        </message>
        <message>
            <source>没有「{}」，这一天的达标与否还看自己的记录</source>
            <translation>"{}" is missing, so this day is judged by our records</translation>
        </message>
        <message>
            <source>没有人工回复 · 超时</source>
            <translation>no answer by a person · late</translation>
        </message>
        <message>
            <source>没有会话</source>
            <translation>No chat</translation>
        </message>
        <message>
            <source>没有停用的话术</source>
            <translation>No retired replies</translation>
        </message>
        <message>
            <source>没有冻结：这个平台的规则没有考核日</source>
            <translation>Not frozen: this platform has no assessment day</translation>
        </message>
        <message>
            <source>没有删除</source>
            <translation>was not deleted</translation>
        </message>
        <message>
            <source>没有券后价</source>
            <translation>No price</translation>
        </message>
        <message>
            <source>没有劝留过</source>
            <translation>no retaining</translation>
        </message>
        <message>
            <source>没有加密能力，买家信息会被明文存下</source>
            <translation>no encryption; buyer details would be stored in the open</translation>
        </message>
        <message>
            <source>没有可以保存的数字，原因在下面</source>
            <translation>Nothing to save; the reasons are below</translation>
        </message>
        <message>
            <source>没有可用的系统钥匙串；请到「菜单 → 数据与密钥」输入恢复码</source>
            <translation>No system keyring; enter the recovery code under Menu → Data and key</translation>
        </message>
        <message>
            <source>没有可靠来源的内容不发布</source>
            <translation>Nothing is published without a reliable source</translation>
        </message>
        <message>
            <source>没有可靠来源的规则不发布</source>
            <translation>No rule is published without a reliable source</translation>
        </message>
        <message>
            <source>没有合适的话术，可在话术里搜「{}」</source>
            <translation>No fitting reply; search "{}" on the replies page</translation>
        </message>
        <message>
            <source>没有和官方核对，粘贴官方的咨询数和回复率就能判断</source>
            <translation>not matched with official figures; paste official enquiries and rate to judge</translation>
        </message>
        <message>
            <source>没有咨询数，算不出还可超时多少；补一个咨询数更好</source>
            <translation>Without enquiries it cannot be said how many may be late; better add them</translation>
        </message>
        <message>
            <source>没有售后状态</source>
            <translation>No after-sales state</translation>
        </message>
        <message>
            <source>没有存下</source>
            <translation>not saved</translation>
        </message>
        <message>
            <source>没有存完的草稿：最后一次输入满 {} 天删除</source>
            <translation>Drafts never saved: deleted {} days after the last input</translation>
        </message>
        <message>
            <source>没有平台 {}</source>
            <translation>There is no platform {}</translation>
        </message>
        <message>
            <source>没有平台「{}」的考核规则；请用 livecs response presets 看有哪些</source>
            <translation>No rules for platform "{}"; livecs response presets lists them</translation>
        </message>
        <message>
            <source>没有待审的话术。草稿写好后按 Ctrl+S 提交，就会出现在这里</source>
            <translation>Nothing to review. Drafts submitted with Ctrl+S appear here</translation>
        </message>
        <message>
            <source>没有打开</source>
            <translation>not open</translation>
        </message>
        <message>
            <source>没有找到公布的数字，请按{}填写</source>
            <translation>No published figure found; fill it in from {}</translation>
        </message>
        <message>
            <source>没有数据</source>
            <translation>No data</translation>
        </message>
        <message>
            <source>没有时区「{}」；例如 Asia/Shanghai、UTC</source>
            <translation>No time zone "{}"; e.g. Asia/Shanghai, UTC</translation>
        </message>
        <message>
            <source>没有显示</source>
            <translation>not shown</translation>
        </message>
        <message>
            <source>没有显示器；命令行可用</source>
            <translation>No display; the command line works</translation>
        </message>
        <message>
            <source>没有权限</source>
            <translation>no permission</translation>
        </message>
        <message>
            <source>没有正在播的场次，按 Ctrl+Shift+B 填本场信息</source>
            <translation>No broadcast is on; Ctrl+Shift+B fills in the live card</translation>
        </message>
        <message>
            <source>没有用到的列：{}</source>
            <translation>Columns not used: {}</translation>
        </message>
        <message>
            <source>没有登记</source>
            <translation>No cases</translation>
        </message>
        <message>
            <source>没有签名不符的话术</source>
            <translation>No wrong signatures</translation>
        </message>
        <message>
            <source>没有系统钥匙串时，要先抄下新的恢复码并确认；没有更换密钥</source>
            <translation>Without a system keychain write down and confirm the new recovery code first; the key was not changed</translation>
        </message>
        <message>
            <source>没有结案</source>
            <translation>None closed</translation>
        </message>
        <message>
            <source>没有草稿。按 Ctrl+N 新写一条，或在话术里按 F4 建议修改</source>
            <translation>No drafts. Press Ctrl+N to write one, or F4 on a reply to suggest a change</translation>
        </message>
        <message>
            <source>没有订单编号，可以先存，之后补上</source>
            <translation>No order number; you can save now and add it later</translation>
        </message>
        <message>
            <source>没有认出数字</source>
            <translation>No figures found</translation>
        </message>
        <message>
            <source>没有认出数字；请连表头一起复制，或写成「3分钟回复率 92.1% 咨询人数 1240」</source>
            <translation>No figures found; copy the headings too, or write 3分钟回复率 92.1% 咨询人数 1240</translation>
        </message>
        <message>
            <source>没有认出聊天记录：每条消息要有昵称和时间，请连时间一起复制</source>
            <translation>No chat was recognised: each message needs a nickname and a time; copy the time too</translation>
        </message>
        <message>
            <source>没有记下</source>
            <translation>not noted</translation>
        </message>
        <message>
            <source>没有读出价格：「{}」要一个数</source>
            <translation>No price found: "{}" must be a number</translation>
        </message>
        <message>
            <source>没有读出来</source>
            <translation>not read</translation>
        </message>
        <message>
            <source>没有读的列：{}</source>
            <translation>Columns not read: {}</translation>
        </message>
        <message>
            <source>没有达标线</source>
            <translation>No target</translation>
        </message>
        <message>
            <source>没有达标线，请按自己的规则页填写</source>
            <translation>No target yet; enter the one of your rules page</translation>
        </message>
        <message>
            <source>没有这个文件，或它不是文件</source>
            <translation>No such file, or not a file</translation>
        </message>
        <message>
            <source>没有这个编号的提议；请用 livecs phrases review 或 drafts 看编号</source>
            <translation>No proposal of that number; livecs phrases review or drafts lists them</translation>
        </message>
        <message>
            <source>没有这条登记，可能撤销后没有再存；请刷新列表</source>
            <translation>No such case, perhaps undone and not saved again; refresh the list</translation>
        </message>
        <message>
            <source>没有这种处理方式，请重新选</source>
            <translation>No such remedy; choose again</translation>
        </message>
        <message>
            <source>没有这种登记；请选退换、投诉或中差评</source>
            <translation>No such case; choose return, complaint or bad review</translation>
        </message>
        <message>
            <source>没有退款</source>
            <translation>no refunds</translation>
        </message>
        <message>
            <source>没有选态度，话术没有复制</source>
            <translation>No stance chosen, so no reply was copied</translation>
        </message>
        <message>
            <source>没有链接号</source>
            <translation>No link number</translation>
        </message>
        <message>
            <source>没登记过</source>
            <translation>No case</translation>
        </message>
        <message>
            <source>活动</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>活动：{}</source>
            <translation>Event: {}</translation>
        </message>
        <message>
            <source>浅色</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>消息中心</source>
            <translation>Message centre</translation>
        </message>
        <message>
            <source>消息事件（时间和角色，会话和买家只存加密摘要，不含聊天内容）：一直保留</source>
            <translation>Message events (time and role; chats and buyers as encrypted digests, no text): kept</translation>
        </message>
        <message>
            <source>消极服务：轻微的每单赔买家 3 元，一般的 20 元，严重的扣 A 类 2 分；辱骂骚扰 300 元</source>
            <translation>Poor service: minor pays the buyer 3 yuan an order, medium 20 yuan, severe 2 points (A); insults and harassment 300 yuan</translation>
        </message>
        <message>
            <source>消费者每天</source>
            <translation>per consumer and day</translation>
        </message>
        <message>
            <source>淘宝</source>
            <translation>Taobao</translation>
        </message>
        <message>
            <source>淘宝 · 千牛</source>
            <translation>Taobao · Qianniu</translation>
        </message>
        <message>
            <source>深色</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>清空这一笔</source>
            <translation>Clear this case</translation>
        </message>
        <message>
            <source>清除标记存不下：{}</source>
            <translation>Erasure marks cannot be saved: {}</translation>
        </message>
        <message>
            <source>清除标记读不出来：{}</source>
            <translation>Erasure marks cannot be read: {}</translation>
        </message>
        <message>
            <source>清除标记（加密摘要，恢复备份后再清除一次用）：满 {} 天删除</source>
            <translation>Erasure marks (encrypted digests, to erase again after a restore): deleted after {} days</translation>
        </message>
        <message>
            <source>清除没有做完（{}）；下次打开时会继续，请检查磁盘空间和权限</source>
            <translation>Erasing is not finished ({}); it goes on at the next start, check disk space and rights</translation>
        </message>
        <message>
            <source>满 {} 元减 {} 元</source>
            <translation>¥{} off from ¥{}</translation>
        </message>
        <message>
            <source>满 {} 元可用</source>
            <translation>from ¥{}</translation>
        </message>
        <message>
            <source>满{}减{}</source>
            <translation>满{}减{}</translation>
        </message>
        <message>
            <source>满减</source>
            <translation>Discounts</translation>
        </message>
        <message>
            <source>满减里的「{}」没读懂，如：每满200减30，券满99减10</source>
            <translation>"{}" in the discounts is unclear, e.g. 每满200减30，券满99减10</translation>
        </message>
        <message>
            <source>满多少才考核</source>
            <translation>assessed from</translation>
        </message>
        <message>
            <source>满意 ÷（满意 + 一般 + 失望）；只算 8 到 23 点发出的评价卡，不算对机器人的评价</source>
            <translation>Satisfied / (satisfied + neutral + disappointed); only cards sent from 8:00 to 23:00, none about robots</translation>
        </message>
        <message>
            <source>满意率</source>
            <translation>Satisfaction</translation>
        </message>
        <message>
            <source>演示数据的密钥是公开的，没有恢复码，也不用更换；请直接加 --demo 打开</source>
            <translation>The key of demo data is public; it has no recovery code and is never changed; open it with --demo</translation>
        </message>
        <message>
            <source>激活或试用后贬值大的商品</source>
            <translation>Goods that lose much value once activated or tried</translation>
        </message>
        <message>
            <source>点一下要改的键，再按新的键；和别的键冲突时会说是哪一个</source>
            <translation>Click a key, then press the new one; conflicts are named</translation>
        </message>
        <message>
            <source>照写的</source>
            <translation>As written</translation>
        </message>
        <message>
            <source>照平台后台写，如：发货前可改价</source>
            <translation>As in the back office, e.g. 发货前可改价</translation>
        </message>
        <message>
            <source>照提示的做：把改好的话放回聊天窗口，或换呼出键</source>
            <translation>Do as offered: put the fixed text back, or change the hotkey</translation>
        </message>
        <message>
            <source>照这一条再写一条</source>
            <translation>Write another like this</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>版本 {} 太旧，断电时可能损坏数据（需要 {} 或更新）</source>
            <translation>version {} is too old and may damage data at a power cut ({} or newer needed)</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>状态还是待审</source>
            <translation>The state is still in review</translation>
        </message>
        <message>
            <source>生鲜</source>
            <translation>Fresh food</translation>
        </message>
        <message>
            <source>用右边的</source>
            <translation>Take the right one</translation>
        </message>
        <message>
            <source>用左边的</source>
            <translation>Take the left one</translation>
        </message>
        <message>
            <source>用编辑器另存为 UTF-8</source>
            <translation>save it as UTF-8 in an editor</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>界面语言</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>留一条，或把差别写清楚</source>
            <translation>Keep one, or word the difference</translation>
        </message>
        <message>
            <source>留下一条</source>
            <translation>Keep one of them</translation>
        </message>
        <message>
            <source>登录系统后自动打开面板</source>
            <translation>Opens the panel when you log in</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>Added</translation>
        </message>
        <message>
            <source>登记和记事</source>
            <translation>Cases and notes</translation>
        </message>
        <message>
            <source>登记售后：读剪贴板</source>
            <translation>New case from the clipboard</translation>
        </message>
        <message>
            <source>登记时自己定的</source>
            <translation>set with the case</translation>
        </message>
        <message>
            <source>登记没有存下（{}）；请检查磁盘空间和权限，然后再存一次</source>
            <translation>Case not saved ({}); check disk space and rights, then save again</translation>
        </message>
        <message>
            <source>登记读不出来（{}）；请打开“数据与密钥”检查</source>
            <translation>Cases cannot be read ({}); open Data and keys to check</translation>
        </message>
        <message>
            <source>登记里已是“{}”，没有改回“{}”</source>
            <translation>The case is "{}" already and was not set back to "{}"</translation>
        </message>
        <message>
            <source>登记里是“{}”，不能直接改成“{}”；请打开那一条看一看</source>
            <translation>The case is "{}" and cannot become "{}" directly; open it and have a look</translation>
        </message>
        <message>
            <source>登记，并复制合适的话术</source>
            <translation>Save and copy a fitting reply</translation>
        </message>
        <message>
            <source>的单元格 {} 超过 {} 个字</source>
            <translation>has more than {1} characters in cell {0}</translation>
        </message>
        <message>
            <source>直接复制这一行</source>
            <translation>Copy this row</translation>
        </message>
        <message>
            <source>直播时请打开「隐藏买家信息」，或把面板放在不播的屏幕上</source>
            <translation>hide buyer details while live, or keep the panel on a screen that is not shown</translation>
        </message>
        <message>
            <source>直播时隐藏买家信息</source>
            <translation>Hide buyer details while live</translation>
        </message>
        <message>
            <source>看不出「{}」是哪一列，加一行表头（{}）再贴</source>
            <translation>Unclear which column "{}" is; add a header row ({}) and paste again</translation>
        </message>
        <message>
            <source>看这一项的每一轮</source>
            <translation>See each round of this figure</translation>
        </message>
        <message>
            <source>看里面的话术</source>
            <translation>See its replies</translation>
        </message>
        <message>
            <source>破损</source>
            <translation>Damaged</translation>
        </message>
        <message>
            <source>破损数量比已收数量多，请核对</source>
            <translation>More damaged than received; please check</translation>
        </message>
        <message>
            <source>磁盘已满</source>
            <translation>disk full</translation>
        </message>
        <message>
            <source>磁盘已满，登记暂时只读，已保存的内容都在，这一次没有存下；清出 10 MB 以上的空间后会自动恢复</source>
            <translation>The disk is full and cases are read-only; all that was saved is there, this was not. Free 10 MB or more and it works again</translation>
        </message>
        <message>
            <source>磁盘或文件是只读的</source>
            <translation>The disk or file is read-only</translation>
        </message>
        <message>
            <source>磁盘是只读的</source>
            <translation>disk is read-only</translation>
        </message>
        <message>
            <source>磁盘读写出错</source>
            <translation>disk error</translation>
        </message>
        <message>
            <source>磁盘配额已满</source>
            <translation>disk quota used up</translation>
        </message>
        <message>
            <source>秒数不能超过一天</source>
            <translation>Seconds cannot exceed a day</translation>
        </message>
        <message>
            <source>移到话术包「{}」</source>
            <translation>move to pack "{}"</translation>
        </message>
        <message>
            <source>空的</source>
            <translation>empty</translation>
        </message>
        <message>
            <source>穿过或洗过</source>
            <translation>Worn or washed</translation>
        </message>
        <message>
            <source>窄条上次在哪块屏幕的哪里</source>
            <translation>Where the strip was left, and on which screen</translation>
        </message>
        <message>
            <source>窄条的位置</source>
            <translation>Place of the strip</translation>
        </message>
        <message>
            <source>窗口</source>
            <translation>Window</translation>
        </message>
        <message>
            <source>窗口管理器不给别的窗口让边；{}</source>
            <translation>The window manager makes no room beside windows; {}</translation>
        </message>
        <message>
            <source>窗口管理器不说哪个窗口在前台</source>
            <translation>The window manager does not say which window is in front</translation>
        </message>
        <message>
            <source>站外付款</source>
            <translation>Outside payment</translation>
        </message>
        <message>
            <source>站外联系</source>
            <translation>Outside contact</translation>
        </message>
        <message>
            <source>第 {} {}</source>
            <translation>{1} {0}</translation>
        </message>
        <message>
            <source>第 {} 条</source>
            <translation>entry {}</translation>
        </message>
        <message>
            <source>第 {} 次接待</source>
            <translation>Session {}</translation>
        </message>
        <message>
            <source>第 {} 段  {}</source>
            <translation>Part {}  {}</translation>
        </message>
        <message>
            <source>第 {} 组好像有一个字符不对</source>
            <translation>A character of group {} seems wrong</translation>
        </message>
        <message>
            <source>第 {} 组里有恢复码不用的字符</source>
            <translation>Group {} has a character no recovery code has</translation>
        </message>
        <message>
            <source>第 {} 行</source>
            <translation>Row {}</translation>
        </message>
        <message>
            <source>第 {} 行  {}</source>
            <translation>Row {}  {}</translation>
        </message>
        <message>
            <source>第 {} 行「{}」不是数字：{}</source>
            <translation>Row {} "{}" is no number: {}</translation>
        </message>
        <message>
            <source>第 {} 行是「{}」，不是一天的数字，没有用</source>
            <translation>Row {} is "{}", not the figures of a day; not used</translation>
        </message>
        <message>
            <source>第 {} 行是同一天{}的，数字不同，都没有用；请只留下一行</source>
            <translation>Rows {} are the same day{} with different figures; none is used, please keep only one</translation>
        </message>
        <message>
            <source>第 {} 行有一格超过 {} 个字</source>
            <translation>has a cell of more than {1} characters in row {0}</translation>
        </message>
        <message>
            <source>第 {} 行的{}是 1，分不出是 1% 还是 100%；请带上 %</source>
            <translation>In row {} {} is 1, either 1% or 100%; add the %</translation>
        </message>
        <message>
            <source>第 {} 行的引号不成对，或有一格太长</source>
            <translation>has an unpaired quote or a very long cell in row {}</translation>
        </message>
        <message>
            <source>第 {} 行的日期认不出来</source>
            <translation>The date in row {} is not understood</translation>
        </message>
        <message>
            <source>第 {} 行超过 {} 列</source>
            <translation>has more than {1} columns in row {0}</translation>
        </message>
        <message>
            <source>第 {} 轮</source>
            <translation>Round {}</translation>
        </message>
        <message>
            <source>第三方整理</source>
            <translation>Third-party compilation</translation>
        </message>
        <message>
            <source>等</source>
            <translation> and more</translation>
        </message>
        <message>
            <source>等买家</source>
            <translation>Waiting for buyer</translation>
        </message>
        <message>
            <source>等待中 {}{}</source>
            <translation>waiting {}{}</translation>
        </message>
        <message>
            <source>答应买家的事 {} 件</source>
            <translation>Promises to buyers: {}</translation>
        </message>
        <message>
            <source>答问比</source>
            <translation>Answers per question</translation>
        </message>
        <message>
            <source>签名不符</source>
            <translation>Wrong signature</translation>
        </message>
        <message>
            <source>签名密钥存不下：{}；没有改动，请检查磁盘</source>
            <translation>The signing key cannot be saved: {}; nothing changed, check the disk</translation>
        </message>
        <message>
            <source>签名密钥没有记下（{}）；请检查磁盘空间和权限，然后再试</source>
            <translation>The signing key was not kept ({}); check disk space and rights, then try again</translation>
        </message>
        <message>
            <source>签名密钥移不开：{}；没有改动，请检查磁盘</source>
            <translation>The signing key cannot be moved away: {}; nothing changed, check the disk</translation>
        </message>
        <message>
            <source>签名对不上，不能复制</source>
            <translation>wrong signature, cannot be copied</translation>
        </message>
        <message>
            <source>签名对不上，不能复制；请主管在话术管理里重新审核</source>
            <translation>Wrong signature, cannot be copied; ask a supervisor to review it again</translation>
        </message>
        <message>
            <source>签收</source>
            <translation>Delivered</translation>
        </message>
        <message>
            <source>签收日期写成 2026-11-22 这样</source>
            <translation>Write the delivery date as 2026-11-22</translation>
        </message>
        <message>
            <source>签收日期还没到，请核对</source>
            <translation>The delivery date is still to come; please check</translation>
        </message>
        <message>
            <source>算不了：{} 号链接{}{}</source>
            <translation>Cannot work it out: link {}{}{}</translation>
        </message>
        <message>
            <source>算不了：满减和券是上一场的，按 Ctrl+Shift+B 核对后再算</source>
            <translation>Cannot work it out: the discounts are from last time; check them with Ctrl+Shift+B and try again</translation>
        </message>
        <message>
            <source>算不了：满减里的「{}」没读懂，按 Ctrl+Shift+B 改一下</source>
            <translation>Cannot work it out: "{}" in the discounts is unclear; Ctrl+Shift+B changes it</translation>
        </message>
        <message>
            <source>算法更新过</source>
            <translation>the formula was updated</translation>
        </message>
        <message>
            <source>类型</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>类型认不出来：{}</source>
            <translation>Type not understood: {}</translation>
        </message>
        <message>
            <source>粘贴</source>
            <translation>Paste</translation>
        </message>
        <message>
            <source>粘贴后台的官方数字</source>
            <translation>Paste official figures</translation>
        </message>
        <message>
            <source>粘贴或手填官方数字就能判断{}</source>
            <translation>Paste or enter official figures to judge{}</translation>
        </message>
        <message>
            <source>粘贴由您自己按，livecs 不知道什么时候粘完；复制的回复留在剪贴板里</source>
            <translation>You paste yourself, so livecs cannot know when; the reply stays on the clipboard</translation>
        </message>
        <message>
            <source>粘贴的第 {} 段</source>
            <translation>Part {} of the pasted text</translation>
        </message>
        <message>
            <source>粘贴的聊天</source>
            <translation>pasted chats</translation>
        </message>
        <message>
            <source>粘贴链接表</source>
            <translation>Paste links</translation>
        </message>
        <message>
            <source>系统</source>
            <translation>System</translation>
        </message>
        <message>
            <source>系统钥匙串里没有这份数据的密钥，可能换过账号或重装过系统；数据没有动过，请输入恢复码找回</source>
            <translation>The keychain has no key for this data; account changed or system reinstalled? The data is untouched, enter the recovery code</translation>
        </message>
        <message>
            <source>系统钥匙串里没有这份数据的密钥，可能换过账号或重装过系统；数据没有动过，请运行 livecs keys recover</source>
            <translation>The keychain has no key for this data; account changed or system reinstalled? The data is untouched, run livecs keys recover</translation>
        </message>
        <message>
            <source>系统钥匙串里的密钥不是这份数据的，可能被别的程序改过；数据没有动过，请输入恢复码改正</source>
            <translation>The keychain's key is not of this data, perhaps another program changed it; data is untouched, enter the recovery code</translation>
        </message>
        <message>
            <source>系统钥匙串里的密钥不是这份数据的，可能被别的程序改过；数据没有动过，请运行 livecs keys recover</source>
            <translation>The keychain's key is not of this data, perhaps another program changed it; data is untouched, run livecs keys recover</translation>
        </message>
        <message>
            <source>系统钥匙串锁着，或解锁被取消；请解锁后再运行一次，或用 --key-fd 传入恢复码</source>
            <translation>The keychain is locked, or unlocking was cancelled; unlock it and run this again, or pass the recovery code by --key-fd</translation>
        </message>
        <message>
            <source>系统钥匙串锁着，登记数据暂时打不开；请解锁钥匙串后点「重试」，话术照常可用</source>
            <translation>The keychain is locked, so cases stay closed; unlock it and press Try again. Replies work as usual</translation>
        </message>
        <message>
            <source>系统钥匙串锁着；请到「菜单 → 数据与密钥」解锁</source>
            <translation>The system keyring is locked; unlock it under Menu → Data and key</translation>
        </message>
        <message>
            <source>系统钥匙串（{}）出错：{}；请检查它是否在运行，然后重试</source>
            <translation>System keychain ({}) failed: {}; check that it is running, then try again</translation>
        </message>
        <message>
            <source>系统错误 {}</source>
            <translation>System error {}</translation>
        </message>
        <message>
            <source>累计占比</source>
            <translation>Running share</translation>
        </message>
        <message>
            <source>纠纷退款率</source>
            <translation>Dispute refund rate</translation>
        </message>
        <message>
            <source>约定时间</source>
            <translation>Agreed time</translation>
        </message>
        <message>
            <source>结案</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>结案 {}</source>
            <translation>closed {}</translation>
        </message>
        <message>
            <source>结案后保留 {} 天比最长保留 {} 天还长；请先把「最长保留天数」改大，或把「结案后保留天数」改小</source>
            <translation>{} days after the end are more than the {} days at most; first set more days at most, or fewer after the end</translation>
        </message>
        <message>
            <source>结案后保留天数</source>
            <translation>Days kept after closing</translation>
        </message>
        <message>
            <source>给方案：说清能做什么、几时做完，让买家选</source>
            <translation>Offer a way: say what can be done and by when, and let the buyer choose</translation>
        </message>
        <message>
            <source>绝对化用语</source>
            <translation>Absolute claim</translation>
        </message>
        <message>
            <source>统计</source>
            <translation>Statistics</translation>
        </message>
        <message>
            <source>统计周期</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>统计时段</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>编号「{}」与第 {}行重复，请只留一行</source>
            <translation>Id "{}" is also in row {}; keep one of them</translation>
        </message>
        <message>
            <source>编号被表格软件改成了科学计数，后几位已丢；请重新导出，不要用 Excel 存过的</source>
            <translation>The numbers were turned into scientific notation and lost digits; export again, not a file saved by Excel</translation>
        </message>
        <message>
            <source>编辑时：下一处违禁提示</source>
            <translation>Editing: next wording warning</translation>
        </message>
        <message>
            <source>编辑时：提交审核</source>
            <translation>Editing: submit for review</translation>
        </message>
        <message>
            <source>缩写</source>
            <translation>Short code</translation>
        </message>
        <message>
            <source>缺 {}</source>
            <translation>missing {}</translation>
        </message>
        <message>
            <source>缺「版本」，看不出改的是哪一版；请在导出的表里改</source>
            <translation>No "version", so it is unclear which one was changed; edit the exported sheet</translation>
        </message>
        <message>
            <source>缺信息时</source>
            <translation>Without details</translation>
        </message>
        <message>
            <source>缺少 {}</source>
            <translation>{} is missing</translation>
        </message>
        <message>
            <source>缺少来源</source>
            <translation>Source is missing</translation>
        </message>
        <message>
            <source>翻看</source>
            <translation>Scroll</translation>
        </message>
        <message>
            <source>翻页</source>
            <translation>Next or previous page</translation>
        </message>
        <message>
            <source>考核 · </source>
            <translation>judged · </translation>
        </message>
        <message>
            <source>考核单位</source>
            <translation>Counted by</translation>
        </message>
        <message>
            <source>考核日</source>
            <translation>Assessment day</translation>
        </message>
        <message>
            <source>考核时段</source>
            <translation>Assessed hours</translation>
        </message>
        <message>
            <source>考核时段内开始咨询的数量</source>
            <translation>enquiries begun in assessed hours</translation>
        </message>
        <message>
            <source>考核时段内，人工回复条数 ÷ 买家消息条数</source>
            <translation>messages by agents ÷ messages by buyers, in assessed hours</translation>
        </message>
        <message>
            <source>考核规则</source>
            <translation>Rules</translation>
        </message>
        <message>
            <source>聊天</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>聊天窗口</source>
            <translation>Chat window</translation>
        </message>
        <message>
            <source>聊天软件常见的样子，没有核对过任何一家工作台</source>
            <translation>Common shapes of chat programs; not verified with any workbench</translation>
        </message>
        <message>
            <source>自己后台的规则页</source>
            <translation>your back office's rules page</translation>
        </message>
        <message>
            <source>自己的话术包里没有「{}」；自带的话术包不用签名</source>
            <translation>No pack "{}" of your own; built-in packs need no signature</translation>
        </message>
        <message>
            <source>自己记录的是 {}，不作判断；{}{}</source>
            <translation>Our records say {}, no verdict; {}{}</translation>
        </message>
        <message>
            <source>自带</source>
            <translation>Built in</translation>
        </message>
        <message>
            <source>自有</source>
            <translation>ours</translation>
        </message>
        <message>
            <source>自有 {}</source>
            <translation>ours {}</translation>
        </message>
        <message>
            <source>自有数据</source>
            <translation>Our records</translation>
        </message>
        <message>
            <source>自然周</source>
            <translation>calendar week</translation>
        </message>
        <message>
            <source>至今没有变化</source>
            <translation>unchanged since</translation>
        </message>
        <message>
            <source>色差</source>
            <translation>Colour differs</translation>
        </message>
        <message>
            <source>草稿</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>草稿可以复制</source>
            <translation>Drafts may be copied</translation>
        </message>
        <message>
            <source>草稿和提议读不出来（{}）；已通过的话术照常可用，请关闭面板后重新打开</source>
            <translation>Drafts and proposals cannot be read ({}); approved replies work as usual. Close the panel and open it again</translation>
        </message>
        <message>
            <source>菜单</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>虚假交易</source>
            <translation>Fake trade</translation>
        </message>
        <message>
            <source>虚拟号</source>
            <translation>virtual number</translation>
        </message>
        <message>
            <source>行</source>
            <translation>row</translation>
        </message>
        <message>
            <source>补上</source>
            <translation>Add it</translation>
        </message>
        <message>
            <source>补上 safe，或收窄词</source>
            <translation>Add safe, or narrow the words</translation>
        </message>
        <message>
            <source>补上 {}</source>
            <translation>Add {}</translation>
        </message>
        <message>
            <source>补上词，或改例句</source>
            <translation>Add a word, or change the example</translation>
        </message>
        <message>
            <source>补偿</source>
            <translation>Compensation</translation>
        </message>
        <message>
            <source>补偿金额不能是负数</source>
            <translation>Compensation cannot be negative</translation>
        </message>
        <message>
            <source>补发</source>
            <translation>Resend</translation>
        </message>
        <message>
            <source>表里有 {} 家店铺：{}；请只留下一家的行</source>
            <translation>The sheet has {} shops: {}; keep the rows of one only</translation>
        </message>
        <message>
            <source>表里没有「{}」列；有：{}</source>
            <translation>The table has no column "{}"; it has: {}</translation>
        </message>
        <message>
            <source>表里没有「{}」列；请把列名改成 会话、时间、角色 再导入</source>
            <translation>The sheet has no column "{}"; name the columns 会话, 时间, 角色 and import again</translation>
        </message>
        <message>
            <source>表里没有「{}」这一列；列名有：{}</source>
            <translation>The sheet has no column "{}"; it has: {}</translation>
        </message>
        <message>
            <source>表里没有日期；请写是哪一天的</source>
            <translation>The sheet has no dates; write which day it is</translation>
        </message>
        <message>
            <source>表里第 {} 行</source>
            <translation>Row {} of the table</translation>
        </message>
        <message>
            <source>要完整的订单编号或手机号，不能带星号，也不能只有几位；没有改动任何内容</source>
            <translation>A whole order or phone number is needed, without stars; nothing was changed</translation>
        </message>
        <message>
            <source>覆盖 {} %</source>
            <translation>{} % covered</translation>
        </message>
        <message>
            <source>规则里没有写最低数量</source>
            <translation>the rules name no minimum</translation>
        </message>
        <message>
            <source>规格</source>
            <translation>Variant</translation>
        </message>
        <message>
            <source>视频号</source>
            <translation>WeChat Channels</translation>
        </message>
        <message>
            <source>视频号 · 微信小店</source>
            <translation>WeChat Channels · shop</translation>
        </message>
        <message>
            <source>角色</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>角色、日期和时间一行，下面是内容</source>
            <translation>Role, date and time in a line, the text below</translation>
        </message>
        <message>
            <source>角色认不出来：{}</source>
            <translation>Role not understood: {}</translation>
        </message>
        <message>
            <source>解压后超过 {} MB</source>
            <translation>is over {} MB when unpacked</translation>
        </message>
        <message>
            <source>警告</source>
            <translation>Warning</translation>
        </message>
        <message>
            <source>订单号</source>
            <translation>Order no.</translation>
        </message>
        <message>
            <source>订单编号</source>
            <translation>Order no.</translation>
        </message>
        <message>
            <source>订单编号带星号，不是完整的编号</source>
            <translation>The order number has asterisks and is not complete</translation>
        </message>
        <message>
            <source>订单表</source>
            <translation>order file</translation>
        </message>
        <message>
            <source>订单表只补全已登记、没办完的售后：实付、货物、买家；没有登记的订单不存</source>
            <translation>An order file only completes open cases: paid sum, goods, buyer; orders without a case are not saved</translation>
        </message>
        <message>
            <source>认出 {} 个数字</source>
            <translation>{:# figure|figures} found</translation>
        </message>
        <message>
            <source>记一笔的内容和买家：办完满 {} 天清除，没办完的自记下起满 {} 天清除</source>
            <translation>Notes and their buyer: erased {} days after they are done, open ones {} days after noting</translation>
        </message>
        <message>
            <source>记一笔：答应买家的事，办完为止</source>
            <translation>Note a promise until it is done</translation>
        </message>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>话术</source>
            <translation>Replies</translation>
        </message>
        <message>
            <source>话术包</source>
            <translation>Reply packs</translation>
        </message>
        <message>
            <source>话术包「{}」里已有这个 id</source>
            <translation>pack "{}" has this id already</translation>
        </message>
        <message>
            <source>话术包「{}」里没有「{}」；请检查编号</source>
            <translation>Pack "{}" has no "{}"; check the id</translation>
        </message>
        <message>
            <source>话术包不能叫「{}」；只用汉字、字母、数字、- 和 _</source>
            <translation>"{}" is no name for a pack; use characters, letters, digits, - and _</translation>
        </message>
        <message>
            <source>话术包有错，先改好才能存：{}{}，{}</source>
            <translation>The pack has a fault; correct it before saving: {}{}, {}</translation>
        </message>
        <message>
            <source>话术只放进这些窗口；删掉后要重新学</source>
            <translation>Replies go only into these; deleted ones must be learned again</translation>
        </message>
        <message>
            <source>话术和售后</source>
            <translation>Replies and cases</translation>
        </message>
        <message>
            <source>话术和违禁词的使用次数：一直保留，不含买家信息</source>
            <translation>Use counts of replies and forbidden wording: kept, no buyer data</translation>
        </message>
        <message>
            <source>话术库里已没有这条话术，或编号改过；要新增请清空「编号」和「版本」</source>
            <translation>The reply is no longer there or its number changed; to add one, clear the number and version cells</translation>
        </message>
        <message>
            <source>话术报告</source>
            <translation>Reply report</translation>
        </message>
        <message>
            <source>话术按这个平台的说法显示，违禁词也按它查</source>
            <translation>Replies are worded, and wording is checked, for this platform</translation>
        </message>
        <message>
            <source>话术放进聊天窗口以后，剪贴板变回原来的内容</source>
            <translation>After a reply went into the chat, the clipboard is as before</translation>
        </message>
        <message>
            <source>话术的草稿、提议和审核记录：一直保留，不含买家信息</source>
            <translation>Drafts, proposals and reviews of replies: kept, no buyer data</translation>
        </message>
        <message>
            <source>话术管理</source>
            <translation>Manage replies</translation>
        </message>
        <message>
            <source>询单人数</source>
            <translation>Buyers asking</translation>
        </message>
        <message>
            <source>询单转化率</source>
            <translation>Enquiry conversion</translation>
        </message>
        <message>
            <source>诱导评价</source>
            <translation>Paid reviews</translation>
        </message>
        <message>
            <source>请买家在平台聊天里联系客服，不留站外的联系方式</source>
            <translation>Ask the buyer to contact the shop in the platform's chat; leave no outside contact</translation>
        </message>
        <message>
            <source>请买家稍等，并记进欠回复</source>
            <translation>Ask the buyer to wait and note it</translation>
        </message>
        <message>
            <source>请从原来的系统导出 Excel 或 CSV</source>
            <translation>Export it from the original system as Excel or CSV</translation>
        </message>
        <message>
            <source>请先解压，再导入里面的表格</source>
            <translation>Unpack it first, then import the sheet inside</translation>
        </message>
        <message>
            <source>请分成几个文件再导入</source>
            <translation>split it into several files, then import</translation>
        </message>
        <message>
            <source>请分成几个文件，或另存为 CSV 再导入</source>
            <translation>Split it into several files, or save as CSV and import again</translation>
        </message>
        <message>
            <source>请删去用不到的内容，或分成几个文件</source>
            <translation>Delete what is not needed, or split it into several files</translation>
        </message>
        <message>
            <source>请删去用不到的列再导入</source>
            <translation>delete columns you do not need, then import</translation>
        </message>
        <message>
            <source>请删去用不到的行和列，或另存为 CSV 再导入</source>
            <translation>delete rows and columns you do not need, or save it as CSV, then import</translation>
        </message>
        <message>
            <source>请升级 livecs</source>
            <translation>Please update livecs</translation>
        </message>
        <message>
            <source>请去掉密码，另存一份再导入</source>
            <translation>save it without the password, then import</translation>
        </message>
        <message>
            <source>请取消合并后再导入</source>
            <translation>unmerge them, then import</translation>
        </message>
        <message>
            <source>请在 Excel 或 WPS 里去掉密码，另存一份再导入</source>
            <translation>Remove the password in Excel or WPS, save a copy and import again</translation>
        </message>
        <message>
            <source>请在 Excel 或 WPS 里另存一份再导入</source>
            <translation>save it again in Excel or WPS, then import</translation>
        </message>
        <message>
            <source>请在 Excel 或 WPS 里打开它，另存一份再导入</source>
            <translation>open it in Excel or WPS and save it again, then import</translation>
        </message>
        <message>
            <source>请在 Excel 或 WPS 里打开它，另存为 .xlsx 再导入</source>
            <translation>Open it in Excel or WPS, save it as .xlsx and import again</translation>
        </message>
        <message>
            <source>请在 Excel 或 WPS 里改好再导入</source>
            <translation>correct it in Excel or WPS, then import</translation>
        </message>
        <message>
            <source>请把 livecs toggle 绑到系统快捷键上</source>
            <translation>bind livecs toggle to a system shortcut</translation>
        </message>
        <message>
            <source>请把它缩短后再导入</source>
            <translation>shorten it, then import</translation>
        </message>
        <message>
            <source>请检查文件和权限</source>
            <translation>check the file and its rights</translation>
        </message>
        <message>
            <source>请检查路径</source>
            <translation>check the path</translation>
        </message>
        <message>
            <source>请检查那里的引号是否成对</source>
            <translation>check whether the quotes there are paired</translation>
        </message>
        <message>
            <source>请补充凭证</source>
            <translation>Ask for proof</translation>
        </message>
        <message>
            <source>请输入主管 PIN；输入后一段时间内不再询问</source>
            <translation>Enter the supervisor's PIN; it is not asked again for a while</translation>
        </message>
        <message>
            <source>请选哪些昵称是客服；以后会记住</source>
            <translation>Choose which nicknames are agents; it is remembered</translation>
        </message>
        <message>
            <source>请重新导出后再导入</source>
            <translation>export it again, then import</translation>
        </message>
        <message>
            <source>读不出来</source>
            <translation>cannot be read</translation>
        </message>
        <message>
            <source>读不出来：{}</source>
            <translation>cannot be read: {}</translation>
        </message>
        <message>
            <source>责任方</source>
            <translation>Responsible</translation>
        </message>
        <message>
            <source>货物</source>
            <translation>Goods</translation>
        </message>
        <message>
            <source>货物单价不能是负数</source>
            <translation>A price cannot be negative</translation>
        </message>
        <message>
            <source>货物名称不能空着</source>
            <translation>Goods need a name</translation>
        </message>
        <message>
            <source>货物名称或规格里有控制字符，请删掉再存</source>
            <translation>A goods name or variant has control characters; delete them, then save</translation>
        </message>
        <message>
            <source>货物名称最多 {} 个字，规格最多 {} 个字</source>
            <translation>Goods take at most {} characters, variants at most {}</translation>
        </message>
        <message>
            <source>货物最多 {} 行</source>
            <translation>At most {} lines of goods</translation>
        </message>
        <message>
            <source>质量问题</source>
            <translation>Quality</translation>
        </message>
        <message>
            <source>质量问题、发错、破损不受此限，照样处理</source>
            <translation>Defective, wrong or damaged goods are handled as always</translation>
        </message>
        <message>
            <source>贴上凭证</source>
            <translation>Paste a proof</translation>
        </message>
        <message>
            <source>赠品</source>
            <translation>gift</translation>
        </message>
        <message>
            <source>赠品 {}</source>
            <translation>gift {}</translation>
        </message>
        <message>
            <source>赠品漏发</source>
            <translation>Gift missing</translation>
        </message>
        <message>
            <source>超出了允许的大小</source>
            <translation>too large</translation>
        </message>
        <message>
            <source>超时 </source>
            <translation>late </translation>
        </message>
        <message>
            <source>超时 12:20</source>
            <translation>Late 12:20</translation>
        </message>
        <message>
            <source>超过 {} 行</source>
            <translation>has more than {:# row|rows}</translation>
        </message>
        <message>
            <source>超过七天</source>
            <translation>Over seven days</translation>
        </message>
        <message>
            <source>跟着工作台换平台</source>
            <translation>Follow the workbench</translation>
        </message>
        <message>
            <source>跟随系统</source>
            <translation>As the system</translation>
        </message>
        <message>
            <source>跟随系统、浅色或深色</source>
            <translation>As the system, light or dark</translation>
        </message>
        <message>
            <source>身份证号</source>
            <translation>ID card number</translation>
        </message>
        <message>
            <source>转人工以后才算</source>
            <translation>Only after passing on to a person</translation>
        </message>
        <message>
            <source>转出会话量</source>
            <translation>Chats passed on</translation>
        </message>
        <message>
            <source>转接以后</source>
            <translation>After a transfer</translation>
        </message>
        <message>
            <source>转载的官方说明</source>
            <translation>Reposted official notice</translation>
        </message>
        <message>
            <source>转过人工的从第一条算</source>
            <translation>From the first message if passed on to a person</translation>
        </message>
        <message>
            <source>轮</source>
            <translation>round(s)</translation>
        </message>
        <message>
            <source>辅助机器人算人工回复</source>
            <translation>Assistant counts as a person</translation>
        </message>
        <message>
            <source>辱骂</source>
            <translation>Abuse</translation>
        </message>
        <message>
            <source>达标</source>
            <translation>Passing</translation>
        </message>
        <message>
            <source>达标线</source>
            <translation>Target</translation>
        </message>
        <message>
            <source>达标线低于 1 %</source>
            <translation>The target is below 1 %</translation>
        </message>
        <message>
            <source>达标，</source>
            <translation>Passing, </translation>
        </message>
        <message>
            <source>过度承诺</source>
            <translation>Over-promise</translation>
        </message>
        <message>
            <source>运单号</source>
            <translation>Tracking no.</translation>
        </message>
        <message>
            <source>运行日志：写满即从最早的删起，只有事件代码和编号</source>
            <translation>Run log: the oldest goes when it is full; event codes and ids only</translation>
        </message>
        <message>
            <source>运费险</source>
            <translation>Return insurance</translation>
        </message>
        <message>
            <source>近 30 天</source>
            <translation>last 30 days</translation>
        </message>
        <message>
            <source>近 7 天</source>
            <translation>last 7 days</translation>
        </message>
        <message>
            <source>近{}天</source>
            <translation>last {:# day|days}</translation>
        </message>
        <message>
            <source>还不能提交：{}</source>
            <translation>Cannot be submitted yet: {}</translation>
        </message>
        <message>
            <source>还不能通过：{}</source>
            <translation>Cannot be approved yet: {}</translation>
        </message>
        <message>
            <source>还不能通过：{}，{}</source>
            <translation>Cannot be approved yet: {}, {}</translation>
        </message>
        <message>
            <source>还不认识售后状态{}</source>
            <translation>case status{} not known yet</translation>
        </message>
        <message>
            <source>还可超时 {}</source>
            <translation>{} may still be late</translation>
        </message>
        <message>
            <source>还有 {}</source>
            <translation>{} left</translation>
        </message>
        <message>
            <source>还有 {} 个在等待，没有计入</source>
            <translation>{} still waiting, not counted</translation>
        </message>
        <message>
            <source>还有 {} 个数字</source>
            <translation>{:# more figure|more figures}</translation>
        </message>
        <message>
            <source>还有 {} 天也是这样</source>
            <translation>{:# more day|more days} likewise</translation>
        </message>
        <message>
            <source>还有别的程序在读写数据</source>
            <translation>another program is using the data</translation>
        </message>
        <message>
            <source>还没开播，价格先不填</source>
            <translation>Not started; prices do not fill in yet</translation>
        </message>
        <message>
            <source>还没有保存过登记数据；第一次保存时会生成密钥</source>
            <translation>No case data yet; its key is made when the first is saved</translation>
        </message>
        <message>
            <source>还没有密钥：这个资料文件夹里还没有保存过登记数据，第一次保存时会生成</source>
            <translation>No key yet: nothing was saved in this folder; it is made with the first case</translation>
        </message>
        <message>
            <source>还没有店铺签名；第一次通过话术时，由主管设一个 PIN，之后用它审核</source>
            <translation>No shop signature yet; at the first approval the supervisor sets a PIN, which is used from then on</translation>
        </message>
        <message>
            <source>还没有话术。按 Ctrl+N 写第一条</source>
            <translation>No replies yet. Press Ctrl+N to write the first</translation>
        </message>
        <message>
            <source>还没有话术包。第一条话术通过后会自动建一个</source>
            <translation>No packs yet. One is made when the first reply is approved</translation>
        </message>
        <message>
            <source>还没有通过的话术。主管在「待审」里按回车审核</source>
            <translation>No approved replies yet. A supervisor reviews under To review with Enter</translation>
        </message>
        <message>
            <source>这一条刚在别处改过，没有覆盖；请看过最新内容再改</source>
            <translation>Just changed elsewhere, so not overwritten; look at it, then change it</translation>
        </message>
        <message>
            <source>这一条已经清除，不用再回</source>
            <translation>Erased; no reply is owed any more</translation>
        </message>
        <message>
            <source>这一条的客户信息已经清除，只能看，不能再改</source>
            <translation>Customer details of this case are erased; it can be read, not edited</translation>
        </message>
        <message>
            <source>这一笔{}（{}）；请检查磁盘空间和权限，然后再试一次</source>
            <translation>This note: {} ({}); check disk space and rights, then try again</translation>
        </message>
        <message>
            <source>这一笔刚在别处改过，这里已换成最新的</source>
            <translation>This note was just changed elsewhere; the newest is shown now</translation>
        </message>
        <message>
            <source>这一页</source>
            <translation>This page</translation>
        </message>
        <message>
            <source>这个原因已经删除了；请刷新列表</source>
            <translation>This reason was deleted; refresh the list</translation>
        </message>
        <message>
            <source>这个系统上没有本机套接字；请用标准输入，例如 程序 | livecs response feed</source>
            <translation>This system has no local sockets; use standard input, e.g. program | livecs response feed</translation>
        </message>
        <message>
            <source>这个订单已有一条没办完的登记，没有再存一条；请打开那一条看一看</source>
            <translation>This order has an open case, no other was saved; open that one and have a look</translation>
        </message>
        <message>
            <source>这个订单已有一条没办完的登记，没有重复存下；请打开那一条继续</source>
            <translation>This order has an open case, so no second one was saved; open that one</translation>
        </message>
        <message>
            <source>这个话术包把话术写在一行里，面板改不了；请改成每条以 [[phrase]] 开头</source>
            <translation>This pack has its replies in one line, which the panel cannot edit; begin each with [[phrase]]</translation>
        </message>
        <message>
            <source>这个资料文件夹已经有密钥；没有改动，请重新打开</source>
            <translation>This folder has a key already; nothing changed, please open it again</translation>
        </message>
        <message>
            <source>这些列的意思放不到一起；请重新选</source>
            <translation>These column meanings do not go together; choose again</translation>
        </message>
        <message>
            <source>这份数据还没有生成过恢复码，只能用原来的系统账号和钥匙串打开；数据没有动过，请换回原来的账号</source>
            <translation>This data has no recovery code yet and opens only with the old system account and keyring; nothing was changed, use the old account</translation>
        </message>
        <message>
            <source>这位买家的信息已清除，没有再存</source>
            <translation>This buyer's data was erased; not saved again</translation>
        </message>
        <message>
            <source>这台机器没有可用的系统钥匙串；请在终端里运行并输入恢复码，或用 --key-fd 传入</source>
            <translation>No system keychain on this machine; run it in a terminal and enter the recovery code, or pass it by --key-fd</translation>
        </message>
        <message>
            <source>这台电脑没有可用的系统钥匙串；请输入恢复码打开登记数据，话术照常可用</source>
            <translation>No system keychain on this computer; enter the recovery code to open cases. Replies work as usual</translation>
        </message>
        <message>
            <source>这台电脑第一次使用这份店铺签名；主管输入 PIN 后生效</source>
            <translation>The shop signature is new on this computer; it works once the supervisor enters the PIN</translation>
        </message>
        <message>
            <source>这张凭证的文件不见了，登记本身还在；需要时请买家再发一次</source>
            <translation>The file of this proof is gone; the case itself is still there, ask the buyer to send it again if needed</translation>
        </message>
        <message>
            <source>这张凭证的文件损坏或被改动过，没有显示，登记本身还在；需要时请买家再发一次</source>
            <translation>The file of this proof is damaged or was changed and is not shown; the case itself is still there, ask the buyer to send it again if needed</translation>
        </message>
        <message>
            <source>这张按键表</source>
            <translation>These shortcuts</translation>
        </message>
        <message>
            <source>这张按键表，不在输入框里时</source>
            <translation>These shortcuts, outside text fields</translation>
        </message>
        <message>
            <source>这是文件夹，不是文件</source>
            <translation>a folder, not a file</translation>
        </message>
        <message>
            <source>这是文件夹，不是话术文件</source>
            <translation>a folder, not a file of replies</translation>
        </message>
        <message>
            <source>这条提议刚刚在另一个窗口改过，这次没有存下；请看过新的内容后再改</source>
            <translation>The proposal was just changed in another window and this was not saved; read the new content, then change it</translation>
        </message>
        <message>
            <source>这条提议和已有的内容矛盾，没有存下；请刷新后再试</source>
            <translation>The proposal contradicts what is there, not saved; refresh and try again</translation>
        </message>
        <message>
            <source>这条提议现在是{}，不能这样操作；请刷新后再看</source>
            <translation>The proposal is {} now, so this cannot be done; refresh and look again</translation>
        </message>
        <message>
            <source>这条登记不在了或已经清除，图片没有存下</source>
            <translation>The case is gone or erased; the picture was not saved</translation>
        </message>
        <message>
            <source>这条登记缺少内容，或和已有的内容矛盾，没有存下；请检查后再存</source>
            <translation>The case lacks something or conflicts with what is there and was not saved; please check it</translation>
        </message>
        <message>
            <source>这条话术</source>
            <translation>This reply</translation>
        </message>
        <message>
            <source>这条话术不用于这个平台</source>
            <translation>Not for this platform</translation>
        </message>
        <message>
            <source>这条话术在导出之后又改过，两边的文字见下；请在最新的导出表里再改</source>
            <translation>The reply changed after the export; both texts are below, please edit the newest sheet</translation>
        </message>
        <message>
            <source>这条话术在这个平台有违禁提示，请先修改，再由主管审核</source>
            <translation>Forbidden wording on this platform; change it, then have it reviewed</translation>
        </message>
        <message>
            <source>这条话术已停用</source>
            <translation>This reply is retired</translation>
        </message>
        <message>
            <source>这条话术已过有效期，请主管重新审核</source>
            <translation>This reply has expired; ask a supervisor to review it</translation>
        </message>
        <message>
            <source>这条话术没能写进话术包，文件没有改动；请用编辑器打开话术包修改</source>
            <translation>The reply could not be written into the pack and the file is unchanged; edit the pack with an editor</translation>
        </message>
        <message>
            <source>这条话术还没有通过审核</source>
            <translation>This reply is not approved yet</translation>
        </message>
        <message>
            <source>这次备份没有做成（{}）；数据和之前的备份都还在，请检查磁盘空间和权限</source>
            <translation>No backup was made ({}); data and older backups are kept, check disk space and rights</translation>
        </message>
        <message>
            <source>这段时间为两个以上订单登记过的买家：手机号相同，或同平台昵称相同（打码的昵称不算）{}</source>
            <translation>buyers with cases on two or more orders: same phone, or same nickname on a platform (masked ones not counted){}</translation>
        </message>
        <message>
            <source>这段时间登记的售后，按{}分；占比是占全部登记，退款是登记的退款金额</source>
            <translation>Cases added in this period by {}; shares are of all cases, refunds as entered</translation>
        </message>
        <message>
            <source>这段时间登记的售后，按货物分；一条里有几样货物的每样都算，退款只算单样的</source>
            <translation>cases added in this period by goods; each of several goods counts, refunds only for single ones</translation>
        </message>
        <message>
            <source>这段时间登记的售后，草稿不算</source>
            <translation>cases added in this period, without drafts</translation>
        </message>
        <message>
            <source>这段时间登记的退款（不含已劝留、已婉拒、已取消）里，原因在该平台算品质的占比；哪些原因算，由店铺填写</source>
            <translation>of refunds added in this period (without Retained, Declined, Cancelled), the share whose reason counts as quality; the shop says which do</translation>
        </message>
        <message>
            <source>这段时间离开每个状态的登记，在那个状态停留时间的中位数；还停着的不算</source>
            <translation>median time in each status of cases that left it in this period; those still there are not counted</translation>
        </message>
        <message>
            <source>这段时间结案、曾经劝留过的登记里，结果是「已劝留」的占比</source>
            <translation>of cases closed in this period after retaining, the share that ended as Retained</translation>
        </message>
        <message>
            <source>这段时间结案为「已办完」或「已劝留」的登记，补偿和小额打款相加</source>
            <translation>compensation of cases closed as Done or Retained in this period</translation>
        </message>
        <message>
            <source>这段时间结案为「已办完」的登记，退款金额相加</source>
            <translation>refunds of cases closed as Done in this period</translation>
        </message>
        <message>
            <source>这段时间结案的售后，不论哪天登记；重开的按最后一次结案算</source>
            <translation>cases closed in this period, whenever added; reopened ones by their last closing</translation>
        </message>
        <message>
            <source>这里存的是演示数据，不能录入真实信息；请加上 --demo 打开，或用 --profile 换一个文件夹</source>
            <translation>Demo data is kept here, no real data may be entered; open it with --demo, or use --profile with another folder</translation>
        </message>
        <message>
            <source>这里存着真实数据，不能用 --demo 打开；请去掉 --demo，或用 --profile 换一个空文件夹</source>
            <translation>Real data is kept here and cannot be opened with --demo; leave out --demo, or use --profile with an empty folder</translation>
        </message>
        <message>
            <source>违禁</source>
            <translation>Forbidden</translation>
        </message>
        <message>
            <source>退一步，最后回到原来的窗口</source>
            <translation>One step back, at last to your window</translation>
        </message>
        <message>
            <source>退回</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>退回日期写成 2026-11-22 这样</source>
            <translation>Write the return date as 2026-11-22</translation>
        </message>
        <message>
            <source>退回日期比签收日期早，请核对</source>
            <translation>The return is before the delivery; please check</translation>
        </message>
        <message>
            <source>退回日期还没到，请核对</source>
            <translation>The return date is still to come; please check</translation>
        </message>
        <message>
            <source>退回时请写一句原因，写的人才知道怎么改</source>
            <translation>Write a reason, so the author knows what to change</translation>
        </message>
        <message>
            <source>退回认出来的一项；刚登记的 10 秒内撤销</source>
            <translation>Take back a value read; undo a save within 10 s</translation>
        </message>
        <message>
            <source>退回途中</source>
            <translation>On its way back</translation>
        </message>
        <message>
            <source>退换</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>退换、投诉、中差评</source>
            <translation>Return, complaint, bad review</translation>
        </message>
        <message>
            <source>退换货原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>退款</source>
            <translation>Refund</translation>
        </message>
        <message>
            <source>退款人数</source>
            <translation>Buyers refunded</translation>
        </message>
        <message>
            <source>退款原因</source>
            <translation>refund reason</translation>
        </message>
        <message>
            <source>退款后销售额</source>
            <translation>Sales after refunds</translation>
        </message>
        <message>
            <source>退款慢</source>
            <translation>Refund is slow</translation>
        </message>
        <message>
            <source>退款比实付多，实付没有带入；请核对</source>
            <translation>refund above the sum paid, which was left out; please check</translation>
        </message>
        <message>
            <source>退款率</source>
            <translation>Refund rate</translation>
        </message>
        <message>
            <source>退款金额</source>
            <translation>Refund amount</translation>
        </message>
        <message>
            <source>退款金额不能是负数</source>
            <translation>The refund cannot be negative</translation>
        </message>
        <message>
            <source>退款金额和登记里不同，没有改</source>
            <translation>The refund differs from the case and was not changed</translation>
        </message>
        <message>
            <source>退款金额比实付金额多，请核对两个金额</source>
            <translation>The refund is more than the paid sum; please check both</translation>
        </message>
        <message>
            <source>退款（元）</source>
            <translation>Refund (¥)</translation>
        </message>
        <message>
            <source>退货运单号</source>
            <translation>Return tracking number</translation>
        </message>
        <message>
            <source>退货运单号被表格软件改成了科学计数，没有带入</source>
            <translation>the return tracking number became scientific notation and was left out</translation>
        </message>
        <message>
            <source>退货运费</source>
            <translation>Return freight</translation>
        </message>
        <message>
            <source>退货退款</source>
            <translation>Return and refund</translation>
        </message>
        <message>
            <source>适用七天无理由，商品完好就能退；填上签收日期可看最后一天</source>
            <translation>7-day return applies, goods intact; enter the delivery date to see the last day</translation>
        </message>
        <message>
            <source>选一个表格（Ctrl+O），或把它拖到这里；也可以粘贴几段文字（Ctrl+V），空行分条。
先看会怎样，确认后才提交</source>
            <translation>Choose a table (Ctrl+O) or drop it here; or paste replies (Ctrl+V), parted by empty lines.
You see what will happen before anything is submitted</translation>
        </message>
        <message>
            <source>选中的话术放进聊天窗口；没有学过聊天窗口就复制</source>
            <translation>Put the reply into the chat, or copy it</translation>
        </message>
        <message>
            <source>选平台后台导出的售后表或订单表（Ctrl+O），或把它拖到这里。
先看每一行会怎样，确认后才存；再导入一次不会重复</source>
            <translation>Choose a table of cases or orders exported from the platform (Ctrl+O), or drop it here.
You see each row before anything is saved; importing again adds nothing twice</translation>
        </message>
        <message>
            <source>选文件</source>
            <translation>Choose a file</translation>
        </message>
        <message>
            <source>选消息记录或后台报表（CSV、XLSX，Ctrl+O），或把它拖到这里；
也可以复制一段聊天记录，按 Ctrl+V。
先看会怎样读，确认后才存；再导入一次不会重复，聊天内容不会存下</source>
            <translation>Choose messages or a back-office report (CSV, XLSX, Ctrl+O) or drop it here;
or copy a chat and press Ctrl+V.
You see how it is read before anything is saved; importing again adds nothing twice, chat text is not kept</translation>
        </message>
        <message>
            <source>选话术</source>
            <translation>Choose a reply</translation>
        </message>
        <message>
            <source>通用说法</source>
            <translation>General wording</translation>
        </message>
        <message>
            <source>通过</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>那几天</source>
            <translation>those days</translation>
        </message>
        <message>
            <source>那天</source>
            <translation>that day</translation>
        </message>
        <message>
            <source>都核对过</source>
            <translation>All prices checked</translation>
        </message>
        <message>
            <source>里面有 XML 实体声明，正常的表格没有</source>
            <translation>has XML entities, which ordinary tables have not</translation>
        </message>
        <message>
            <source>里面有超过 {} 个文件，正常的表格没有</source>
            <translation>has more than {} files inside, which ordinary tables have not</translation>
        </message>
        <message>
            <source>重复买家</source>
            <translation>Repeat buyers</translation>
        </message>
        <message>
            <source>重新启用</source>
            <translation>Use again</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amounts</translation>
        </message>
        <message>
            <source>金额{}</source>
            <translation>Amount{}</translation>
        </message>
        <message>
            <source>金额太大，请核对</source>
            <translation>The amount is too large; please check</translation>
        </message>
        <message>
            <source>钥匙串里没有这份数据的密钥；请到「菜单 → 数据与密钥」找回</source>
            <translation>The keyring has no key for this data; recover it under Menu → Data and key</translation>
        </message>
        <message>
            <source>钥匙串里的密钥不是这份数据的；请到「菜单 → 数据与密钥」改正</source>
            <translation>The key in the keyring is not this data's; correct it under Menu → Data and key</translation>
        </message>
        <message>
            <source>链接 {} 个</source>
            <translation>links: {}</translation>
        </message>
        <message>
            <source>链接号「{}」要一个数</source>
            <translation>Link number "{}" must be a number</translation>
        </message>
        <message>
            <source>链接表有 {} 个链接，最多 {} 个，请分场填</source>
            <translation>The table has {} links, at most {}; split it by broadcast</translation>
        </message>
        <message>
            <source>链接表还没填</source>
            <translation>no links yet</translation>
        </message>
        <message>
            <source>销售时已写明的临期或有瑕疵的商品</source>
            <translation>Goods sold as near their date or with a stated flaw</translation>
        </message>
        <message>
            <source>降价</source>
            <translation>Price drop</translation>
        </message>
        <message>
            <source>隐藏姓名和电话，再按显示</source>
            <translation>Hide names and phones, again shows</translation>
        </message>
        <message>
            <source>零点以后的回复不算</source>
            <translation>Answers after midnight do not count</translation>
        </message>
        <message>
            <source>需人工回复的咨询量</source>
            <translation>Enquiries needing a person</translation>
        </message>
        <message>
            <source>靠在屏幕一侧，最大化的窗口给它让出地方</source>
            <translation>At one side of the screen; maximised windows leave it room</translation>
        </message>
        <message>
            <source>面板上次在哪块屏幕的哪里</source>
            <translation>Where the panel was last time</translation>
        </message>
        <message>
            <source>面板或另一个命令正在使用数据；请先关闭面板，再运行一次</source>
            <translation>The panel or another command is using the data; close the panel, then run this again</translation>
        </message>
        <message>
            <source>面板里的按键</source>
            <translation>Keys in the panel</translation>
        </message>
        <message>
            <source>面板靠边放，别的窗口请手动让开</source>
            <translation>put the panel at the side and move other windows by hand</translation>
        </message>
        <message>
            <source>飞鸽</source>
            <translation>Feige</translation>
        </message>
        <message>
            <source>首次响应时长</source>
            <translation>First response time</translation>
        </message>
        <message>
            <source>验货中</source>
            <translation>Inspecting</translation>
        </message>
        <message>
            <source>高</source>
            <translation>higher</translation>
        </message>
        <message>
            <source>高出 {}.{} 个百分点</source>
            <translation>{}.{} points above</translation>
        </message>
        <message>
            <source>鲜活易腐的商品</source>
            <translation>Fresh goods that spoil easily</translation>
        </message>
        <message>
            <source>（8 到 23 点咨询到人工客服的人数 − 3 分钟未回复人数）÷ 咨询到人工客服的人数</source>
            <translation>(People who reached an agent from 8:00 to 23:00 - those not answered in 3 minutes) / people who reached an agent</translation>
        </message>
        <message>
            <source>（{}）</source>
            <translation> ({})</translation>
        </message>
        <message>
            <source>（咨询人数 − 3 分钟未人工回复累计）÷ 咨询人数；有一条超过 3 分钟没有人工回复，这位消费者就算未回复</source>
            <translation>(Consulting people - those not answered by a person in 3 minutes) / consulting people; one wait over 3 minutes counts the person as unanswered</translation>
        </message>
        <message>
            <source>（咨询消费者总人数 − 无效回复消费者总人数）÷ 咨询消费者总人数；有一条没有回复或超过 1 小时才回复就是无效</source>
            <translation>(Consulting people - invalid replies) / consulting people; one message unanswered or answered after more than 1 hour is invalid</translation>
        </message>
        <message>
            <source>（咨询量 − 出现 3 分钟没有人工回复的咨询量）÷ 咨询量；自动回复不算</source>
            <translation>(Consults - those with a wait over 3 minutes for a person) / consults; automatic replies do not count</translation>
        </message>
        <message>
            <source>（官方 {} 天，按四舍五入前的最低值）</source>
            <translation> (official, {:# day|days}, lowest value before rounding)</translation>
        </message>
        <message>
            <source>（满意 + 非常满意）÷ 评价数，近 30 天；评价不足 30 个的不看</source>
            <translation>(Satisfied + very satisfied) / ratings, last 30 days; not judged below 30 ratings</translation>
        </message>
        <message>
            <source>（还有 {} 处）</source>
            <translation> ({} more)</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>，{} 件已超时</source>
            <translation>, {} overdue</translation>
        </message>
        <message>
            <source>，{} 位已超时</source>
            <translation>, {} overdue</translation>
        </message>
        <message>
            <source>，{} 条已超时</source>
            <translation>, {} overdue</translation>
        </message>
        <message>
            <source>，下单时也单独确认过</source>
            <translation>, confirmed separately when ordering</translation>
        </message>
        <message>
            <source>，主播 {}</source>
            <translation>, host {}</translation>
        </message>
        <message>
            <source>，价格和券是上一场的，还没核对</source>
            <translation>; prices and coupons are from last time, not checked yet</translation>
        </message>
        <message>
            <source>，分摊 {} 元，实 {} 元</source>
            <translation>, share ¥{}, pays ¥{}</translation>
        </message>
        <message>
            <source>：</source>
            <translation>: </translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>；{} 条没有手机号和昵称（含已清除的），没法算</source>
            <translation>; {} without phone or nickname (or erased) cannot be counted</translation>
        </message>
        <message>
            <source>；等待中 {}</source>
            <translation>; waiting {}</translation>
        </message>
    </context>
    <context>
        <name>SceneBar</name>
        <message>
            <source>全部分类</source>
            <translation>All scenes</translation>
        </message>
        <message>
            <source>分类</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>小类</source>
            <translation>Subcategory</translation>
        </message>
        <message>
            <source>态度</source>
            <translation>Stance</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>常用</source>
            <translation>Favourites</translation>
        </message>
    </context>
    <context>
        <name>SearchBox</name>
        <message>
            <source>找话术</source>
            <translation>Search replies</translation>
        </message>
        <message>
            <source>找话术：汉字、首字母或拼音</source>
            <translation>Search: Chinese or pinyin</translation>
        </message>
        <message>
            <source>找话术：{}</source>
            <translation>Search replies: {}</translation>
        </message>
    </context>
    <context>
        <name>Sender</name>
        <message>
            <source>正在核对签名，请稍等一下再复制</source>
            <translation>Checking the signature; copy again in a moment</translation>
        </message>
        <message>
            <source>已复制「{}」第 {}/{} 条，再按回车复制下一条</source>
            <translation>"{}" {}/{} copied; Enter copies the next</translation>
        </message>
        <message>
            <source>已复制「{}」第 {}/{} 条，发完了</source>
            <translation>"{}" {}/{} copied; that was the last</translation>
        </message>
        <message>
            <source>已复制「{}」的通用说法</source>
            <translation>"{}" copied in its general wording</translation>
        </message>
        <message>
            <source>已复制「{}」</source>
            <translation>"{}" copied</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>呼出键</source>
            <translation>Hotkey</translation>
        </message>
        <message>
            <source>开</source>
            <translation>On</translation>
        </message>
        <message>
            <source>关</source>
            <translation>Off</translation>
        </message>
        <message>
            <source>「{}」减 10</source>
            <translation>"{}" minus 10</translation>
        </message>
        <message>
            <source>「{}」加 10</source>
            <translation>"{}" plus 10</translation>
        </message>
        <message>
            <source>如 23:30</source>
            <translation>E.g. 23:30</translation>
        </message>
        <message>
            <source>删掉</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>删掉「{}」</source>
            <translation>Delete "{}"</translation>
        </message>
        <message>
            <source>点一下，再按新的键；Delete 不用键，Esc 不改</source>
            <translation>Click, then press a new key; Delete for none, Esc keeps it</translation>
        </message>
        <message>
            <source>按新的键，Esc 不改</source>
            <translation>Press a new key, Esc keeps it</translation>
        </message>
        <message>
            <source>没有</source>
            <translation>None</translation>
        </message>
        <message>
            <source>店铺名称</source>
            <translation>Shop name</translation>
        </message>
        <message>
            <source>找设置</source>
            <translation>Search settings</translation>
        </message>
        <message>
            <source>找设置：字号、平台、Ctrl+M……</source>
            <translation>Search settings: font size, platform, Ctrl+M…</translation>
        </message>
        <message>
            <source>没有找到。换个说法试试，或按 Esc 清空</source>
            <translation>Nothing found. Try other words, or Esc to clear</translation>
        </message>
        <message>
            <source>改了就生效，马上保存 · Ctrl+Z 撤回 · Ctrl+K 搜索</source>
            <translation>Changes apply at once · Ctrl+Z undoes · Ctrl+K searches</translation>
        </message>
        <message>
            <source>到「{}」</source>
            <translation>To "{}"</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>「{}」恢复成原来的</source>
            <translation>Restore "{}"</translation>
        </message>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>已改「{}」· Ctrl+Z 撤回</source>
            <translation>"{}" changed · Ctrl+Z undoes</translation>
        </message>
        <message>
            <source>没有可撤回的；这次打开面板以后还没改过设置</source>
            <translation>Nothing to undo; no setting was changed since the panel opened</translation>
        </message>
        <message>
            <source>已撤回「{}」</source>
            <translation>"{}" is open again</translation>
        </message>
        <message>
            <source>「{}」没有改；{}</source>
            <translation>"{}" not changed; {}</translation>
        </message>
        <message>
            <source>「{}」没有改，还是原来的：{}</source>
            <translation>"{}" was not changed and is as before: {}</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>编辑话术</source>
            <translation>Edit reply</translation>
        </message>
        <message>
            <source>新话术</source>
            <translation>New reply</translation>
        </message>
        <message>
            <source>审核话术</source>
            <translation>Review reply</translation>
        </message>
        <message>
            <source>还没有存：请先在面板里抄写恢复码或打开数据，写好的都在这里</source>
            <translation>Not saved yet: write down the recovery code or open your data first; all you wrote is here</translation>
        </message>
        <message>
            <source>已提交审核：{}</source>
            <translation>Submitted for review: {}</translation>
        </message>
        <message>
            <source>已通过：{}</source>
            <translation>Approved: {}</translation>
        </message>
        <message>
            <source>已退回：{}</source>
            <translation>Returned: {}</translation>
        </message>
        <message>
            <source>「{}」已处理；还有 {} 条待审</source>
            <translation>"{}" settled; {} still to review</translation>
        </message>
        <message>
            <source>这条话术已经从话术包里删掉了。要用提议的，还是撤回提议</source>
            <translation>This reply was deleted from its pack. Use the proposal, or withdraw it</translation>
        </message>
        <message>
            <source>写的时候，话术包里的这条话术被改过。两个都在这里，请选一个</source>
            <translation>The reply in the pack was changed meanwhile. Both are here; choose one</translation>
        </message>
        <message>
            <source>话术包里现在的</source>
            <translation>In the pack now</translation>
        </message>
        <message>
            <source>提议的</source>
            <translation>Proposed</translation>
        </message>
        <message>
            <source>两个写法</source>
            <translation>Two wordings</translation>
        </message>
        <message>
            <source>这条提议在另一个窗口也改过。两个都在这里，请选一个</source>
            <translation>The proposal was also changed in another window. Both are here; choose one</translation>
        </message>
        <message>
            <source>另一个窗口写的</source>
            <translation>From the other window</translation>
        </message>
        <message>
            <source>这里写的</source>
            <translation>Written here</translation>
        </message>
        <message>
            <source>已撤回提议，用话术包里现在的：{}</source>
            <translation>Proposal withdrawn, the pack's text stays: {}</translation>
        </message>
    </context>
    <context>
        <name>Stats</name>
        <message>
            <source>退换货原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>每天登记与结案</source>
            <translation>Cases added and closed per day</translation>
        </message>
        <message>
            <source>这段时间没有登记售后，按 1 到 5 换一段时间看看</source>
            <translation>No cases in this period; 1 to 5 choose another</translation>
        </message>
        <message>
            <source>二级原因</source>
            <translation>Second-level reasons</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>Added</translation>
        </message>
        <message>
            <source>结案</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>另有 {} 种</source>
            <translation>{} more</translation>
        </message>
        <message>
            <source>每月登记与结案</source>
            <translation>Cases added and closed per month</translation>
        </message>
        <message>
            <source>每年登记与结案</source>
            <translation>Cases added and closed per year</translation>
        </message>
        <message>
            <source>{} 月 {} 日</source>
            <translation>{:mon} {}</translation>
        </message>
        <message>
            <source>{} 年</source>
            <translation>{}</translation>
        </message>
        <message>
            <source>{} 年 {} 月</source>
            <translation>{}-{}</translation>
        </message>
        <message>
            <source>{}：登记 {}，结案 {}</source>
            <translation>{}: added {}, closed {}</translation>
        </message>
        <message>
            <source>其余 {} 种</source>
            <translation>{:# other|others}</translation>
        </message>
        <message>
            <source>{}：{} 条，占 {}，累计 {}</source>
            <translation>{}: {:# case|cases}, {}, running total {}</translation>
        </message>
        <message>
            <source>前 {} 种占 {}，共 {} 种</source>
            <translation>Top {} make up {} of {} kinds</translation>
        </message>
        <message>
            <source>表格 (*.xlsx *.csv);;图片 (*.png)</source>
            <translation>Tables (*.xlsx *.csv);;Pictures (*.png)</translation>
        </message>
        <message>
            <source>导出售后统计</source>
            <translation>Export case statistics</translation>
        </message>
        <message>
            <source>请写两个日期，如 2026-11-01 和 2026-11-15，先后不要颠倒，最多十年</source>
            <translation>Write two dates such as 2026-11-01 and 2026-11-15, in order, at most ten years</translation>
        </message>
        <message>
            <source>正在统计 {}…</source>
            <translation>Counting {}…</translation>
        </message>
        <message>
            <source>售后统计</source>
            <translation>Case statistics</translation>
        </message>
        <message>
            <source>售后统计 {} 至 {}.xlsx</source>
            <translation>case-statistics {} to {}.xlsx</translation>
        </message>
        <message>
            <source>还没有统计可以打印或导出；登记第一笔售后，这里就有</source>
            <translation>No statistics to print or export yet; they start with the first case</translation>
        </message>
        <message>
            <source>还没有登记过售后；在售后页登记第一笔，这里就有统计</source>
            <translation>No cases yet; statistics start with the first one</translation>
        </message>
        <message>
            <source>已导出 {}</source>
            <translation>Exported {}</translation>
        </message>
        <message>
            <source>从哪一天</source>
            <translation>From</translation>
        </message>
        <message>
            <source>到哪一天</source>
            <translation>To</translation>
        </message>
        <message>
            <source>1–5 时段 · Tab ← → 看数值 · 回车 一级或二级原因 · Ctrl+P 打印 · Ctrl+E 导出</source>
            <translation>1–5 period · Tab ← → values · Enter reason level · Ctrl+P print · Ctrl+E export</translation>
        </message>
        <message>
            <source>本周</source>
            <translation>This week</translation>
        </message>
        <message>
            <source>上周</source>
            <translation>Last week</translation>
        </message>
        <message>
            <source>本月</source>
            <translation>This month</translation>
        </message>
        <message>
            <source>上月</source>
            <translation>Last month</translation>
        </message>
        <message>
            <source>自选</source>
            <translation>Custom</translation>
        </message>
    </context>
    <context>
        <name>StatsPaper</name>
        <message>
            <source>第 {} 页，共 {} 页</source>
            <translation>Page {} of {}</translation>
        </message>
        <message>
            <source>售后统计</source>
            <translation>Case statistics</translation>
        </message>
    </context>
    <context>
        <name>StepsField</name>
        <message>
            <source>投诉处理步骤：已做 {} 步，共 {} 步</source>
            <translation>Complaint steps: {} of {} done</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>livecs 窄条</source>
            <translation>livecs strip</translation>
        </message>
        <message>
            <source>拖到别处</source>
            <translation>Drag it elsewhere</translation>
        </message>
        <message>
            <source>展开面板</source>
            <translation>Open the panel</translation>
        </message>
        <message>
            <source>回复率</source>
            <translation>Rate</translation>
        </message>
        <message>
            <source>欠回复</source>
            <translation>Owed</translation>
        </message>
        <message>
            <source>欠回复 {}</source>
            <translation>Owed replies: {}</translation>
        </message>
        <message>
            <source>{}超时</source>
            <translation>{} late</translation>
        </message>
        <message>
            <source>欠回复 {}，{} 个超时</source>
            <translation>Owed replies: {}, {} late</translation>
        </message>
        <message>
            <source>待办</source>
            <translation>To do</translation>
        </message>
        <message>
            <source>收成窄条 Ctrl+Shift+K</source>
            <translation>Collapse Ctrl+Shift+K</translation>
        </message>
        <message>
            <source>答应买家的 {} 件事到时间了</source>
            <translation>Promises overdue: {}</translation>
        </message>
    </context>
    <context>
        <name>TopLine</name>
        <message>
            <source>平台</source>
            <translation>Platform</translation>
        </message>
        <message>
            <source>菜单</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>平台：{}</source>
            <translation>Platform: {}</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>现在是免打扰时段（{} 到 {}）；可在设置里改</source>
            <translation>Quiet hours now ({} to {}); change them in Settings</translation>
        </message>
        <message>
            <source>提醒停一小时；到时自动恢复</source>
            <translation>Reminders pause for an hour, then come back</translation>
        </message>
        <message>
            <source>提醒照常</source>
            <translation>Reminders are on</translation>
        </message>
        <message>
            <source>演示面板不在登录时打开；请在自己的面板里设置</source>
            <translation>The demo does not open at login; set this in your own panel</translation>
        </message>
        <message>
            <source>隐藏面板</source>
            <translation>Hide panel</translation>
        </message>
        <message>
            <source>显示面板</source>
            <translation>Show panel</translation>
        </message>
        <message>
            <source>恢复提醒</source>
            <translation>Resume reminders</translation>
        </message>
        <message>
            <source>免打扰一小时</source>
            <translation>Quiet for an hour</translation>
        </message>
        <message>
            <source>复制下一句稍等</source>
            <translation>Copy the next please-wait</translation>
        </message>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>退出</source>
            <translation>Quit</translation>
        </message>
        <message>
            <source>欠回复 {}</source>
            <translation>Owed replies: {}</translation>
        </message>
        <message>
            <source>免打扰</source>
            <translation>Quiet</translation>
        </message>
    </context>
    <context>
        <name>VaultPage</name>
        <message>
            <source>数据与密钥</source>
            <translation>Data and keys</translation>
        </message>
        <message>
            <source>关闭  Esc</source>
            <translation>Close  Esc</translation>
        </message>
        <message>
            <source>恢复码</source>
            <translation>Recovery code</translation>
        </message>
        <message>
            <source>抄在纸上收好：换电脑或钥匙串丢失时，只有它能打开数据。livecs 不会保存它</source>
            <translation>Write it on paper and keep it safe: with a new computer or a lost keychain only it opens the data. livecs does not keep it</translation>
        </message>
        <message>
            <source>确认之前旧的恢复码仍然有效；确认之后它就作废，请销毁</source>
            <translation>Until you confirm, the old code stays valid; after that it is void, so destroy it</translation>
        </message>
        <message>
            <source>抄好了</source>
            <translation>I wrote it down</translation>
        </message>
        <message>
            <source>请输入第 {} 组</source>
            <translation>Enter group {}</translation>
        </message>
        <message>
            <source>正在打开…</source>
            <translation>Opening…</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>抄写恢复码</source>
            <translation>Write down the recovery code</translation>
        </message>
        <message>
            <source>重试</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>换一个恢复码</source>
            <translation>New recovery code</translation>
        </message>
        <message>
            <source>演示数据：密钥是公开的，不保护任何内容，请勿录入真实信息</source>
            <translation>Demo data: its key is public and protects nothing; enter nothing real</translation>
        </message>
        <message>
            <source>密钥在系统钥匙串里：{}</source>
            <translation>The key is in the system keychain: {}</translation>
        </message>
        <message>
            <source>恢复码还没有抄写确认：钥匙串丢失时，数据找不回来</source>
            <translation>Recovery code not confirmed: if the keychain is lost, so is the data</translation>
        </message>
        <message>
            <source>没有可用的系统钥匙串：先抄下恢复码，才能保存登记；以后打开时要输入它</source>
            <translation>No system keychain here: write down the recovery code before saving cases; it is asked for at every start</translation>
        </message>
        <message>
            <source>磁盘已满，暂时只能看、不能存；清出 10 MB 以上的空间后会自动恢复</source>
            <translation>Disk full: read only for now; free 10 MB or more and saving resumes</translation>
        </message>
    </context>
    <context>
        <name>Week</name>
        <message>
            <source>回复率：{}</source>
            <translation>Response rate: {}</translation>
        </message>
        <message>
            <source>{} · Ctrl+3 回复率</source>
            <translation>{} · Ctrl+3 response rate</translation>
        </message>
        <message>
            <source>回复率</source>
            <translation>Response rate</translation>
        </message>
        <message>
            <source>没有可以撤销的：官方数字保存后 10 秒内能撤销</source>
            <translation>Nothing to undo; official figures can be undone for 10 s</translation>
        </message>
        <message>
            <source>已保存 {} 个官方数字 · Ctrl+Z 撤销（10 秒）· {}</source>
            <translation>{:# official figure|official figures} saved · Ctrl+Z undoes (10 s) · {}</translation>
        </message>
        <message>
            <source>已撤销刚保存的官方数字 · {}</source>
            <translation>Official figures just saved undone · {}</translation>
        </message>
        <message>
            <source> · Ctrl+T 考核规则</source>
            <translation> · Ctrl+T rules</translation>
        </message>
        <message>
            <source>每天</source>
            <translation>Each day</translation>
        </message>
        <message>
            <source>什么时候超时</source>
            <translation>When it was late</translation>
        </message>
        <message>
            <source>达标线 {} %</source>
            <translation>Target {} %</translation>
        </message>
        <message>
            <source>周{}</source>
            <translation>{}</translation>
        </message>
        <message>
            <source>本周还没有自己的记录，看不出哪个时段</source>
            <translation>No records of our own this week, so hours cannot be shown</translation>
        </message>
        <message>
            <source>每天 · 自有</source>
            <translation>Each day · our records</translation>
        </message>
        <message>
            <source>每天 · 官方</source>
            <translation>Each day · official</translation>
        </message>
        <message>
            <source>每天 · 官方，周{}为自有</source>
            <translation>Each day · official, {} from our records</translation>
        </message>
        <message>
            <source>什么时候超时 · 自有，未和官方核对</source>
            <translation>When it was late · our records, not matched</translation>
        </message>
        <message>
            <source>什么时候超时 · 自有，覆盖 {} %</source>
            <translation>When it was late · our records, {} % covered</translation>
        </message>
        <message>
            <source>周{} {}：</source>
            <translation>{} {}:</translation>
        </message>
        <message>
            <source>官方 {}</source>
            <translation>official {}</translation>
        </message>
        <message>
            <source>自有 {}（{} / {}）</source>
            <translation>ours {} ({} / {})</translation>
        </message>
        <message>
            <source>等待中 {}</source>
            <translation>waiting {}</translation>
        </message>
        <message>
            <source>–</source>
            <translation>–</translation>
        </message>
        <message>
            <source>没有数据</source>
            <translation>No data</translation>
        </message>
        <message>
            <source>未达标</source>
            <translation>Below target</translation>
        </message>
        <message>
            <source>低于达标线</source>
            <translation>Below target line</translation>
        </message>
        <message>
            <source>周{} {}-{} 点</source>
            <translation>{} {}:00-{}:00</translation>
        </message>
        <message>
            <source>{}：没有记录</source>
            <translation>{}: no records</translation>
        </message>
        <message>
            <source>{}：超时 {} 轮，共 {} 轮</source>
            <translation>{}: {} of {} rounds late</translation>
        </message>
        <message>
            <source>超时最多</source>
            <translation>Worst</translation>
        </message>
        <message>
            <source>超时最多：{}</source>
            <translation>Late most often: {}</translation>
        </message>
        <message>
            <source>上周：{}</source>
            <translation>Last week: {}</translation>
        </message>
        <message>
            <source>先看后台的官方数字</source>
            <translation>Start with the official figures</translation>
        </message>
        <message>
            <source>1. 打开后台的客服数据页，把表格连表头一起复制
2. 回到这里按 Ctrl+V，核对认出的数字
3. 按 Ctrl+Enter 保存，这里就有本周是否达标、还可超时多少</source>
            <translation>1. Open customer service data in the back office and copy the table with its headings
2. Press Ctrl+V here and check the figures
3. Ctrl+Enter saves them; then you see whether the week passes and how many may still be late</translation>
        </message>
        <message>
            <source>粘贴官方数字  Ctrl+V</source>
            <translation>Paste figures  Ctrl+V</translation>
        </message>
        <message>
            <source>手填  Ctrl+N</source>
            <translation>Enter them  Ctrl+N</translation>
        </message>
        <message>
            <source>Ctrl+V 粘贴 · Ctrl+N 手填 · Ctrl+I 导入 · Ctrl+R 明细 · Ctrl+T 规则 · Ctrl+P 日报 · Ctrl+E 导出</source>
            <translation>Ctrl+V paste · Ctrl+N enter · Ctrl+I import · Ctrl+R rounds · Ctrl+T rules · Ctrl+P report · Ctrl+E export</translation>
        </message>
    </context>
    <context>
        <name>WeekExport</name>
        <message>
            <source>表格 (*.xlsx)</source>
            <translation>Table (*.xlsx)</translation>
        </message>
        <message>
            <source>图片 (*.png)</source>
            <translation>Picture (*.png)</translation>
        </message>
        <message>
            <source>导出回复率</source>
            <translation>Export response rate</translation>
        </message>
        <message>
            <source>还没有数据可以导出；先按 Ctrl+V 粘贴后台的官方数字</source>
            <translation>Nothing to export yet; press Ctrl+V to paste official figures</translation>
        </message>
        <message>
            <source>表格 &amp;XLSX：周、天、小时、每一轮、官方数字</source>
            <translation>Table &amp;XLSX: week, days, hours, rounds, official</translation>
        </message>
        <message>
            <source>图片 &amp;PNG：判断、每天、什么时候超时</source>
            <translation>Picture &amp;PNG: verdict, days, when it was late</translation>
        </message>
        <message>
            <source>正在导出「{}」…</source>
            <translation>Exporting "{}"…</translation>
        </message>
        <message>
            <source>回复率 {} {} 至 {}</source>
            <translation>response-rate {} {} to {}</translation>
        </message>
        <message>
            <source>已导出「{}」</source>
            <translation>"{}" exported</translation>
        </message>
    </context>
    <context>
        <name>WeekImport</name>
        <message>
            <source>哪个平台的</source>
            <translation>Which platform</translation>
        </message>
        <message>
            <source>时区</source>
            <translation>Time zone</translation>
        </message>
        <message>
            <source>没写时区的时间属于哪个时区</source>
            <translation>Which zone the times without one are in</translation>
        </message>
        <message>
            <source>聊天记录的写法</source>
            <translation>How the chat is written</translation>
        </message>
        <message>
            <source>昨天 {}</source>
            <translation>yesterday {}</translation>
        </message>
        <message>
            <source>今天 {}</source>
            <translation>today {}</translation>
        </message>
        <message>
            <source>{} 天</source>
            <translation>{} d</translation>
        </message>
        <message>
            <source>没有客服说过话</source>
            <translation>No agent has spoken</translation>
        </message>
        <message>
            <source>或填哪一天</source>
            <translation>or which day</translation>
        </message>
        <message>
            <source>或填几天</source>
            <translation>or how many days</translation>
        </message>
        <message>
            <source>日期请写成 2026-11-21，不要晚于今天</source>
            <translation>Write the date as 2026-11-21, not later than today</translation>
        </message>
        <message>
            <source>天数请填 1 到 {}</source>
            <translation>Days: 1 to {}</translation>
        </message>
        <message>
            <source>{} 是客服</source>
            <translation>{} is an agent</translation>
        </message>
        <message>
            <source>每一列是什么</source>
            <translation>What each column is</translation>
        </message>
        <message>
            <source>前几行会怎样</source>
            <translation>What becomes of the first rows</translation>
        </message>
        <message>
            <source>选文件…  Ctrl+O</source>
            <translation>Choose file…  Ctrl+O</translation>
        </message>
        <message>
            <source>粘贴  Ctrl+V</source>
            <translation>Paste  Ctrl+V</translation>
        </message>
        <message>
            <source>每一列是什么（回车或双击改）</source>
            <translation>What each column is (Enter or double-click changes)</translation>
        </message>
        <message>
            <source>剪贴板里没有文字；请先复制，再按 Ctrl+V</source>
            <translation>No text on the clipboard; copy some first, then press Ctrl+V</translation>
        </message>
        <message>
            <source>粘贴的文字</source>
            <translation>Pasted text</translation>
        </message>
        <message>
            <source>正在看「{}」……</source>
            <translation>Reading "{}"…</translation>
        </message>
        <message>
            <source>正在导入……</source>
            <translation>Importing…</translation>
        </message>
        <message>
            <source>请先回答上面的问题</source>
            <translation>Please answer the question above first</translation>
        </message>
        <message>
            <source>这是预演，还没有存</source>
            <translation>A preview; nothing is saved yet</translation>
        </message>
        <message>
            <source>导入  Ctrl+S</source>
            <translation>Import  Ctrl+S</translation>
        </message>
        <message>
            <source>表格 (*.xlsx *.xlsm *.csv *.txt);;所有文件 (*)</source>
            <translation>Tables (*.xlsx *.xlsm *.csv *.txt);;All files (*)</translation>
        </message>
        <message>
            <source>选消息记录或后台报表</source>
            <translation>Choose messages or a back-office report</translation>
        </message>
        <message>
            <source>后台报表：{}</source>
            <translation>Back-office report: {}</translation>
        </message>
        <message>
            <source>导入 {} 个数字  Ctrl+S</source>
            <translation>Import {:# figure|figures}  Ctrl+S</translation>
        </message>
        <message>
            <source>，约 {} 行</source>
            <translation>, about {:# row|rows}</translation>
        </message>
        <message>
            <source>；前面有 {} 行不收</source>
            <translation>; {} earlier rows not taken</translation>
        </message>
        <message>
            <source>消息记录</source>
            <translation>Messages</translation>
        </message>
        <message>
            <source>表格</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>最新的在前，会倒过来读</source>
            <translation>Newest first; read in reverse</translation>
        </message>
        <message>
            <source>聊天记录：{} 个会话，{} 条消息</source>
            <translation>Chats: {}, messages: {}</translation>
        </message>
        <message>
            <source>写法：{}（{}）</source>
            <translation>Written as: {} ({})</translation>
        </message>
        <message>
            <source>聊天记录</source>
            <translation>Chat log</translation>
        </message>
        <message>
            <source>导入 {} 条  Ctrl+S</source>
            <translation>Import {}  Ctrl+S</translation>
        </message>
        <message>
            <source>读了 {} 条：存下 {}，{} 条已有；不收 {} 行</source>
            <translation>Read {}: saved {}, known {}; rows not taken {}</translation>
        </message>
        <message>
            <source>认出 {} 个数字：存下 {}，{} 个已有；读不出 {} 处</source>
            <translation>Figures found {}: saved {}, known {}; unreadable {}</translation>
        </message>
        <message>
            <source>已停下，存下的都在；再导入一次从这里接着来</source>
            <translation>Stopped; what was saved stays. Import again to go on from here</translation>
        </message>
        <message>
            <source>{}：{} 是 {} 年 {}</source>
            <translation>{}: {} is {} year {}</translation>
        </message>
        <message>
            <source>{} 月 {} 日</source>
            <translation>{:mon} {}</translation>
        </message>
        <message>
            <source>还不知道哪一列是「{}」；请在左边的列上按回车选出来，或换一个文件</source>
            <translation>Which column is "{}"? Press Enter on a column at the left, or choose another file</translation>
        </message>
        <message>
            <source>没有认出是消息记录还是后台报表；请在左边的列上按回车选出是什么，或换一个文件</source>
            <translation>Messages or a report? Press Enter on a column at the left to say, or choose another file</translation>
        </message>
        <message>
            <source>（没有列名）</source>
            <translation>(no heading)</translation>
        </message>
        <message>
            <source>已隐藏</source>
            <translation>Hidden</translation>
        </message>
        <message>
            <source>注意</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>第 {} 行  {}</source>
            <translation>Row {}  {}</translation>
        </message>
        <message>
            <source>不收</source>
            <translation>Not taken</translation>
        </message>
        <message>
            <source>{} 条消息</source>
            <translation>{:# message|messages}</translation>
        </message>
    </context>
    <context>
        <name>WeekPaper</name>
        <message>
            <source>回复率 · {}</source>
            <translation>Response rate · {}</translation>
        </message>
        <message>
            <source>超时最多：{}</source>
            <translation>Late most often: {}</translation>
        </message>
        <message>
            <source>按 {}，规则版本 {}，{} 导出</source>
            <translation>By {}, rules version {}, exported {}</translation>
        </message>
    </context>
    <context>
        <name>Wordings</name>
        <message>
            <source>移除</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>移除：{}</source>
            <translation>Remove: {}</translation>
        </message>
        <message>
            <source>＋ {}</source>
            <translation>+ {}</translation>
        </message>
        <message>
            <source>添加：{}</source>
            <translation>Add: {}</translation>
        </message>
    </context>
    <context>
        <name>WorkLine</name>
        <message>
            <source>进度</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>停下</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>正在停下……</source>
            <translation>Stopping…</translation>
        </message>
        <message>
            <source>已看 {} 条……</source>
            <translation>{:# row|rows} read…</translation>
        </message>
        <message>
            <source>已处理 {} / {}，约还要 {}；登记照常可用</source>
            <translation>{} of {} done, about {} left; you can go on working</translation>
        </message>
        <message>
            <source>{} 秒</source>
            <translation>{} s</translation>
        </message>
        <message>
            <source>{} 分 {} 秒</source>
            <translation>{} min {} s</translation>
        </message>
    </context>
</TS>
