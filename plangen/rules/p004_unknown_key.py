"""A key that the plan format does not know.

## What it does
Compares every key with those that may stand in its place. Where one is mistyped or written in
Chinese, the finding names the key that was probably meant; else it lists what can stand there.

## Why it matters
A key that nobody reads is a sentence or a figure that no document shows. Better to hear of it now
than to miss it on the printed page.

## Example
```yaml
goals:
  revenue:
    目标: 2.8亿元        # the key is target
    grwoth: 25%          # growth
```
Keys are English; names of regions, products or people may be anything. Content for your own
templates goes under `extra`.
"""

CHINESE = """
计划格式里没有这个键。

## 检查什么
把每个键和这个位置可以写的键核对。拼错的、写成中文的，会指出大概想写哪个键；猜不出的，列出
这里可以写什么。

## 为什么重要
没人认识的键，后面的文字和数字就不会出现在任何文件里。现在知道，好过印出来才发现少了一段。

## 例子
```yaml
goals:
  revenue:
    目标: 2.8亿元        # 键是 target
    grwoth: 25%          # growth
```
键用英文；区域、产品、人员的名称随意。自己的模板要用的内容写在 `extra` 下面。
"""
