/**
 * The timeline on the screen. A comparison flows in and becomes a model that owns what is in sight,
 * what is unfolded and what is selected; its display lists are painted on canvases. Selections flow
 * out as properties.
 */
@NullMarked
package dev.lastresort.ui.timeline;

import org.jspecify.annotations.NullMarked;
