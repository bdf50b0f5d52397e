/**
 * Somebody's own migration as a drill. In flow the paths of a migration history, a version, a
 * hazard and where to write; out flows one new scenario file that was compared before it was
 * written, or why there is none. Nothing else is written, and nothing is written over.
 */
@NullMarked
package dev.lastresort.session.importing;

import org.jspecify.annotations.NullMarked;
