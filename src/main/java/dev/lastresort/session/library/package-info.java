/**
 * What stands in the library and how it is looked through: the order of the bundled scenarios, the
 * orders that are suggested, and what a search lets through. A list inside the program and words
 * that somebody typed flow in; scenarios told apart flow out. Nothing here knows how a recovery
 * ends.
 */
@NullMarked
package dev.lastresort.session.library;

import org.jspecify.annotations.NullMarked;
