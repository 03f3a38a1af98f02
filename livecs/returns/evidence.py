"""How much evidence a case may have; the store and the window go by the same figures."""

MOST_PICTURES = 9
"""Of one case, as the platforms take it."""
MOST_BYTES_IN = 20 << 20
"""A file as it is handed over."""
MOST_PIXELS_IN = 40_000_000
"""Decoded, four bytes each: a small file may unfold to gigabytes."""
LONGEST_SIDE = 1600
"""Pixels of a picture as it is kept."""
MOST_BYTES_KEPT = 4 << 20
MOST_BYTES_IN_ALL = 2 << 30
"""Some 7,000 pictures of 300 kB; the second copy beside the backups takes as much again."""
