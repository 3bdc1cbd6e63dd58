"""The text mentions a table or chart that is not there, or twice.

## What it does
Looks up every mention of a table or chart by its label, and reports labels that no table or chart
has, and labels that several have.

## Why it matters
“See figure 3” must lead to figure 3. Word would print an error in its place.

## Example
```jinja
{{ ref("quarters") }}    {# but no chart has label="quarters" #}
```
Correct the label in the template.
"""

from plangen.diagnostics.finding import Severity

CHINESE = """
文中提到的表或图不存在，或者重复。

## 检查什么
文中每处“见图 3”“见表 2”都按标签去找；没有这个标签，或者好几个图表用了同一个标签，就报告。

## 为什么重要
写着“见图 3”，就要有图 3；否则 Word 会在那里印出一行错误。

## 例子
```jinja
{{ ref("quarters") }}    {# 没有哪个图写了 label="quarters" #}
```
改正模板里的标签。
"""

SEVERITY = Severity.ERROR
