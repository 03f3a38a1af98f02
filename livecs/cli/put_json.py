"""What ``--json`` puts out."""

import json
import sys


def put_json(content: object) -> None:
    """Write something to the standard output as JSON that a person can read, too."""
    sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
