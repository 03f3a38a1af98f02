"""The window, offscreen: real Qt, fakes only where it would touch the system."""
