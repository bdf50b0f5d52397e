package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.NoValue;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.math.BigDecimal;
import java.util.List;

/** Tenants are told apart, each has a share that counts, and there are not too many of them. */
final class TenantCheck implements Check {

    private static final int MOST_IN_ALL = 200;
    private static final BigDecimal LEAST_PART = new BigDecimal("0.0001");

    @Override
    public void look(Scenario draft, Findings findings) {
        int all = 0;
        for (int i = 0; i < draft.actors().size(); i++) {
            Actor actor = draft.actors().get(i);
            if (actor.tenancy().isPresent()) {
                String pointer = "/actors/" + i + "/forEach";
                look(actor.tenancy().get(), pointer, findings);
                all += actor.tenancy().get().values().size();
                if (all > MOST_IN_ALL) {
                    findings.error(Rule.OUT_OF_RANGE, pointer,
                            "these are more than " + MOST_IN_ALL + " tenants in all",
                            "write fewer: rows are a sample, and so are tenants");
                    return;
                }
            }
        }
        for (int i = 0; i < draft.facts().size(); i++) {
            Fact fact = draft.facts().get(i);
            if (fact.by().isPresent() && all == 0) {
                findings.error(Rule.WRONG_SHAPE, "/facts/" + i + "/by",
                        "no actor is repeated for each tenant",
                        "give an actor 'forEach', or leave 'by' out");
            }
        }
    }

    private static void look(Tenancy tenancy, String pointer, Findings findings) {
        List<String> names = tenancy.values().stream().map(Object::toString).toList();
        for (int i = 0; i < names.size(); i++) {
            if (tenancy.values().get(i) == NoValue.NULL || names.get(i).isEmpty()) {
                findings.error(Rule.EMPTY_VALUE, pointer + "/values/" + i,
                        "a tenant without a value has no name", "give it one, or leave it out");
                return;
            }
        }
        if (names.stream().distinct().count() < names.size()) {
            findings.error(Rule.DUPLICATE_NAME, pointer + "/values",
                    "these tenants cannot be told apart", "give each a value of its own");
        }
        BigDecimal sum = tenancy.shares().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < tenancy.shares().size(); i++) {
            if (tenancy.shares().get(i).compareTo(sum.multiply(LEAST_PART)) < 0
                    || tenancy.shares().get(i).signum() <= 0) {
                findings.error(Rule.OUT_OF_RANGE, pointer + "/shares/" + i,
                        "this share is less than a ten-thousandth of all",
                        "give it more, or leave the tenant out");
            }
        }
    }
}
