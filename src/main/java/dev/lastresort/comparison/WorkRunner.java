package dev.lastresort.comparison;

import java.util.List;
import java.util.function.Supplier;

/** Runs pieces of work that know nothing of one another, in whatever order or threads it likes. */
public interface WorkRunner {

    /** One after the other on the calling thread. */
    WorkRunner IN_TURN = new WorkRunner() {
        @Override
        public <T> List<T> run(List<Supplier<T>> work) {
            return work.stream().map(Supplier::get).toList();
        }
    };

    /** The results in the order of the work; a failure of any is thrown. */
    <T> List<T> run(List<Supplier<T>> work);
}
