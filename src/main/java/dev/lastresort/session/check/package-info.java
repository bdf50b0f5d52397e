/**
 * Checks of a scenario: what can be told without running it, and what only a rehearsal shows. A
 * loaded scenario flows in; problems in the order of the file flow out.
 */
@NullMarked
package dev.lastresort.session.check;

import org.jspecify.annotations.NullMarked;
