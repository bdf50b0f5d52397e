/**
 * The view for a projector: two branches and one sentence at a time, large. A comparison flows in,
 * nothing flows out.
 */
@NullMarked
package dev.lastresort.ui.presenter;

import org.jspecify.annotations.NullMarked;
