/**
 * The frame of the window: which screen is shown, the bar above it, work under way, and what went
 * wrong. The desk flows in; the shell hands cards and comparisons to the screens.
 */
package dev.lastresort.ui.shell;
