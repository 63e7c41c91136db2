"""Reads `content/materials/<id>.yaml`: which messages and facts fill the slots of a product."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from iceprint.catalog import names
from iceprint.catalog.nodes import Items, Keys, Node, Scalar
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.errors import ContentError, FactError, IceprintError, Place, distinct, flatten, raise_all
from iceprint.model.fact import Ledger
from iceprint.model.format import Format
from iceprint.model.material import Filling, Material, Mood, Product, Program, Slot, SlotKind


def read_material(
    document: Keys,
    material_id: str,
    *,
    products: Mapping[str, Product],
    formats: Mapping[str, Format],
    languages: Mapping[str, object],
    ledger: Ledger,
    program: Callable[[str], Program],
) -> Material:
    """The material in a file's mapping. `program` opens the program of a message."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    product, tags = fields.text("product"), fields.texts("languages")
    paper = fields.text("format")
    issued = fields.date("issued")
    reason = fields.maybe_text("single_line_because")
    mood = Mood.CALM if fields.absent("mood") else fields.one_of("mood", Mood)
    slots = dict(_leaves(fields.part("slots"), ""))
    paired = None if fields.absent("paired") else dict(_leaves(fields.part("paired"), ""))
    fields.done()
    for kind, name, place, known in (
        ("product", product, fields.place("product"), products),
        ("format", paper, fields.place("format"), formats),
        *(("language", tag, place, languages) for tag, place in tags),
    ):
        if name and name not in known:
            fields.refuse(place, f'the {kind} "{name}" does not exist', suggestion(name, known))
    reader = _Reader(ledger, program, problems)
    if product in products and paper in formats:
        _require_paper(products[product], paper, formats, fields)
    made = products.get(product)
    filling = reader.filling(made.id, made.slots, slots, fields.place("slots")) if made else None
    two = _paired(reader, made, slots, paired, fields) if made else None
    raise_all(distinct(problems))  # what is filled alike is wrong alike
    assert made is not None, "an unknown product has been refused"
    assert filling is not None, "as above"
    return Material(
        id=material_id,
        product=product,
        format=paper,
        languages=tuple(tag for tag, _ in tags),
        issued=issued,
        messages=filling.messages,
        facts=filling.facts,
        place=Place(document.place.file),
        single_line_because=reason,
        pairs=made.pairs or two is not None,
        together=made.together,
        imprint=made.imprint,
        mood=mood,
        paired=two,
    )


def _paired(
    reader: _Reader, product: Product, alone: Mapping[str, Node], nodes: Mapping[str, Node] | None, fields: Fields
) -> Filling | None:
    """What is said where two languages share the piece, of a product that has slots for it.

    A slot that is not filled for it, but has a namesake in the piece `alone`, is filled like that.
    """
    if nodes is None:
        return None
    place = fields.place("paired")
    if product.paired:
        same = {slot.name: alone[slot.name] for slot in product.paired if slot.name in alone}
        return reader.filling(f"{product.id} in two languages", product.paired, {**same, **nodes}, place)
    what = f"{product.id} has no slots of its own for two languages"
    fields.refuse(place, what, "delete `paired`: it says the same in two" if product.pairs else "delete `paired`")
    return None


def _require_paper(product: Product, paper: str, formats: Mapping[str, Format], fields: Fields) -> None:
    """A design is made for paper of a kind: flat, with certain panels, tabs or cells, or bound."""
    if not product.takes(formats[paper]):
        able = [name for name in formats if product.takes(formats[name])]
        what = f'{product.id} is not designed for the format "{paper}"'
        fields.refuse(fields.place("format"), what, suggestion(paper, able))


def _leaves(fields: Fields, prefix: str) -> Iterator[tuple[str, Node]]:
    """The nested slots with their dotted names."""
    for key, _, node in fields.each():
        if isinstance(node, Keys):
            yield from _leaves(Fields(node, []), f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", node


class _Reader:
    """Puts names into the slots of one product; notes the names that stand for nothing."""

    def __init__(self, ledger: Ledger, program: Callable[[str], Program], problems: list[IceprintError]) -> None:
        self._ledger, self._program, self._problems = ledger, program, problems
        self._broken: set[str] = set()

    def filling(self, product: str, wanted: Sequence[Slot], nodes: Mapping[str, Node], place: Place) -> Filling:
        """All slots filled, in the order of the product."""
        filled = Filling({}, {})
        slots = {slot.name: slot for slot in wanted}
        for name, node in nodes.items():
            if name not in slots:
                self._refuse(node.place, f'{product} has no slot "{name}"', suggestion(name, slots))
        started = {slot.group for name, slot in slots.items() if slot.optional and name in nodes}
        for name, slot in slots.items():
            if name not in nodes and slot.optional:
                if slot.group in started:
                    what = f'the slot "{name}" is empty, but others of "{slot.group}" are filled'
                    self._refuse(place, what, f'fill it, or leave out all of "{slot.group}"')
            elif name not in nodes:
                self._refuse(place, f'the slot "{name}" of {product} is empty', "fill it, or choose another product")
            elif slot.kind is SlotKind.FACT:
                filled.facts[name] = self._fact(slot, nodes[name])
            else:
                filled.messages[name] = self._several(slot, nodes[name])
        return filled

    def _several(self, slot: Slot, node: Node) -> tuple[str, ...]:
        nodes = node.nodes if isinstance(node, Items) and slot.kind is SlotKind.MESSAGES else (node,)
        if not slot.least <= len(nodes) <= slot.most:
            wanted = f"{slot.least} to {slot.most}"
            self._refuse(node.place, f'"{slot.name}" holds {len(nodes)} messages', f"list {wanted} of them")
        return tuple(self._message(slot, one) for one in nodes)

    def _message(self, slot: Slot, node: Node) -> str:
        if not isinstance(node, Scalar) or not names.MESSAGE.match(node.text) or "." not in node.text:
            self._refuse(node.place, f'"{slot.name}" must name a message', "write it as <program>.<message>")
            return ""
        known = self._messages_of(names.program_of(node.text), node.place)
        if known is not None and node.text not in known:
            self._refuse(node.place, f'no program defines the message "{node.text}"', suggestion(node.text, known))
        return node.text

    def _messages_of(self, program: str, asked_at: Place) -> Mapping[str, object] | None:
        """The messages of a program, or None if its file is missing or wrong itself, which is said once."""
        if program in self._broken:
            return None
        try:
            return self._program(program).messages
        except IceprintError as error:
            self._broken.add(program)
            for one in flatten(error):
                one.where = one.where or asked_at
                self._problems.append(one)
            return None

    def _fact(self, slot: Slot, node: Node) -> str:
        name = node.text if isinstance(node, Scalar) else ""
        fact = self._ledger.find(name)
        if fact is None:
            what = f'"{slot.name}" asks for the fact "{name}", which is not in content/facts.yaml'
            self._problems.append(FactError(what, remedy=suggestion(name, self._ledger.names), where=node.place))
        elif fact.kind.value not in slot.fact_kinds:
            what = f'"{slot.name}" cannot hold "{name}", which is of kind {fact.kind}'
            self._refuse(node.place, what, f"name a fact of kind {' or '.join(slot.fact_kinds)}")
        return name

    def _refuse(self, place: Place, what: str, remedy: str) -> None:
        self._problems.append(ContentError(what, remedy=remedy, where=place))
