package dev.lastresort.picture.story;

import dev.lastresort.picture.shape.Role;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of requests of one fate, where what was told and what is remembered differ.
 *
 * @param from the first such request
 * @param to   the next request of another fate
 */
public record Mismatch(LocalDateTime from, LocalDateTime to, long count, Role role) {

    /** All of one state over the whole day, in order; counts do not depend on the zoom. */
    static <S extends Enum<S>> List<Mismatch> all(
            Track<S> track, S state, Role role, LocalDateTime horizon) {
        List<Mismatch> all = new ArrayList<>();
        int i = 0;
        while (i < track.size()) {
            int first = i;
            while (i < track.size() && track.state(i) == state) {
                i++;
            }
            if (i > first) {
                LocalDateTime to = i < track.size() ? track.start(i) : horizon;
                all.add(new Mismatch(track.start(first), to, i - first, role));
            }
            i++;
        }
        return all;
    }
}
