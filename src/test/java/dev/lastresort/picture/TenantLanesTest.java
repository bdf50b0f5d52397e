package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.story.BranchTracks;
import dev.lastresort.picture.story.Track;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.session.TenantShop;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Twenty tenants of a shop, beside a job that is nobody's. */
@Execution(ExecutionMode.CONCURRENT)
class TenantLanesTest {

    private static final int TENANTS = 20;
    private static final TextMeasure TEXT = (text, style) -> text.length() * style.size() * 0.55;
    private static final Comparison SHOP = TenantShop.compared(TENANTS);

    private final TimelineLayout layout = new TimelineLayout(SHOP, TEXT);
    private final View opening = Opening.of(SHOP, 1600, TEXT)
            .withBranches(List.of("one", "pitr"), Set.of("one"));

    @Test
    void aGroupIsOneLaneThatUnfoldsIntoItsMembers() {
        assertEquals(2, lanes(opening).size());
        assertTrue(lanes(opening).containsAll(Set.of("shop", "job")));
        View open = opening.withGroupSwitched("shop");
        assertEquals(2 + TENANTS, lanes(open).size());
        assertEquals(TENANTS * (Geometry.LANE + Geometry.LANE_GAP),
                height(open) - height(opening));
        assertEquals(layout.layout(opening), layout.layout(open.withGroupSwitched("shop")));
    }

    @Test
    void itsNameTellsHowManyItStandsFor() {
        assertTrue(layout.layout(opening).body().shapes().stream()
                .anyMatch(shape -> shape instanceof Shape.Label label
                        && label.text().equals("Shop · 20 tenants")));
    }

    @Test
    void onlyAGroupHasASignThatUnfoldsIt() {
        assertEquals(List.of(new Shown.GroupFold("one", "shop")), layout.layout(opening).body()
                .shapes().stream().map(Shape::shows).filter(Shown.GroupFold.class::isInstance)
                .toList());
    }

    /** Tenant 2 alone is stopped, from 10:31 to 11:01, and so is the worst of all. */
    @Test
    void theGroupFaresAsTheWorstOfItsMembers() {
        BranchTracks tracks = BranchTracks.of(SHOP.branches().stream()
                .filter(branch -> branch.name().equals("one")).findFirst().orElseThrow(),
                SHOP.scenario());
        Track<ActorCondition> group =
                Objects.requireNonNull(tracks.conditions().get("shop"));
        TimeRange day = new TimeRange(SHOP.scenario().start(), SHOP.scenario().horizon());
        assertEquals(Duration.ofMinutes(30), group.length(ActorCondition.STOPPED, day));
        for (int i = 1; i <= TENANTS; i++) {
            Track<ActorCondition> member =
                    Objects.requireNonNull(tracks.conditions().get("shop@" + i));
            assertEquals(i == 2 ? Duration.ofMinutes(30) : Duration.ZERO,
                    member.length(ActorCondition.STOPPED, day));
        }
    }

    /** One order a minute for four hours, whichever tenant's. */
    @Test
    void allTicksOfTheGroupAreTold() {
        SHOP.branches().forEach(
                branch -> assertEquals(240, branch.outcome().telling().size(), branch.name()));
        assertEquals(SHOP.branches().getFirst().outcome().telling().size(),
                SHOP.branches().getFirst().outcome().telling().stream()
                        .map(told -> told.at()).distinct().count());
    }

    private Set<String> lanes(View view) {
        return new LinkedHashSet<>(layout.layout(view).body().shapes().stream()
                .filter(shape -> shape instanceof Shape.Band band
                        && band.bounds().height() == Geometry.LANE)
                .map(Shape::shows).filter(Shown.ActorState.class::isInstance)
                .map(Shown.ActorState.class::cast).filter(state -> state.branch().equals("one"))
                .map(Shown.ActorState::actor).toList());
    }

    private double height(View view) {
        return layout.layout(view).body().height();
    }
}
