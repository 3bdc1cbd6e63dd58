"""The company's Word file cannot lend its look.

## What it does
Opens the Word file that lends its look (`--reference`, `reference:`) with care, and reports one
that is damaged, protected by a password, in the old format, larger than any letterhead, without
room between its margins, or whose header or footer has a field that reads other files or runs
programs.

## Why it matters
Everything that is built would carry what is wrong with it. Macros, embedded objects and links to
pictures elsewhere are never taken along.

## Example
```yaml
reference: ../templates/letterhead.docx    # was saved with a password
```
Open it in Word, take out what the message names, and save it as a Word document (.docx).
"""

from plangen.diagnostics.finding import Severity

CHINESE = """
公司的 Word 模板用不了。

## 检查什么
小心地打开借用样式的 Word 文件（`--reference`、`reference:`）；文件损坏、加了密码、是旧格式、
大得不像模板、页边距之间放不下正文，或者页眉页脚里有读取别的文件、运行程序的域，就报告。

## 为什么重要
它的毛病会带进生成的每一份文件。宏、嵌入的对象、链接到别处的图片，一律不带过来。

## 例子
```yaml
reference: ../templates/公司信笺.docx    # 保存时加了密码
```
用 Word 打开，去掉提示里说的内容，另存为 Word 文档（.docx）。
"""

SEVERITY = Severity.ERROR
