"""The command line: no word opens the window, a word is a command."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from game import words
from game.words import _

_COMMANDS = ("play", "check", "convert", "key", "print", "scores")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line in `argv` (the process's own by default); answer the exit status."""
    given = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    words.use(_asked(given, "--lang") or _chosen_language(given))
    if not given:
        return _open(Namespace(command=None))
    args = _parsed(given)
    if args.command in (None, "play"):
        return _open(args)
    return _tool(args)


def _parsed(given: Sequence[str]) -> Namespace:
    """What was typed; options may stand between the names of files."""
    line = parser(given)
    args, more = line.parse_known_args(given)
    if more and (args.command != "convert" or any(len(w) > 1 and w[0] == "-" for w in more)):
        line.parse_args(given)
    if more:
        args.paths += more
    return args


def _tool(args: Namespace) -> int:
    from game.clocks import utc

    try:
        if args.command == "check":
            from game.tools import check

            return check.main(args, sys.stdout)
        if args.command == "convert":
            from game.tools import convert

            return convert.main(args, sys.stdout, sys.stdin.buffer, sys.stdout.buffer)
        if args.command == "key":
            from game.tools import key

            return key.main(args, sys.stdout)
        if args.command == "print":
            from game.tools import print as printing

            return printing.main(args, sys.stdout)
        from game.tools import scores

        return scores.main(args, sys.stdout, utc)
    except ImportError as error:
        return _missing(error)
    except BrokenPipeError:
        # The reader (`head`, say) has seen enough.
        sys.stderr.close()
        return 0


def _open(args: Namespace) -> int:
    try:
        from game.launch import launch

        return launch(args)
    except ImportError as error:
        return _missing(error)


def _missing(error: ImportError) -> int:
    """Say in one sentence what this computer lacks; answer the exit status."""
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
    """Let any script be printed, whatever this console thinks of it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="replace")


def _asked(given: Sequence[str], option: str) -> str:
    """What follows `option`, before the command line is made that understands it."""
    for at, word in enumerate(given):
        if word.startswith(f"{option}="):
            return word[len(option) + 1 :]
        if word == option and at + 1 < len(given):
            return given[at + 1]
    return ""


def _chosen_language(given: Sequence[str]) -> str:
    """The language chosen in the program, for what is said without a window."""
    if not {"-h", "--help", *_COMMANDS} & set(given):
        return ""
    from game.places import data_folder
    from game.records.read_only_settings import read_settings

    return read_settings(data_folder(_asked(given, "--data"))).language


def parser(given: Sequence[str]) -> ArgumentParser:
    """The command line, in the player's language.

    Only the command that is named in `given` is made whole: the others would cost the window a
    good part of its start.
    """
    import argparse

    # argparse asks the gettext domain of the process; its own words should be ours too.
    setattr(argparse, "_", _)  # noqa: B010
    top = ArgumentParser(
        prog="matching-pairs",
        description=_("A matching-pairs game for the classroom. Without a command, it opens."),
        epilog=_(
            "Each command explains itself: matching-pairs key --help. The folder of --data can "
            "also be named once and for all by the environment variable MATCHING_PAIRS_HOME."
        ),
    )
    _window(top)
    commands = top.add_subparsers(dest="command", metavar=_("COMMAND"), title=_("commands"))
    for name, (short, more) in _commands().items():
        command = commands.add_parser(name, help=short, description=more or short)
        if name not in given:
            continue
        if name == "play":
            _play(command)
            _window(command)
        else:
            import_module(f"game.tools.{name}").add_arguments(command)
            _language(command)
    return top


def _commands() -> dict[str, tuple[str, str]]:
    """Each command with what it does, short and (where there is more to say) long."""
    status = _(
        "Report faults and warnings with file, line and cure. "
        "Exit status: 0 no faults, 1 faults, 2 usage."
    )
    more = _(
        "Formats are found by what is in the files. Several files become one, each pair once; "
        "into a folder they are written one by one. Exit status: 0 no faults, 1 faults, 2 usage."
    )
    return {
        "play": (_("start a game of a set at once"), ""),
        "check": (_("look for faults in files of pairs, of any format"), status),
        "convert": (_("make pairs of any format into another format"), more),
        "key": (_("print what belongs together on the deal of a seed"), ""),
        "print": (_("make a PDF of a set: worksheet, cards to cut out, answer key"), ""),
        "scores": (_("print the runs on this computer, best first"), ""),
    }


def _play(command: ArgumentParser) -> None:
    from game.tools.arguments import add_deal

    add_deal(command, seed_needed=False)
    command.add_argument(
        "--name", default="", metavar=_("NICK"), help=_("nickname for the high scores")
    )


def _language(command: ArgumentParser) -> None:
    codes = tuple(words.LANGUAGES)
    command.add_argument("--lang", choices=codes, default="", help=_("language of the program"))


def _window(command: ArgumentParser) -> None:
    from game.tools.arguments import size

    _language(command)
    add = command.add_argument
    add("--size", type=size, default=None, metavar=_("WxH"), help=_("size of the window"))
    add("--fullscreen", action="store_true", help=_("fill the screen"))
    add("--theme", choices=("light", "dark", "contrast"), default=None, help=_("colours"))
    add("--no-motion", action="store_true", help=_("nothing moves"))
    add("--mute", action="store_true", help=_("no sound"))
    add("--data", type=Path, default=None, metavar=_("DIR"),
        help=_("folder of your own sets, scores and settings"))  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
