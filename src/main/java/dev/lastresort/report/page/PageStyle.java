package dev.lastresort.report.page;

import dev.lastresort.model.journal.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How the page looks, and the policy under which a browser shows it. */
enum PageStyle {
    SCREEN("report.css"), PAPER("paper.css");

    private final String sheet;

    PageStyle(String sheet) {
        this.sheet = sheet;
    }

    String text() {
        try (InputStream in = PageStyle.class.getResourceAsStream(sheet)) {
            if (in == null) {
                throw new IllegalStateException(sheet + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing may be loaded or run, and no style may stand in it but that one. */
    static String policy() {
        return "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(Sha256.of(SCREEN.text()))
                + "'; base-uri 'none'; form-action 'none'";
    }
}
