"""A chart needs a character that no font can draw.

## What it does
Looks up every character of every chart in the fonts that come with plangen, and reports those that
would come out as an empty box.

## Why it matters
A box in a board paper looks like carelessness, and the word it stands for is lost.

## Example
```yaml
milestones:
  🚀 新品上市: 3月    # emoji are not drawn in charts
```
Write the name without the character.
"""

from plangen.diagnostics.finding import Severity

CHINESE = """
图里有一个字，没有字体能画出来。

## 检查什么
图里的每个字都到随程序提供的字体里去找，找不到、会变成空方框的，就报告。

## 为什么重要
交给董事会的文件里出现方框，既难看，又丢了内容。

## 例子
```yaml
milestones:
  🚀 新品上市: 3月    # 图里画不出表情符号
```
把名称里的这个字去掉。
"""

SEVERITY = Severity.ERROR
