package dev.lastresort.ui.incident.action;

/**
 * Where an action stands, and under which name.
 *
 * @param when when to choose it, in a line
 */
record ActionPlace(String id, String title, ActionGroup group, String when) {}
