package dev.lastresort.ui.theme;

import javafx.scene.paint.Color;

/**
 * How a role is painted.
 *
 * @param fill of the area
 * @param ink  of the pattern, the frame or the text
 */
public record Look(Color fill, Color ink) {}
