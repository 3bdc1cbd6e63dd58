"""The company's Word file lacks a style that documents need.

## What it does
Looks up the styles in the Word file that lends its look (`--reference`, `reference:`), by their
standard names: Title, Subtitle, Heading 1 to 4, Body Text, Caption, List Bullet, List Number,
Quote. It lists those that are missing, and what each is for.

## Why it matters
What has no style would look like plain text: a heading that nobody sees, and that is missing from
the contents.

## Example
```yaml
reference: ../templates/letterhead.docx    # has no style Caption
```
Open the file in Word and use each missing style once (Home, Styles, Alt+Ctrl+Shift+S), or make one
of that name; then save it. The text in the file does not matter, and may be deleted.
"""

from plangen.diagnostics.finding import Severity

CHINESE = """
公司的 Word 模板缺少文件要用的样式。

## 检查什么
在借用样式的 Word 文件（`--reference`、`reference:`）里，按标准名称查找样式：标题、副标题、
标题 1 至标题 4、正文文本、题注、列表项目符号、列表编号、引用。缺少的逐个列出，说明各做什么用。

## 为什么重要
没有样式，就和普通文字一个样：标题看不出是标题，也进不了目录。

## 例子
```yaml
reference: ../templates/公司信笺.docx    # 里面没有“题注”样式
```
用 Word 打开这个文件，把缺少的样式各用一次（开始、样式，Alt+Ctrl+Shift+S），或者新建同名样式，
再保存。文件里的文字不要紧，删掉也行。
"""

SEVERITY = Severity.ERROR
