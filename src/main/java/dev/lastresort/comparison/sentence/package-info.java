/**
 * What the measures mean in words: measures come in, sentences go out.
 */
@NullMarked
package dev.lastresort.comparison.sentence;

import org.jspecify.annotations.NullMarked;
