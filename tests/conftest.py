"""One way to run hypothesis: the same examples everywhere, and no clock that judges."""

from hypothesis import settings

settings.register_profile("livecs", deadline=None, derandomize=True, database=None)
settings.load_profile("livecs")
