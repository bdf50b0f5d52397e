/**
 * The layout of the timeline. A comparison, a view (which stretch of the day, how wide, what is
 * unfolded) and a way to measure text flow in; a display list flows out. No toolkit is known here:
 * the canvas, the SVG painter, tooltips, hit tests and the table of happenings read the same list.
 */
@NullMarked
package dev.lastresort.picture;

import org.jspecify.annotations.NullMarked;
