package dev.lastresort.session.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.report.Exit;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.author.Cookbook.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer of the cookbook is a scenario without a fault that comes to what it says. */
@Execution(ExecutionMode.CONCURRENT)
class CookbookTest {

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerIsSoundAndComesToWhatItExpects(Answer answer) {
        assertTrue(answer.base().contains("\"expect\"") && answer.pieces().isEmpty()
                || answer.pieces().stream().anyMatch(piece -> piece.text().contains("\"expect\"")
                        || piece.pointer().contains("/expect")),
                "an answer says itself what it should come to");
        assertEquals(List.of(), missed(answer));
        assertFalse(ScenarioProse.of(valid(answer).scenario()).isEmpty());
    }

    @Test
    void whatDoesNotComeAboutIsTold() {
        String page = Cookbook.written();
        Answer first = new Cookbook(page.replaceFirst("(\"/facts/orders/lost\": )3\\b", "$14"))
                .answers().getFirst();
        List<String> missed = missed(first);
        assertEquals(1, missed.size(), missed::toString);
        assertTrue(missed.getFirst().contains("/facts/orders/lost"), missed::toString);
    }

    @Test
    void thePageListsAllThatItAnswersAndRunsAllThatItShows() throws IOException {
        if (Boolean.getBoolean("page.write")) {
            Files.writeString(Cookbook.FILE, Cookbook.expected());
        }
        assertEquals(Cookbook.expected(), Cookbook.written(),
                "make it anew: mvn -q -Dtest=CookbookTest -Dpage.write=true test");
        Cookbook book = new Cookbook(Cookbook.written());
        assertEquals(Cookbook.written().split("```json", -1).length - 1, book.blocks(),
                "each JSON block has a remark that says where it belongs");
        assertEquals(book.answers().size(),
                book.answers().stream().map(Answer::question).distinct().count());
    }

    private static List<String> missed(Answer answer) {
        Loaded.Valid valid = valid(answer);
        assertEquals(List.of(), valid.warnings().stream().map(Problem::text).toList());
        Comparison comparison = assertInstanceOf(ComparisonResult.Compared.class,
                new IncidentSession(valid, new ScenarioEngines()).compare(List.of(), Progress.NONE))
                .comparison();
        return Exit.of(comparison, 1).reasons().stream()
                .map(reason -> reason.strategy() + " " + reason.words()).toList();
    }

    private static Loaded.Valid valid(Answer answer) {
        return switch (answer.loaded()) {
            case Loaded.Valid valid -> valid;
            case Loaded.Invalid invalid -> throw new AssertionError(String.join("\n",
                    invalid.problems().stream().map(Problem::text).toList()));
        };
    }

    private static Stream<Answer> answers() {
        Cookbook book = new Cookbook(Cookbook.written());
        return Stream.concat(book.bases().stream(), book.answers().stream());
    }
}
