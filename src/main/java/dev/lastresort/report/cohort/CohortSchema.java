package dev.lastresort.report.cohort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of the document that {@link CohortJson} writes. */
public final class CohortSchema {

    private static final String RESOURCE = "/dev/lastresort/report/cohort.schema.json";

    private CohortSchema() {}

    /** As it ships with the program. */
    public static String text() {
        try (InputStream in = CohortSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
