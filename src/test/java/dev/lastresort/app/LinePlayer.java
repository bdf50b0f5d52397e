package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.session.desk.PractiseService.PlayerStreams;
import dev.lastresort.session.desk.PractiseService.Result;
import dev.lastresort.session.desk.SessionDesk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An example of a program that plays: it writes a line, and reads one. */
final class LinePlayer implements AutoCloseable {

    private static final Duration MEASURED_WITHIN = Patience.LONGEST.multipliedBy(4);

    private final PipedOutputStream asks = new PipedOutputStream();
    private final BufferedReader answers;
    private final CompletableFuture<Result> played;
    private final List<String> transcript = new ArrayList<>();

    LinePlayer(Loaded.Valid scenario, Optional<Integer> pressure, Path attempt)
            throws IOException {
        PipedInputStream in = new PipedInputStream(asks, 1 << 16);
        PipedInputStream told = new PipedInputStream(1 << 20);
        PrintStream out = new PrintStream(new PipedOutputStream(told), false,
                StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(told, StandardCharsets.UTF_8));
        played = CompletableFuture.supplyAsync(() -> {
            try (out) {
                return new HeadlessRoom(new SessionDesk(), attempt.resolveSibling("attempts"), in)
                        .play(scenario, Optional.empty(), pressure,
                                new PlayerStreams(out, Optional.of(attempt)));
            }
        });
        assertEquals("ready", read().path("answer").asString());
    }

    JsonNode ask(String line) throws IOException {
        asks.write((line.strip() + "\n").getBytes(StandardCharsets.UTF_8));
        asks.flush();
        return read();
    }

    private JsonNode read() throws IOException {
        String line = answers.readLine();
        transcript.add(line);
        return JsonMapper.shared().readTree(line);
    }

    /** Asks for something to be done, which it is. */
    JsonNode act(String action) throws IOException {
        JsonNode answer = ask("{\"do\":\"act\",\"action\":" + action.replace("\n", " ") + "}");
        assertEquals("done", answer.path("answer").asString(), answer::toString);
        return answer.path("result");
    }

    JsonNode view() throws IOException {
        return ask("{\"do\":\"observe\"}").path("view");
    }

    /** Waits until all that was begun has come to its end. */
    void awaitWork() throws IOException {
        boolean busy = true;
        while (busy) {
            ask("{\"do\":\"wait\"}");
            busy = false;
            for (JsonNode work : view().path("work")) {
                busy |= List.of("waiting", "running").contains(work.path("state").asString());
            }
        }
    }

    List<String> transcript() {
        return List.copyOf(transcript);
    }

    /** Leaves, and says what came of it. */
    Result leave() throws Exception {
        asks.close();
        // No wait for a condition: all recoveries are measured first.
        return played.get(MEASURED_WITHIN.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        asks.close();
    }
}
