package dev.lastresort.database.engine.h2.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A growing in-memory file made of 16 KiB blocks. Blocks that came from, or went into, an image are
 * shared and are copied before the first write to them, so that an image never changes and costs
 * one array of references.
 */
final class BlockFile {

    static final int BLOCK_BYTES = 16 * 1024;
    private static final byte[] ZEROES = new byte[BLOCK_BYTES];

    private final BitSet owned = new BitSet();
    private byte[][] blocks;
    private long size;
    private boolean locked;

    BlockFile(FileImage image) {
        blocks = image.blocks().clone();
        size = image.size();
    }

    synchronized long size() {
        return size;
    }

    /** An image of the content as it is now; from here on every block is shared with it. */
    synchronized FileImage freeze() {
        owned.clear();
        return new FileImage(Arrays.copyOf(blocks, blockCount(size)), size);
    }

    /** Reads what there is at {@code position}; -1 at or after the end, as a channel does. */
    synchronized int read(ByteBuffer target, long position) {
        if (position >= size) {
            return target.hasRemaining() ? -1 : 0;
        }
        int wanted = (int) Math.min(target.remaining(), size - position);
        int done = 0;
        while (done < wanted) {
            int offset = (int) ((position + done) % BLOCK_BYTES);
            int part = Math.min(wanted - done, BLOCK_BYTES - offset);
            target.put(block(position + done), offset, part);
            done += part;
        }
        return wanted;
    }

    synchronized int write(ByteBuffer source, long position) {
        int wanted = source.remaining();
        int done = 0;
        while (done < wanted) {
            int offset = (int) ((position + done) % BLOCK_BYTES);
            int part = Math.min(wanted - done, BLOCK_BYTES - offset);
            source.get(ownBlock((int) ((position + done) / BLOCK_BYTES)), offset, part);
            done += part;
        }
        size = Math.max(size, position + done);
        return wanted;
    }

    /** Shortens the file and lets go of the blocks behind the new end. */
    synchronized void truncate(long newSize) {
        if (newSize >= size) {
            return;
        }
        size = newSize;
        int kept = blockCount(newSize);
        blocks = Arrays.copyOf(blocks, kept);
        owned.clear(kept, Math.max(kept, owned.length()));
        int tail = (int) (newSize % BLOCK_BYTES);
        if (tail > 0 && blocks[kept - 1] != null) {
            Arrays.fill(ownBlock(kept - 1), tail, BLOCK_BYTES, (byte) 0);
        }
    }

    /** Takes the file's only lock; false if it is taken. */
    synchronized boolean lock() {
        if (locked) {
            return false;
        }
        locked = true;
        return true;
    }

    synchronized void unlock() {
        locked = false;
    }

    private byte[] block(long position) {
        int index = (int) (position / BLOCK_BYTES);
        byte[] block = index < blocks.length ? blocks[index] : null;
        return block == null ? ZEROES : block;
    }

    private byte[] ownBlock(int index) {
        if (index >= blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(index + 1, blocks.length + blocks.length / 4
                    + 4));
        }
        if (!owned.get(index)) {
            blocks[index] = blocks[index] == null ? new byte[BLOCK_BYTES] : blocks[index].clone();
            owned.set(index);
        }
        return blocks[index];
    }

    private static int blockCount(long bytes) {
        return (int) ((bytes + BLOCK_BYTES - 1) / BLOCK_BYTES);
    }
}
