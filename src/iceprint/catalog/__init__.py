"""From files to an edition: reads content, facts and translations, and refuses what must not reach paper."""
