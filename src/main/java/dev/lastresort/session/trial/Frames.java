package dev.lastresort.session.trial;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lists of texts through a pipe. Invariant: what is read is what was written, whole. */
final class Frames {

    private static final int MOST_TEXTS = 10_000;
    private static final int MOST_BYTES = 64 << 20;

    private Frames() {}

    static void write(OutputStream out, List<String> texts) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            data.writeInt(bytes.length);
            data.write(bytes);
        }
        data.flush();
    }

    /** Throws {@link EOFException} where the other side is gone. */
    static List<String> read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int count = within(data.readInt(), MOST_TEXTS);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = within(data.readInt(), MOST_BYTES);
            texts.add(new String(data.readNBytes(length), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static int within(int count, int most) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException("what came through the pipe is not ours");
        }
        return count;
    }
}
