"""The page 话术管理: packs, proposals, the editor and the review."""
