package dev.lastresort.session.attempt.history;

import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.text.HarmlessJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an archive says of itself: that it is a history, of which version, and when each of its
 * files was written last.
 */
record ArchiveManifest(SortedMap<String, FileTime> written) {

    static final int FORMAT_VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder(HarmlessJson.FILES).build();
    private static final String VERSION = "formatVersion";
    private static final String KIND = "kind";
    private static final String HISTORY = "History";
    private static final String WRITTEN = "written";

    ArchiveManifest {
        written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    }

    byte[] bytes() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put(KIND, HISTORY)
                .put(VERSION, FORMAT_VERSION);
        ObjectNode times = root.putObject(WRITTEN);
        written.forEach((name, time) -> times.put(name, time.toInstant().toString()));
        return (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws ArchiveRefused if it is none, or one of a newer version */
    static ArchiveManifest of(Optional<byte[]> bytes) throws ArchiveRefused {
        JsonNode root = bytes.flatMap(some -> new JsonTree(new Findings())
                .parse(new String(some, StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ArchiveRefused("it is no history of Last Resort's"));
        if (!root.path(KIND).isString() || !root.path(KIND).stringValue().equals(HISTORY)
                || !root.path(VERSION).isIntegralNumber()) {
            throw new ArchiveRefused("it is no history of Last Resort's");
        }
        if (root.path(VERSION).longValue() > FORMAT_VERSION) {
            throw new ArchiveRefused("it was written by a newer version of Last Resort: update the"
                    + " program, and import it then");
        }
        SortedMap<String, FileTime> written = new TreeMap<>();
        for (Map.Entry<String, JsonNode> one : root.path(WRITTEN).properties()) {
            time(one.getValue()).ifPresent(time -> written.put(one.getKey(), time));
        }
        return new ArchiveManifest(written);
    }

    /** A time that cannot be read is as good as none. */
    private static Optional<FileTime> time(JsonNode node) {
        try {
            return node.isString() ? Optional.of(FileTime.from(Instant.parse(node.stringValue())))
                    : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
