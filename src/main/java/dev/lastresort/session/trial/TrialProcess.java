package dev.lastresort.session.trial;

import dev.lastresort.database.Limits;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.attempt.AttemptText;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries in a process that is begun when it is first needed, and anew when it had to be ended: what
 * it is asked tells it all that was decided. Invariant: it answers in time, whatever becomes of the
 * process.
 */
final class TrialProcess implements Trial {

    private static final long LOOK_MILLIS = 100;
    /** By then the process has ended by itself, if anything in it still works. */
    private static final Duration LONGEST =
            Limits.RUN.multipliedBy(Limits.PATIENCE).plusSeconds(60);

    private final Loaded.Valid scenario;
    private final List<String> line;
    private final Object turn = new Object();
    private volatile Optional<Process> running = Optional.empty();
    private volatile boolean asking;
    private volatile boolean stopped;
    private boolean compared;

    /** @param line how the process is started */
    TrialProcess(Loaded.Valid scenario, List<String> line) {
        this.scenario = scenario;
        this.line = List.copyOf(line);
    }

    @Override
    public TrialResult compare(Progress progress) {
        synchronized (turn) {
            TrialResult result = compared ? new TrialResult.Passed()
                    : ask(List.of(TrialServer.COMPARE), progress);
            compared = result instanceof TrialResult.Passed;
            return result;
        }
    }

    @Override
    public TrialResult measure(List<Setting> settings, Progress progress) {
        List<String> job = new ArrayList<>(List.of(TrialServer.MEASURE));
        settings.forEach(setting -> job.addAll(List.of(setting.pointer(), setting.text())));
        return ask(job, progress);
    }

    @Override
    public TrialResult retrace(Attempt attempt) {
        return ask(List.of(TrialServer.RETRACE, text(attempt)), Progress.NONE);
    }

    @Override
    public TrialResult act(Attempt soFar, LocalDateTime now, Act next) {
        List<Decision> decisions = new ArrayList<>(soFar.decisions());
        decisions.add(new Decision(now, next.action(), Optional.empty(), Optional.empty()));
        String job = switch (next.how()) {
            case DONE -> TrialServer.ACT;
            case UNTIL_NEWS -> TrialServer.AWAIT_NEWS;
            case PRICED -> TrialServer.PRICE;
        };
        return ask(
                List.of(job,
                        text(new Attempt(soFar.scenario(), soFar.sha256(), soFar.seed(), decisions,
                                soFar.pressure(), Optional.empty())
                                .on(soFar.engine()))),
                Progress.NONE);
    }

    @Override
    public TrialResult end(Attempt attempt, Progress progress) {
        return ask(List.of(TrialServer.END, text(attempt)), progress);
    }

    @Override
    public void prepare(Attempt attempt) {
        if (running.isEmpty()) {
            Thread.ofVirtual().start(() -> retrace(attempt));
        }
    }

    @Override
    public void stop() {
        if (asking) {
            close();
        }
    }

    @Override
    public void close() {
        stopped = true;
        Optional<Process> process = running;
        // it may take a moment to end: nothing more is asked of it
        running = Optional.empty();
        process.ifPresent(Process::destroyForcibly);
    }

    private static String text(Attempt attempt) {
        return new String(AttemptText.bytes(attempt), StandardCharsets.UTF_8);
    }

    private TrialResult ask(List<String> job, Progress progress) {
        synchronized (turn) {
            stopped = false;
            asking = true;
            try {
                return answer(job, progress);
            } catch (IOException | ExecutionException | TimeoutException gone) {
                return stopped ? new TrialResult.CutShort() : new TrialResult.Struck(unplaced());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } finally {
                asking = false;
            }
        }
    }

    private TrialResult answer(List<String> job, Progress progress)
            throws IOException, ExecutionException, TimeoutException, InterruptedException {
        Process process = started();
        boolean passed = false;
        try {
            List<String> told = awaited(exchange(process, job), progress);
            passed = told.isEmpty();
            return passed ? new TrialResult.Passed()
                    : new TrialResult.Struck(TrialServer.problem(told));
        } finally {
            if (!passed) {
                // what it is at nobody waits for, and what has struck there may be at work still
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** On a thread of its own: a process that does not read would hold up whoever writes. */
    private static CompletableFuture<List<String>> exchange(Process process, List<String> job) {
        CompletableFuture<List<String>> answer = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("trial").start(() -> {
            try {
                Frames.write(process.getOutputStream(), job);
                answer.complete(Frames.read(process.getInputStream()));
            } catch (IOException gone) {
                answer.completeExceptionally(gone);
            }
        });
        return answer;
    }

    private static List<String> awaited(CompletableFuture<List<String>> answer, Progress progress)
            throws ExecutionException, TimeoutException, InterruptedException {
        long since = System.nanoTime();
        while (System.nanoTime() - since < LONGEST.toNanos()) {
            progress.reached("Trying its SQL out first", Progress.UNKNOWN);
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // then looks whether it is still wanted
            }
        }
        throw new TimeoutException();
    }

    private Process started() throws IOException {
        Optional<Process> there = running.filter(Process::isAlive);
        if (there.isPresent()) {
            return there.get();
        }
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        running = Optional.of(process);
        Frames.write(process.getOutputStream(), TrialServer.opening(scenario));
        return process;
    }

    private Problem unplaced() {
        return new Problem(Severity.ERROR, Rule.LIMIT_STRUCK, scenario.source().name(), 0, 0, "",
                "its SQL was tried in a process of its own, which did not come to its end",
                "let it do less, or give it more: LASTRESORT_JAVA_OPTS=-Xmx4g");
    }
}
