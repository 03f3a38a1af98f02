"""The page about the data's key: its state, the recovery code, what came back after damage."""
