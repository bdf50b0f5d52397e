package dev.lastresort.ui.command;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A view behind a tab.
 *
 * @param id     for keys, styles and tests
 * @param title  as short as a tab needs
 * @param action the same as a command
 * @param make   makes its content, when it is looked at first
 */
public record ViewTab(String id, String title, String action, Supplier<Node> make) {}
