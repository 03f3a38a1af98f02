"""售后: cases registered, found again, counted, and taken over from files."""
