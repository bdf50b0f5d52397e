package dev.lastresort.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (2020-12) of the document that {@link ReportJson} writes, with that of a
 * comparison bundled in it.
 */
public final class ReportSchema {

    private static final String RESOURCE = "report.schema.json";
    private static final String PLACE = "\"the schema of a comparison\"";

    private ReportSchema() {}

    /** As it ships with the program. */
    public static String text() {
        try (InputStream in = ReportSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(PLACE, ComparisonSchema.text().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
