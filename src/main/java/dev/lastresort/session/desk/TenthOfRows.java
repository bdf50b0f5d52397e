package dev.lastresort.session.desk;

import dev.lastresort.model.scenario.Setup;
import dev.lastresort.scenario.Setting;
import java.util.ArrayList;
import java.util.List;

/** What makes a scenario small for a quick look: a tenth of each seed's rows, rounded up. */
final class TenthOfRows {

    private static final long SHARE = 10;

    private TenthOfRows() {}

    static List<Setting> of(Setup setup) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < setup.items().size(); i++) {
            if (setup.items().get(i) instanceof Setup.Seed seed
                    && seed.source() instanceof Setup.Count(long rows)) {
                settings.add(new Setting(setup.pointer(i) + "/rows",
                        Long.toString(Math.ceilDiv(rows, SHARE))));
            }
        }
        return settings;
    }
}
