package dev.lastresort.ui.comparison;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * One of the views below the timeline.
 *
 * @param id     for keys, styles and tests
 * @param title  as short as a tab needs
 * @param action the same as a command
 * @param make   makes its content, when it is looked at first
 */
record LowerTab(String id, String title, String action, Supplier<Node> make) {}
