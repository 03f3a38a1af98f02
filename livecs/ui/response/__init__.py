"""The page 回复率: the week as the platform counts it, and what stands behind it."""
