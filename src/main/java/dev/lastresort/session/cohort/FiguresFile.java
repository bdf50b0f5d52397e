package dev.lastresort.session.cohort;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.DayFigures;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.journal.Sha256;
import dev.lastresort.scenario.text.HarmlessJson;
import dev.lastresort.session.attempt.file.IndexFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What replays measured, kept in the folder of the attempts, or else beside it. Invariant: figures
 * are handed out only for the very bytes that they were measured of, as they were written, and only
 * if their fingerprint is the one that the attempt recorded; all else is as good as not there.
 */
final class FiguresFile {

    static final String NAME = ".cohort-figures.json";

    private static final int VERSION = 1;
    private static final String ATTEMPT = "attempt ";
    private static final String SUSPECT = "to be replayed by itself";
    private static final JsonMapper MAPPER = JsonMapper.builder(HarmlessJson.FILES).build();

    private final IndexFile<FiguresRow> file;
    private final Optional<IndexFile<FiguresRow>> spare;
    private final Map<String, FiguresRow> rows;
    /** What is kept and was not as it was written: nothing of it is used. */
    private final Set<String> unsound = new HashSet<>();
    private boolean damaged;

    /**
     * What is known of one attempt or of one day. One of the three is present.
     *
     * @param of      what it was measured of
     * @param problem why it cannot be measured
     * @param check   a digest of all the rest, so that what was changed since is found out
     */
    record FiguresRow(String of, Optional<AttemptFigures> attempt, Optional<DayFigures> day,
            Optional<String> problem, String check) {

        static FiguresRow of(String of, Optional<AttemptFigures> attempt, Optional<DayFigures> day,
                Optional<String> problem) {
            FiguresRow row = new FiguresRow(of, attempt, day, problem, "");
            return new FiguresRow(of, attempt, day, problem, row.digest());
        }

        boolean isSound() {
            return new FiguresRow(of, attempt, day, problem, "").digest().equals(check);
        }

        private String digest() {
            return Sha256.hex(MAPPER.writeValueAsBytes(this));
        }
    }

    FiguresFile(Path folder) {
        this(folder, Optional.empty());
    }

    /** @param spare a file that takes the figures where the folder cannot */
    FiguresFile(Path folder, Optional<Path> spare) {
        this.file = new IndexFile<>(folder.resolve(NAME), VERSION, FiguresRow.class);
        this.spare = spare.map(one -> new IndexFile<>(one, VERSION, FiguresRow.class));
        this.rows = read();
    }

    private Map<String, FiguresRow> read() {
        Map<String, FiguresRow> sound = new TreeMap<>();
        Stream.concat(spare.stream(), Stream.of(file)).forEach(one -> {
            Optional<List<FiguresRow>> held = one.sound();
            damaged |= held.isEmpty();
            held.orElse(List.of()).forEach(row -> {
                if (row.isSound()) {
                    sound.put(row.of(), row);
                } else {
                    unsound.add(row.of());
                }
            });
        });
        return sound;
    }

    private static String key(PlayedDay day) {
        return "day " + day.scenario() + " " + day.sha256() + " " + day.seed() + on(day);
    }

    private static String key(String digest, PlayedDay day) {
        return ATTEMPT + digest + " " + day.sha256() + on(day);
    }

    private static String on(PlayedDay day) {
        return day.engine() == EngineName.EMBEDDED ? "" : " " + day.engine().word();
    }

    Optional<DayFigures> day(PlayedDay day) {
        return Optional.ofNullable(rows.get(key(day))).flatMap(FiguresRow::day);
    }

    /** Why no attempt at that day can be measured. */
    Optional<String> problem(PlayedDay day) {
        return Optional.ofNullable(rows.get(key(day))).flatMap(FiguresRow::problem);
    }

    /** @param digest of the attempt's file */
    Optional<AttemptFigures> attempt(String digest, PlayedDay day, Attempt attempt) {
        return Optional.ofNullable(rows.get(key(digest, day))).flatMap(FiguresRow::attempt)
                .filter(figures -> attempt.fingerprint()
                        .filter(recorded -> !recorded.equals(figures.fingerprint())).isEmpty());
    }

    /** Whether there are figures of that attempt which do not fit it, and are not used. */
    boolean isUnfit(String digest, PlayedDay day, Attempt attempt) {
        return isUnfit(key(digest, day)) || Optional.ofNullable(rows.get(key(digest, day)))
                .flatMap(FiguresRow::attempt).isPresent()
                && attempt(digest, day, attempt).isEmpty();
    }

    /** The same of the recoveries at that day. */
    boolean isUnfit(PlayedDay day) {
        return isUnfit(key(day));
    }

    /** Whether what is kept cannot be read at all. */
    boolean isDamaged() {
        return damaged;
    }

    private boolean isUnfit(String key) {
        return unsound.contains(key) && !rows.containsKey(key);
    }

    /** Why that attempt cannot be measured. */
    Optional<String> problem(String digest, PlayedDay day) {
        return Optional.ofNullable(rows.get(key(digest, day))).flatMap(FiguresRow::problem)
                .filter(why -> !why.equals(SUSPECT));
    }

    /** Whether it may be the one that struck a limit while others ran beside it. */
    boolean isSuspect(String digest, PlayedDay day) {
        return Optional.ofNullable(rows.get(key(digest, day))).flatMap(FiguresRow::problem)
                .filter(SUSPECT::equals).isPresent();
    }

    void suspect(String digest, PlayedDay day) {
        putProblem(digest, day, SUSPECT);
    }

    void put(PlayedDay day, DayFigures figures) {
        put(FiguresRow.of(key(day), Optional.empty(), Optional.of(figures), Optional.empty()));
    }

    void putProblem(PlayedDay day, String why) {
        put(FiguresRow.of(key(day), Optional.empty(), Optional.empty(), Optional.of(why)));
    }

    void put(String digest, PlayedDay day, AttemptFigures figures) {
        put(FiguresRow.of(key(digest, day), Optional.of(figures), Optional.empty(),
                Optional.empty()));
    }

    void putProblem(String digest, PlayedDay day, String why) {
        put(FiguresRow.of(key(digest, day), Optional.empty(), Optional.empty(),
                Optional.of(why)));
    }

    private void put(FiguresRow row) {
        rows.put(row.of(), row);
    }

    /**
     * Keeps it, together with what somebody else has measured meanwhile; what is known of attempts
     * that are gone is of no use any more.
     *
     * @param digests of all attempts that are there
     * @return whether it could be kept
     */
    boolean write(Collection<String> digests, Collection<PlayedDay> days) {
        read().forEach(rows::putIfAbsent);
        Set<String> here = Set.copyOf(digests);
        Set<String> wanted = days.stream().map(FiguresFile::key).collect(Collectors.toSet());
        rows.keySet().removeIf(key -> !wanted.contains(key)
                && !(key.startsWith(ATTEMPT) && here.contains(key.split(" ", -1)[1])));
        boolean kept = file.write(rows.values())
                || spare.filter(one -> one.write(rows.values())).isPresent();
        damaged &= !kept;
        return kept;
    }
}
