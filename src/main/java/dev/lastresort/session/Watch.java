package dev.lastresort.session;

/** Follows a long piece of work from another thread. */
public interface Watch {

    /**
     * @param stage what is being done, for people
     * @param done  from 0 to 1 over the whole work; negative if it cannot be told
     */
    void at(String stage, double done);

    /** Whether the work should stop as soon as it can. */
    boolean cancelled();
}
