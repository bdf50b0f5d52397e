/**
 * A document flows in; a PDF flows out, with its fonts in it, bookmarks, and text that can be
 * selected. The page is laid out from the same HTML that a browser shows; nothing is loaded for it.
 */
@NullMarked
package dev.lastresort.report.pdf;

import org.jspecify.annotations.NullMarked;
