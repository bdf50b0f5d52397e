package dev.lastresort.database.engine.h2.store;

import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/** H2's view of one open {@link BlockFile}. */
final class BlockChannel extends FileBaseDefault {

    private final BlockFile file;

    BlockChannel(BlockFile file) {
        this.file = file;
    }

    @Override
    public long size() {
        return file.size();
    }

    // The file itself is synchronized; the channel holds nothing of its own.
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    @Override
    public int read(ByteBuffer target, long position) {
        return file.read(target, position);
    }

    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    @Override
    public int write(ByteBuffer source, long position) {
        return file.write(source, position);
    }

    @Override
    protected void implTruncate(long size) {
        file.truncate(size);
    }

    @Override
    public void force(boolean metaData) {
        // memory is all there is
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) {
        if (!file.lock()) {
            return null;
        }
        return new FileLock(FakeFileChannel.INSTANCE, position, size, shared) {
            @Override
            public boolean isValid() {
                return true;
            }

            @Override
            public void release() {
                file.unlock();
            }
        };
    }

    @Override
    protected void implCloseChannel() {
        file.unlock();
    }
}
