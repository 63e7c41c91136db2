"""Options that several commands share."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no other name


def common_options(*, output: bool = True, argument_default: str | None = None) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False, argument_default=argument_default)
    common.add_argument("--project", type=Path, metavar="DIR", help="default: this folder or the nearest parent")
    if output:
        common.add_argument("--output", type=Path, metavar="DIR", help="default: output/ in the project")
    common.add_argument("--json", action="store_true", help="plain data for machines")
    common.add_argument("-q", "--quiet", action="store_true", help="print mistakes only")
    common.add_argument("-v", "--verbose", action="store_true", help="print all details")
    return common
