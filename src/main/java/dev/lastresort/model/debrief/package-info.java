/**
 * What is told once an incident is over: an attempt's decisions beside what was measured of them,
 * and what a step later would have cost. The session fills it in; reports and windows say it. Words
 * of people stand here as they were typed: whoever writes them out makes them harmless.
 */
@NullMarked
package dev.lastresort.model.debrief;

import org.jspecify.annotations.NullMarked;
