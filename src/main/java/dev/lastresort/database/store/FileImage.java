package dev.lastresort.database.store;

/** The frozen content of one in-memory file: blocks that nobody writes to any more. */
public record FileImage(byte[][] blocks, long size) {

    public static final FileImage EMPTY = new FileImage(new byte[0][], 0);
}
