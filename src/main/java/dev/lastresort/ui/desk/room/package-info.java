/**
 * The incident room as the window asks for it: what a trainee may know at an instant, what acting
 * would cost, and acting. Nothing of what is hidden flows through here.
 */
@NullMarked
package dev.lastresort.ui.desk.room;

import org.jspecify.annotations.NullMarked;
