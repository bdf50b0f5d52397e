package dev.lastresort.model.engine;

/**
 * The server that ran a scenario's SQL was ended from outside. What it did not answer is no outcome
 * of any statement, so that nothing comes of the run.
 */
public final class EngineGone extends RuntimeException {

    public EngineGone(String server, Throwable told) {
        super("the " + server + " server that ran this was ended from outside; run it again", told);
    }
}
