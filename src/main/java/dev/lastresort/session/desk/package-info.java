/**
 * What the window and the command line ask for of a scenario by its name or file: opening,
 * comparing, what-ifs, replays of attempts. Names, files and settings flow in; immutable results,
 * or problems each with its place, flow out.
 */
@NullMarked
package dev.lastresort.session.desk;

import org.jspecify.annotations.NullMarked;
