"""Figures that are by their definition the product of others. Data, nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Identity:
    """Patterns for what a figure is called, and for what each of its factors is called."""

    name: str
    factors: tuple[str, ...]


IDENTITIES: tuple[Identity, ...] = (
    Identity(
        r"\bOEE|设备综合效率|综合设备效率|综合稼动率|overall equipment effectiveness",
        (
            r"(?:时间|设备)(?:开动|稼动|利用)率|可用率|(?<!性能)稼动率|availability",
            r"性能(?:开动|稼动|利用|效)?率|性能指数|表现指数|performance",
            r"(?:合格|良)品?率|质量(?:指数|率)|quality",
        ),
    ),
    Identity(
        r"\bRevPAR|每间可[售供]房[间]?收入|单房收[益入]|revenue per available room",
        (
            r"\bADR|平均房[价價]|均房[价價]|平均每日房[价價]|average (?:daily|room) rate",
            r"入住率|出租率|住房率|开房率|occupancy",
        ),
    ),
    Identity(
        r"\bGMV|(?:销售|成交|营业|交易)(?:总?额|收入)|营收|sales|revenue",
        (
            r"访客|流量|\bUV|客流|进店|来客|到店|visitors|traffic|visits",
            r"转化率|成交率|提袋率|购买率|conversion(?: rate)?",
            r"客单[价價]|笔单价|average (?:order|basket)(?: value)?|\bAOV",
        ),
    ),
    Identity(
        r"\bROE|净资产收益率|return on equity",
        (
            r"净利润?率|net margin",
            r"总?资产周转(?:率|次数)|asset turnover",
            r"权益乘数|杠杆(?:倍数|率)?|equity multiplier|leverage",
        ),
    ),
)
"""What a machine, a hotel, a shop and its owners get: each is what its factors make."""
