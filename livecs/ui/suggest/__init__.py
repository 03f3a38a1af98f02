"""A customer's message that the panel suggests phrases for."""
