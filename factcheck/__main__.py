"""`python -m factcheck`, where the command itself is not on the PATH."""

from factcheck.cli import main

main()
