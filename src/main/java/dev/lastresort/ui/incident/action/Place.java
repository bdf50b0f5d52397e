package dev.lastresort.ui.incident.action;

/**
 * Where an action stands, and under which name.
 *
 * @param when when to choose it, in a line
 */
record Place(String id, String title, Group group, String when) {}
