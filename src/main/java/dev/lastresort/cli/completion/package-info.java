/**
 * What shells need to complete the commands. The commands as they are flow in; a script for each
 * shell flows out.
 */
@NullMarked
package dev.lastresort.cli.completion;

import org.jspecify.annotations.NullMarked;
