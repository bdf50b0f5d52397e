package dev.lastresort.session;

import static dev.lastresort.session.Mission.MIDNIGHT;
import static dev.lastresort.session.Mission.branch;
import static dev.lastresort.session.Mission.charges;
import static dev.lastresort.session.Mission.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The price incident under other parameters. What went wrong where is reckoned from the messages of
 * the feed that each branch heard: see {@link PriceDay}.
 */
@Execution(ExecutionMode.CONCURRENT)
class PriceVariationTest {

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final long CHANGE = 10 * HOUR;
    private static final long COMMIT = CHANGE + 5;
    private static final LocalDateTime MIGRATED = instant(COMMIT);
    private static final LocalDateTime HORIZON = instant(24 * HOUR);

    /** Instants in seconds since midnight; {@code delay} is from the call to the decision. */
    record Day(Checkout checkout, long backup, long gigabytes, long target, long call, long delay,
            int pace, long seed) {

        String[] overrides() {
            return new String[] {
                "/actors/0/schedule/every=\"" + checkout.every() + " s\"",
                "/actors/0/schedule/offset=\"" + checkout.offset() + " s\"",
                "/backups/0/at=\"" + instant(backup) + '"',
                "/environment/databaseSize=\"" + gigabytes + " GB\"",
                "/strategies/4/steps/0/target=\"" + instant(target) + '"',
                "/alerts/0/when/at=\"" + instant(call) + '"',
                "/alerts/0/humanDelay=\"" + delay + " s\"",
                "/environment/redoPace=" + pace,
                "/seed=" + seed
            };
        }

        long decision() {
            return call + delay;
        }

        long downFrom() {
            return decision() + 8 * MINUTE;
        }

        long fullRestoreUpAt() {
            return downFrom() + 10 * MINUTE + gigabytes * MINUTE / 4;
        }

        long pitrUpAt() {
            return fullRestoreUpAt() + Math.ceilDiv(target - backup, (long) pace);
        }
    }

    /** One with a target too early, and a decision long after the call. */
    static Stream<Day> days() {
        return allDays().skip(2).limit(1);
    }

    static Stream<Day> allDays() {
        return Stream.of(
                new Day(Checkout.USUAL, 2 * HOUR, 120, CHANGE, 12 * HOUR + 20 * MINUTE, 0, 20, 42),
                // the scripts now stop the feed over 13:05
                new Day(new Checkout(30, 7), 5 * HOUR, 500, CHANGE, 12 * HOUR + 40 * MINUTE, 0, 7,
                        7),
                // a target an hour too early, and a sleepy human
                new Day(Checkout.USUAL, 2 * HOUR, 1200, 9 * HOUR, 11 * HOUR, 25 * MINUTE, 20, 99),
                // ten terabytes outlast the day
                new Day(Checkout.USUAL, 2 * HOUR, 10_000, CHANGE, 14 * HOUR, 600, 20, 5));
    }

