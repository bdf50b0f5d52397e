/**
 * A document flows in; a page flows out: HTML that needs nothing but itself, or Markdown. All text
 * of scenarios and people is escaped here, and nothing of it can run, load, or turn round what
 * stands beside it.
 */
@NullMarked
package dev.lastresort.report.page;

import org.jspecify.annotations.NullMarked;
