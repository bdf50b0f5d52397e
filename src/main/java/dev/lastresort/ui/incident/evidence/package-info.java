/**
 * What the trainee sees of the system: signals, log, requests, schema, work, decisions; and
 * what of it is attached to an answer.
 */
@NullMarked
package dev.lastresort.ui.incident.evidence;

import org.jspecify.annotations.NullMarked;
