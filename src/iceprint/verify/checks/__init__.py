"""The checks that look inside a file, one question a module; `register` is the list of all."""
