/**
 * How work is shared and cut: who does a step beside others, and in which batches a script is done.
 * What the file says flows in, places and numbers flow out.
 */
@NullMarked
package dev.lastresort.model.scenario.batch;

import org.jspecify.annotations.NullMarked;
