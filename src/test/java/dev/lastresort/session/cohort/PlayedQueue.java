package dev.lastresort.session.cohort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Attempts at the lock queue, as texts of their files. */
final class PlayedQueue {

    private static final String PLAYED = "/dev/lastresort/library/played/lock-queue.attempt.json";

    private PlayedQueue() {}

    static String played() throws IOException {
        try (InputStream in = PlayedQueue.class.getResourceAsStream(PLAYED)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Handed over at once: nothing was done. */
    static String idle() throws IOException {
        String text = played();
        String head = text.substring(0, text.indexOf("\"decisions\""))
                .replaceFirst("\"fingerprint\"\\s*:\\s*\"[0-9a-f]+\",", "");
        String at = text.replaceAll("(?s).*?\"at\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        return head + "\"decisions\": [ { \"at\": \"" + at
                + "\", \"action\": { \"type\": \"handOver\" } } ] }";
    }
}
