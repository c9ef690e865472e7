"""Flash cards: a set looked at pair by pair, before a game or instead of one."""
