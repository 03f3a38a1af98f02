"""记一笔 and 交接班: what was promised to a customer stands until it is done."""
