/**
 * A report as text with its figures, before it is HTML, Markdown or a PDF: parts of sections of
 * passages. Each measured figure knows where the JSON of the same report holds it, and which
 * folded passage lists what it counts. Texts stand here as they are; each writer escapes them.
 */
@NullMarked
package dev.lastresort.report.document;

import org.jspecify.annotations.NullMarked;
