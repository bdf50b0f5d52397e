/**
 * The timeline as data. A comparison, a view (which stretch of the day, how wide, what is unfolded)
 * and a way to measure text flow in; a display list of shapes flows out, each with its place, its
 * role and what it shows. No toolkit and no colour is known here: painters, tooltips and hit tests
 * read the same list.
 */
package dev.lastresort.picture;
