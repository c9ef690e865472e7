"""Where pygame and Skia live: window, fonts, text, painter, sounds, inputs."""
