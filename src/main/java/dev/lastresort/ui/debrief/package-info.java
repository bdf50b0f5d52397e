/**
 * Looking back at an attempt beside what was measured: each decision with what it cost, and the
 * five questions, predicted against measured. A debrief and a comparison flow in; the wish to try
 * again from a decision flows out.
 */
@NullMarked
package dev.lastresort.ui.debrief;

import org.jspecify.annotations.NullMarked;
