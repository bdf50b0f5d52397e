package dev.lastresort.database;

/** The frozen content of one in-memory file: blocks that nobody writes to any more. */
record FileImage(byte[][] blocks, long size) {

    static final FileImage EMPTY = new FileImage(new byte[0][], 0);
}
