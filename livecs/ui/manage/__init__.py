"""Keeping the phrasebank: what the page 话术管理 shows."""
