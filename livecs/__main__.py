"""``livecs``: with a job, the command line; without one, the panel."""

import gc
import sys

_PANEL_ARGUMENTS = 2  # --profile DIR


def main() -> int:
    """Run what the arguments ask for; returns the exit code."""
    arguments = sys.argv[1:]
    if _ask_for_panel(arguments):
        gc.disable()  # a start makes no garbage; the panel enables it after its first paint
        from livecs import app

        return app.main(arguments)
    from livecs import cli

    return cli.main(arguments)


def _ask_for_panel(arguments: list[str]) -> bool:
    rest = [one for one in arguments if one != "--demo"]
    if len(rest) == _PANEL_ARGUMENTS:
        return rest[0] == "--profile" and not rest[1].startswith("-") and bool(rest[1])
    return not rest or (len(rest) == 1 and rest[0].startswith("--profile="))


if __name__ == "__main__":
    sys.exit(main())
