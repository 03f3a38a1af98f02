"""What goes onto paper: tables over pages, and the printer they go to."""
