"""A list, a map or a text stands where something else belongs.

## What it does
Reports a value whose form does not fit its place: a list where one number belongs, a text where
names belong, a word that is none of those that may be chosen.

## Why it matters
The program could only guess what was meant, and a plan should hold no guesses.

## Example
```yaml
language: 中文                      # zh-CN or en
goals:
  revenue:
    target: [2.8亿元, 3亿元]        # one target; a stretch target has a key of its own
```
Write instead:
```yaml
language: zh-CN
goals:
  revenue: {target: 2.8亿元, stretch: 3亿元}
```
"""

CHINESE = """
该写一种内容的地方，写成了列表、下一层或另一种文字。

## 检查什么
值的写法和位置不符就报告：该写一个数的地方写了列表，该写“名称: 内容”的地方写了一段文字，
只能选几个词的地方写了别的词。

## 为什么重要
这样的内容程序只能猜，而计划里不该有猜的东西。

## 例子
```yaml
language: 中文                      # 只能是 zh-CN 或 en
goals:
  revenue:
    target: [2.8亿元, 3亿元]        # 目标只有一个，冲刺目标另有一个键
```
改成：
```yaml
language: zh-CN
goals:
  revenue: {target: 2.8亿元, stretch: 3亿元}
```
"""
