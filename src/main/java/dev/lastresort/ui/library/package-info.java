/**
 * The library: which scenarios there are, and what one must know before an incident starts. Cards
 * flow in from the desk; the wish to compare one flows out.
 */
@NullMarked
package dev.lastresort.ui.library;

import org.jspecify.annotations.NullMarked;
