package dev.lastresort.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.SessionDesk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BriefingTextTest {

    @Test
    void theTenantsOfAGroupStandInOneLineWithTheRequestsOfAll() {
        Scenario scenario = new SessionDesk().bundled().stream().map(ScenarioCard::scenario)
                .filter(one -> one.id().equals("one-of-twenty")).findFirst().orElseThrow();
        List<String> titles = scenario.actors().stream().filter(Actor::known)
                .flatMap(actor -> actor.tenancy().filter(Tenancy::isMember)
                        .map(tenancy -> tenancy.member() == 0
                                ? Stream.of(tenancy.title() + " · 20 tenants")
                                : Stream.<String>empty())
                        .orElseGet(() -> Stream.of(actor.title())))
                .toList();
        assertEquals(titles, List.copyOf(BriefingText.actors(scenario).keySet()));
    }
}
