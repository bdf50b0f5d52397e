/**
 * What the incident room holds and does, without a scene: actions and prices go to the room
 * in order, views of it come back.
 */
@NullMarked
package dev.lastresort.ui.incident.model;

import org.jspecify.annotations.NullMarked;
