package dev.lastresort.ui.export;

import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.session.Progress;
import java.util.function.Function;

/**
 * What a report is to be made of.
 *
 * @param name     what its files are suggested to be called, without an ending
 * @param incident measures what is not known yet; blocks, and may be cancelled by its progress
 */
public record ReportSubject(String name, Function<Progress, ReportedIncident> incident) {}
