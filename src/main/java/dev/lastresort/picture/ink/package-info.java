/**
 * Shapes flow in; primitives flow out: boxes, contours, hatches and texts in tones, which any pen
 * can draw without knowing what they mean. All offsets, sizes and signs of the picture stand here,
 * once, for the canvas and for SVG alike.
 */
@NullMarked
package dev.lastresort.picture.ink;

import org.jspecify.annotations.NullMarked;
