"""Runs in words: the way of playing, how a time came about, its place, why it has none."""

from __future__ import annotations

from datetime import tzinfo

from game.core.clock_text import official, running
from game.core.options import BY_EAR
from game.core.run import HINT_MS, Result, Run, SavedGame, Way
from game.words import _, language, n_


def mode_name(mode: str) -> str:
    """Return a mode as the player calls it; one from a newer version keeps its own name."""
    # The library says how a best run went, and shows no board: it need not wait for them.
    from game.boards import title_of

    return title_of(mode)


def way_words(way: Way) -> str:
    """Return what sets this way of playing apart: "Columns · 12 pairs · 4 a round"."""
    parts = [mode_name(way.mode), n_("{n} pair", "{n} pairs", way.pairs)]
    if way.pairs_per_round < way.pairs:
        parts.append(_("{n} a round").format(n=way.pairs_per_round))
    if way.direction.removesuffix(BY_EAR) == "definition":
        parts.append(_("definitions asked"))
    if way.direction.endswith(BY_EAR):
        parts.append(_("by ear"))
    if way.teams:
        # Not on the way to the first picture.
        from game.team_words import teams_words

        parts.append(teams_words(way.teams))
    return " · ".join(parts)


def pairs_in_rounds(pairs: int, rounds: int) -> str:
    """Return "12 pairs in 3 rounds", or just "12 pairs" when there is one round."""
    in_all = n_("{n} pair", "{n} pairs", pairs)
    if rounds <= 1:
        return in_all
    return _("{pairs} in {rounds}").format(
        pairs=in_all, rounds=n_("{n} round", "{n} rounds", rounds)
    )


def saved_words(saved: SavedGame) -> str:
    """Return how far a game is that was left: "4 of 9 pairs, 1:12"."""
    time = running(saved.running_ms).rpartition(".")[0]
    pairs = _("{found} of {all} pairs").format(found=saved.found, all=saved.pairs)
    return _("{pairs}, {time}").format(pairs=pairs, time=time)


def offer_words(saved: SavedGame, *, own: bool) -> str:
    """Return the offer to go on with a game; `own`: whoever plays now left it."""
    what = saved_words(saved)
    if saved.teams:
        return _("Go on with the class game: {what}").format(what=what)
    if own:
        return _("Go on with your game: {what}").format(what=what)
    if not saved.nickname:
        return _("Go on with a game without a name: {what}").format(what=what)
    return _("Go on with the game of {nickname}: {what}").format(nickname=saved.nickname, what=what)


def right_and_wrong(right: int, errors: int) -> str:
    """Return "12 right, 1 error"."""
    return _("{right}, {errors}").format(
        right=n_("{n} right", "{n} right", right), errors=errors_words(errors)
    )


def errors_words(errors: int) -> str:
    """Return "1 error", or "no errors"."""
    return n_("{n} error", "{n} errors", errors) if errors else _("no errors")


def time_words(result: Result) -> str:
    """Return the official time; "–" for a run without a clock."""
    return official(result.official_ms) if result.timed else "–"


def time_came_about(result: Result) -> str:
    """Return how the official time adds up: "1:42.18 + 2.00 for 1 error + 5.00 for 1 hint"."""
    if not result.timed:
        return _("Without a clock")
    parts = [official(result.running_ms)]
    for_hints = result.hints * HINT_MS
    # What is not for hints was added at each error, by the size of its round.
    for_errors = result.official_ms - result.running_ms - for_hints
    if for_errors > 0:
        parts.append(_added(for_errors, n_("{n} error", "{n} errors", result.errors)))
    if for_hints:
        parts.append(_added(for_hints, n_("{n} hint", "{n} hints", result.hints)))
    return " + ".join(parts) if len(parts) > 1 else _("nothing was added")


def _added(ms: int, what: str) -> str:
    seconds = f"{ms // 1000}.{ms % 1000 // 10:02d}" if ms < 60_000 else official(ms)
    return _("{time} for {what}").format(time=seconds, what=what)


def name_of(run: Run, *, mine: bool = False) -> str:
    """Return whose run it is; one without a name is "You" when it was just played."""
    return run.start.nickname or (_("You") if mine else _("No name"))


def day(iso: str, zone: tzinfo | None) -> str:
    """Return the day of a time in `zone` as the language writes it: 22/11/2026, 2026-11-22."""
    # The library names no days, and its picture need not wait for what finds them.
    from game.core.moment import local_day

    year, *rest = local_day(iso, zone).split("-")
    return "/".join((*reversed(rest), year)) if language() == "es" else "-".join((year, *rest))


def best_words(run: Run) -> str:
    """Return the best run in a few words: "Best 100 · 1:42.18"."""
    return _("Best {score} · {time}").format(
        score=run.result.score, time=official(run.result.official_ms)
    )


def ordinal(n: int, tongue: str = "") -> str:
    """Return a place in a ranking: "2nd", or "2.º" in Spanish; `tongue` "" is the player's own."""
    match tongue or language():
        case "es":
            return f"{n}.º"
        case "en":
            teens = 11 <= n % 100 <= 13
            return f"{n}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
    return f"{n}."
