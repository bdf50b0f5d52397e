/** Where systems keep what belongs to a program's user: a rule, and no file is touched. */
@NullMarked
package dev.lastresort.model.place;

import org.jspecify.annotations.NullMarked;
