"""Mutations: files of pairs damaged in their bytes, their structure, or as archives."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from random import Random
from typing import Any
from xml.etree import ElementTree

import yaml

from tests.formats.sampled import zipped

SPLINTERS = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\t", b": ", b"- ", b'"', b"'", b"[", b"{", b"}", b"]",
    b"&a ", b"*a", b"!!x ", b"#", b"|", b">", b"<", b"</", b"&", b"&#", b"]]>", b"<![CDATA[",
    b"---\n", b"...\n", b"\r", b"\n", b"\x85", b"\xe2\x80\xa8", b"\xc3", b"\xf0\x9f",
    b"\xed\xa0\x80", b"-->",
    b"[" * 300, b"{\"a\":" * 200, b"<a>" * 300, b"- " * 200, b"{{c1::", b"}}", b"\\(", b"$$", b"\\",
    b"\\ud800", b"1e999", b"NaN", b"-" * 5000, b"=" * 3000, b" " * 9000, b"\n" * 3000, b"(" * 2000,
    b"&#0;", b"&#xD800;", b"&#99999999;", b"%u0000", b"%FF", b"<!DOCTYPE a [<!ENTITY b \"c\">]>",
    b"{=a -> b}", b"::", b"=>", b"~", b"/////", b"sep=x\n", b"#separator:\n", b"#columns:a\tb\n",
    b"a" * 20000, "\U0001f469\u200d".encode() * 500, "\u202e".encode(), "e\u0301".encode() * 400,
]  # fmt: skip
ENCODINGS = ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp500", "utf-7", "shift_jis"]
_MOST = 400_000
"""Samples are small; what grows beyond this would test the computer, not the readers."""


def mutated(data: bytes, chance: Random) -> bytes:
    """`data` with one to many faults of one kind."""
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.8:
        return of_archive(data, chance)
    if chance.random() < 0.35:
        return of_structure(data, chance)[:_MOST]
    return of_bytes(data, chance)[:_MOST]


# ---------------------------------------------------------------------- bytes


def of_bytes(data: bytes, chance: Random) -> bytes:
    """Bytes taken away, put in, changed, turned round; now and then another encoding."""
    made = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 5, 40])):
        at, end = sorted(chance.randrange(len(made) + 1) for _ in range(2))
        kind = chance.randrange(7)
        if kind == 0:
            del made[at : min(end, at + chance.choice([1, 3, 60, 4000]))]
        elif kind == 1:
            made[at:at] = chance.choice(SPLINTERS)
        elif kind == 2 and at < len(made):
            made[at] = chance.randrange(256)
        elif kind == 3:
            made[at:end] = made[at:end][::-1]
        elif kind == 4:
            made[at:at] = made[at : at + chance.choice([20, 200, 5000])] * chance.choice([1, 9])
        elif kind == 5:
            del made[at:]
        else:
            made = bytearray(_lines(bytes(made), chance))
    if chance.random() < 0.1:
        text = bytes(made).decode("utf-8", "replace")
        return text.encode(chance.choice(ENCODINGS), "replace")
    return bytes(made)


def _lines(data: bytes, chance: Random) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return chance.choice([b"\n", b"\r", b"\r\n", b"\n\n"]).join(lines)


# ---------------------------------------------------------------------- structure


def of_structure(data: bytes, chance: Random) -> bytes:
    """The parts of JSON, YAML or XML swapped, repeated, taken away, put inside one another."""
    for read, write in (_JSON, _XML, _YAML):
        try:
            tree = read(data)
        except Exception:
            continue
        if not isinstance(tree, (dict, list, ElementTree.Element)):
            continue
        for _ in range(chance.choice([1, 2, 6])):
            _shake(tree, chance)
        try:
            return write(tree)
        except Exception:
            return data
    return of_bytes(data, chance)


def _shake(tree: Any, chance: Random) -> None:
    holders = _holders(tree)
    one, other = chance.choice(holders), chance.choice(holders)
    keys = list(one) if isinstance(one, dict) else list(range(len(one)))
    if not keys:
        return
    key, kind = chance.choice(keys), chance.randrange(6)
    if kind == 0:
        del one[key]
    elif kind == 1:
        one[key] = _odd(chance, one)
    elif kind == 2 and not isinstance(one, dict):
        for _ in range(chance.choice([1, 30])):
            one.append(one[key])
    elif kind == 3:
        _deepen(one, key, chance.choice([3, 30, 90]))
    elif kind == 4 and type(one) is type(other) and len(other):
        inner = chance.choice(list(other) if isinstance(other, dict) else range(len(other)))
        one[key], other[inner] = other[inner], one[key]
    elif isinstance(one, ElementTree.Element):
        one[key].text, one[key].tail = chance.choice(["<b>x</b>", "", "&#1;", "a" * 9000]), " x "
    elif isinstance(one, dict):
        one[chance.choice(["", "front", "pairs", "text", "id", "ñ"])] = one.pop(key)


def _holders(tree: Any) -> list[Any]:
    """All that holds something, from above to below."""
    found, todo = list[Any](), [tree]
    while todo and len(found) < 3000:
        node = todo.pop()
        found.append(node)
        inner = node.values() if isinstance(node, dict) else node
        todo += [each for each in inner if isinstance(each, (dict, list, ElementTree.Element))]
    return found


def _odd(chance: Random, near: Any) -> Any:
    if isinstance(near, ElementTree.Element):
        return ElementTree.Element(chance.choice(["text", "a", "pair", "entry"]), {"id": "-1"})
    return chance.choice(
        [None, True, 0, -1.5, 10**30, "", "x", [], {}, [["a"]], {"text": {}}, "\n"]
    )


def _deepen(holder: Any, key: Any, times: int) -> None:
    for _ in range(times):
        inner = holder[key]
        if isinstance(holder, ElementTree.Element):
            around = ElementTree.Element(holder.tag)
            around.append(inner)
            holder[key] = around
        else:
            holder[key] = [inner] if times % 2 else {"a": inner}


def _from_xml(data: bytes) -> Any:
    return ElementTree.fromstring(data)


_JSON: tuple[Callable[[bytes], Any], Callable[[Any], bytes]] = (
    json.loads, lambda tree: json.dumps(tree).encode(),
)  # fmt: skip
_XML: tuple[Callable[[bytes], Any], Callable[[Any], bytes]] = (_from_xml, ElementTree.tostring)
_YAML: tuple[Callable[[bytes], Any], Callable[[Any], bytes]] = (
    yaml.safe_load, lambda tree: yaml.safe_dump(tree, allow_unicode=True).encode(),
)  # fmt: skip


# ---------------------------------------------------------------------- archives


def of_archive(data: bytes, chance: Random) -> bytes:
    """Members damaged, renamed, missing, twice; links, bombs, passwords, wrong sizes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except Exception:
        return of_bytes(data, chance)
    if not members:
        return data
    name, kind = chance.choice(list(members)), chance.randrange(10)
    if kind <= 3:
        members[name] = mutated(members[name], chance)
    elif kind == 4:
        bad = chance.choice(["../x", "/etc/x", "C:\\x", "a/../../b", "x" * 5000, "\x00", "con.png"])
        members[bad] = members.pop(name)
    elif kind == 5:
        del members[name]
    elif kind == 6:
        members[name] = b"\0" * 60_000_000 if chance.random() < 0.1 else b"<a>" * 1_000_000
    elif kind == 7:
        return _linked(members, name)
    elif kind == 8:
        members[name] = zipped(members)
    else:
        return _headers(zipped(members), chance)
    return zipped(members)


def _linked(members: dict[str, bytes], name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for each, data in members.items():
            entry = zipfile.ZipInfo(each)
            entry.external_attr = (0o120777 << 16) if each == name else 0
            archive.writestr(entry, b"/etc/hosts" if each == name else data)
    return out.getvalue()


def _headers(data: bytes, chance: Random) -> bytes:
    """Flags, methods, sizes and places of an entry changed where the archive lists them."""
    made = bytearray(data)
    starts = [found.start() for found in re.finditer(rb"PK\x01\x02", data)]
    for _ in range(chance.choice([1, 3])):
        at = chance.choice(starts) + chance.randrange(6, 46)
        if at < len(made):
            made[at] = chance.choice([0, 1, 8, 12, 0xFF, chance.randrange(256)])
    return bytes(made)
