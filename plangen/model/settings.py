"""The settings of a workspace, as they stand in its ``plangen.yaml``."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Language
from plangen.model.faults import to_faults
from plangen.model.scalars import Month
from plangen.model.shape import Line, Named, Shape, field
from plangen.source.reader import Source, read
from plangen.workspace.settings import Level, Settings


class Folders(Shape):
    """Where things are, seen from the settings file."""

    plans: Line = field("计划放在哪里，不写就是 plans", "where the plans are, else plans")
    templates: Line = field(
        "自己的模板放在哪里，不写就是 templates", "where templates of your own are, else templates"
    )
    output: Line = field(
        "生成的文件放到哪里，不写就是 output", "where documents go, else output"
    )


class SettingsFile(Shape):
    """Every key of a settings file."""

    language: Language | None = field(
        "检查结果用的语言，不写就用计划的语言", "the language of reports, else the plan's"
    )
    fiscal_year_starts: Month = field(
        "财年从几月开始，如 4；计划的 basis 里可以另写",
        "the month in which the business year begins, as 4; the basis of a plan may say another",
    )
    severities: Named[Level] = field(
        "各项检查算什么，如 {R202: info, D902: off}",
        "how serious findings are taken, as {R202: info, D902: off}",
        default={},
    )
    look: Line = field("Word 文件的样式，如 official", "the look of Word documents, as official")
    reference: Line = field(
        "公司自己的 Word 模板（.docx），从这个文件所在的文件夹写起",
        "a Word file (.docx) whose look is taken instead, seen from this file",
    )
    folders: Folders = field("文件夹", "folders", default=Folders())


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """The settings, or what is wrong with them; the source where the file is sound YAML."""

    settings: Settings
    faults: tuple[Fault, ...] = ()
    source: Source | None = None


def read_settings(data: bytes, file: Path, root: Path) -> ReadSettings:
    """Read a settings file. `root` is its folder, as seen from the working directory."""
    reading = read(data, file.as_posix())
    source = reading.source
    if not any(line.partition("#")[0].strip() for line in reading.lines):
        return ReadSettings(Settings(file))
    if source is None or reading.faults:
        return ReadSettings(Settings(file), reading.faults, source)
    try:
        stated = SettingsFile.model_validate(source.tree)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        return ReadSettings(Settings(file), to_faults(details, source, SettingsFile), source)
    return ReadSettings(_settings(stated, file, root), (), source)


def _settings(stated: SettingsFile, file: Path, root: Path) -> Settings:
    folders = stated.folders
    return Settings(
        file,
        stated.language,
        stated.fiscal_year_starts or 1,
        stated.severities,
        stated.look or Settings().look,
        root / (folders.plans or Settings().plans),
        root / (folders.templates or Settings().templates),
        root / (folders.output or Settings().output),
        root / stated.reference if stated.reference else None,
    )
