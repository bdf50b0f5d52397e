/**
 * The start of the program: arguments, environment and display come in, the window or the command
 * line goes on, an exit code comes out. Nothing below depends on this package.
 */
@NullMarked
package dev.lastresort;

import org.jspecify.annotations.NullMarked;
