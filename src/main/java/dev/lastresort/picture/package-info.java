/**
 * The timeline as data. A comparison, a view (which stretch of the day, how wide, what is unfolded)
 * and a way to measure text flow in; a display list of shapes flows out, each with its place, its
 * role and what it shows. No toolkit is known here: painters on the screen, the SVG painter,
 * tooltips, hit tests and the table of happenings read the same list. {@code Colours} says what
 * each role looks like, for all painters alike.
 */
package dev.lastresort.picture;
