"""One name stands twice in the same place.

## What it does
Reports a key or a name that one level of the plan holds twice, with both lines.

## Why it matters
YAML keeps the second and drops the first in silence. When a line is copied to make the next one,
and the name is not changed, a region or a product disappears from the plan.

## Example
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      region:
        华东: 1.2亿元
        华东: 8000万元      # meant to be 华南
```
Keep one of them; two different things need two names.
"""

CHINESE = """
同一层里一个名称写了两次。

## 检查什么
计划的同一层里，同一个键或名称出现两次就报告，并指出两处的行号。

## 为什么重要
YAML 会保留后一个，悄悄丢掉前一个。复制一行来写下一行、又忘了改名称，一个区域或一个产品就从
计划里消失了。

## 例子
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      region:
        华东: 1.2亿元
        华东: 8000万元      # 本来是华南
```
只留一处；如果是两项内容，请用不同的名称。
"""
