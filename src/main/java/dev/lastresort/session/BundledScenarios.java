package dev.lastresort.session;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;

/** The scenarios that come with the program, inside it. */
public final class BundledScenarios {

    /** In the order in which the library shows them. Equal to the files of the scenarios folder. */
    public static final List<String> IDS =
            List.of("dropped-orders-archive", "price-integer-to-decimal");

    private final ScenarioReader reader;

    public BundledScenarios(ScenarioReader reader) {
        this.reader = reader;
    }

    /** Reads the bundled scenario of that id, which is one of {@link #IDS}. */
    public Loaded read(String id, List<Setting> settings, OptionalLong seed) {
        return reader.read(id + ".json", bytes(id), settings, seed);
    }

    /** The file itself. */
    public static byte[] bytes(String id) {
        String resource = "/scenarios/" + id + ".json";
        try (InputStream in = BundledScenarios.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
