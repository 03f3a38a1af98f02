"""Return and exchange cases."""
