package dev.lastresort.oracle;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Emitted;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Scenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One effect, key by key: what was charged and given back on both sides, and what is owed. */
final class Effects {

    /** @param request the actor and its tick, or nothing for a step */
    private record Sent(Event by, String request, int place, Emitted what) {

        BigDecimal amount() {
            return what.amount().orElse(BigDecimal.ONE);
        }

        String amountText() {
            return what.amount().map(Texts::plain).orElse("none");
        }
    }

    private final Scenario scenario;
    private final Map<String, Long> counts = new TreeMap<>();
    private BigDecimal owed = BigDecimal.ZERO;
    private BigDecimal forgone = BigDecimal.ZERO;

    private Effects(Scenario scenario) {
        this.scenario = scenario;
        List.of("ok", "missing", "twice", "unexpected", "orphaned", "wrongAmount", "takenBack")
                .forEach(name -> counts.put(name, 0L));
    }

    /**
     * The figures of one effect by name.
     *
     * @param gone       whether the fact row of a key is there in truth and not here
     * @param turnedAway whether that request, actor and tick, was failed or refused here
     */
    static Map<String, String> figures(Scenario scenario, Effect effect, List<Event> here,
            List<Event> there, Predicate<String> gone, Predicate<String> turnedAway) {
        Effects effects = new Effects(scenario);
        List<String> charge = List.of(effect.reverses().orElse(effect.name()));
        List<String> backs = scenario.effects().stream()
                .filter(one -> one.reverses().equals(java.util.Optional.of(charge.getFirst())))
                .map(Effect::name).toList();
        Map<String, List<Sent>> chargedHere = effects.sent(here, charge);
        Map<String, List<Sent>> chargedThere = effects.sent(there, charge);
        Map<String, List<Sent>> backHere = effects.sent(here, backs);
        Map<String, List<Sent>> backThere = effects.sent(there, backs);
        TreeSet<String> keys = new TreeSet<>();
        List.of(chargedHere, chargedThere, backHere, backThere)
                .forEach(map -> keys.addAll(map.keySet()));
        for (String key : keys) {
            Key of = effects.new Key(all(chargedHere, key), all(chargedThere, key),
                    all(backHere, key), all(backThere, key), gone.test(key), turnedAway);
            if (effect.reverses().isPresent()) {
                of.judgeBack();
            } else {
                of.judgeCharges();
                of.addMoney();
            }
        }
        return effects.named(effect);
    }

    private Map<String, String> named(Effect effect) {
        Map<String, String> named = new TreeMap<>();
        counts.forEach((name, n) -> named.put(name + ": " + effect.name(), Long.toString(n)));
        long bad = List.of("missing", "twice", "unexpected", "orphaned", "wrongAmount").stream()
                .mapToLong(counts::get).sum();
        named.put("not right or taken back: " + effect.name(), Long.toString(bad));
        named.put("not right: " + effect.name(), Long.toString(bad - counts.get("takenBack")));
        if (effect.money().isPresent() && effect.reverses().isEmpty()) {
            named.put("owed to customers: " + effect.name(), Texts.plain(owed));
            named.put("forgone: " + effect.name(), Texts.plain(forgone));
        }
        return named;
    }

    private static List<Sent> all(Map<String, List<Sent>> sent, String key) {
        return sent.getOrDefault(key, List.of());
    }

    /** By key, in time; at one instant by the place of the actor, steps last. */
    private Map<String, List<Sent>> sent(List<Event> events, List<String> effects) {
        List<Sent> all = new ArrayList<>();
        List<String> actors = scenario.actors().stream().map(actor -> actor.name()).toList();
        for (Event event : events) {
            switch (event) {
                case Answered by -> by.effects().forEach(what -> all.add(new Sent(by,
                        by.actor() + " " + by.n(), actors.indexOf(by.actor()), what)));
                case StepEnded by -> by.effects().forEach(
                        what -> all.add(new Sent(by, "", actors.size(), what)));
                default -> {}
            }
        }
        Map<String, List<Sent>> byKey = new TreeMap<>();
        all.stream().filter(one -> effects.contains(one.what().effect()))
                .sorted(Comparator.comparing((Sent one) -> one.by().at())
                        .thenComparingInt(Sent::place))
                .forEach(one -> byKey.computeIfAbsent(Texts.of(one.what().key()),
                        _ -> new ArrayList<>()).add(one));
        return byKey;
    }

