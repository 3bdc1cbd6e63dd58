"""Something in the plan is not shown in the document.

## What it does
Reports narrative for a section that the kind of document does not have, and characters that a
format cannot hold and that were left out.

## Why it matters
Nothing may disappear in silence: what somebody wrote, somebody expects to read.

## Example
```yaml
narrative:
  bugdet: 推广预算的大头在线下活动。   # the section is called budget
```
Use a section that the message lists, or add it to a template of your own.
"""

from plangen.diagnostics.finding import Severity

CHINESE = """
计划里有内容没有出现在文件里。

## 检查什么
文字写给了这种文件没有的一节；或者有的字符这种格式存不下，只好略去。

## 为什么重要
什么都不能悄悄消失：有人写了，就有人等着看。

## 例子
```yaml
narrative:
  bugdet: 推广预算的大头在线下活动。   # 这一节叫 budget
```
改用提示里列出的名称，或者在自己的模板里加上这一节。
"""

SEVERITY = Severity.WARNING
