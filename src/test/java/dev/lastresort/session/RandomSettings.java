package dev.lastresort.session;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Settings of a mission as somebody playing with the controls might come to, by a seed. */
record RandomSettings(String mission, RandomGenerator random) {

    /** What a control changes. */
    enum Kind { SIZE, THROUGHPUT, REDO, DELAY, TARGET }

    /** A few of them at once. */
    String[] some() {
        List<String> settings = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (random.nextInt(3) == 0) {
                settings.add(one(kind));
            }
        }
        return settings.isEmpty() ? some() : settings.toArray(String[]::new);
    }

    String one(Kind kind) {
        return switch (kind) {
            case SIZE -> "/environment/databaseSize=" + between(50, 3000) + " GB";
            case THROUGHPUT -> "/environment/restoreThroughput=" + between(20, 900) + " MB/s";
            case REDO -> "/environment/redoPace=" + between(2, 60);
            case DELAY -> "/alerts/0/humanDelay=" + between(0, 240) + " min";
            case TARGET -> "/strategies/" + restoring() + "/steps/0/target="
                    + LocalTime.of(2, 0).plusSeconds(between(0, 12 * 3600));
        };
    }

    private int restoring() {
        return mission.equals(Mission.ARCHIVE) ? 3 + random.nextInt(2) : 4;
    }

    private int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }
}
