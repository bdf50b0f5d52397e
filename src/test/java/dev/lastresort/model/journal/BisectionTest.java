package dev.lastresort.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BisectionTest {

    @Test
    void findsTheFirstPlaceWhereItHolds() {
        for (int first = 3; first <= 9; first++) {
            int wanted = first;
            assertThat(Bisection.first(3, 9, place -> place >= wanted)).isEqualTo(wanted);
        }
    }

    @Test
    void answersTheEndWhereItNeverHolds() {
        assertThat(Bisection.first(0, 4, _ -> false)).isEqualTo(4);
        assertThat(Bisection.first(2, 2, _ -> true)).isEqualTo(2);
    }
}
