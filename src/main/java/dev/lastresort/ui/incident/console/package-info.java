/**
 * SQL typed by the trainee and what it answered: the editor, the statement that would run,
 * the results.
 */
@NullMarked
package dev.lastresort.ui.incident.console;

import org.jspecify.annotations.NullMarked;
