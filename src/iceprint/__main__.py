"""`python -m iceprint`: the same as the command."""

from iceprint.cli import run

if __name__ == "__main__":
    run()
