/**
 * A cohort told to whoever reads it: as text, as JSON, as CSV and as a document for a page. A
 * {@link dev.lastresort.model.cohort.Cohort} flows in; what a frozen one does not hold, none of
 * them tells. Pure: the same cohort gives the same bytes.
 */
@NullMarked
package dev.lastresort.report.cohort;

import org.jspecify.annotations.NullMarked;
