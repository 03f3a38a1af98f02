"""The linter over small rules made for the purpose, and the shipped ones."""
