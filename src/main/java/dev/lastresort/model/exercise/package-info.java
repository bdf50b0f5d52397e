/**
 * A team session as it is planned: scenarios in order, seats, injects and what the facilitator
 * needs beside them. A file flows in through {@code scenario.exercise}; sessions, cards and sheets
 * are made of it. It holds no outcome, and nothing of it has a bearing on one but whose hands are
 * away.
 */
@NullMarked
package dev.lastresort.model.exercise;

import org.jspecify.annotations.NullMarked;
