/**
 * What leaves the window as a file. What is to be written flows in from the screens, where to from
 * a person; out come the file, how far it is, and where it went.
 */
@NullMarked
package dev.lastresort.ui.export;

import org.jspecify.annotations.NullMarked;
