"""Medians and percentiles of a list of measurements."""

from collections.abc import Sequence
from statistics import median, quantiles


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that so many percent do not exceed."""
    return quantiles(values, n=100, method="inclusive")[percent - 1]


def line(name: str, values: Sequence[float], unit: str) -> str:
    """One row of the report: median, p95, p99 and how many were measured."""
    return (
        f"{name:44} median {median(values):8.2f}  p95 {percentile(values, 95):8.2f}  "
        f"p99 {percentile(values, 99):8.2f} {unit}  n={len(values)}"
    )
