"""LibreOffice, run out of sight: what it makes of the Word files that are written here."""
