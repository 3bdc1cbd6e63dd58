"""A stated product is not what its factors give.

## What it does
Where a document says how many times, how much each time and what that makes, multiplies the two and
compares. Counts are exact; amounts and averages may differ by half a unit of their last place.
Sums that the text itself writes with their signs, such as 640-432=208 or (120+80)×3=600, are done
again in the same way.

## Why it matters
Such sums are done once and copied for years, while the number of events or the price changes.

## Example
> 全年组织6场培训，每场32人，共培训182人次。

6 × 32 = 192: one of the three numbers is wrong.
"""

CHINESE = """
写的乘积和它的因数对不上。

## 检查什么
文件里写了次数、每次多少、一共多少时，把前两个数相乘来核对。计数必须正好相等；金额和平均数允许差到
最后一位的一半。正文里直接写出的算式，如 640-432=208、(120+80)×3=600，也照样重算一遍。

## 为什么重要
这类数往往算过一次就一直沿用，场次或单价改了，总数却忘了改。

## 例子
> 全年组织6场培训，每场32人，共培训182人次。

6 × 32 = 192：三个数里有一个是错的。
"""