    private static BigDecimal sum(List<Sent> sent) {
        return sent.stream().map(Sent::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void count(String verdict) {
        counts.merge(verdict, 1L, Long::sum);
    }

    private record Pair(Sent there, Sent here) {}

    /** What belongs together on both sides: of the same request first, then in time. */
    private static List<Pair> pairs(List<Sent> there, List<Sent> here) {
        List<Pair> pairs = new ArrayList<>();
        for (boolean sameRequest : new boolean[] {true, false}) {
            for (Sent one : List.copyOf(there)) {
                here.stream().filter(other -> !sameRequest
                        || other.request().equals(one.request())).findFirst()
                        .ifPresent(other -> {
                            pairs.add(new Pair(one, other));
                            there.remove(one);
                            here.remove(other);
                        });
            }
        }
        return pairs;
    }

    private final class Key {

        private final List<Sent> chargedHere;
        private final List<Sent> chargedThere;
        private final List<Sent> backHere;
        private final List<Sent> backThere;
        private final boolean gone;
        private final Predicate<String> turnedAway;

        Key(List<Sent> chargedHere, List<Sent> chargedThere, List<Sent> backHere,
                List<Sent> backThere, boolean gone, Predicate<String> turnedAway) {
            this.chargedHere = chargedHere;
            this.chargedThere = chargedThere;
            this.backHere = backHere;
            this.backThere = backThere;
            this.gone = gone;
            this.turnedAway = turnedAway;
        }

        private BigDecimal due() {
            return gone ? BigDecimal.ZERO : sum(chargedThere).subtract(sum(backThere));
        }

        void judgeCharges() {
            List<Sent> there = new ArrayList<>(chargedThere);
            List<Sent> here = new ArrayList<>(chargedHere);
            Map<Sent, BigDecimal> over = new java.util.IdentityHashMap<>();
            for (Pair pair : pairs(there, here)) {
                if (gone) {
                    count("orphaned");
                    over.put(pair.here(), pair.here().amount());
                } else if (pair.there().amountText().equals(pair.here().amountText())) {
                    count("ok");
                } else {
                    count("wrongAmount");
                    over.put(pair.here(),
                            pair.here().amount().subtract(pair.there().amount()));
                }
            }
            for (Sent more : here) {
                count(chargedThere.isEmpty() ? "unexpected" : "twice");
                over.put(more, more.amount());
            }
            there.forEach(_ -> count("missing"));
            BigDecimal back = sum(backHere).subtract(gone ? BigDecimal.ZERO : sum(backThere));
            for (Sent one : chargedHere) {
                BigDecimal tooMuch = over.getOrDefault(one, BigDecimal.ZERO);
                if (tooMuch.signum() > 0 && back.compareTo(tooMuch) >= 0) {
                    count("takenBack");
                    back = back.subtract(tooMuch);
                }
            }
        }

        void addMoney() {
            BigDecimal difference = sum(chargedHere).subtract(sum(backHere)).subtract(due());
            if (difference.signum() >= 0) {
                owed = owed.add(difference);
                return;
            }
            List<Sent> missing = new ArrayList<>(chargedThere);
            pairs(missing, new ArrayList<>(chargedHere));
            BigDecimal neverAccepted = sum(missing.stream()
                    .filter(one -> turnedAway.test(one.request())).toList());
            BigDecimal excused = neverAccepted.min(due().max(BigDecimal.ZERO));
            forgone = forgone.add(
                    difference.negate().subtract(excused).max(BigDecimal.ZERO));
        }

        void judgeBack() {
            List<Sent> there = new ArrayList<>(backThere);
            List<Sent> here = new ArrayList<>(backHere);
            // as much as was charged and not due may be given back
            BigDecimal allowed = sum(chargedHere).subtract(due());
            for (Pair pair : pairs(there, here)) {
                count(pair.there().amountText().equals(pair.here().amountText())
                        ? "ok" : "wrongAmount");
                allowed = allowed.subtract(pair.here().amount());
            }
            for (Sent more : here) {
                count(allowed.signum() <= 0 ? "unexpected"
                        : allowed.compareTo(more.amount()) < 0 ? "wrongAmount" : "ok");
                allowed = allowed.subtract(more.amount());
            }
            there.forEach(_ -> count("missing"));
        }
    }
}
