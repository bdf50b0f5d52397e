/**
 * An incident lived through by hand: decisions flow in one by one and are kept durably, what
 * happened and what the trainee may know of it flows out. Nothing here knows a screen.
 */
package dev.lastresort.session.attempt;
