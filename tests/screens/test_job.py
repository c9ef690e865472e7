"""Jobs beside the window: one after another, with their progress, until they are stopped."""

from __future__ import annotations

import threading
from functools import partial

import pytest

from game.widgets.job import Report, StoppedError, Worker


def test_what_is_quick_is_done_at_once() -> None:
    job = Worker("test").start(lambda _report: 7)
    assert job.wait()
    assert job.result() == 7


def test_one_job_comes_after_another_and_one_that_has_not_begun_can_be_forgotten() -> None:
    hold, worker = threading.Event(), Worker("test")
    done: list[str] = []

    def work(name: str, _report: Report) -> None:
        hold.wait(10)
        done.append(name)

    jobs = [worker.start(partial(work, name)) for name in "abc"]
    jobs[1].cancel()
    assert not jobs[2].done
    hold.set()
    jobs[2].result()
    assert done == ["a", "c"]


def test_a_job_says_how_far_it_is_and_stops_when_it_says_so_again() -> None:
    told, hold = threading.Event(), threading.Event()

    def work(report: Report) -> None:
        report(1, 3)
        told.set()
        hold.wait(10)
        report(2, 3)

    job = Worker("test").start(work)
    assert told.wait(10)
    assert job.progress == (1, 3)
    job.stop()
    hold.set()
    with pytest.raises(StoppedError):
        job.result()


def test_a_closed_worker_begins_nothing_more_and_ends_what_it_does() -> None:
    hold, worker = threading.Event(), Worker("test")
    first = worker.start(lambda _report: hold.wait(10))
    second = worker.start(lambda _report: True)
    worker.close()
    hold.set()
    assert first.result()
    assert second.done
