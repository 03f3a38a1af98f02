"""The chat beside the panel: which windows are chats, what goes into them, and what was written there."""
