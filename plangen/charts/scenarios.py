"""Floor, target and stretch beside one another."""

from plangen.diagnostics.message import say

_TITLE = say(zh="目标分档", en="Scenarios")
_NAMES = {
    "floor": say(zh="保底", en="Floor"),
    "target": say(zh="目标", en="Target"),
    "stretch": say(zh="冲刺", en="Stretch"),
}
