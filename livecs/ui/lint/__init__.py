"""Findings on the screen: underlines and the list 违禁提示."""
