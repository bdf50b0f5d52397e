package dev.lastresort.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.patience.Patience;
import dev.lastresort.session.WholeFile;
import dev.lastresort.session.store.AttemptStore;
import dev.lastresort.session.store.AttemptStore.MemberKey;
import dev.lastresort.session.store.AttemptStore.StoreLink;
import dev.lastresort.session.store.AttemptStore.StoredDocument;
import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreInbox;
import dev.lastresort.session.store.StoreLogin;
import dev.lastresort.session.store.StoreMember;
import dev.lastresort.session.store.StoreOutbox;
import dev.lastresort.session.store.StoreState;
import dev.lastresort.session.store.StoreSync;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many teams at once, whose connections are cut at random: nothing acknowledged is lost. */
class StoreUnderFireTest {

    @TempDir
    Path around;

    /** What the store has said it has: the highest version of each document. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    @Test
    void fewTeamsWhoseConnectionsAreCut() throws Exception {
        play(1, 4, 6);
    }

    @Tag("slow")
    @Test
    void thirtyTeamsWhoseConnectionsAreCut() throws Exception {
        for (long seed = 2; seed < 5; seed++) {
            acknowledged.clear();
            play(seed, 30, 40);
        }
    }

    private void play(long seed, int teams, int rounds) throws Exception {
        Random chance = new Random(seed);
        Path place = Files.createDirectory(around.resolve("seed" + seed));
        try (GameDayServer server = new GameDayServer()) {
            List<String> names = IntStream.range(0, teams).mapToObj(i -> "team " + i).toList();
            List<MemberKey> keys = new PostgresStore().prepare(
                    server.address(), server.facilitator(),
                    names.stream().map(StoreMember::team).toList());
            Map<String, StoreState> states = new ConcurrentHashMap<>();
            List<StoreSync> syncs = new ArrayList<>();
            try {
                for (MemberKey key : keys) {
                    Path folder = Files.createDirectory(place.resolve(key.member().name()));
                    syncs.add(StoreSync.begin(new Noting(), server.address(),
                            new StoreLogin(key.member().role(), key.password()),
                            new StoreOutbox(folder, Instant.EPOCH),
                            state -> states.put(key.member().name(), state)));
                }
                Path mirror = place.resolve("mirror");
                syncs.add(StoreSync.begin(new PostgresStore(), server.address(),
                        server.facilitator(), new StoreInbox(mirror, server.address()),
                        state -> states.put("", state)));
                for (int round = 0; round < rounds; round++) {
                    for (int i = 0; i < 1 + teams / 3; i++) {
                        save(place.resolve(names.get(chance.nextInt(teams))),
                                chance.nextInt(3), round);
                    }
                    if (chance.nextBoolean()) {
                        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE application_name = 'Last Resort'"
                                + " AND pid % 3 = " + chance.nextInt(3));
                    }
                    Thread.sleep(chance.nextInt(60));
                }
                Map<String, String> files = new TreeMap<>();
                for (String name : names) {
                    files.putAll(contents(place.resolve(name), name + "/"));
                }
                Patience.until(() -> contents(mirror, "").equals(files),
                        () -> "not in step: " + states + " " + contents(mirror, "").keySet());
                Patience.until(() -> states.size() == teams + 1 && states.values().stream()
                        .allMatch(state -> state instanceof StoreState.UpToDate), states::toString);
            } finally {
                syncs.forEach(StoreSync::close);
            }
            assertTrue(acknowledged.size() >= teams / 2, acknowledged::toString);
            try (StoreLink all = new PostgresStore().connect(
                    server.address(), server.facilitator())) {
                for (StoredDocument one : all.list()) {
                    String content = new String(all.read(one), StandardCharsets.UTF_8);
                    assertTrue(content.startsWith(one.team() + " "), "each wrote only its own");
                    int version = version(content);
                    Integer said = acknowledged.get(one.team() + "/" + one.name());
                    assertTrue(said == null || version >= said,
                            one + " is " + version + ", and " + said + " was acknowledged");
                }
            }
            assertEquals(teams + "", server.text("SELECT count(*) FROM last_resort.team"));
        }
    }

    private static void save(Path folder, int number, int version) throws Exception {
        WholeFile.write(folder.resolve(number + ".attempt.json"), (folder.getFileName() + " "
                + "x".repeat(version * 100) + " " + version).getBytes(StandardCharsets.UTF_8));
    }

    private static int version(String content) {
        return Integer.parseInt(content.substring(content.lastIndexOf(' ') + 1));
    }

    private static Map<String, String> contents(Path folder, String before) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.filter(one -> one.toString().endsWith(".attempt.json"))
                    .filter(one -> !one.getFileName().toString().startsWith(".")).toList()) {
                contents.put(before + folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file));
            }
        } catch (java.io.IOException | java.io.UncheckedIOException replacedMeanwhile) {
            contents.put("again", "");
        }
        return contents;
    }

    /** Notes what the store has said it has. */
    private final class Noting implements AttemptStore {

        private final AttemptStore real = new PostgresStore();

        @Override
        public StoreLink connect(StoreAddress address, StoreLogin login) {
            StoreLink link = real.connect(address, login);
            return new StoreLink() {
                @Override
                public StoreRole role() {
                    return link.role();
                }

                @Override
                public List<StoredDocument> list() {
                    return link.list();
                }

                @Override
                public byte[] read(StoredDocument document) {
                    return link.read(document);
                }

                @Override
                public void write(String name, byte[] content) {
                    link.write(name, content);
                    String text = new String(content, StandardCharsets.UTF_8);
                    acknowledged.merge(((StoreRole.TeamsOwn) link.role()).name() + "/" + name,
                            version(text), Math::max);
                }

                @Override
                public boolean await(java.time.Duration longest) {
                    return link.await(longest);
                }

                @Override
                public void close() {
                    link.close();
                }
            };
        }

        @Override
        public List<MemberKey> prepare(
                StoreAddress address, StoreLogin login, List<StoreMember> members) {
            return real.prepare(address, login, members);
        }
    }
}
