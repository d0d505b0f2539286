"""The shape of each subject's tables: one frozen dataclass a module, filled by every language."""
