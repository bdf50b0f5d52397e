/**
 * A comparison made by hand, for tests of pictures and screens: the dropped orders_archive with the
 * arithmetic of its scenario, and no engine behind it. Nothing flows in.
 */
package dev.lastresort.sample;
