"""Benchmarks: figures and ratios, printed; none of them passes or fails."""
