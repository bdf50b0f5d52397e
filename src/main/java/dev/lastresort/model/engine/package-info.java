/** Which databases may run a scenario's SQL: their names, and nothing of what they are. */
@NullMarked
package dev.lastresort.model.engine;

import org.jspecify.annotations.NullMarked;
