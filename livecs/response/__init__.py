"""Response rates: what a customer's wait is, and what the week is worth by the platform's own counting."""
