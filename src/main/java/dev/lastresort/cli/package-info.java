/**
 * The command line. Arguments flow in; a report on standard output, progress and problems on
 * standard error, and an exit code flow out. What a command does is done by the session's desks: it
 * only reads arguments and prints results.
 */
@NullMarked
package dev.lastresort.cli;

import org.jspecify.annotations.NullMarked;
