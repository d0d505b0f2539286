"""xlate compares news articles with their translations and reports drift in meaning."""
