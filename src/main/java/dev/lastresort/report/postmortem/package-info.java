/**
 * Tells an incident in the sections that post-mortems share. What was reported on flows in; the
 * document flows out, with every figure tied to the rows or seconds that it counts. Blameless: it
 * says what was done and what it came to, never who should have known better.
 */
@NullMarked
package dev.lastresort.report.postmortem;

import org.jspecify.annotations.NullMarked;
