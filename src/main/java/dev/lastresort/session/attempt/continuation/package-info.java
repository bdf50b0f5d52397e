/**
 * What could have been done instead: from the moments of an attempt, each recovery of the scenario
 * and each other attempt that began in the same way is taken on the real engine to the end of the
 * day and measured. Moments flow in, continuations and costly moves flow out.
 */
@NullMarked
package dev.lastresort.session.attempt.continuation;

import org.jspecify.annotations.NullMarked;
