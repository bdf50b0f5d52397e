/** The window. Screens lie in packages of their own; here they are only started. */
@NullMarked
package dev.lastresort.ui;

import org.jspecify.annotations.NullMarked;
