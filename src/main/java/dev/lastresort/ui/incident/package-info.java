/**
 * The incident room's screen: what an on-call would see, and everything that can be done, each with
 * its price before it is taken. The port's view flows in, actions flow out, a comparison at the
 * end. It knows nothing that the port does not tell, so nothing hidden can show.
 */
@NullMarked
package dev.lastresort.ui.incident;

import org.jspecify.annotations.NullMarked;
