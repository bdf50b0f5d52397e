package dev.lastresort.ui.breakeven;

import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.session.sweep.SweptRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A map as far as it was measured.
 *
 * @param ranges  one or two, of which it was asked for
 * @param titles  of their parameters, for people
 * @param regions what stands where
 * @param focus   the place that is looked at
 * @param own     where the file's own values stand
 */
public record DrawnMap(List<SweptRange> ranges, List<String> titles, MapRegions regions,
        CellPlace focus, Optional<OwnPoint> own) {

    /** A cell. */
    public record CellPlace(int column, int row) {}

    /** Between the cells: 0 is the middle of the first, 1 that of the second. */
    public record OwnPoint(double column, double row) {}

    public DrawnMap {
        ranges = List.copyOf(ranges);
        titles = List.copyOf(titles);
    }

    /**
     * @param before where one looked; else the map begins at the file's own values
     * @param day    to which times without a date belong
     */
    static DrawnMap of(List<SweptRange> ranges, List<String> titles, Sweep sweep, MapLens lens,
            Optional<CellPlace> before, List<String> values, LocalDate day) {
        Optional<OwnPoint> own = own(ranges, day, values);
        CellPlace first = own.map(point -> new CellPlace((int) Math.round(point.column()),
                (int) Math.round(point.row()))).orElse(new CellPlace(0, 0));
        return new DrawnMap(ranges, titles, MapRegions.of(sweep, lens), before.orElse(first), own);
    }

    private static Optional<OwnPoint> own(
            List<SweptRange> ranges, LocalDate day, List<String> values) {
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            SweptRange range = ranges.get(i);
            range.placeOf(values.get(i), day).stream()
                    .filter(place -> place >= 0 && place <= range.steps() - 1)
                    .forEach(places::add);
        }
        return places.size() < ranges.size() ? Optional.empty() : Optional.of(
                new OwnPoint(places.getFirst(), ranges.size() == 1 ? 0 : places.getLast()));
    }

    DrawnMap by(MapLens lens) {
        return new DrawnMap(
                ranges, titles, MapRegions.of(regions.sweep(), lens), focus, own);
    }

    DrawnMap at(int column, int row) {
        return new DrawnMap(ranges, titles, regions,
                new CellPlace(Math.clamp(column, 0, regions.sweep().columns() - 1),
                        Math.clamp(row, 0, regions.sweep().rows() - 1)),
                own);
    }

    /** Whether there is one parameter only. */
    public boolean isStrip() {
        return ranges.size() == 1;
    }

    /** What was measured at a place; empty while nothing was. */
    public Optional<SweptCell> cell(CellPlace place) {
        return regions.sweep().cell(place.column(), place.row());
    }

    /** The values at a place, in the order of the ranges. */
    public List<String> values(CellPlace place) {
        return regions.sweep().values(new SweptCell.Refused(place.column(), place.row(), ""));
    }

    /** What is set in the cell that is looked at: JSON Pointer to value. */
    public SequencedMap<String, String> settings() {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        List<String> values = values(focus);
        for (int i = 0; i < ranges.size(); i++) {
            settings.put(ranges.get(i).pointer(), values.get(i));
        }
        return settings;
    }
}
