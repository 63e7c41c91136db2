"""An edition's template becomes pages: sizes chosen, lines broken, every position final."""
