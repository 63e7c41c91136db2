"""The corridor: carries one edition after the other through the rooms, and alone knows their order."""
