/**
 * One room followed from a browser in the same network, and nothing else: read-only, off until a
 * facilitator opens it, behind a code that nobody guesses. What a team may know flows in, cut to
 * what a seat sees; pages of escaped text flow out.
 */
@NullMarked
package dev.lastresort.ui.follow;

import org.jspecify.annotations.NullMarked;
