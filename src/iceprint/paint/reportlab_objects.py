"""reportlab's object model, brought in so that nobody's settings for it reach our files.

reportlab reads settings from the environment (`RL_*`) and runs `~/.reportlab_settings` as Python code. We give it our
own: nothing is searched for on the disk, because the fonts are ours.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType

_settings = ModuleType("reportlab_settings")
vars(_settings).update(T1SearchPath=(), TTFSearchPath=(), CMapSearchPath=())
sys.modules["reportlab_settings"] = _settings
_hidden = {name: os.environ.pop(name) for name in tuple(os.environ) if name.startswith("RL_")}
try:
    from reportlab.pdfbase.pdfdoc import PDFDocument, PDFName, PDFObject
finally:
    os.environ.update(_hidden)

__all__ = ["PDFDocument", "PDFName", "PDFObject"]
