"""Programs: dialogs that another program of the desktop shows, and answers in its output."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from game import paths
from game.desktop.wish import Alive, FileWish, SystemDialog

_LOOK_AGAIN_S = 0.2
Command = Callable[[FileWish], list[str]]


def dialog_of(command: Command) -> SystemDialog:
    """Return the dialog that this command shows."""

    def show(wish: FileWish, alive: Alive) -> tuple[str, ...]:
        said = _output(command(wish), alive, {"PAREJAS_FOLDER": str(wish.folder)})
        return tuple(line for line in said.splitlines() if line)

    return show


def _output(command: Sequence[str], alive: Alive, more: dict[str, str]) -> str:
    """Return what a program prints; it is ended when `alive` raises."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **more},
        encoding="utf-8",
        errors="surrogateescape",
    )
    try:
        while True:
            try:
                said, _errors = process.communicate(timeout=_LOOK_AGAIN_S)
            except subprocess.TimeoutExpired:
                alive()
                continue
            break
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()
    if process.returncode not in (0, 1):  # 1: nothing was chosen
        raise OSError(process.returncode, f"{command[0]} failed")
    return said if process.returncode == 0 else ""


def zenity(wish: FileWish) -> list[str]:
    """Return the command of GNOME's and many other desktops' dialog."""
    command = ["zenity", "--file-selection", f"--title={wish.title}", f"--filename={wish.folder}/"]
    if wish.many:
        command += ["--multiple", "--separator=\n"]
    if wish.folders:
        command.append("--directory")
    elif wish.endings:
        command.append(f"--file-filter={wish.kind} | {' '.join(wish.patterns)}")
    return command


def kdialog(wish: FileWish) -> list[str]:
    """Return the command of KDE's dialog."""
    command = ["kdialog", "--title", wish.title]
    if wish.folders:
        return [*command, "--getexistingdirectory", str(wish.folder)]
    if wish.many:
        command += ["--multiple", "--separate-output"]
    shown = [f"{wish.kind} ({' '.join(wish.patterns)})"] if wish.endings else []
    return [*command, "--getopenfilename", str(wish.folder), *shown]


def osascript(wish: FileWish) -> list[str]:
    """Return the command of the dialog of macOS."""
    what = "folder" if wish.folders else "file"
    script = f"choose {what} with prompt {_quoted(wish.title)}"
    if wish.endings and not wish.folders:
        types = ", ".join(_quoted(ending.lstrip(".")) for ending in wish.endings)
        script += f" of type {{{types}}}"
    if paths.is_folder(Path(wish.folder)):
        script += f" default location POSIX file {_quoted(str(wish.folder))}"
    if wish.many and not wish.folders:
        script += " with multiple selections allowed"
    lines = [
        f"set chosen to {script}",
        "if class of chosen is not list then set chosen to {chosen}",
        'set said to ""',
        "repeat with one in chosen",
        "set said to said & POSIX path of one & linefeed",
        "end repeat",
        "said",
    ]
    return ["osascript", *(part for line in lines for part in ("-e", line))]


def powershell(wish: FileWish) -> list[str]:
    """Return the command of the dialog of Windows; the folder comes by the environment."""
    title = wish.title.replace("'", "''")
    lines = [
        "[Console]::OutputEncoding = [Text.Encoding]::UTF8",
        "Add-Type -AssemblyName System.Windows.Forms",
        # Its owner is on top, so that the dialog does not open behind the window.
        "$top = New-Object Windows.Forms.Form -Property @{TopMost = $true}",
    ]
    if wish.folders:
        lines += [
            "$dialog = New-Object Windows.Forms.FolderBrowserDialog",
            f"$dialog.Description = '{title}'",
            "$dialog.SelectedPath = $env:PAREJAS_FOLDER",
            "$chosen = { $dialog.SelectedPath }",
        ]
    else:
        shown = f"{wish.kind}|{';'.join(f'*{end}' for end in wish.endings)}"
        shown = shown.replace("'", "''") if wish.endings else "*|*"
        lines += [
            "$dialog = New-Object Windows.Forms.OpenFileDialog",
            f"$dialog.Title = '{title}'",
            f"$dialog.Filter = '{shown}'",
            f"$dialog.Multiselect = ${str(wish.many).lower()}",
            "$dialog.InitialDirectory = $env:PAREJAS_FOLDER",
            "$chosen = { $dialog.FileNames }",
        ]
    lines.append("if ($dialog.ShowDialog($top) -eq 'OK') { & $chosen } else { exit 1 }")
    return ["powershell", "-NoProfile", "-STA", "-Command", "; ".join(lines)]


def _quoted(text: str) -> str:
    """Return a text as AppleScript writes it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
