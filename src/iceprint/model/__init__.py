"""The hall: inert nouns that every room knows. Frozen, typed, without files, clock or network."""
