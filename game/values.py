"""Dataclasses of the standard library, made in a quarter of the time.

The standard `dataclass` writes and compiles up to six methods for each class, and some ninety
classes stand before the first picture: a quarter of the whole start. Here it writes `__init__`
alone; equality, hash and repr are the same few functions for all. That a frozen one is not
changed is left to the type checker, to which this is the standard decorator. `replace`,
`fields` and the others work as always.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    import dataclasses
    from operator import attrgetter

    def dataclass(made=None, /, *, eq=True, frozen=False, order=False, **options):
        """Return the class as a dataclass, or a decorator with these options."""

        def decorate(cls):
            if order:
                return dataclasses.dataclass(cls, eq=eq, frozen=frozen, order=order, **options)
            own = vars(cls).keys()
            cls = dataclasses.dataclass(cls, eq=False, repr=False, **options)
            named = [field.name for field in dataclasses.fields(cls) if field.repr]
            methods = {"__repr__": _repr(named)}
            if eq:
                compared = [field.name for field in dataclasses.fields(cls) if field.compare]
                methods |= _equality(compared, frozen)
            for name, method in methods.items():
                if name not in own:
                    setattr(cls, name, method)
            return cls

        return decorate if made is None else decorate(made)

    def _repr(names):
        def __repr__(self):
            values = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
            return f"{type(self).__qualname__}({values})"

        return __repr__

    def _equality(names, frozen):
        """Return `__eq__` over these fields, and the `__hash__` that belongs to it."""
        key = attrgetter(*names) if names else type

        def __eq__(self, other):
            if type(other) is not type(self):
                return NotImplemented
            return self is other or key(self) == key(other)

        def __hash__(self):
            return hash(key(self))

        return {"__eq__": __eq__, "__hash__": __hash__ if frozen else None}
