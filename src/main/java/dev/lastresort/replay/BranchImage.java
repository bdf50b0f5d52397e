package dev.lastresort.replay;

import dev.lastresort.clock.EventQueue;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.program.Programs;
import dev.lastresort.replay.state.Due;
import dev.lastresort.replay.state.Instances;
import dev.lastresort.replay.state.JournalWriter;
import dev.lastresort.replay.state.Situation;
import dev.lastresort.replay.state.World;

/**
 * A branch at rest between two events: what any number of branches can be thawed from. Never
 * changes; its parts are copied on the way in and out.
 */
public final class BranchImage {

    private final World world;
    private final Instances.Image instances;
    private final Situation situation;
    private final EventQueue<Due> queue;
    private final JournalWriter journal;
    private final boolean awaitsAlert;

    BranchImage(
            World world,
            Instances.Image instances,
            Situation situation,
            EventQueue<Due> queue,
            JournalWriter journal,
            boolean awaitsAlert) {
        this.world = world;
        this.instances = instances;
        this.situation = situation;
        this.queue = queue;
        this.journal = journal;
        this.awaitsAlert = awaitsAlert;
    }

    World world() {
        return world;
    }

    Programs programs() {
        return world.programs();
    }

    /** A branch that goes on from here. */
    public Branch thaw(String name, Branch.Course role, Watch watch) {
        return new Branch(name, role, world, this, watch);
    }

    /**
     * The same, but what is thawed from it goes on under another scenario: one that differs only in
     * what has had no bearing yet on anything here, such as the targets and the durations of steps
     * that have not begun.
     */
    public BranchImage under(Scenario other) {
        return new BranchImage(
                world.under(other), instances, situation, queue, journal, awaitsAlert);
    }

    Instances.Image instances() {
        return instances;
    }

    Situation situation() {
        return situation;
    }

    EventQueue<Due> queue() {
        return queue;
    }

    JournalWriter journal() {
        return journal;
    }

    boolean awaitsAlert() {
        return awaitsAlert;
    }
}
