/**
 * A statement while an engine's rules make it into what that engine runs: nothing of any one
 * engine.
 *
 * <p>In flows the text of a written statement. Out flow texts, each character of which knows where
 * it was written.
 */
@NullMarked
package dev.lastresort.database.engine.draft;

import org.jspecify.annotations.NullMarked;
