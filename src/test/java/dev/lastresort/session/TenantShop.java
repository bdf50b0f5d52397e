package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/**
 * A shop with an order every minute from 08:00 to 12:00, each of one tenant's, and a job beside it.
 * Its orders are deleted at 10:00; a strategy stops tenant 2 from 10:31 to 11:01.
 */
public final class TenantShop {

    private static final String TEXT = """
            { "formatVersion": 2, "kind": "Scenario", "id": "tenants", "title": "Tenants",
              "system": "A shop", "difficulty": "starter", "story": ["All goes."], "seed": 7,
              "start": "2026-03-02T08:00:00", "horizon": "12:00",
              "environment": { "databaseSize": "10 GB", "restoreThroughput": "1 GB/min",
                "provisioning": "2 min", "redoPace": 10 },
              "database": { "version": "V1", "setup": [
                "CREATE TABLE orders (id BIGINT PRIMARY KEY, tenant_id BIGINT NOT NULL)"] },
              "backups": [{ "name": "morning", "at": "09:00" }],
              "actors": [{ "name": "shop", "title": "Shop", "main": true,
                "schedule": { "every": "1 min" }, "forEach": { "count": %d },
                "draws": { "order": { "sequence": { "start": 1 } } },
                "versions": [{ "name": "v1", "statements": [
                  "INSERT INTO orders (id, tenant_id) VALUES (:order, :tenant)"] }] },
               { "name": "job", "title": "Job", "schedule": { "every": "10 min" },
                "versions": [{ "name": "v1", "statements": ["SELECT id FROM orders"] }] }],
              "incident": { "at": "10:00", "summary": "All orders go.",
                "steps": [{ "type": "runSql", "statements": ["DELETE FROM orders"] }] },
              "alerts": [{ "name": "Call", "when": { "at": "10:20" }, "humanDelay": "10 min" }],
              "facts": [{ "name": "orders", "title": "Orders", "key": ["id"], "by": "tenant_id",
                "alternatives": [{ "table": "orders",
                  "query": "SELECT id, tenant_id FROM orders" }] }],
              "invariants": { "interval": "10 min", "checks": [{ "name": "some", "title": "Some",
                "query": "SELECT 1 WHERE 1 = 0" }] },
              "strategies": [
                { "name": "pitr", "title": "PITR", "kind": "point-in-time-recovery",
                  "steps": [{ "type": "restoreInPlace", "target": "10:00" }] },
                { "name": "one", "title": "One stopped", "kind": "compensating-script", "steps": [
                  { "type": "contain", "actor": "shop@2", "run": "1 min" },
                  { "type": "verify", "run": "29 min" },
                  { "type": "resume", "actor": "shop@2", "run": "1 min" }] }] }
            """;

    private TenantShop() {}

    public static String text(int tenants) {
        return TEXT.formatted(tenants);
    }

    public static Loaded.Valid loaded(int tenants) {
        Loaded loaded = new ScenarioReader().read("tenants.json",
                text(tenants).getBytes(StandardCharsets.UTF_8), List.of(),
                OptionalLong.empty());
        return assertInstanceOf(Loaded.Valid.class, loaded, loaded::toString);
    }

    public static Comparison compared(int tenants) {
        ComparisonResult result = new IncidentSession(loaded(tenants), new ScenarioEngines())
                .compare(List.of(), Progress.NONE);
        return assertInstanceOf(ComparisonResult.Compared.class, result,
                result::toString).comparison();
    }
}
