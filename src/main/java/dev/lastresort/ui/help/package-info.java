/**
 * Help that needs no network: the keys, the words, and the pages about files. Commands and the
 * project's own Markdown pages flow in; what can be read and hovered flows out.
 */
@NullMarked
package dev.lastresort.ui.help;

import org.jspecify.annotations.NullMarked;
