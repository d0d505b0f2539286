"""`python -m xlate`."""

from xlate.cli import main

if __name__ == "__main__":
    main()
