"""Things to test with: made by hand, small, and the same for every room."""
