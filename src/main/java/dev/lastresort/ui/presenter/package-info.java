/**
 * The view for a projector: two branches and one sentence at a time, large. A comparison flows in,
 * nothing flows out.
 */
package dev.lastresort.ui.presenter;
