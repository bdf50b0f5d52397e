/**
 * Everything that can be done in the window, by name and by key. Screens hand in their commands;
 * the palette finds and runs them, the overview shows their keys, and the shell listens for them.
 * Tabs are commands, too: views flow into a row of them, and the one that is chosen flows out.
 */
@NullMarked
package dev.lastresort.ui.command;

import org.jspecify.annotations.NullMarked;
