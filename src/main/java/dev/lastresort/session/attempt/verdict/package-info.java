/**
 * Which moves of an attempt cost something, by arithmetic alone: positions flow in with what every
 * way from each of them came to; out flow the moves after which the best was out of reach, with
 * what that cost on each axis and the better move. Nothing is replayed here.
 */
@NullMarked
package dev.lastresort.session.attempt.verdict;

import org.jspecify.annotations.NullMarked;
