/**
 * The exercise's file: read and checked into what was planned, and written from it; and its injects
 * as a sheet that other tools keep, read row by row. Bytes of a stranger flow in, and an exercise
 * or all problems with their places flow out. Whether it fits its scenarios is looked at elsewhere.
 */
@NullMarked
package dev.lastresort.scenario.exercise;

import org.jspecify.annotations.NullMarked;
