/**
 * Lines under headings, and how they are written for a spreadsheet. Text flows in, from whoever
 * wrote it; text that no spreadsheet runs, and no terminal obeys, flows out.
 */
@NullMarked
package dev.lastresort.model.sheet;

import org.jspecify.annotations.NullMarked;
