package dev.lastresort.scenario.exercise;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.Exercise.TrainingObjective;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.ExercisePart.ExpectedAction;
import dev.lastresort.model.exercise.ExercisePart.TimeBox;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.Seat;
import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.model.scenario.Alert;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;

/** Exercises of every form that there is. */
public final class RandomExercise {

    private final Random random;

    private RandomExercise(long seed) {
        random = new Random(seed);
    }

    public static Exercise of(long seed) {
        return new RandomExercise(seed).exercise();
    }

    private Exercise exercise() {
        List<TrainingObjective> objectives = List.of(
                new TrainingObjective("ladder", "Up \"it\""), new TrainingObjective("b", "é, ;"));
        List<ExercisePart> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            parts.add(new ExercisePart("some-scenario", random.nextBoolean()
                    ? OptionalLong.of(random.nextLong()) : OptionalLong.empty(),
                    maybe(() -> EngineName.values()[random.nextInt(2)]),
                    maybe(() -> 1 + random.nextInt(3600)), new TimeBox(time(), time().plusMillis(1),
                            time(), random.nextBoolean()),
                    List.of("Read, \"this\"", "=1+1"), injects(),
                    List.of(new ExpectedAction("one", "Does it", maybe(() -> "b"))),
                    List.of("a hint"), List.of("a sign")));
        }
        return new Exercise("some-exercise", "Some \"exercise\"", objectives, Seat.usual()
                .subList(0, 1 + random.nextInt(5)), parts, List.of("Why?"), List.of("A note"));
    }

    private List<Inject> injects() {
        List<Inject> injects = new ArrayList<>();
        for (int i = 0; i < random.nextInt(8); i++) {
            injects.add(new Inject("inject no " + i, when((char) ('a' + i)), content(),
                    maybe(() -> "=cmd|' /C calc'!A0"), maybe(() -> "ladder"),
                    maybe(() -> "+ noted;\n\"so\",")));
        }
        return injects;
    }

    private Inject.InjectTime when(char key) {
        return switch (random.nextInt(6)) {
            case 0 -> new Inject.AtInstant(LocalDateTime.of(2026, 3, 2, 11, random.nextInt(60)));
            case 1 -> new Inject.AtTime(LocalTime.of(11, random.nextInt(60)));
            case 2 -> new Inject.AfterPage(time());
            case 3 -> new Inject.OnceMet(new Alert.Failures("checkout", 1 + random.nextInt(99)));
            case 4 -> new Inject.OnceMet(new Alert.InvariantBroken("orders-complete"));
            default -> new Inject.OnShelf(key);
        };
    }

    private InjectContent content() {
        return switch (random.nextInt(4)) {
            case 0 -> new InjectContent.Said("Sales", seat(), text(), random.nextBoolean());
            case 1 -> new InjectContent.Question("@ops", seat(), text());
            case 2 -> new InjectContent.Justify("Auditor", seat(), text());
            default -> new InjectContent.Unavailable("Ada", maybe(() -> "dba"),
                    time().plusSeconds(1), text());
        };
    }

    private Optional<SeatName> seat() {
        return maybe(() -> SeatName.values()[random.nextInt(5)]);
    }

    private String text() {
        return List.of("=HYPERLINK(\"http://x\",\"y\")", "-1", "plain", "'quoted'",
                "two \"words\";", "＝wide", "two\n\nlines; \"so\",\n=1+1").get(random.nextInt(7));
    }

    private Duration time() {
        return Duration.ofSeconds(random.nextInt(20_000));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }
}
