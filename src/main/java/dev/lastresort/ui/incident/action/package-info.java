/**
 * Forms for the steps that a trainee can take, each with its price before it is taken.
 */
package dev.lastresort.ui.incident.action;
