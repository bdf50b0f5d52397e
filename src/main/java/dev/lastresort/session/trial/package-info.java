/**
 * What a window runs on somebody's SQL is done in a process of its own first: since the same comes
 * of it everywhere, what ended there within its limits ends here. Scenarios, settings and attempts
 * flow in; whether they may be run here flows out, or the limit that struck.
 */
@NullMarked
package dev.lastresort.session.trial;

import org.jspecify.annotations.NullMarked;
