/**
 * The display list. Layouts put shapes in, each with its place, its role and what it shows;
 * painters and hit tests read them. {@code Colours} says what each role looks like, for all
 * painters alike.
 */
@NullMarked
package dev.lastresort.picture.shape;

import org.jspecify.annotations.NullMarked;
