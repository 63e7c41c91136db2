"""What a print shop is given: the parcel, its specification, its ticket, and what is kept on record of it."""
