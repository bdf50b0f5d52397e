/** The window. Screens lie in packages of their own; here they are only started. */
package dev.lastresort.ui;
