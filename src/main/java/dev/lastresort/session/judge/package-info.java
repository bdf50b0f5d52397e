/**
 * The judge of a scenario's restores. In flows a loaded scenario; out flows what each of its
 * restores brings up in the simulation and on a real server, row held against row.
 */
@NullMarked
package dev.lastresort.session.judge;

import org.jspecify.annotations.NullMarked;
