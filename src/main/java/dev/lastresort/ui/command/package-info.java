/**
 * Everything that can be done in the window, by name and by key. Screens hand in their commands;
 * the palette finds and runs them, the overview shows their keys, and the shell listens for them.
 */
@NullMarked
package dev.lastresort.ui.command;

import org.jspecify.annotations.NullMarked;
