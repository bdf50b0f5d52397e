/**
 * The engines of this machine as a user asks for them and brings them. Out flow the model's {@code
 * engine} types.
 */
@NullMarked
package dev.lastresort.session.engine;

import org.jspecify.annotations.NullMarked;
