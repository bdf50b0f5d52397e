/**
 * What the measures mean in words: measures come in, sentences go out.
 */
package dev.lastresort.comparison.sentence;
