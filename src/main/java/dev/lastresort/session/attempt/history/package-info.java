/**
 * All attempts of a user as a history: what each came to, by scenario and by day; one archive of
 * all of them, out and in. Files flow in, which are the truth; entries flow out, from an index that
 * can be made anew at any time.
 */
@NullMarked
package dev.lastresort.session.attempt.history;

import org.jspecify.annotations.NullMarked;
