package dev.lastresort.picture.shape;

/**
 * How a role is painted; colours as {@code #rrggbb}, or {@code #rrggbbaa} where something shines
 * through.
 *
 * @param fill of the area
 * @param ink  of the pattern, the frame or the text
 */
public record Paint(String fill, String ink) {}
