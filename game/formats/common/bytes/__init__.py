"""Bytes: files as text, whatever encoding they are in, and ZIP files looked over before use."""
