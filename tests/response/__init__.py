"""Tests of the room of response rates."""
