package dev.lastresort.ui;

import dev.lastresort.model.attempt.Rung;
import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.AttemptFigures.Work;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortDecision;
import dev.lastresort.model.cohort.CohortNote;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.HandMade;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.model.cohort.Team;
import dev.lastresort.model.cohort.UnreadFile;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.exercise.EvaluatorNote;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.session.Progress;
import dev.lastresort.session.cohort.FolderLook;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.importing.MigrationImport;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.CohortFolders;
import dev.lastresort.ui.desk.DraftBook;
import dev.lastresort.ui.shell.Screen;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of every state of the cohort's screen, for people to look at. */
@Tag("screens")
class CohortScreensTest {

    private static final Path FOLDER = Path.of("game-day").toAbsolutePath();
    private static final PlayedDay ORDERS = HandMade.ORDERS;
    private static final PlayedDay PRICES = HandMade.PRICES;

    private final FakeWatch watch = new FakeWatch();
    private Cohort there = new Cohort("game-day", List.of(), List.of(), List.of());

    private final CohortFolders folders = new CohortFolders() {
        @Override
        public FolderLook open(WhichAttempts which) {
            return new FolderLook(there, Set.of(FOLDER));
        }

        @Override
        public List<String> measure(WhichAttempts which, boolean all, Progress progress) {
            return List.of();
        }
    };

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,720", "DARK,1280,720", "LIGHT,1920,1080", "DARK,1920,1080",
        "LIGHT,1000,700", "DARK,1000,700", "LIGHT,1600,1000", "DARK,1600,1000"})
    void showsEveryState(Theme theme, int width, int height) throws Exception {
        Look look = new Look(theme, width, height);
        Desktop desktop = look.open(new Doors(new SessionDesk(), new FakeDesk(Mood.DONE), watch,
                new FakeMemory(), DraftBook.NONE, MigrationImport.NONE, folders));
        Desktop.does(() -> desktop.model().goHome(
                new Screen.CohortPage(FOLDER)));
        desktop.find("#cohort-matrix", Node.class);
        look.shoot(desktop, "cohort-empty", 200);
        become(desktop, cohort(1, List.of()));
        look.shoot(desktop, "cohort-one", 200);
        become(desktop, cohort(3, List.of()));
        look.shoot(desktop, "cohort-three-frozen", 200);
        Look.press(desktop, "#cohort-outcomes");
        look.shoot(desktop, "cohort-three", 200);
        Look.press(desktop, "#tab-cohort-moves");
        look.shoot(desktop, "cohort-three-moves", 200);
        Look.press(desktop, "#tab-cohort-attempts");
        look.shoot(desktop, "cohort-three-attempts", 200);
        Look.press(desktop, "#tab-cohort-timeline");
        become(desktop, threeTeamsAtOneScenario());
        look.shoot(desktop, "cohort-three-by-one", 200);
        become(desktop, onTwoEngines());
        look.shoot(desktop, "cohort-engines", 200);
        become(desktop, cohort(100, List.of()));
        look.shoot(desktop, "cohort-hundred", 300);
        become(desktop, thirtyTeamsAtFiveScenarios());
        look.shoot(desktop, "cohort-thirty-by-five", 300);
        Look.press(desktop, "#tab-cohort-attempts");
        look.shoot(desktop, "cohort-thirty-by-five-attempts", 200);
        Look.press(desktop, "#tab-cohort-moves");
        look.shoot(desktop, "cohort-thirty-by-five-moves", 200);
        Look.press(desktop, "#tab-cohort-timeline");
        become(desktop, cohort(3, List.of(
                new UnreadFile("beginners/green/x.attempt.json:3:5",
                        "the JSON ends here; close what was opened"),
                new UnreadFile("newer.attempt.json:1:1", "this attempt was recorded by a newer"
                        + " version of Last Resort; update the program to open it; until then its"
                        + " file stays as it is"),
                new UnreadFile("shortcut", "it is a link to a folder, and links are not"
                        + " followed"))));
        Look.press(desktop, "#tab-cohort-unread");
        look.shoot(desktop, "cohort-damaged", 200);
        Look.press(desktop, "#tab-cohort-notes");
        look.shoot(desktop, "cohort-notes-none", 200);
        become(desktop, withNotes(cohort(4, List.of())));
        look.shoot(desktop, "cohort-notes", 200);
        Look.press(desktop, "#cohort-outcomes");
        look.shoot(desktop, "cohort-notes-frozen", 200);
        desktop.close();
    }

    private void become(Desktop desktop, Cohort next) throws Exception {
        there = next;
        watch.save(FOLDER);
        desktop.await("#cohort-summary", javafx.scene.control.Label.class,
                label -> label.getText().contains(
                        next.attempts().size() + " attempt"));
    }

    private static Cohort cohort(int attempts, List<UnreadFile> unread) {
        List<CohortScenario> scenarios = List.of(HandMade.scenario(ORDERS,
                HandMade.recovery("do-nothing", 900, 20_000, -1),
                HandMade.recovery("side-restore", 0, 600, 8400)), HandMade.scenario(PRICES));
        List<CohortAttempt> all = new ArrayList<>();
        for (int i = 0; i < attempts; i++) {
            Team team = attempts > 50 ? new Team(i % 2 == 0 ? "beginners" : "seniors", "Team " + i)
                    : new Team(List.of("red", "The Blue Elephants of Database Road", "green")
                            .get(i % 3));
            all.add(attempt(team, ORDERS, i));
            if (i % 3 != 0) {
                all.add(attempt(team, PRICES, i + 1));
            }
        }
        return new Cohort("game-day", attempts == 1 ? scenarios.subList(0, 1) : scenarios, all,
                unread);
    }

    private static Cohort withNotes(Cohort cohort) {
        Instant written = Instant.parse("2026-03-02T10:05:11Z");
        List<CohortNote> notes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            notes.add(new CohortNote(i % 2 == 0 ? "ada" : "bob/an evaluator of a long name",
                    cohort.teams().get(i % 3), new EvaluatorNote("red", Optional.of("orders"),
                            Optional.of("11:05"), i % 3 == 0 ? Optional.of("ladder")
                                    : Optional.empty(),
                            "They asked who else reads the archive before anybody touched it. "
                                    .repeat(1 + i % 4 * i),
                            Optional.of(written.plusSeconds(600L * i)))));
        }
        return new Cohort(cohort.folder(), cohort.scenarios(), cohort.attempts(), notes,
                cohort.unread());
    }

    private static Cohort threeTeamsAtOneScenario() {
        Cohort three = cohort(3, List.of());
        List<CohortAttempt> attempts = new ArrayList<>(three.at(ORDERS));
        attempts.set(0, attempts.getFirst().with(new CohortAttempt.NotMeasurable(
                "its scenario orders cannot be read: our-drill.json: the JSON ends here; close"
                        + " what was opened")));
        return new Cohort("game-day", three.scenarios().subList(0, 1), attempts, List.of());
    }

    /** The same scenario by both engines. */
    private static Cohort onTwoEngines() {
        PlayedDay server = ORDERS.on(EngineName.POSTGRESQL);
        List<CohortAttempt> attempts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            attempts.add(attempt(new Team(List.of("red", "green", "blue").get(i % 3)),
                    i < 3 ? ORDERS : server, i));
        }
        return new Cohort("game-day", List.of(HandMade.scenario(ORDERS),
                new CohortScenario(server, ORDERS.scenario() + server.engine().beside(),
                        HandMade.scenario(ORDERS).figures())),
                attempts, List.of());
    }

    /** Names as long as they may be, two brackets, and scenarios that nobody has measured yet. */
    private static Cohort thirtyTeamsAtFiveScenarios() {
        List<PlayedDay> days = new ArrayList<>(List.of(ORDERS, PRICES));
        for (String id : List.of("wrong-tenant-for-a-whole-night", "lock-queue", "nine-oclock")) {
            days.add(new PlayedDay(id, "c".repeat(64), 3));
        }
        List<CohortScenario> scenarios = days.stream().map(day -> HandMade.scenario(day,
                HandMade.recovery("do-nothing", 900, 20_000, -1))).toList();
        List<CohortAttempt> attempts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Team team = new Team(i % 2 == 0 ? "beginners" : "Platform and reliability, Graz",
                    i == 1 ? "The team with the longest name that anybody may give to a team of"
                            + " engineers, here it is" : "Team " + i);
            for (int day = 0; day < days.size(); day++) {
                if ((i + day) % 4 != 3) {
                    CohortAttempt one = attempt(team, days.get(day), i + day);
                    attempts.add(day == 4 && i % 3 == 0
                            ? one.with(new CohortAttempt.AwaitsReplay()) : one);
                }
            }
        }
        return new Cohort("game-day", scenarios, attempts, List.of());
    }

    private static CohortAttempt attempt(Team team, PlayedDay day, int i) {
        LocalDateTime page = HandMade.PAGE;
        boolean restores = i % 2 == 1;
        LocalDateTime begun = page.plusMinutes(4 + 3L * (i % 7));
        LocalDateTime work = begun.plusMinutes(6);
        LocalDateTime end = work.plusMinutes(restores ? 95 + i % 40 : 25 + i % 30);
        List<CohortDecision> decisions = List.of(
                new CohortDecision(page, "console: SELECT 1", Optional.empty(), Optional.empty()),
                new CohortDecision(begun, "took: Stop the checkout", Optional.of("stop checkout"),
                        Optional.of(Rung.CONTAIN)),
                new CohortDecision(work, "took: x", Optional.of(restores ? "restore in place"
                        : "compensate with a script"), Optional.of(
                                restores
                                        ? Rung.RESTORE_IN_PLACE : Rung.COMPENSATE)),
                new CohortDecision(end.plusMinutes(5), "handed over", Optional.of("hand over"),
                        Optional.empty()));
        String file = team.title() + "/" + day.scenario() + ".attempt.json";
        if (i % 5 == 4) {
            return new CohortAttempt(file, team, day, Optional.empty(), false,
                    decisions.subList(0, 2), new CohortAttempt.Underway());
        }
        AttemptFigures plain = HandMade.figures(restores ? 165 : 0, restores ? 5400 : 60,
                java.time.Duration.between(page, end).toSeconds());
        List<Work> works = List.of(
                new Work("Stop the checkout", Optional.of(Rung.CONTAIN), begun,
                        begun.plusMinutes(2), List.of(new Phase(PhaseKind.RUN, begun,
                                begun.plusMinutes(2), "")),
                        false),
                restores ? new Work("Restore", Optional.of(Rung.RESTORE_IN_PLACE), work, end,
                        List.of(new Phase(PhaseKind.APPROVAL, work, work.plusMinutes(10), ""),
                                new Phase(PhaseKind.RESTORE, work.plusMinutes(10),
                                        end.minusMinutes(20), ""),
                                new Phase(PhaseKind.REDO, end.minusMinutes(20), end, "")),
                        false)
                        : new Work("Script", Optional.of(Rung.COMPENSATE), work, end,
                                List.of(new Phase(PhaseKind.AUTHORING, work,
                                        work.plusMinutes(15), ""),
                                        new Phase(PhaseKind.REVIEW, work.plusMinutes(15),
                                                work.plusMinutes(20), ""),
                                        new Phase(PhaseKind.RUN, work.plusMinutes(20), end, "")),
                                i % 7 == 6));
        return new CohortAttempt(file, team, day, Optional.empty(), false, decisions,
                new CohortAttempt.WithFigures(new AttemptFigures(plain.fingerprint(),
                        plain.result(), List.of(), 0, i % 4 == 3 ? 1 : 0, plain.serviceBack(),
                        works)));
    }
}
