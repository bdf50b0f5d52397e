/**
 * What a trainee may know at a moment: journals and hidden actors flow in; out flows only
 * what was discovered.
 */
@NullMarked
package dev.lastresort.session.attempt.knowledge;

import org.jspecify.annotations.NullMarked;
