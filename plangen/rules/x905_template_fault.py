"""A document template is at fault.

## What it does
Reports what stops a template from being filled in, with its file and line: a syntax error, a key
that plans do not have, printing something that has no text of its own.

## Why it matters
Templates can be changed by every team; a fault in one must not look like a fault in the plan.

## Example
```jinja
{{ plan.goals.revenue.taget }}    {# target #}
```
Correct the template. Where the plan may say nothing, ask with `{% if … %}` first.
"""

from plangen.diagnostics.finding import Severity

CHINESE = """
文件模板有错。

## 检查什么
模板填不下去时，说明是哪个文件的哪一行：写法错误、用了计划没有的键、输出了没有文字的东西。

## 为什么重要
模板谁都可以改；模板的错，不能让人以为是计划的错。

## 例子
```jinja
{{ plan.goals.revenue.taget }}    {# 应为 target #}
```
改正模板。计划里可能没写的，先用 `{% if … %}` 判断。
"""

SEVERITY = Severity.ERROR
