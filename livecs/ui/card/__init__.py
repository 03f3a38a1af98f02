"""本场信息: the chip in the top line, the page that fills it in, the line that answers a link number or a basket."""
