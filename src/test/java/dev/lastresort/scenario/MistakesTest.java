package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One mistake at a time in a sound scenario breaks one rule, and that one alone. */
class MistakesTest {

    @ParameterizedTest(name = "{0} breaks {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /kind="Scenery" | unknown-value
            /formatVersion=3 | unknown-value
            /difficulty="startr" | unknown-value
            /id="Dropped Orders" | bad-name
            /colour="red" | unknown-property
            /seed="x" | wrong-type
            /title="" | empty-value
            /invariants/checks/0/alternatives/0/query=" " | empty-value
            /invariants/checks/0/alternatives/0/query=[""] | empty-value
            /story=[] | empty-value
            /environment/redoPace=0 | out-of-range
            /environment/provisioning="ten minutes" | bad-duration
            /environment/databaseSize="380 GiB" | bad-size
            /environment/restoreThroughput="4 GB" | bad-rate
            /environment/restoreThroughput="0 GB/min" | bad-rate
            /start="2026-03-02" | bad-instant
            /horizon="2026-03-02T00:00:00" | clock-order
            /horizon="2026-05-02T00:00:00" | day-too-long
            /incident/at="2026-03-02T00:00:00" | clock-order
            /incident/at="2026-03-03T00:00:00" | clock-order
            /backups/0/at="2026-03-01T23:00:00" | backup-outside-day
            /backups/-={"name":"b","every":"1 s"} | out-of-range
            /backups/-={"name":"b","every":"1 ms"} | out-of-range
            /backups/-={"name":"b","every":"0 s"} | out-of-range
            /backups/-={"name":"b","every":"1 h","from":"2026-03-01T23:00:00"} | backup-outside-day
            /backups/-={"name":"b","every":"1 h","until":"2026-04-01T23:00:00"} | backup-outside-day
            /backups/-={"name":"b","every":"1 h","from":"10:00","until":"09:00"} | clock-order
            /backups/-={"name":"b"} | wrong-shape
            /backups/-={"name":"b","at":"10:00","every":"1 h"} | wrong-shape
            /backups/-={"name":"b","at":"10:00","takenUntil":"11:00"} | wrong-shape
            /backups/-={"name":"b","at":"10:00","failsAfter":1} | out-of-range
            /backups/-={"name":"b","at":"10:00","failsAfter":0} | out-of-range
            /backups/-={"name":"b","at":"10:00","contents":"some"} | unknown-value
            /backups/-={"name":"b","at":"10:00","contents":[]} | empty-value
            /backups/-={"name":"b","at":"10:00","contents":["oders"]} | unknown-table
            /backups/-={"name":"b","at":"10:00","size":"0 GB"} | bad-size
            /archive={"gaps":[{"from":"10:00","until":"10:00"}]} | clock-order
            /replicas=[{"name":"r"},{"name":"r"}] | duplicate-name
            /environment/tableSizes={"orders":"900 TB"} | out-of-range
            /environment/tableSizes={"oders":"1 GB"} | unknown-table
            /incident/steps/-={"type":"promoteReplica","replica":"r"} | unknown-replica
            /incident/steps/-={"type":"pauseReplica","replica":"r"} | unknown-replica
            /incident/steps/-={"type":"verifyBackup","backup":"nope"} | unknown-backup
            /incident/steps/-={"type":"restoreInPlace","backup":["nightly","nope"]} | unknown-backup
            /incident/steps/-={"type":"restoreInPlace","without":["oders"]} | unknown-table
            /actors/0/whenRefused="dropp" | unknown-value
            /actors/0/whenRefused=[1] | wrong-type
            /actors/0/whenRefused={"retri":{}} | unknown-property
            /actors/0/whenRefused={"retry":{"every":"1 s","times":0}} | out-of-range
            /actors/0/whenRefused={"queue":{},"retry":{"every":"1 s","times":1}} | wrong-shape
            /actors/0/forEach={"values":[null,"b"]} | empty-value
            /incident/steps/-={"type":"runSql","statements":["SELECT :first"]} | unknown-parameter
            /incident/steps/-={"type":"verify","name":"v","after":"v"} | wrong-shape
            /clockJumps=[{"at":"10:30","by":"1 h"},{"at":"10:30:00","by":"2 h"}] | clock-order
            /strategies/0/expect={"/facts/orders/lost":-1} | out-of-range
            /strategies/0/expect={"/actors/checkout/downSeconds":[-9,-1]} | out-of-range
            /alerts/0/when={"at":"2026-03-04T00:00:00"} | instant-outside-day
            /alerts/0/when={} | wrong-shape
            /alerts/0/when/failures/actor="checkot" | unknown-actor
            /alerts/0/when={"invariantBroken":"nope"} | unknown-invariant
            /alerts/0/humanDelay="12" | bad-duration
            /actors/0/schedule={"every":"0 s"} | out-of-range
            /actors/0/schedule={"every":"1 ms"} | too-many-ticks
            /actors/0/schedule={"every":"20 s","jitter":"20 s"} | jitter-too-long
            /actors/0/schedule={"at":["23:00","01:00"],"jitter":"2 h"} | jitter-too-long
            /actors/0/schedule={"at":["25:00"]} | bad-time
            /actors/0/schedule={"at":["10:00","10:00:00"]} | bad-range
            /actors/1/name="checkout" | duplicate-name,unknown-actor
            /facts/1/name="orders" | duplicate-name,unknown-measure
            /actors/1/main=true | second-main-actor
            /actors/0/draws/quantity={"weighted":{"values":[1,2],"weights":[1]}} | weights-mismatch
            /actors/0/draws/quantity={"weighted":{"values":[1],"weights":[0]}} | weights-mismatch
            /actors/0/draws/quantity={"uniform":[3,1]} | bad-range
            /actors/0/draws/quantity={"uniform":[3,"x"]} | wrong-type
            /actors/0/draws/quantity={"pattern":"[A-"} | bad-pattern
            /actors/0/draws/quantity={"column":"id"} | misplaced-draw
            /actors/0/draws/quantity={"value":1,"oneOf":[1]} | wrong-shape
            /actors/0/draws/quantity={"sequence":{"start":1,"step":0}} | out-of-range
            /actors/0/draws/spare={"perRow":"products","draw":{"value":1}} | unknown-draw
            /actors/0/draws/now={"value":1} | duplicate-name
            /actors/0/versions/0/statements/0/as="order" | duplicate-name,unknown-parameter
            /actors/0/versions/0/statements/0/forEach="quantity" | unknown-draw
            /actors/0/versions/0/statements/0/sql="SELECT :prodct" | unknown-parameter
            /actors/0/versions/0/statements/0/compare="rows" | unknown-value
            /actors/0/versions/0/emits/0/effect="card-chrge" | unknown-effect
            /actors/0/versions/0/emits/0/key/0="odrer" | unknown-parameter
            /actors/0/versions/0/emits/0/amount="itm.total_cents" | unknown-parameter
            /database/setup/6/columns/id={"column":"id"} | misplaced-draw
            /database/setup/6/columns/id={"rows":{"query":"SELECT 1","take":2}} | misplaced-draw
            /database/setup/6/rows=0 | out-of-range
            /database/setup/6/forEach={"query":"SELECT 1"} | wrong-shape
            /database/setup/6/table="custmers" | unknown-table
            /database/setup/0={"file":"../secret.sql"} | bad-sql-file
            /database/setup/0={"file":"/etc/hostname"} | bad-sql-file
            /effects/0/fact="ordrs" | unknown-fact
            /facts/0/alternatives/0/since="V99" | fact-without-alternative,undeclared-schema-version
            /facts/1/alternatives/1={"table":"orders","query":"SELECT 1"} | wrong-shape
            /invariants/checks/0={"name":"a","title":"A"} | required-property
            /invariants/interval="0 s" | out-of-range
            /incident/steps/0/type="runSQL" | unknown-value
            /incident/steps/0/locks=["nothing_here"] | unknown-table
            /incident/steps/-={"type":"deploy","actor":"checkout","version":"v2"} | unknown-version
            /incident/steps/-={"type":"deploy","actor":"chekout","version":"v1"} | unknown-actor
            /incident/steps/-={"type":"contain"} | wrong-shape
            /incident/steps/-={"type":"contain","readOnly":true,"maintenance":true} | wrong-shape
            /incident/steps/-={"type":"contain","readOnly":false} | unknown-value
            /incident/steps/-={"type":"resume","readOnly":true} | resume-without-contain
            /incident/steps/-={"type":"verify","name":"Migration V42"} | duplicate-name
            /incident/steps/-={"type":"verify","target":"10:00"} | unknown-property
            /strategies/3/steps/1/instance="sde" | unknown-instance
            /strategies/3/steps/1/tables/0/onConflict="keep" | unknown-value
            /strategies/4/steps/0/target="01:59:59" | nothing-to-restore-from
            /strategies/4/steps/0/target="2026-03-03T00:00:01" | target-after-horizon
            /strategies/5/steps/0/backup="nightley" | unknown-backup
            /strategies/0/steps=[{"type":"verify"}] | do-nothing-with-steps
            /strategies/0/kind="hybrid" | duplicate-name
            /strategies/1={"name":"x","title":"X","kind":"none","steps":[]} | second-do-nothing
            /strategies/1/kind="counterfactual" | unknown-value
            /strategies/0/expect={"/facts/ordes/lost":0} | unknown-measure
            /strategies/0/expect={"/fact/orders/lost":0} | unknown-measure
            /strategies/0/expect={"/recoveredAt/x":null} | unknown-measure
            /strategies/0/expect={"/facts":0} | unknown-measure
            /strategies/0/expect={"facts":0} | unknown-measure
            /strategies/0/expect={"/facts/orders":0} | unknown-measure
            /strategies/0/expect={"/facts/orders/lots":0} | unknown-measure
            /strategies/0/expect={"/facts/orders/lost/x":0} | unknown-measure
            /strategies/0/expect={"/facts/orders/downSeconds":0} | unknown-measure
            /strategies/0/expect={"/effects/card-charge/owned":0} | unknown-measure
            /strategies/0/expect={"/actors/checkout/downSecond":0} | unknown-measure
            /strategies/0/expect={"/facts/orders/lost":[5,1]} | bad-range
            /strategies/0/expect={"/facts/orders/lost":[1]} | out-of-range
            /strategies/0/expect={"/facts/orders/lost":"some"} | unknown-value
            """)
    void oneMistakeBreaksOneRule(String assignment, String rules) {
        Loaded loaded = Samples.with(Samples.ARCHIVE, assignment);
        assertEquals(List.of(rules.split(",")), Samples.rules(loaded),
                () -> String.join("\n", Samples.texts(loaded)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"2\"", "2.5"})
    void aVersionThatThereIsNotIsToldWithTheNumbersThatThereAre(String written) {
        Loaded loaded = Samples.with(Samples.ARCHIVE, "/formatVersion=" + written);
        assertTrue(Samples.texts(loaded).getFirst().contains("write one of the numbers 1, 2"),
                () -> String.join("\n", Samples.texts(loaded)));
    }

    @ParameterizedTest
    @CsvSource({"/facts/orders/losst, lost", "/effects/card-charge/takeBack, takenBack",
        "/actors/checkout/downSecond, downSeconds", "/wholeFron, wholeFrom"})
    void aMisspeltMeasureIsToldWithTheNearestOne(String written, String meant) {
        Loaded loaded = Samples.with(
                Samples.ARCHIVE, "/strategies/0/expect={\"" + written + "\":0}");
        assertTrue(Samples.texts(loaded).getFirst().contains("did you mean '" + meant + "'?"),
                () -> String.join("\n", Samples.texts(loaded)));
    }

    @ParameterizedTest(name = "{0} breaks {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /actors/1/versions/0/statements/1="SELECT :percent" | misplaced-draw
            /actors/1/draws/percent={"perRow":"product","draw":{"column":"x"}} | misplaced-draw
            """)
    void drawsForEachRowNeedTheirRows(String assignment, String rule) {
        Path file = Samples.PRICES;
        assertEquals(List.of(rule), Samples.rules(Samples.with(file, assignment)));
    }
}
