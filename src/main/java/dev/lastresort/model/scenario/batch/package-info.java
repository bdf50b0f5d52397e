/**
 * In which pieces a script is done: batches with commits of their own, and how far it comes. What
 * the file says flows in, numbers flow out.
 */
@NullMarked
package dev.lastresort.model.scenario.batch;

import org.jspecify.annotations.NullMarked;
