/**
 * A timeline as it leaves the program. A laid-out picture and its comparison flow in; out comes a
 * sheet that says by itself what it shows, and what its signs mean.
 */
@NullMarked
package dev.lastresort.picture.sheet;

import org.jspecify.annotations.NullMarked;
