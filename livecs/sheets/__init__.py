"""Sheets in and out: XLSX and CSV as rows of text, within limits, whatever the file holds."""
