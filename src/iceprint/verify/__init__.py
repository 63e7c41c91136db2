"""The judge: sees the bytes of a finished file and the promise made for it, never the code that made it."""
