package dev.lastresort.session.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Backup.Soundness;
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.TenantShop;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SafeguardProseTest {

    private static final Scenario SHOP = TenantShop.loaded(2).scenario();

    /** The 151st of 300 cannot be read. */
    @Test
    void manyBackupsOfTheSameWorthAreToldInALineHoweverTheyAreDeclared() {
        List<String> lines = told(300, 150);
        assertEquals(3, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("- 150 backups"), lines.get(0));
        assertTrue(lines.get(0).contains("'b0'") && lines.get(0).contains("'b149'"), lines.get(0));
        assertTrue(lines.get(1).contains("'b150'") && lines.get(1).contains("cannot be read"),
                lines.get(1));
        assertTrue(lines.get(2).startsWith("- 149 backups"), lines.get(2));
    }

    @Test
    void fewAreToldOneByOne() {
        assertEquals(3, told(3, -1).size());
    }

    private static List<String> told(int backups, int unreadable) {
        RunningSystem system = SHOP.system();
        List<Backup> all = IntStream.range(0, backups).mapToObj(i -> new Backup("b" + i,
                SHOP.start().plusSeconds(i), new Soundness(true, i != unreadable,
                        Optional.empty(), Backup.Portion.ALL),
                Backup.Cost.USUAL, i)).toList();
        return SafeguardProse.of(SHOP.withSystem(new RunningSystem(system.environment(),
                system.setup(), all, system.actors())), String::valueOf);
    }
}
