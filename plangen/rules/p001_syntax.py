"""The file cannot be read as it was meant.

## What it does
Reads the text of the plan and reports what does not form “name: value” lines. It also reports what
YAML would read without complaint, but not as it was meant. Each finding shows the repaired line.

* A full-width colon or comma (`：`, `，`), or a colon with no space after it, parts nothing: the
  line becomes one text or one long name.
* A comma inside braces parts entries: `{target: 1,200,000元}` is read as a target of 1.
* `>=95%` and `>7` announce a block of text in YAML: write `≥95%` and `＞7`.
* A value that begins with `{{`, `*`, `&`, `!`, `%`, `@`, a quotation mark or a bracket and goes on
  after it must stand between quotation marks as a whole.
* What follows a space and `#` is a comment: `客户 #1 重点` is read as 客户.
* Tabs and wide spaces do not indent; names of one level must be aligned.
* Invisible characters pasted from Word or a web page make two equal names differ.

## Why it matters
A plan that is read otherwise than it was written is worse than one that is not read at all: the
document would look finished, and a figure would be missing or wrong.

## Example
```yaml
goals:
  revenue：2.8亿元
kpis:
  回款率: {weight: 15%, target: >=95%}
```
Write instead:
```yaml
goals:
  revenue: 2.8亿元
kpis:
  回款率: {weight: 15%, target: ≥95%}
```
"""

CHINESE = """
文件不能按本来的意思读出来。

## 检查什么
读取计划的文字，凡是不成“名称: 值”的地方都报告；YAML 不报错、却读成别的意思的地方也报告。
每条结果都给出改好的那一行。

* 全角的冒号、逗号（`：`、`，`），或者冒号后面没有空格，都隔不开内容：
  整行会变成一段文字，或一个长名称。
* 花括号里的逗号用来分项：`{target: 1,200,000元}` 读出来的目标是 1。
* `>=95%`、`>7` 在 YAML 里表示“下面是一段文字”，要写 `≥95%`、`＞7`。
* 以 `{{`、`*`、`&`、`!`、`%`、`@`、引号或括号开头、后面还有文字的值，要把整个值放进引号。
* 空格加 `#` 后面是注释：`客户 #1 重点` 只剩下“客户”。
* 制表符和全角空格不能缩进；同一层的名称要左边对齐。
* 从 Word 或网页粘贴来的看不见的字符，会让两个一样的名称对不上。

## 为什么重要
读错比读不出来更糟：文件看上去完整，里面却少了一个数，或者是另一个数。

## 例子
```yaml
goals:
  revenue：2.8亿元
kpis:
  回款率: {weight: 15%, target: >=95%}
```
改成：
```yaml
goals:
  revenue: 2.8亿元
kpis:
  回款率: {weight: 15%, target: ≥95%}
```
"""
