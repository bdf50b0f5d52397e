package dev.lastresort.ui.comparison;

import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.Progress;
import dev.lastresort.session.desk.WhatIf;
import dev.lastresort.session.sweep.SweepSource;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Recollection;
import dev.lastresort.ui.export.ExportModel;
import dev.lastresort.ui.inspector.TextExport;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/**
 * What the comparison needs of the window around it.
 *
 * @param background for reading what a branch left behind
 * @param clipboard  takes text to be pasted elsewhere
 * @param text       writes text to a file that a person chooses
 * @param bytes      the same for other files
 * @param exports    writes reports, and says where they went
 * @param later      what recoveries come to if they are decided on later; blocks
 * @param together the report of attempts that are compared, measured anew; empty where there are
 *                   none, or one that is looked back at; blocks
 * @param whatIf     makes ready what answers questions of other parameters; blocks
 * @param sweeps     finds what of the scenario can be varied; blocks
 * @param present    fills the window with what it makes of the way back
 */
public record Tools(Background background, Recollection recollection, Consumer<String> clipboard,
        TextExport text, BytesExport bytes, ExportModel exports,
        BiFunction<Comparison, Progress, List<NearMiss>> later,
        Optional<Function<Progress, ReportedIncident>> together, Supplier<WhatIf> whatIf,
        Supplier<SweepSource> sweeps, Consumer<Function<Runnable, Region>> present) {}
