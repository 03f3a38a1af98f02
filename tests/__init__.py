"""Tests, laid out as livecs is."""
