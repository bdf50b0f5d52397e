/**
 * Small parts that several screens are made of. Words and what is to be done flow in, controls flow
 * out; no part knows a screen.
 */
@NullMarked
package dev.lastresort.ui.part;

import org.jspecify.annotations.NullMarked;
