package dev.lastresort.session.attempt.told;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.attempt.verdict.AxisCost;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The difference on one axis in words. An axis that says the same once more, such as rows lost or
 * wrong where the same rows are lost, is passed over.
 *
 * @param all the differences that are told together
 */
record AxisWords(Scenario scenario, List<AxisCost> all) {

    /** What a move cost: more of something, or later. */
    Optional<String> cost(AxisCost cost) {
        return words(cost.before(), cost.after());
    }

    /** What the better one has more of, or later, than the other. */
    Optional<String> price(AxisCost cost) {
        return words(cost.after(), cost.before());
    }

    private Optional<String> words(Axis less, Axis more) {
        String name = less.name();
        int colon = name.indexOf(": ");
        if (colon < 0) {
            return Optional.of(more.value().isEmpty()
                    ? "service never back, instead of " + less.figure()
                            + " after the recoveries begin"
                    : "service back " + duration(less, more) + " later");
        }
        String subject = name.substring(colon + 2);
        return words(name.substring(0, colon), subject, less, more);
    }

    private Optional<String> words(String kind, String subject, Axis less, Axis more) {
        BigDecimal by = difference(less, more);
        return switch (kind) {
            case "lost" -> Optional.of(rows(subject, by, "lost"));
            case "lost or wrong" -> isToldAs("lost: " + subject, by) ? Optional.empty()
                    : Optional.of(rows(subject, by,
                            isTold("lost: " + subject) ? "lost or wrong" : "wrong"));
            case "never accepted" -> Optional.of(rows(subject, by, "never accepted"));
            case "unexpected" -> Optional.of(rows(subject, by, "that should not exist"));
            case "not right" -> Optional.of(effects(subject, by) + " not right");
            case "not right or taken back" -> isToldAs("not right: " + subject, by)
                    ? Optional.empty()
                    : Optional.of(effects(subject, by) + " not right, or taken back");
            case "owed to customers" -> Optional.of(amount(by, less)
                    + " more owed to customers for " + effect(subject));
            case "forgone" -> Optional.of(amount(by, less)
                    + " more never charged for " + effect(subject));
            case "bad answers" -> Optional.of(Wording.number(by) + " more "
                    + (isOne(by) ? "request" : "requests") + " of "
                    + actor(subject) + " failed or turned away");
            case "wrong answers" -> Optional.of(Wording.number(by) + " more"
                    + (isOne(by) ? " wrong answer of " : " wrong answers of ")
                    + actor(subject));
            case "down" -> Optional.of(actor(subject) + " down " + duration(less, more)
                    + " longer (" + more.figure() + " instead of " + less.figure() + ")");
            default -> Optional.of(less.name() + ": " + less.figure() + " or " + more.figure());
        };
    }

    private static String amount(BigDecimal by, Axis axis) {
        return axis.currency().isPresent() ? axis.words(by) : Noun.counted(by, axis.unit());
    }

    private static boolean isOne(BigDecimal amount) {
        return amount.compareTo(BigDecimal.ONE) == 0;
    }

    private boolean isTold(String axis) {
        return all.stream().anyMatch(other -> other.before().name().equals(axis));
    }

    private boolean isToldAs(String axis, BigDecimal by) {
        return all.stream().anyMatch(other -> other.before().name().equals(axis)
                && difference(other.before(), other.after()).abs().compareTo(by) == 0);
    }

    private String rows(String fact, BigDecimal by, String how) {
        Noun noun = Noun.of(title(scenario.facts(), fact, Fact::name, Fact::title), "row");
        return Wording.number(by) + " more " + noun.of(by.longValue()) + " " + how;
    }

    private String effects(String effect, BigDecimal by) {
        Noun noun = Noun.of(
                title(scenario.effects(), effect, Effect::name, Effect::title), "row");
        return Wording.number(by) + " more " + noun.of(by.longValue());
    }

    private String effect(String name) {
        return Noun.inSentence(title(scenario.effects(), name, Effect::name, Effect::title));
    }

    private String actor(String name) {
        return Noun.withThe(scenario.titleOfActor(name).orElse(name));
    }

    private static <T> String title(
            List<T> all, String name, Function<T, String> named, Function<T, String> titled) {
        return all.stream().filter(one -> named.apply(one).equals(name)).map(titled)
                .findFirst().orElse(name);
    }

    private static BigDecimal difference(Axis less, Axis more) {
        return more.value().orElse(BigDecimal.ZERO).subtract(less.value().orElse(BigDecimal.ZERO));
    }

    private static String duration(Axis less, Axis more) {
        return Wording.duration(difference(less, more).longValueExact());
    }
}
