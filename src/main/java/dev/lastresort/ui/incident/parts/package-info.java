/**
 * Building blocks of the room's panes: labels, buttons, cards, tables and their style sheet.
 */
package dev.lastresort.ui.incident.parts;
