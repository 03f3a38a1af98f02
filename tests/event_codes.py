"""Every code that an error or an event of livecs can have, read from its source."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Found(NamedTuple):
    """Codes of some sources; ``*`` stands for what is filled in; and calls whose code could not be read."""

    codes: set[str]
    unreadable: list[str]


def codes_of(sources: dict[str, str]) -> Found:
    """All codes, by file name and source.

    A code is the first argument of a ``UserError`` or a kind of it, of a function that hands its own first
    argument on as one, and of a ``log(...)``, ``event(...)`` or ``_log(...)``.
    """
    trees = {name: ast.parse(text) for name, text in sources.items()}
    makers = {"UserError", "log", "_log", "event"}
    while True:
        found, more = Found(set(), []), set()
        for name, tree in trees.items():
            for scope, call in _calls(tree, makers):
                texts, handed_on = _texts(call.args[0] if call.args else None, scope)
                found.codes.update(texts)
                if handed_on:
                    more.add(handed_on)
                elif not texts:
                    found.unreadable.append(f"{name}:{call.lineno}")
        classes = [one for tree in trees.values() for one in ast.walk(tree) if isinstance(one, ast.ClassDef)]
        more |= {one.name for one in classes if _is_kind(one, makers | more)}
        if more <= makers:
            return found
        makers |= more


def _is_kind(node: ast.ClassDef, makers: set[str]) -> bool:
    """Whether a class is a kind of UserError that takes its code from whoever raises it."""
    if not {_name(base) for base in node.bases} & makers:
        return False
    return not any(isinstance(one, ast.FunctionDef) and one.name == "__init__" for one in node.body)


def _calls(tree: ast.AST, makers: set[str]) -> Iterator[tuple[Function | None, ast.Call]]:
    """Calls that are given a code, with the function they stand in."""

    def walk(node: ast.AST, scope: Function | None, in_error: bool) -> Iterator[tuple[Function | None, ast.Call]]:
        if isinstance(node, ast.ClassDef):
            in_error = any(_name(base) in makers for base in node.bases)
        if isinstance(node, Function):
            scope = node
        if isinstance(node, ast.Call):
            is_base = in_error and isinstance(node.func, ast.Attribute) and node.func.attr == "__init__"
            if is_base or _name(node.func) in makers:
                yield scope, node
        for child in ast.iter_child_nodes(node):
            yield from walk(child, scope, in_error)

    return walk(tree, None, False)


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _texts(node: ast.AST | None, scope: Function | None) -> tuple[set[str], str]:
    """What an argument can be, and the function that hands it on where it is that one's own argument."""
    if isinstance(node, ast.Name) and scope:
        if node.id in {one.arg for one in scope.args.args}:
            return set(), scope.name
        return _assigned(node.id, scope), ""
    if isinstance(node, ast.IfExp):
        return _written(node.body) | _written(node.orelse), ""
    return _written(node), ""


def _written(node: ast.AST | None) -> set[str]:
    if isinstance(node, ast.Constant):
        return {str(node.value)}
    if isinstance(node, ast.JoinedStr):
        return {"".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)}
    is_of_error = isinstance(node, ast.Attribute) and node.attr == "code"  # it had one when it was made
    return {"*"} if is_of_error else set()


def _assigned(name: str, scope: Function) -> set[str]:
    values = [
        one.value for one in ast.walk(scope) if isinstance(one, ast.Assign) and name in {_name(t) for t in one.targets}
    ]
    return set().union(*(_texts(value, None)[0] for value in values))
