package dev.lastresort.session.store;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.store.AttemptStore.StoreLink;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Keeps files and store in step until it is closed, whatever becomes of the connection: one that is
 * lost is made again, and the work goes on where files and store differ. Invariant: it never waits
 * for whoever has begun it, and nobody who makes an attempt waits for it.
 */
public final class StoreSync implements AutoCloseable {

    /** How often it looks by itself, without news. */
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** News may come by the hundred. */
    private static final Duration REST = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final AttemptStore store;
    private final StoreAddress address;
    private final StoreLogin login;
    private final StoreWork work;
    private final Consumer<StoreState> told;
    private final Duration firstPause;
    private final Thread thread;
    private volatile boolean closed;

    private StoreSync(AttemptStore store, StoreAddress address, StoreLogin login, StoreWork work,
            Consumer<StoreState> told, Duration firstPause) {
        this.store = store;
        this.address = address;
        this.login = login;
        this.work = work;
        this.told = told;
        this.firstPause = firstPause;
        this.thread = Thread.ofPlatform().daemon().name("store").unstarted(this::run);
    }

    /** @param told each state, on a thread of its own */
    public static StoreSync begin(AttemptStore store, StoreAddress address, StoreLogin login,
            StoreWork work, Consumer<StoreState> told) {
        return begin(store, address, login, work, told, Duration.ofSeconds(1));
    }

    static StoreSync begin(AttemptStore store, StoreAddress address, StoreLogin login,
            StoreWork work, Consumer<StoreState> told, Duration firstPause) {
        StoreSync sync = new StoreSync(store, address, login, work, told, firstPause);
        sync.thread.start();
        return sync;
    }

    /**
     * Brings them into step, once.
     *
     * @return who was connected
     * @throws StoreTrouble if that cannot be; what went over until then is over
     */
    public static AttemptStore.StoreRole once(AttemptStore store, StoreAddress address,
            StoreLogin login, StoreWork work) {
        try (StoreLink link = store.connect(address, login)) {
            work.begin(link);
            int left;
            do {
                left = work.step(link);
            } while (left > 0 || work.step(link) > 0);
            return link.role();
        }
    }

    private void run() {
        told.accept(new StoreState.Connecting());
        Duration pause = firstPause;
        while (!closed) {
            try (StoreLink link = store.connect(address, login)) {
                pause = firstPause;
                work.begin(link);
                follow(link);
            } catch (StoreTrouble trouble) {
                if (!closed && !trouble.mayPass()) {
                    told.accept(new StoreState.GivenUp(trouble.getMessage()));
                    return;
                }
                lost(trouble.getMessage());
            } catch (RuntimeException odd) {
                lost(Harmless.text(String.valueOf(odd.getMessage())));
            }
            rest(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2)
                    : LONGEST_PAUSE;
        }
        told.accept(new StoreState.GivenUp(""));
    }

    private void lost(String why) {
        if (!closed) {
            told.accept(new StoreState.ConnectionLost(why));
        }
    }

    private void follow(StoreLink link) {
        while (!closed) {
            int left = work.step(link);
            told.accept(left == 0 ? new StoreState.UpToDate(link.role())
                    : new StoreState.CatchingUp(link.role(), left));
            if (left == 0 && link.await(LOOK)) {
                rest(REST);
            }
        }
    }

    private void rest(Duration time) {
        try {
            if (!closed) {
                Thread.sleep(time);
            }
        } catch (InterruptedException closing) {
            // whoever closes it has said so before
            return;
        }
    }

    /** Ends it soon; the last state that is told says so. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
