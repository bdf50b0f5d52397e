/**
 * The frame of the window: which screen is shown, the bar above it, work under way, and what went
 * wrong. The desk flows in; the shell hands cards and comparisons to the screens.
 */
@NullMarked
package dev.lastresort.ui.shell;

import org.jspecify.annotations.NullMarked;
