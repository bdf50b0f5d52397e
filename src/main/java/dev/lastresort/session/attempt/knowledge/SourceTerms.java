package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Environment;
import java.util.ArrayList;
import java.util.List;

/** What a backup costs where that is not what all cost, in words. */
final class SourceTerms {

    private SourceTerms() {}

    static String of(Backup.Cost cost) {
        List<String> terms = new ArrayList<>();
        cost.gigabytes().ifPresent(
                size -> terms.add(size.stripTrailingZeros().toPlainString() + " GB"));
        cost.gigabytesPerHour().ifPresent(rate -> terms.add(Environment.throughput(rate)));
        cost.provisioning().ifPresent(time -> terms.add(
                Wording.duration(Wording.seconds(time)) + " provisioning"));
        if (cost.approval().isPositive()) {
            terms.add(Wording.duration(Wording.seconds(cost.approval())) + " approval");
        }
        return String.join(", ", terms);
    }
}
