"""Pages become PDF. The only room that knows reportlab; it paints what layout decided and decides nothing itself."""
