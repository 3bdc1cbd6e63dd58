"""A key that every plan must have is missing.

## What it does
Reports a plan without `plangen`, `kind`, `language` or `title`. What else a kind of document cannot
do without is the matter of P011.

## Why it matters
These four say how the file is to be read and what the document is called. Without them there is
nothing to check and nothing to print.

## Example
```yaml
plangen: 1
kind: team-plan
title: 2026年销售团队工作计划     # in which language?
```
Add `language: zh-CN`.
"""

CHINESE = """
缺少每份计划都要有的键。

## 检查什么
计划里没有 `plangen`、`kind`、`language` 或 `title` 时报告。某一种文件另外必须有的内容，归 P011。

## 为什么重要
这四项说明文件该怎么读、叫什么名字。没有它们，既无从核对，也无从成文。

## 例子
```yaml
plangen: 1
kind: team-plan
title: 2026年销售团队工作计划     # 用哪种语言？
```
加一行 `language: zh-CN`。
"""
