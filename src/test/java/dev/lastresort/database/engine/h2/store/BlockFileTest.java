package dev.lastresort.database.engine.h2.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class BlockFileTest {

    private record Frozen(FileImage image, byte[] content) {}

    /**
     * Against a plain array: writes over block borders, holes, truncations, and images that must
     * stay.
     */
    @Test
    void fileBehavesLikeAnArrayAndImagesNeverChange() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            BlockFile file = new BlockFile(FileImage.EMPTY);
            byte[] model = new byte[0];
            List<Frozen> images = new ArrayList<>();
            for (int step = 0; step < 200; step++) {
                int at = random.nextInt(6 * BlockFile.BLOCK_BYTES);
                switch (random.nextInt(4)) {
                    case 0 -> {
                        file.truncate(at);
                        model = at < model.length ? Arrays.copyOf(model, at) : model;
                    }
                    case 1 -> images.add(new Frozen(file.freeze(), model.clone()));
                    default -> {
                        byte[] bytes = new byte[random.nextInt(2 * BlockFile.BLOCK_BYTES)];
                        random.nextBytes(bytes);
                        file.write(ByteBuffer.wrap(bytes), at);
                        model = Arrays.copyOf(model, Math.max(model.length, at + bytes.length));
                        System.arraycopy(bytes, 0, model, at, bytes.length);
                    }
                }
                assertArrayEquals(model, read(file), "seed " + seed + " step " + step);
            }
            for (Frozen frozen : images) {
                assertArrayEquals(frozen.content(), read(new BlockFile(frozen.image())),
                        "seed " + seed);
            }
        }
    }

    @Test
    void readingBehindTheEndSaysSo() {
        BlockFile file = new BlockFile(FileImage.EMPTY);
        assertEquals(-1, file.read(ByteBuffer.allocate(1), 0));
    }

    private static byte[] read(BlockFile file) {
        ByteBuffer buffer = ByteBuffer.allocate((int) file.size());
        file.read(buffer, 0);
        return buffer.array();
    }
}
