"""What the outside may know of the store: key states, recovery codes, the keyring as a Protocol."""
