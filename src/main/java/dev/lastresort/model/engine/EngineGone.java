package dev.lastresort.model.engine;

/**
 * The server that ran a scenario's SQL was ended from outside, or has no room left. What it did not
 * answer is no outcome of any statement, so that nothing comes of the run.
 */
public final class EngineGone extends RuntimeException {

    public EngineGone(String server, Throwable told) {
        this(told, "the " + server + " server that ran this was ended from outside; run it again");
    }

    private EngineGone(Throwable told, String message) {
        super(message, told);
    }

    /** @param folder where it has its data */
    public static EngineGone ofFullDisk(String server, String folder, Throwable told) {
        return new EngineGone(told, "the disk is full on which the " + server
                + " server of this run has its data: make room in " + folder
                + ", or name another folder with -Djava.io.tmpdir=FOLDER");
    }
}
