package dev.lastresort.database.engine.h2.store;

/** The frozen content of one in-memory file: blocks that nobody writes to any more. */
// Blocks are shared with whoever forks the file; nobody asks whether two images are equal.
@SuppressWarnings("ArrayRecordComponent")
public record FileImage(byte[][] blocks, long size) {

    public static final FileImage EMPTY = new FileImage(new byte[0][], 0);
}
