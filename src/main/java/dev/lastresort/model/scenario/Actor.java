package dev.lastresort.model.scenario;

import dev.lastresort.model.scenario.traffic.Tenancy;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A program that uses the database. Its schedule and its draws belong to the actor, so that it asks
 * the same thing at the same instant on every branch; what it does with them belongs to its
 * version.
 *
 * @param draws    parameter name to draw, in the order of the file
 * @param versions at least one; the first is deployed at the start of the day
 * @param known    whether a trainee knows of it from the start
 * @param discovery what gives it away otherwise; absent: its first failed request
 * @param counted  whether service is back only when it works, too
 * @param manner  how it goes on where the system cannot serve it
 * @param tenancy of which tenants it is a group, or of which group a tenant's part
 */
public record Actor(
        String name,
        String title,
        boolean main,
        Schedule schedule,
        SequencedMap<String, Draw> draws,
        List<Version> versions,
        boolean known,
        Optional<Alert.Condition> discovery,
        boolean counted,
        Manner manner,
        Optional<Tenancy> tenancy) {

    public Actor {
        versions = List.copyOf(versions);
    }

    /** An actor of no tenant. */
    public Actor(
            String name, String title, boolean main, Schedule schedule,
            SequencedMap<String, Draw> draws, List<Version> versions, boolean known,
            Optional<Alert.Condition> discovery, boolean counted, Manner manner) {
        this(name, title, main, schedule, draws, versions, known, discovery, counted, manner,
                Optional.empty());
    }

    /** Whose ticks and draws it has: its group's, where it is a tenant's part of one. */
    public String owner() {
        return tenancy.filter(Tenancy::isMember).map(Tenancy::group).orElse(drawnAs());
    }

    /** An actor of plain manner. */
    public Actor(
            String name, String title, boolean main, Schedule schedule,
            SequencedMap<String, Draw> draws, List<Version> versions, boolean known,
            Optional<Alert.Condition> discovery, boolean counted) {
        this(name, title, main, schedule, draws, versions, known, discovery, counted,
                Manner.PLAIN);
    }

    /** An actor that everybody knows. */
    public Actor(
            String name, String title, boolean main, Schedule schedule,
            SequencedMap<String, Draw> draws, List<Version> versions) {
        this(name, title, main, schedule, draws, versions, true, Optional.empty(), true);
    }

    /** By whose name its draws and instants are drawn: its own, or that of what it is a copy of. */
    public String drawnAs() {
        return manner.copyOf().orElse(name);
    }

    /** The version of that name; throws {@link IllegalArgumentException} if there is none. */
    public Version version(String version) {
        return versions.stream().filter(v -> v.name().equals(version)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("actor " + name + " has no version " + version));
    }

    /**
     * What one request does in this version: its statements in one transaction, then its effects.
     */
    public record Version(String name, List<RequestStatement> statements,
            List<Emission> emissions) {
        public Version {
            statements = List.copyOf(statements);
            emissions = List.copyOf(emissions);
        }
    }
}
