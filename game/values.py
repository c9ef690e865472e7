"""Dataclasses of the standard library, made in a quarter of the time.

The standard `dataclass` writes and compiles up to six methods for each class, and some ninety
classes stand before the first picture: a quarter of the whole start. Here it writes `__init__`
alone; repr is the same function for all, equality and hash are written as the standard ones at
their first call. That a frozen one is not changed is left to the type checker, to which this is
the standard decorator. `replace`, `fields` and the others work as always.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    import dataclasses

    _EQ = """
def __eq__(self, other):
    if other.__class__ is not self.__class__:
        return NotImplemented
    return {ours} == {theirs}
"""
    _HASH = """
def __hash__(self):
    return hash({ours})
"""

    def dataclass(made=None, /, *, eq=True, frozen=False, order=False, **options):
        """Return the class as a dataclass, or a decorator with these options."""

        def decorate(cls):
            if order:
                return dataclasses.dataclass(cls, eq=eq, frozen=frozen, order=order, **options)
            own = vars(cls).keys()
            cls = dataclasses.dataclass(cls, eq=False, repr=False, **options)
            methods = {"__repr__": _repr}
            if eq:
                methods["__eq__"] = _at_first_call(cls, "__eq__", _EQ)
                methods["__hash__"] = _at_first_call(cls, "__hash__", _HASH) if frozen else None
            for name, method in methods.items():
                if name not in own:
                    setattr(cls, name, method)
            return cls

        return decorate if made is None else decorate(made)

    def _repr(self):
        shown = (field.name for field in dataclasses.fields(self) if field.repr)
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__qualname__}({values})"

    def _at_first_call(cls, name, source):
        """Return a method that puts the one of this source in its place when it is called."""

        def method(*given):
            names = [field.name for field in dataclasses.fields(cls) if field.compare]
            ours, theirs = (
                f"({''.join(f'{of}.{each},' for each in names)})" for of in ("self", "other")
            )
            made = {}
            exec(source.format(ours=ours, theirs=theirs), made)
            setattr(cls, name, made[name])
            return made[name](*given)

        return method
