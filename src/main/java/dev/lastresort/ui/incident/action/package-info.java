/**
 * Forms for the steps that a trainee can take, each with its price before it is taken.
 */
@NullMarked
package dev.lastresort.ui.incident.action;

import org.jspecify.annotations.NullMarked;
