package dev.lastresort.ui.command;

import java.util.List;

/** A part of the window that has commands to offer while it is shown. */
public interface CommandSource {

    List<Command> commands();
}
