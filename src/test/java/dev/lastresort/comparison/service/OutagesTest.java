package dev.lastresort.comparison.service;

import static dev.lastresort.comparison.ShopDay.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.comparison.service.ActorTallies.Down;
import dev.lastresort.model.outcome.ActorTally.Outage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bad answers are one outage unless ten minutes and five requests without one lie between. */
class OutagesTest {

    private static Down down(int place, String time, String to) {
        return new Down(place, at(time), at(time), at(to), false);
    }

    private static List<Outage> between(int goodRequests, String second) {
        return Outages.of(List.of(down(0, "10:00:00", "10:01"),
                new Down(goodRequests + 1, at(second), at(second), at("11:00"), false)));
    }

    @Test
    void fiveGoodRequestsInTenMinutesPartThem() {
        assertEquals(List.of(new Outage(at("10:00"), at("10:01"), false),
                new Outage(at("10:10"), at("11:00"), false)), between(5, "10:10:00"));
    }

    @Test
    void fourGoodRequestsOrLessThanTenMinutesDoNot() {
        Outage one = new Outage(at("10:00"), at("11:00"), false);
        assertEquals(List.of(one), between(4, "10:10:00"));
        assertEquals(List.of(one), between(5, "10:09:59"));
        assertEquals(List.of(one), between(100, "10:09:59"));
    }

    @Test
    void anOutageRunsFromItsFirstStateToTheLatestEnd() {
        assertEquals(List.of(new Outage(at("10:00"), at("10:30"), false)), Outages.of(List.of(
                down(0, "10:00", "10:30"), down(2, "10:05", "10:06"))));
    }

    @Test
    void gapsOfBadAnswersAreMeasuredFromTheLastOne() {
        // 8 minutes each: 10:00, 10:08, 10:16; the first and the last are apart, but linked
        assertEquals(1, Outages.of(List.of(down(0, "10:00", "10:01"), down(8, "10:08", "10:09"),
                down(16, "10:16", "10:17"))).size());
    }

    @Test
    void theHorizonClosesOnlyTheOneThatIsStillOpen() {
        assertEquals(List.of(new Outage(at("10:00"), at("10:01"), false),
                new Outage(at("12:00"), at("23:59"), true)),
                Outages.of(List.of(down(0, "10:00", "10:01"),
                        new Down(9, at("12:00"), at("12:00"), at("23:59"), true))));
    }

    @Test
    void noBadAnswerIsNoOutage() {
        assertEquals(List.of(), Outages.of(List.of()));
    }
}
