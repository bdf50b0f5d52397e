package dev.lastresort.database.difference;

import java.util.List;

/** One kind of difference, or a few that are looked for in the same way. */
interface DifferenceRule {

    List<EngineDifference> check(Spoken words, KnownSchema schema);
}
