"""The words by which a document tells how a stock came to be what it is. Data, nothing else."""

OPENING = (
    r"[年月期季学]初"
    r"|上(?:年|期|月|季|学期|年度)(?:年?[末底]|度?结[余转存]|转入|遗留|留存|库存|余额)"
    r"|[去前]年(?:年?[末底])|旧存|旧案|期初|原有|原存|结转自|此前|起步"
    r"|\b(?:(?:start|beg[ia]n|open)(?:s|ed|ing)? (?:the \w+ )?(?:at|with|from)"
    r"|at the (?:start|beginning|outset)"
    r"|(?:start|begin)(?:s|ned)?|began|opening|(?:carried|brought) (?:over|forward)|previously)\b"
)
"""What there was before."""

CLOSING = (
    r"[年月期季]末|[年月]底|学期末|截[至止]|结转[下次]|结转至|目前|如今|现存|未结|遗留|剩余|结余|结存"
    r"|(?:[扩达增配补升](?:充|加|大|员)?)?[到至]\s?\Z"
    r"|\b(?:closing|end(?:ing|ed|s)?|finish\w*|remain\w*|pending|at the close"
    r"|clos(?:ed?|es) (?:the \w+ )?(?:at|with))\b"
    r"|\bleaving\s(?:us\s)?(?:with\s)?\Z"
)
"""What there is in the end."""

EITHER = "现有|现在|目前|在册"
"""What there is now: before what is planned, and after what was done."""

COMES = (
    "净增|增员|增募|进货|进件|来了|买了|进了|[招补](?=了?\\s?\\Z)|补员|补招|新增|新招|招新|新进|新聘|新收|新入|新单|新接|招录|招聘|招收|录用|入职|引进|调入|转入|流入"
    "|新购|购入|购进|购置|采购"
    "|入库|新开|新签|新建|新设|新立|立项|承接|受理|登记|增购|增签|增补|增置|扩招|投放|提取|计提"
    "|拨入|收入|增加|补充|接收|征集"
    "|签约|吸收|加入|出生|引种|举借|入会|入驻|引入|发展|放款|发放|开通|办卡|注册|拓展|续入"
    r"|\b(?:hir|recruit|join|add|new\b|open|acquir|receiv|won\b|win|expan|regist|purchas|bought|plus\b"
    r"|deliver|intake|admi(?:t|ss))"
)
"""What came. Stems of English words."""

GOES = (
    "净减|走了?(?=\\s?\\Z)|走掉|卖了|卖掉|离职|辞职|离岗|离校|离院|退休|调出|转出|转学|流失|流出|减少|减员|淘汰|辞退|分流|领用|耗用|消耗"
    "|出库|售出|报废|报损|注销|销户"
    "|退户|退会|退保|退学|退订|满期|核销|处置|关闭|关停|撤并|清退|退出|解约|终止|收回|偿还|归还"
    "|支付|支出|费用|使用|结题|结案"
    "|办结|审结|修复|销号|化解|结清|竣工|交付|赔付|兑付|到期|毕业|出栏|死淘|死亡|出院|调拨|移交|拨出|解决|完结|停用|裁撤|流转出|脱落|失效"
    r"|\b(?:leav|left|depart|los[tes]|clos(?:e|ed|es|ures?)\b|churn|retir|repa|spen|used|laps|dispos|resolv"
    r"|cancel|withdr|less\b|minus\b|scrap|sold|contraction|discharg|settl|graduat"
    r"|transferred out|took away)"
)
"""What went."""

NO_STOCK = "计划|目标|预算|下达|安排|预计|单[月日周]|最高|高峰|target|plan|budget"
"""Words of a number that is no stock, nor what came to one."""

ADDED = r"\s*(?:加[上计]|[另再]加|加(?=本|当|利|收|拨|转|新)|\b(?:plus|add)\b)"
TAKEN = r"\s*(?:减[去除掉]|扣[除减去]|再减|减(?=本|当|支|转|费|退)|\b(?:less|minus)\b)"
"""How an item begins that is added or taken away, whatever its name says: 加计结余57万元."""

NET = "净增|净减|净流入|净流出|净新增|net"
WIDENED = (
    "扩充|扩大|扩编|扩展|扩至|扩到|发展|增加|增至|增长|增到|升至|达到|壮大|减至|减少|降至|压缩|缩减"
    "|grow|grew|expand|rose|fell|increas"
)
"""Words between the stocks before and after a change."""
