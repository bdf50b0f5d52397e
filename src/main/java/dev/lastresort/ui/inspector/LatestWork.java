package dev.lastresort.ui.inspector;

import dev.lastresort.session.Progress;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.RunningTask;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work of which only the newest matters: starting it anew cancels what was under way. */
final class LatestWork {

    private final Background background;
    private Optional<RunningTask> underWay = Optional.empty();

    LatestWork(Background background) {
        this.background = background;
    }

    <T> void run(Function<Progress, T> job, Consumer<T> done, Consumer<String> failed) {
        cancel();
        underWay = Optional.of(background.run(job, _ -> {}, new WhenOver<>(done, failed)));
    }

    void cancel() {
        underWay.ifPresent(RunningTask::cancel);
        underWay = Optional.empty();
    }
}
