"""The page 设置, made from the table of settings and the table of keys."""
