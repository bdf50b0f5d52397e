package dev.lastresort.session.cohort;

import dev.lastresort.model.cohort.Team;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.scenario.exercise.NoteSheet;
import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.attempt.file.KeptAttempts;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which part of a file's place and name tells the team. An attempt itself holds no name, so that
 * only what somebody typed can tell: what the file's name says beside the scenario's id, else the
 * folder that it lies in, else the name that was given to the attempt in the window. Folders above
 * that are the bracket, and so is what stands before two hyphens, or a slash, in a name.
 */
final class TeamConvention {

    private static final int LONGEST = 80;
    private static final int STAMP = "-uuuuMMdd-HHmmss-SSS".length();

    private TeamConvention() {}

    /**
     * The team that it tells.
     *
     * @param path     of the attempt's file below the folder that was opened, part by part
     * @param scenario the scenario's id, by the attempt itself
     * @param typed    the name that somebody gave the attempt
     */
    static Team team(List<String> path, String scenario, Optional<String> typed) {
        List<String> folders = path.subList(0, path.size() - 1).stream()
                .map(TeamConvention::plain).filter(one -> !one.isEmpty()).toList();
        String stem = stem(path.getLast());
        Optional<String> named = beside(stem, scenario)
                .or(() -> folders.isEmpty() && !stem.contains(scenario)
                        ? Optional.of(stem) : Optional.empty())
                .map(TeamConvention::plain).filter(one -> !one.isEmpty());
        if (named.isPresent()) {
            return split(folders, named.get());
        }
        return folders.isEmpty()
                ? split(List.of(), typed.map(TeamConvention::plain).filter(one -> !one.isEmpty())
                        .orElse(Team.UNNAMED))
                : split(folders.subList(0, folders.size() - 1), folders.getLast());
    }

    /** The team that a note names, with its bracket before a slash. */
    static Team noted(String title) {
        return split(List.of(), plain(title));
    }

    /**
     * Who wrote a sheet of notes: what the file is called, with the folder that it lies in if that
     * is another name, so that nobody writes as somebody else in a folder of their own.
     */
    static String evaluator(List<String> path) {
        String file = path.getLast();
        String stem = plain(file.substring(0, file.length() - NoteSheet.ENDING.length()));
        String folder = path.size() < 2 ? stem : plain(path.get(path.size() - 2));
        return folder.equals(stem) ? stem : folder + "/" + stem;
    }

    /** What a name says before its last part is the bracket, within that of the folders. */
    private static Team split(List<String> folders, String name) {
        List<String> parts = new ArrayList<>(folders);
        Pattern.compile("--|/").splitAsStream(name).map(TeamConvention::trimmed)
                .filter(one -> !one.isEmpty()).forEach(parts::add);
        return parts.size() == folders.size() ? new Team(String.join("/", folders), name)
                : new Team(String.join("/", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    /** Without the ending, and without the instant that the window puts behind the scenario. */
    private static String stem(String fileName) {
        String stem = fileName.substring(0, fileName.length() - AttemptFile.ENDING.length());
        return KeptAttempts.begunBy(fileName).isPresent()
                ? stem.substring(0, stem.length() - STAMP) : stem;
    }

    /** What stands before the scenario's id; else what stands behind it, unless it is a number. */
    private static Optional<String> beside(String stem, String scenario) {
        int at = stem.indexOf(scenario);
        if (at < 0 || scenario.isEmpty()) {
            return Optional.empty();
        }
        String before = trimmed(stem.substring(0, at));
        String behind = trimmed(stem.substring(at + scenario.length()));
        return Optional.of(before).filter(one -> !one.isEmpty())
                .or(() -> Optional.of(behind)
                        .filter(one -> one.codePoints().anyMatch(Character::isLetter)));
    }

    private static String trimmed(String part) {
        return part.replaceAll("^[-_. +~]+|[-_. +~]+$", "");
    }

    /** One form of each letter: systems differ in how they write the same name. */
    private static String plain(String name) {
        String line = Harmless.text(Normalizer.normalize(name, Normalizer.Form.NFC)).strip();
        return line.codePointCount(0, line.length()) <= LONGEST ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
