"""售后: cases are registered from the clipboard with keys alone, and looked after until they are done."""
