"""The file is not saved as UTF-8 text.

## What it does
Reads the bytes of the file as UTF-8 and, where they are not, says what they seem to be: GBK, as
older Chinese programs save it, UTF-16, a Word or Excel file, or a text that was damaged on its way.

## Why it matters
A file in another encoding shows as garbled characters on the next computer. plangen does not guess
which characters were meant: one wrong guess in a name or a number would go unnoticed.

## Example
```text
title: 2026ÄêÏúÊÛÍÅ¶Ó¹¤×÷¼Æ»®
```
The title was saved as GBK. Save the file again as UTF-8: in Notepad “Save as → Encoding → UTF-8”,
in VS Code click the encoding at the bottom right, then “Save with Encoding”.
"""

CHINESE = """
文件不是 UTF-8 编码的文本。

## 检查什么
按 UTF-8 读取文件；读不通时，说明它像是什么：旧软件常用的 GBK、UTF-16、Word 或 Excel 文件，
或者传送途中损坏的文字。

## 为什么重要
编码不对的文件，换一台电脑打开就是乱码。程序不去猜本来是哪个字：名称或数字里猜错一个，谁也看不出来。

## 例子
```text
title: 2026ÄêÏúÊÛÍÅ¶Ó¹¤×÷¼Æ»®
```
标题是按 GBK 保存的。请另存为 UTF-8：记事本用“另存为 → 编码 → UTF-8”，VS Code 点右下角的编码，
选“通过编码保存”。
"""
