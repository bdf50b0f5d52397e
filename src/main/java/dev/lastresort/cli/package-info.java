/**
 * The command line. Arguments flow in; a report on standard output, progress and problems on
 * standard error, and an exit code flow out. The engine is behind
 * {@link dev.lastresort.session.desk.CompareService}: commands only translate.
 */
@NullMarked
package dev.lastresort.cli;

import org.jspecify.annotations.NullMarked;
