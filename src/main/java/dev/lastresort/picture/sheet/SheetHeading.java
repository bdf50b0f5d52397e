package dev.lastresort.picture.sheet;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.DisplayList.PictureBlock;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.story.BranchWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a timeline shows: the scenario, what it was drawn from, and its branches in the order of
 * their lanes, with the whole of their titles.
 */
final class SheetHeading {

    private SheetHeading() {}

    static PictureBlock of(Comparison comparison, DisplayList picture, TextMeasure text) {
        SheetLines sheet = new SheetLines(picture.width(), text);
        sheet.paragraph(comparison.scenario().briefing().title(), Role.TEXT, TextStyle.TITLE);
        sheet.paragraph(facts(comparison), Role.TEXT_QUIET, TextStyle.SMALL);
        sheet.gap();
        shown(comparison, picture).forEach(branch -> {
            sheet.paragraph(branch.title(), Role.TEXT, TextStyle.LABEL);
            sheet.behind(BranchWords.summary(comparison.scenario(), branch));
        });
        return sheet.block();
    }

    private static String facts(Comparison comparison) {
        return "Scenario " + comparison.scenario().id() + " · seed " + comparison.seed()
                + comparison.scenario().engine().beside() + " · measured at "
                + Wording.isoInstant(comparison.scenario().horizon())
                + " · fingerprint " + comparison.fingerprint().hex();
    }

    /** From top to bottom. */
    private static Stream<BranchResult> shown(Comparison comparison, DisplayList picture) {
        List<String> names = picture.body().shapes().stream()
                .filter(Shape.Group.class::isInstance)
                .sorted(Comparator.comparingDouble(shape -> shape.bounds().y()))
                .flatMap(shape -> shape.shows() instanceof Shown.WholeBranch(var name)
                        ? Stream.of(name) : Stream.empty())
                .distinct().toList();
        return names.stream().map(name -> comparison.branches().stream()
                .filter(branch -> branch.name().equals(name)).findFirst())
                .flatMap(Optional::stream);
    }
}
