/**
 * Help for authors: new scenario files, and what a scenario does in prose. Names and scenarios flow
 * in; files that were not there before, and lines of text, flow out.
 */
@NullMarked
package dev.lastresort.session.author;

import org.jspecify.annotations.NullMarked;
