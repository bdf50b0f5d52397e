/**
 * What the window asks of the rest of the program, as ports: scenarios and comparisons flow in
 * through the desk, a file through the file choice. Nothing here knows JavaFX, and an adapter may
 * take all the time it needs: the window calls it away from its own thread.
 */
@NullMarked
package dev.lastresort.ui.desk;

import org.jspecify.annotations.NullMarked;
