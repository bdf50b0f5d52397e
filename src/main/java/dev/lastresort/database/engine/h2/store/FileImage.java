package dev.lastresort.database.engine.h2.store;

/** The frozen content of one in-memory file: blocks that nobody writes to any more. */
// Blocks are shared with whoever forks the file; nobody asks whether two images are equal.
@SuppressWarnings("ArrayRecordComponent")
public record FileImage(byte[][] blocks, long size) {

    public static final FileImage EMPTY = new FileImage(new byte[0][], 0);

    /** The same with that many bytes at its start from another, at most a block's. */
    public FileImage under(FileImage start, int bytes) {
        byte[][] all = blocks.clone();
        all[0] = blocks[0].clone();
        System.arraycopy(start.blocks[0], 0, all[0], 0, bytes);
        return new FileImage(all, size);
    }
}
