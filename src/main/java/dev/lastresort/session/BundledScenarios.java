package dev.lastresort.session;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.library.LibraryIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** The scenarios that come with the program, inside it. */
public final class BundledScenarios {

    /** In the order in which the library shows them. Equal to the files of the scenarios folder. */
    public static final List<String> IDS = LibraryIndex.bundled().ids();

    /** The digests of versions that differed only in words, by the scenario's id. */
    private static final Map<String, Set<String>> EARLIER = Map.of(
            "dropped-orders-archive",
            Set.of("cc601a0039efed70d6965a12b58f6354151984d181a9a9fc6b80f81c04311cbf",
                    "635a2283147a437c3110a28479858b9d02a196de9b53dfcf314228521af8d8e4",
                    "c08c589c11608d03a6986143fc30b265d7ab5b2298cdbb296b715d6044cae17e"),
            "price-integer-to-decimal",
            Set.of("3adcef82c75f903f3572a96c1d23b62ec3e717599d85af49e87ceb6013ac501f",
                    "4a3423d25085459d8cf29b51d93567ae03b29ed55aa33eedcf18a47228aa3afd"));

    private final ScenarioReader reader;

    public BundledScenarios(ScenarioReader reader) {
        this.reader = reader;
    }

    /** Reads the bundled scenario of that id, which is one of {@link #IDS}. */
    public Loaded read(String id, List<Setting> settings, OptionalLong seed) {
        return reader.read(id + ".json", bytes(id), settings, seed);
    }

    /** All of them, as they came, in the order of the library. */
    public List<Loaded.Valid> all() {
        return IDS.stream().map(id -> switch (read(id, List.of(), OptionalLong.empty())) {
            case Loaded.Valid valid -> valid;
            case Loaded.Invalid invalid -> throw new IllegalStateException(
                    invalid.problems().getFirst().text());
        }).toList();
    }

    /**
     * Whether an attempt that was made at that content is one at this: at the very same, or at an
     * earlier version of a bundled scenario, which differed only in words.
     *
     * @param here   the digest of the scenario as it is
     * @param madeAt that which the attempt names
     */
    public static boolean isSameDay(String id, String here, String madeAt) {
        return madeAt.equals(here) || IDS.contains(id)
                && EARLIER.getOrDefault(id, Set.of()).contains(madeAt)
                && here.equals(ScenarioFiles.contentSha256(
                        new String(bytes(id), StandardCharsets.UTF_8), new TreeMap<>()));
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
