package dev.lastresort.scenario.json;

/**
 * An actor in the file, and what it is a copy of: where it is silent itself, what is written there
 * counts, at its place there.
 *
 * @param original the actor itself where it is no copy
 */
record CopiedSpot(Spot own, Spot original) {

    Spot at(String member) {
        return own.has(member) ? own.at(member) : original.at(member);
    }
}
