"""欠回复: who was told to wait stands above the reply box until the real answer."""
