"""The file is larger, deeper or newer than this program reads.

## What it does
Reports a file above 4 MB, values nested more than 100 levels deep, more than 200,000 values once
all aliases are written out, and a plan in a later version of the format.

## Why it matters
A plan is a few pages. A file beyond these limits was made by mistake or by a program gone wild, and
it must not stop the run of a thousand other plans. A later format holds what this version would
misread.

## Example
```yaml
plangen: 2                          # this program reads version 1
kind: team-plan
```
Upgrade plangen. Where a plan is truly too large, split it in several.
"""

CHINESE = """
文件太大、太深，或者格式版本太新。

## 检查什么
文件超过 4 MB、层级超过 100 层、引用展开后超过 20 万个值，或者用了更新的格式版本，都会报告。

## 为什么重要
一份计划不过几页。超过这些限度的文件，不是选错了，就是程序生成时出了错；它不该拖住其他上千份计划。
更新的格式里，有这个版本会读错的内容。

## 例子
```yaml
plangen: 2                          # 本程序读第 1 版
kind: team-plan
```
请升级 plangen；计划确实太大的，分成几份。
"""
