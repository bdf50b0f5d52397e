/**
 * Scripts that complete a command line, and manual pages: the program's commands flow in, a script
 * for a shell or a page flows out. They are made of the same model as the help, so that they know
 * what it knows.
 */
@NullMarked
package dev.lastresort.cli.completion;

import org.jspecify.annotations.NullMarked;
