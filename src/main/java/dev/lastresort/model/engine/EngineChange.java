package dev.lastresort.model.engine;

import java.nio.file.Path;

/** What came of unpacking an engine's programs, or of removing them. */
public sealed interface EngineChange {

    /** They are there now. */
    record EngineUnpacked(String product, Path folder, long bytes) implements EngineChange {}

    /** They were there before, and are as they were. */
    record ThereAlready(String product, Path folder) implements EngineChange {}

    /** What the file holds cannot be taken. Nothing of it is on the disk. */
    record FileRefused(String reason) implements EngineChange {}

    /** The disk does not take them, or does not let go of them. */
    record DiskRefused(String reason) implements EngineChange {}

    /** They are gone. */
    record Removed(Path folder) implements EngineChange {}

    /** None were there. */
    record NothingThere(Path folder) implements EngineChange {}
}
