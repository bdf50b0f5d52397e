/**
 * Notes that evaluators take on teams. What they write flows in, line by line; each stands in a
 * sheet of theirs at once, and follows into a store of several places as soon as that can be
 * reached.
 */
@NullMarked
package dev.lastresort.session.note;

import org.jspecify.annotations.NullMarked;
