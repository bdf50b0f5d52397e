package dev.lastresort.session.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the command line needs to have somebody practise an incident. */
@FunctionalInterface
public interface PractiseService {

    /** Opens the window at the incident's first page, and waits until it is closed. */
    Result practise(Request request);

    /**
     * @param scenario a file, or the name of a scenario that comes with the program
     * @param pressure virtual seconds to a second of the trainee's, 1 or more; empty: the clock
     *                 stands still while nothing is done
     */
    record Request(String scenario, OptionalLong seed, Optional<Integer> pressure) {}

    sealed interface Result permits Closed, Faulty, NoWindow {}

    /** The window was open, and somebody closed it. */
    record Closed() implements Result {}

    /** @param obstacle why no window can open on this machine, in a few words */
    record NoWindow(String obstacle) implements Result {}
}
