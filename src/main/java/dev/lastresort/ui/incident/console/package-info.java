/**
 * SQL typed by the trainee and what it answered: the editor, the statement that would run,
 * the results.
 */
package dev.lastresort.ui.incident.console;
