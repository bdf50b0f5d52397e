package dev.lastresort.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of the document that {@link JsonReport} writes. */
public final class ComparisonSchema {

    private static final String RESOURCE = "comparison.schema.json";

    private ComparisonSchema() {}

    /** As it ships with the program. */
    public static String text() {
        try (InputStream in = ComparisonSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
