/**
 * Starting up and leaving: what this machine allows, where this user keeps things, what is said of
 * a defect or an interruption. The environment flows in; folders, answers and one-line messages
 * flow out.
 */
@NullMarked
package dev.lastresort.app;

import org.jspecify.annotations.NullMarked;
