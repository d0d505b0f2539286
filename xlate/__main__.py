"""`python -m xlate`."""

from xlate.cli import script

if __name__ == "__main__":
    script()
