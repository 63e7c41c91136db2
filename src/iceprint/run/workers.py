"""Workers: processes that live for many orders. One that is killed costs the edition that it had, and no other."""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import NamedTuple

from iceprint.errors import OutputError
from iceprint.model.build import Made
from iceprint.run.claim import at_work
from iceprint.run.order import Order, Setting

BIRTHS = 3  # workers that may die one after the other before they are ready; then nobody else is hired
LIFE = 1000  # orders, then another takes over: whatever an engine may keep of each edition has an end
# See `gc.set_threshold`. An edition leaves objects that hold each other, such as the rows of its zones. Collected as
# seldom as by a card, they took 6 MB in a thousand editions of the card for the screen.
COLLECTED_AFTER = (10_000, 20, 20)
_GONE = (EOFError, OSError)  # nobody is at the other end of a pipe


Answer = tuple[int, tuple[Made, ...]]


def work(orders: Sequence[Order], most: int, setting: Setting) -> Generator[Answer, None, None]:
    """What became of every order, with its place in the list, as soon as it is known. `most` workers at a time.

    Who leaves early lets the workers end what they have begun; then they are gone.
    """
    crew = _Crew(orders, setting)
    try:
        while crew.waiting or crew.workers:
            while crew.waiting and len(crew.workers) < most:
                crew.hire()
            for connection in wait(list(crew.workers)):
                assert isinstance(connection, Connection)
                yield from crew.hear(connection)
    finally:
        crew.dismiss()


class _Worker(NamedTuple):
    process: SpawnProcess
    order: int | None = None  # what it works at, by its place in the list
    begun: int = 0  # orders


class _Crew:
    """The workers there are, by our end of the pipe, and the orders that nobody has begun."""

    def __init__(self, orders: Sequence[Order], setting: Setting) -> None:
        self.waiting = deque(range(len(orders)))
        self.workers: dict[Connection, _Worker] = {}
        self._orders, self._setting = orders, setting
        self._unborn = 0  # how many have died, one after the other, before they were ready

    def hire(self) -> None:
        """Start a worker; it says that it is ready. It never hears Ctrl-C: who gave the command does."""
        context = get_context("spawn")
        resource_tracker.ensure_running()  # or starting the first worker starts it, and opens the ear again
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self._setting), daemon=True)
        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        try:
            process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
            theirs.close()
        self.workers[ours] = _Worker(process)

    def hear(self, connection: Connection) -> Iterator[Answer]:
        """What a worker says, if it says anything. It has its next order by then, or leave to go."""
        worker = self.workers[connection]
        try:
            made = connection.recv()
        except _GONE:
            yield from self._bury(connection)
            return
        self._unborn = 0
        following = self.waiting.popleft() if self.waiting and worker.begun < LIFE else None
        self.workers[connection] = _Worker(worker.process, following, worker.begun + 1)
        if following is None:
            del self.workers[connection]
            connection.close()
            worker.process.join()
        else:
            with suppress(*_GONE):  # then the next look at it finds it gone
                connection.send(self._orders[following])
        if worker.order is not None:
            yield worker.order, made

    def _bury(self, connection: Connection) -> Iterator[Answer]:
        """Take a worker that has died off the list. What it had is lost; without any, that is tried again twice."""
        worker = self.workers.pop(connection)
        worker.process.join()
        lost: tuple[int, ...] = () if worker.order is None else (worker.order,)
        if worker.order is None:
            self._unborn += 1
            if self._unborn == BIRTHS:
                lost = tuple(self.waiting)
                self.waiting.clear()
        yield from ((order, _lost(self._orders[order], worker.process.exitcode)) for order in lost)

    def dismiss(self) -> None:
        """Let all end what they have begun, and wait for it."""
        for connection in self.workers:
            connection.close()
        for worker in self.workers.values():
            worker.process.join()


def serve(connection: Connection, setting: Setting) -> None:
    """The life of a worker: fill orders until nobody sends any more."""
    from iceprint.run.workshop import Workshop  # noqa: PLC0415 - opens all rooms, which the first process never enters

    gc.set_threshold(*COLLECTED_AFTER)
    with closing(connection), at_work(setting.project.output):
        workshop = Workshop(setting)
        made: tuple[Made, ...] = ()  # ready
        while True:
            try:
                connection.send(made)
                order = connection.recv()
            except _GONE:
                return
            made = workshop.fill(order)


def _lost(order: Order, code: int | None) -> tuple[Made, ...]:
    by = f"signal {signal.Signals(-code).name}" if code and code < 0 else f"exit code {code}"
    error = OutputError(
        f"the process that was to make it ended with {by}",
        remedy="run the command again; if it is the same, give the machine more memory, or --jobs 1",
    )
    return tuple(Made.refused(piece, error) for piece in order.pieces)
