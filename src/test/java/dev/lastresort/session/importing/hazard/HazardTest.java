package dev.lastresort.session.importing.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastresort.session.importing.schema.MigrationEffect;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HazardTest {

    @ParameterizedTest
    @CsvSource({"ban-drop-column,BAN_DROP_COLUMN", "DS103,BAN_DROP_COLUMN",
        "remove_column,BAN_DROP_COLUMN", "Rename-Column,RENAMING_COLUMN",
        "add_index,REQUIRE_CONCURRENT_INDEX_CREATION",
        "update-without-where,WHERE_REQUIRE_UPDATE_DELETE",
        "lock-queue,REQUIRE_TIMEOUT_SETTINGS"})
    void everyLintersNameIsKnown(String name, Hazard hazard) {
        assertThat(Hazard.named(name)).contains(hazard);
    }

    @Test
    void eachIsKnownByItsOwnNameAndNoOtherNameMeansTwo() {
        for (Hazard hazard : Hazard.values()) {
            assertThat(Hazard.named(hazard.label())).contains(hazard);
        }
        assertThat(Hazard.named("ban-everything")).isEqualTo(Optional.empty());
    }

    @Test
    void everyEffectOfAMigrationHasAHazard() {
        Set<MigrationEffect.Kind> shown = Arrays.stream(MigrationEffect.Kind.values())
                .filter(kind -> Arrays.stream(Hazard.values())
                        .anyMatch(hazard -> hazard.isShownBy(kind)))
                .collect(Collectors.toSet());
        assertThat(shown).isEqualTo(EnumSet.allOf(MigrationEffect.Kind.class));
    }
}
