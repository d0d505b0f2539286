"""Names across scripts: how a name sounds, and how it is plausibly written elsewhere."""
