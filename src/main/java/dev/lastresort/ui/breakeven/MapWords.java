package dev.lastresort.ui.breakeven;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.breakeven.DrawnMap.CellPlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A map in words.
 *
 * @param titles of the branches that are compared, by their names, in the order of the file
 */
record MapWords(SequencedMap<String, String> titles) {

    MapWords {
        titles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(titles));
    }

    static MapWords of(Comparison comparison) {
        SequencedMap<String, String> titles = new LinkedHashMap<>();
        comparison.compared().forEach(branch -> titles.put(branch.name(), branch.title()));
        return new MapWords(titles);
    }

    /** The names of those that a cell tells of, in the order of the file. */
    List<String> branches() {
        return List.copyOf(titles.keySet());
    }

    String title(String branch) {
        return Harmless.text(titles.getOrDefault(branch, branch));
    }

    String titles(List<String> branches) {
        return branches.isEmpty() ? "none"
                : branches.stream().map(this::title).collect(Collectors.joining(", "));
    }

    /** Such as: Decision delay 12 min, database size 380 GB. */
    String values(DrawnMap map, CellPlace place) {
        List<String> words = new ArrayList<>();
        List<String> values = map.values(place);
        for (int i = 0; i < values.size(); i++) {
            String title = map.titles().get(i);
            words.add((i == 0 ? title : Wording.inSentence(title)) + " " + values.get(i));
        }
        return String.join(", ", words);
    }

    /** What is known of a place. */
    String of(DrawnMap map, CellPlace place) {
        return values(map, place) + ": " + switch (map.regions().at(place.column(), place.row())) {
            case MapRegions.CellLook.InRegion(int index) -> MapRegions.letter(index) + ", "
                    + titles(map.regions().sets().get(index));
            case MapRegions.CellLook.NoFit(String reason) ->
                    "does not fit: " + Harmless.text(reason);
            case MapRegions.CellLook.NotMeasuredYet _ -> "not measured yet";
        };
    }

    /** What a lens tells of each cell. */
    static String lens(MapLens lens) {
        return lens.measure().map(axis -> "best at “" + axis(axis) + "”")
                .orElse("not dominated");
    }

    /** What the colours mean, and of whom. */
    String lensTitle(MapLens lens) {
        List<String> taking = branches().stream().filter(name -> !lens.out().contains(name))
                .toList();
        return lens.measure().map(axis -> "Best at “" + axis(axis) + "”").orElse("Not dominated")
                + (lens.out().isEmpty() ? "" : ", of " + titles(taking));
    }

    static String axis(String name) {
        return Harmless.text(name);
    }

    /** Whether the answer changes anywhere, once all is known. */
    Optional<String> conclusion(DrawnMap map, MapLens lens) {
        int regions = map.regions().sets().size();
        if (!map.regions().sweep().isComplete()) {
            return Optional.empty();
        }
        return Optional.of(switch (regions) {
            case 0 -> "None of these values fits the scenario.";
            case 1 -> "The answer changes nowhere here: under all of these values the same are "
                    + lens(lens) + ".";
            default -> "The answer changes: there are " + regions + " regions.";
        });
    }
}
