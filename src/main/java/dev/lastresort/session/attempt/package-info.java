/**
 * What an attempt at an incident publishes: what a trainee may know, what an action would
 * cost, what came of it. Immutable data without live handles; the packages below make it.
 */
@NullMarked
package dev.lastresort.session.attempt;

import org.jspecify.annotations.NullMarked;
