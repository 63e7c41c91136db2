"""Logos and lists of partners: one that is right, and small specimens of what must be refused."""

from __future__ import annotations

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 48">{}</svg>'
BLACK_SQUARE = '<rect x="8" y="8" width="32" height="32"/>'
HARBOR = """\
<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 64 48">
<title>Harbor House</title>
<defs><style type="text/css">.sea{fill:#0b5fa5}.sun{fill:#F2A900;fill-rule:evenodd}</style></defs>
<rect class="sea" x="2" y="2" width="60" height="44" rx="6"/>
<path class="sun" d="M32 8a15 15 0 1 0 .01 0ZM32 14a9 9 0 1 1-.01 0Z"/>
<g transform="translate(32 23) rotate(45)"><polygon fill="#fff" points="-4,-4 4,-4 4,4 -4,4"/></g>
</svg>
"""
HARBOR_PRESS = '"#0b5fa5": [90, 55, 5, 0]\n"#f2a900": [0, 35, 100, 0]\n'


def drawing(inside: str = BLACK_SQUARE) -> str:
    """A drawing of 64 by 48 units with something in it."""
    return SVG.format(inside)


PATH = '<path d="{}"/>'
# What stands in a drawing, and a part of the complaint about it.
HOSTILE = {
    "script": ("<script>alert(1)</script>", "it holds a script (<script>)"),
    "script in defs": ("<defs><script/></defs>", "it holds a script"),
    "script of another namespace": ('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>', "it holds a script"),
    "handler": ('<rect width="9" height="9" onclick="x()"/>', "it holds a script (onclick=)"),
    "handler on a group": ('<g onload="x()"/>', "it holds a script (onload=)"),
    "other document": ("<foreignObject/>", "it holds another document"),
    "picture": ('<image href="a.png"/>', "it holds a picture"),
    "picture inside": ('<image href="data:image/png;base64,AAAA"/>', "it holds a picture"),
    "reference": ('<path href="http://e.org/x#y" d="M0 0h9v9Z"/>', 'it refers to something (href="http://e.org/x#y")'),
    "xlink": (
        '<g xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="file:///etc/passwd"/>',
        'it refers to something (href="file:///etc/passwd")',
    ),
    "copy": ('<g id="a"/><use href="#a"/>', "it holds a copy of another element (<use>)"),
    "import": ('<style>@import "http://e.org/x.css";</style>', "its style sheet refers to something"),
    "address in a style sheet": ("<style>.a{fill:url(http://e.org/#a)}</style>", "its style sheet refers to something"),
    "selector": ("<style>rect{fill:#fff}</style>", 'its style sheet has the selector "rect"'),
    "text": ("<text>Harbor</text>", "it holds text"),
    "gradient": ('<rect width="9" height="9" fill="url(#a)"/>', "its fill is a gradient or pattern"),
    "gradient in a style": ('<rect width="9" height="9" style="fill:url(#a)"/>', "its fill is a gradient or pattern"),
    "filter": ('<filter id="a"/>', "it holds a filter"),
    "filtered": ('<g filter="url(#a)"/>', 'it has "filter: url(#a)"'),
    "mask": ('<g style="mask:url(#a)"/>', 'it has "mask: url(#a)"'),
    "clip": ('<g clip-path="url(#a)"/>', 'it has "clip-path: url(#a)"'),
    "animation": ("<animate/>", "it holds an animation"),
    "stroke": ('<path stroke="#000" d="M0 0h9v9Z"/>', 'it has "stroke: #000"'),
    "opacity": ('<g opacity=".5"/>', 'it has "opacity: .5"'),
    "hidden": ('<g style="display:none"/>', 'it has "display: none"'),
    "colour of a variable": ('<g fill="var(--x)"/>', '"var(--x)", which is no flat colour'),
    "colour beyond a byte": ('<g fill="rgb(300,0,0)"/>', '"rgb(300,0,0)", which is no flat colour'),
    "unknown property": ('<g style="behavior:url(x.htc)"/>', 'its style has "behavior:url(x.htc)"'),
    "unknown element": ("<hatch/>", "it holds <hatch>, which is not understood"),
    "drawing inside": ("<svg/>", "it holds a drawing inside the drawing"),
    "words": ("<g>Harbor</g>", 'it holds the words "Harbor"'),
    "path of noise": (PATH.format("M0 0 L#10 20"), 'its path data hold "#10 20"'),
    "path without a move": (PATH.format("L10 20"), "its path data break off, or do not begin with a move"),
    "path that breaks off": (PATH.format("M0 0 C1 2 3"), "its path data break off"),
    "arc that breaks off": (PATH.format("M0 0 a5 5 0 0"), "its path data break off"),
    "flag": (PATH.format("M0 0 a5 5 0 2 1 9 9"), 'its path data hold "2 1 9 9"'),
    "number": (PATH.format("M0 0 h1e300"), "its path data hold the number 1e300, which is too large"),
    "digits": (PATH.format("M0 0 h" + "9" * 400), "which is too large"),
    "nan": (PATH.format("M0 0 hnan"), 'its path data hold "nan"'),
    "length": ('<rect width="10%" height="9"/>', 'its width is "10%", which is no number'),
    "points": ('<polygon points="1,2 x,4"/>', "which is no list of numbers"),
    "odd points": ('<polygon points="1,2 3"/>', "its path data break off"),
    "transform": ('<g transform="rotate3d(1)"/>', 'its transform has "rotate3d" with 1 numbers'),
    "half a transform": ('<g transform="scale(2"/>', 'its transform is "scale(2"'),
}
# Whole files.
BOMB = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + drawing("<desc>&b;</desc>")
EXTERNAL = '<!DOCTYPE svg SYSTEM "file:///etc/passwd">' + drawing()
DEEP = drawing("<g>" * 5000 + "</g>" * 5000)
PNG_BOMB = bytes.fromhex("89504e470d0a1a0a0000000d49484452000186a0000186a00802000000")  # 100,000 pixels each way