    @ParameterizedTest
    @MethodSource("days")
    void everyBranchHasTheWrongPricesThatItsFeedExplains(Day day) {
        theFeedExplains(day);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("allDays")
    void everyBranchHasTheWrongPricesThatItsFeedExplainsOnEveryDay(Day day) {
        theFeedExplains(day);
    }

    private static void theFeedExplains(Day day) {
        Comparison comparison = Mission.compare(Mission.PRICES, List.of(), day.overrides());
        PriceDay feed = new PriceDay(comparison.counterfactual().journal());
        assertEquals(feed.touched(MIGRATED, HORIZON).size(),
                rows(comparison.trunk(), "prices", Verdict.WRONG), "do nothing");
        restored(day, feed, branch(comparison, "pitr"), day.target(), day.pitrUpAt());
        restored(day, feed, branch(comparison, "full-restore"), day.backup(),
                day.fullRestoreUpAt());
        // 1 min to stop the feed, then to write, review and run
        script(day, feed, branch(comparison, "roll-forward"), (1 + 20 + 5 + 2) * MINUTE, false);
        script(day, feed, branch(comparison, "compensating-script"), (1 + 25 + 5 + 3) * MINUTE,
                true);
        assertEquals(wrongAfterNaiveScript(feed, instant(day.decision() + 3 * MINUTE)),
                rows(branch(comparison, "naive-script"), "prices", Verdict.WRONG), "naive script");
    }

    /** Messages between the target and the end of the restore are not in the database. */
    private static void restored(
            Day day, PriceDay feed, BranchResult branch, long target, long upAt) {
        assertEquals(day.checkout().orders(target, day.downFrom()),
                rows(branch, "orders", Verdict.LOST));
        assertEquals(day.checkout().orders(day.downFrom(), upAt),
                rows(branch, "orders", Verdict.NEVER_ACCEPTED));
        assertEquals(day.checkout().downSeconds(day.downFrom(), upAt),
                branch.outcome().actors().get("checkout").downSeconds());
        Predicate<LocalDateTime> there =
                at -> at.isBefore(instant(target)) || !at.isBefore(instant(upAt));
        assertEquals(feed.wrongPrices(there), rows(branch, "prices", Verdict.WRONG), branch.name());
        long wrong = feed.wrongOrders(there, there);
        assertEquals(wrong, rows(branch, "orders", Verdict.WRONG), branch.name());
        // charges of orders that are gone are orphaned, whatever their amount
        assertEquals(wrong, charges(branch, EffectLedger.Verdict.WRONG_AMOUNT), branch.name());
    }

    /** The feed is stopped from 1 min after the decision to the end; what it missed is missing. */
    private static void script(
            Day day, PriceDay feed, BranchResult branch, long lengthSeconds, boolean mendsOrders) {
        LocalDateTime stopped = instant(day.decision() + MINUTE);
        LocalDateTime end = instant(day.decision() + lengthSeconds);
        Predicate<LocalDateTime> heard = at -> at.isBefore(stopped) || !at.isBefore(end);
        long later = feed.wrongOrders(heard, at -> !at.isBefore(end));
        long earlier = wrongBefore(feed, end, heard);
        assertEquals(feed.wrongPrices(heard), rows(branch, "prices", Verdict.WRONG), branch.name());
        assertEquals(mendsOrders ? feed.wrongOrders(heard, _ -> true) : earlier + later,
                rows(branch, "orders", Verdict.WRONG), branch.name());
        // no script un-charges a card
        assertEquals(earlier + later, charges(branch, EffectLedger.Verdict.WRONG_AMOUNT),
                branch.name());
    }

    /** Orders before {@code end} that took cents for dollars, or missed a message. */
    private static long wrongBefore(
            PriceDay feed, LocalDateTime end, Predicate<LocalDateTime> heard) {
        return feed.orders.stream()
                .filter(order -> order.at().isBefore(end))
                .filter(order -> touchedAsCents(feed, order, heard) || feed.isWrong(order, heard))
                .count();
    }

    private static boolean touchedAsCents(
            PriceDay feed, PriceDay.Order order, Predicate<LocalDateTime> heard) {
        return feed.messages.stream().anyMatch(message -> heard.test(message.at())
                && !message.at().isBefore(MIGRATED) && message.at().isBefore(order.at())
                && message.product() == order.product());
    }

    /**
     * It divides what is over 500: prices in cents, but not the cheapest, and the 60 honest
     * machines
     * (ids from 1941 on). The next message about a product writes cents again.
     */
    private static long wrongAfterNaiveScript(PriceDay feed, LocalDateTime ran) {
        Set<Long> wrong = new HashSet<>(feed.touched(ran, HORIZON));
        Set<Long> before = feed.touched(MIGRATED, ran);
        Map<Long, Long> cents = feed.prices(at -> at.isBefore(ran));
        before.stream().filter(product -> cents.get(product) <= 500).forEach(wrong::add);
        LongStream.rangeClosed(1941, 2000).filter(product -> !before.contains(product))
                .forEach(wrong::add);
        return wrong.size();
    }

    private static LocalDateTime instant(long second) {
        return MIDNIGHT.plusSeconds(second);
    }
}
