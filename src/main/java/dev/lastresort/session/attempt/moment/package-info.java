/**
 * An attempt at rest and in motion: from the scenario to its first page, and from one moment
 * to the next as virtual time advances. Branch images and events flow in, moments flow out.
 */
@NullMarked
package dev.lastresort.session.attempt.moment;

import org.jspecify.annotations.NullMarked;
