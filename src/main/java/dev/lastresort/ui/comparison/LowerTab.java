package dev.lastresort.ui.comparison;

import javafx.scene.Node;

/**
 * One of the views below the timeline.
 *
 * @param id     for keys, styles and tests
 * @param title  as short as a tab needs
 * @param action the same as a command
 */
record LowerTab(String id, String title, String action, Node content) {}
