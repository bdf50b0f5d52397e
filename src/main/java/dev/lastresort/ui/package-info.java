/** The desktop program: sessions flow in, windows and the user's wishes flow out. */
package dev.lastresort.ui;
