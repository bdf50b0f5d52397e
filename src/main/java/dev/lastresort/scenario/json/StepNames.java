package dev.lastresort.scenario.json;

/**
 * The names of steps that their author has left unnamed: what the step does, as one would say it in
 * a call.
 */
final class StepNames {

    private StepNames() {}

    static String derived(Spot step) {
        return switch (step.at("type").text()) {
            case "contain" ->
                    containment(
                            step,
                            "Stop ",
                            "Make the applications read-only",
                            "Put up maintenance page");
            case "disrupt" -> "Disruption";
            case "resume" ->
                    containment(
                            step, "Resume ", "Allow writes again", "Take down maintenance page");
            case "deploy" -> "Deploy " + step.at("actor").text() + " " + step.at("version").text();
            case "runSql" ->
                    step.at("version")
                            .optionalText()
                            .map(version -> "Migration " + version)
                            .orElse("Run SQL");
            case "restoreInPlace" -> "Restore in place" + point(step);
            case "restoreAside" -> "Restore aside" + point(step);
            case "copyBack" ->
                    "Copy back "
                            + String.join(
                                    ", ",
                                    step.at("tables").elements().stream()
                                            .map(table -> table.at("table").text())
                                            .toList());
            case "verifyBackup" -> "Verify backup"
                    + step.at("backup").optionalText().map(name -> " " + name).orElse("");
            case "pauseReplica" -> "Pause " + step.at("replica").text();
            case "promoteReplica" -> "Promote " + step.at("replica").text() + point(step);
            default -> "Verify";
        };
    }

    private static String containment(
            Spot step, String actor, String readOnly, String maintenance) {
        if (step.has("readOnly")) {
            return readOnly;
        }
        if (step.has("disruption")) {
            return "End of " + step.at("disruption").text();
        }
        return step.has("maintenance") ? maintenance : actor + step.at("actor").text();
    }

    private static String from(Spot step) {
        Spot backup = step.at("backup");
        String names = backup.node().isArray() ? String.join(", else ", backup.texts())
                : backup.optionalText().orElse(step.at("type").text().equals("promoteReplica")
                        ? "" : step.at("replica").text());
        return names.isEmpty() ? "" : " from " + names;
    }

    private static String point(Spot step) {
        return from(step)
                + step.at("target")
                        .optionalText()
                        .map(target -> " to " + target.replace('T', ' '))
                        .orElse("");
    }
}
