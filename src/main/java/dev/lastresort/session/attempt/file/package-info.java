/**
 * Attempts on the disk: the file that is replaced as a whole at each decision, who may write
 * it, and the note of what came of it.
 */
@NullMarked
package dev.lastresort.session.attempt.file;

import org.jspecify.annotations.NullMarked;
