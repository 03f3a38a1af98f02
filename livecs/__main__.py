"""``livecs``: with a job, the command line; without one, the panel."""

import gc
import sys

_PANEL_ARGUMENTS = 2  # --profile DIR


def main() -> int:
    """Run what the arguments ask for; returns the exit code."""
    arguments = sys.argv[1:]
    if _ask_for_panel(arguments):
        gc.disable()  # a start makes no garbage; the panel enables it after its first paint
        from livecs.ui.plain_import import free_import

        free_import()
        from livecs import app

        return app.main(arguments)
    if arguments[-1:] == ["toggle"] and _ask_for_panel(arguments[:-1]) and _toggle(arguments[:-1]):
        return 0
    from livecs import cli

    return cli.main(arguments)


def _toggle(arguments: list[str]) -> bool:
    """Call the open panel without all that the command line would load first: a key was pressed."""
    from pathlib import Path

    from livecs.desktop.door import TOGGLE, knock
    from livecs.desktop.paths import Profile, default_profile

    given = [one for one in arguments if one != "--demo"]
    if arguments and not given:
        return False  # a demo that is thrown away has a profile that nobody can name
    root = Path(given[-1].removeprefix("--profile=")) if given else default_profile()
    return knock(Profile(root.absolute()).lock, TOGGLE)


def _ask_for_panel(arguments: list[str]) -> bool:
    rest = [one for one in arguments if one != "--demo"]
    if len(rest) == _PANEL_ARGUMENTS:
        return rest[0] == "--profile" and not rest[1].startswith("-") and bool(rest[1])
    return not rest or (len(rest) == 1 and rest[0].startswith("--profile="))


if __name__ == "__main__":
    sys.exit(main())
