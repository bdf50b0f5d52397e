/**
 * Building blocks of the room's panes: labels, buttons, cards, tables and their style sheet.
 */
@NullMarked
package dev.lastresort.ui.incident.parts;

import org.jspecify.annotations.NullMarked;
