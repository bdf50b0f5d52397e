package dev.lastresort.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.DeskException;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final List<String> told = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run);

    private void run(Supplier<String> job) {
        background.run(job, new WhenOver<String>(told::add, told::add));
    }

    @Test
    void whateverEndsTheWorkIsTold() {
        run(() -> "done");
        run(() -> {
            throw new DeskException("the desk's words", null);
        });
        run(() -> {
            throw new IllegalStateException("a defect");
        });
        run(() -> {
            throw new OutOfMemoryError("heap");
        });
        run(() -> {
            throw new StackOverflowError();
        });
        assertEquals(5, told.size());
        assertEquals(List.of("done", "the desk's words"), told.subList(0, 2));
        assertTrue(told.get(2).contains("a defect"));
        assertTrue(told.get(3).contains("memory"));
    }

    @Test
    void whatWasCancelledTellsNothing() {
        List<Runnable> later = new ArrayList<>();
        Background slow = new Background(later::add, Runnable::run);
        Background.RunningTask work =
                slow.run(() -> "done", new WhenOver<String>(told::add, told::add));
        work.cancel();
        List.copyOf(later).forEach(Runnable::run);
        assertEquals(List.of(), told);
    }

    @Test
    void whatWasCancelledEndsWhereItNextTellsHowFarItIs() {
        List<Runnable> later = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        Background slow = new Background(later::add, Runnable::run);
        Background.RunningTask work = slow.run(progress -> {
            steps.add("begun");
            progress.reached("half", 0.5);
            steps.add("went on");
            return "done";
        }, reached -> told.add(reached.stage()), new WhenOver<String>(told::add, told::add));
        work.cancel();
        List.copyOf(later).forEach(Runnable::run);
        assertEquals(List.of("begun"), steps);
        assertEquals(List.of(), told);
    }

    @Test
    void whatWasMadeIsGivenBackIfItIsCancelledBeforeItIsTold() {
        List<Runnable> news = new ArrayList<>();
        List<String> back = new ArrayList<>();
        Background made = new Background(Runnable::run, news::add);
        WhenOver<String> ending = new WhenOver<>(told::add, told::add, back::add);
        Background.RunningTask dropped = made.run(() -> "dropped", ending);
        made.run(() -> "told", ending);
        dropped.cancel();
        news.forEach(Runnable::run);
        assertEquals(List.of("told"), told);
        assertEquals(List.of("dropped"), back);
    }

    @Test
    void whatIsBegunOnceTheWindowIsGoneIsNotDoneAndTellsNothing() {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        new Background(closed, Runnable::run).run(
                () -> "done", new WhenOver<String>(told::add, told::add));
        assertEquals(List.of(), told);
    }
}
