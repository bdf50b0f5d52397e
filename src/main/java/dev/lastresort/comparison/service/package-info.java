/**
 * When service was down, when it was back and when the data were whole again. Judged answers, looks
 * and row versions of a branch come in; spans, outages and instants go out.
 */
@NullMarked
package dev.lastresort.comparison.service;

import org.jspecify.annotations.NullMarked;
