"""The command line: no word opens the window, a word is a command."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING

from game import words
from game.places import NoHomeError
from game.words import _

# argparse is imported only once there is something to parse: the window alone starts without it.
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from game.launch import LaunchOptions

_DECODER = "decoder"
"""No command of a person's: so the program, where it is one file, starts its own decoders."""
_COMMANDS = ("play", "check", "convert", "key", "print", "scores", "due", "progress", "nickname")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line in `argv` (the process's own by default); return the exit status."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given[:1] == [_DECODER]:
        from game.look.decoder.__main__ import main as decode

        return decode(*given[1:2])
    _speak_utf8()
    try:
        words.use(_asked(given, "--lang") or _saved_language(given))
        args = parse(given) if given else None
        if args is None or args.command in (None, "play"):
            return _open(args)
        return _run_tool(args)
    except NoHomeError as error:
        words.use(_asked(given, "--lang"))
        return _homeless(str(error))
    except ImportError as error:
        if (end := _end_within(error)) is not None:
            raise end from None
        return _missing(error)


def parse(given: Sequence[str]) -> Namespace:
    """Return what was typed; options may stand between the names of files and sets."""
    top = parser(given)
    args, rest = top.parse_known_args(given)
    options = any(len(word) > 1 and word.startswith("-") for word in rest)
    named = {"convert": "paths", "play": "lesson"}.get(args.command or "")
    if rest and (options or named is None):
        top.parse_args(given)
    if named is not None:
        setattr(args, named, [*getattr(args, named), *rest])
    if args.command == "play":
        from game.tools.arguments import without_teams

        if said := without_teams(args):
            top.error(said)
    return args


def _run_tool(args: Namespace) -> int:
    from game.tools.arguments import filled

    try:
        match args.command:
            case "check":
                from game.tools import check

                return check.main(filled(check.CheckOptions, args), sys.stdout)
            case "convert":
                from game.tools import convert

                streams = convert.Streams(sys.stdout, sys.stdin.buffer, sys.stdout.buffer)
                return convert.main(filled(convert.ConvertOptions, args), streams)
            case "key":
                from game.tools import key

                return key.main(filled(key.KeyOptions, args), sys.stdout)
            case "print":
                from game.tools import print as printing

                return printing.main(filled(printing.PrintOptions, args), sys.stdout)
            case "due":
                from game.clocks import now
                from game.tools import due

                return due.main(filled(due.DueOptions, args), sys.stdout, now)
            case "progress":
                from game.clocks import now
                from game.tools import progress

                return progress.main(filled(progress.ProgressOptions, args), sys.stdout, now)
            case "nickname":
                from game.clocks import now
                from game.tools import nickname

                return nickname.main(filled(nickname.NicknameOptions, args), sys.stdout, now)
            case _:
                from game.clocks import now
                from game.tools import scores

                return scores.main(filled(scores.ScoresOptions, args), sys.stdout, now)
    except BrokenPipeError:
        # The reader (`head`, say) has seen enough.
        sys.stderr.close()
        return 0


def _open(args: Namespace | None) -> int:
    from game.launch import LaunchOptions, launch

    return launch(LaunchOptions() if args is None else launch_options(args))


def launch_options(args: Namespace) -> LaunchOptions:
    """Return what was typed for the window, and for the game that it opens with."""
    from game.launch import LaunchOptions
    from game.tools.arguments import filled

    args.play = None
    if args.command == "play":
        from game.tools.deal_options import PlayOptions

        args.lesson = tuple(args.lesson)
        args.play = filled(PlayOptions, args)
    return filled(LaunchOptions, args)


def _homeless(user: str) -> int:
    """Say in one sentence which folder is lacking; return the exit status."""
    if user:
        said = _("There is no user whose home could be meant by {name}.").format(name=user)
    else:
        said = _("You have no home folder here. Write --data and a folder for your games.")
    print(said, file=sys.stderr)
    return 2


def _end_within(error: BaseException | None) -> SystemExit | None:
    """Return the end of the program that a library took for its own failure while it loaded.

    A signal is heeded wherever the program is, and Skia tells any error as one of importing it.
    """
    while error is not None and not isinstance(error, SystemExit):
        error = error.__cause__ or error.__context__
    return error


def _missing(error: ImportError) -> int:
    """Say in one sentence what this computer lacks; return the exit status."""
    said = str(error)
    if ".so" in said:
        library = said.split(":")[0]
        text = _(
            "This computer lacks the system library {library}. On Debian or Ubuntu, install it "
            "with: sudo apt install libegl1 libgl1"
        ).format(library=library)
    else:
        text = _(
            "A part of the program is not installed ({error}). Install it with: "
            "python -m pip install -e ."
        ).format(error=said)
    print(text, file=sys.stderr)
    return 1


def _speak_utf8() -> None:
    """Let any script be printed, whatever this console thinks of it, and any name of a file."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _asked(given: Sequence[str], option: str) -> str:
    """Return what follows `option`, before the command line is made that understands it."""
    for at, word in enumerate(given):
        if word.startswith(f"{option}="):
            return word[len(option) + 1 :]
        if word == option and at + 1 < len(given):
            return given[at + 1]
    return ""


def _saved_language(given: Sequence[str]) -> str:
    """Return the language chosen in the program, for what is said without a window."""
    if not {"-h", "--help", *_COMMANDS} & set(given):
        return ""
    from game.places import data_folder
    from game.records.read_only_settings import read_settings

    return read_settings(data_folder(_asked(given, "--data"))).language


def parser(given: Sequence[str]) -> ArgumentParser:
    """Make the command line, in the player's language.

    Commands that `given` does not ask for would cost the window a good part of its start.
    """
    import argparse

    from game.tools.arguments import add_language, add_play, add_window

    # argparse asks the gettext domain of the process; its own words should be ours too.
    setattr(argparse, "_", _)  # noqa: B010
    top = argparse.ArgumentParser(
        prog="matching-pairs",
        description=_("A matching-pairs game for the classroom. Without a command, it opens."),
        epilog=_(
            "Each command explains itself: matching-pairs key --help. The folder of --data can "
            "also be named once and for all by the environment variable MATCHING_PAIRS_HOME."
        ),
    )
    add_window(top)
    commands = top.add_subparsers(dest="command", metavar=_("COMMAND"), title=_("commands"))
    about = _commands()
    for name in _named(given, top):
        short, more = about[name]
        command = commands.add_parser(name, help=short, description=more or short)
        if name not in given:
            continue
        if name == "play":
            add_play(command)
            add_window(command)
        else:
            import_module(f"game.tools.{name}").add_arguments(command)
            add_language(command)
        _leave_what_stands_before(command, top)
    return top


def _named(given: Sequence[str], top: ArgumentParser) -> Sequence[str]:
    """Return the command that is named; all where none is and one may be meant, or help is."""
    with_value = {
        option
        for action in top._actions
        if action.nargs is None
        for option in action.option_strings
    }
    alone = (
        word
        for before, word in pairwise(("", *given))
        if before not in with_value and not word.startswith("-")
    )
    word = next(alone, "")
    if word in _COMMANDS:
        return (word,)
    return _COMMANDS if word or {"-h", "--help", *_COMMANDS} & set(given) else ()


def _leave_what_stands_before(command: ArgumentParser, top: ArgumentParser) -> None:
    """Let `--data DIR play` be what `play --data DIR` is.

    argparse would put what a command takes for granted in the place of what was typed before it.
    """
    import argparse

    shared = {action.dest for action in top._actions if action.dest != "help"}
    for action in command._actions:
        if action.dest in shared:
            top.set_defaults(**{action.dest: action.default})
            action.default = argparse.SUPPRESS


def _commands() -> dict[str, tuple[str, str]]:
    """Return what each command does, short and (where there is more to say) long."""
    status = _(
        "Report faults and warnings with file, line and cure. "
        "Exit status: 0 no faults, 1 faults, 2 usage."
    )
    more = _(
        "Formats are found by what is in the files. Several files become one, each pair once; "
        "into a folder they are written one by one. Exit status: 0 no faults, 1 faults, 2 usage."
    )
    about = _(
        "Everything that is kept about a nickname: games with their answers, what practice "
        "remembers, stars. What is imported is added to what is there, nothing twice. Exit "
        "status: 0 done, 1 not done, 2 usage."
    )
    return {
        "play": (_("start a game of a set at once"), ""),
        "check": (_("look for faults in files of pairs, of any format"), status),
        "convert": (_("make pairs of any format into another format"), more),
        "key": (_("print what belongs together on a deal, by its number"), ""),
        "print": (_("make a PDF of a set: worksheet, cards to cut out, answer key"), ""),
        "scores": (_("print the runs on this computer, best first"), ""),
        "due": (_("print which pairs are due for practice, by player and set"), ""),
        "progress": (_("print what a player did, and which pairs of a set are hard"), ""),
        "nickname": (_("show, export, import or delete all about a nickname"), about),
    }


if __name__ == "__main__":
    raise SystemExit(main())
