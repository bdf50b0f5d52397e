/**
 * Where the embedded engine and PostgreSQL agree and where they do not, case by case.
 *
 * <p>In flow the files below {@code differences}: statements, what a real PostgreSQL made of them,
 * what our engine makes of them. Out flows any case of which that is no longer true.
 */
@NullMarked
package dev.lastresort.differences;

import org.jspecify.annotations.NullMarked;
