"""Makes the folder that runs without Python, and tries it: ``python3 dev.py package``."""
