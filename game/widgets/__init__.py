"""What screens are made of: parts that several share here, those of one screen in its folder."""
