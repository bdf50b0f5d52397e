/**
 * Team sessions before they begin: an exercise made of what a scenario says, read and held against
 * its scenarios, told in prose, and changed by a sheet of injects. Names of files and scenarios
 * flow in; exercises with their scenarios, or problems with their places, flow out.
 */
@NullMarked
package dev.lastresort.session.exercise;

import org.jspecify.annotations.NullMarked;
