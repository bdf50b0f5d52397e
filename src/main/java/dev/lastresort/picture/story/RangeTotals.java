package dev.lastresort.picture.story;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.time.TimeRange;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * What happened to one branch's actors within a stretch of time.
 *
 * @param toldYes   answers that were ok
 * @param forgotten requests of the main actor that were told yes within it, and whose rows are gone
 *                  at the playhead
 * @param down      how long the main actor was down within it
 */
public record RangeTotals(String branch, String title, TimeRange range, long toldYes, long wrong,
        long failed, long refused, long forgotten, Duration down) {

    public static RangeTotals of(
            String branch, String title, TimeRange range, BranchTracks tracks, String main,
            LocalDateTime playhead) {
        TellingTrack telling = tracks.telling();
        var memory = telling.memoryAt(playhead).track();
        int first = memory.firstFrom(range.start());
        int end = Math.min(memory.firstFrom(range.end()), telling.upTo(playhead));
        return new RangeTotals(branch, title, range,
                count(tracks, range, Judgement.OK), count(tracks, range, Judgement.WRONG),
                count(tracks, range, Judgement.FAILED), count(tracks, range, Judgement.REFUSED),
                first < end ? memory.count(Fate.Memory.FORGOTTEN, first, end) : 0,
                down(tracks, range, main));
    }

    private static long count(BranchTracks tracks, TimeRange range, Judgement judgement) {
        return tracks.answers().values().stream().mapToLong(track -> track.count(
                judgement, track.firstFrom(range.start()), track.firstFrom(range.end()))).sum();
    }

    private static Duration down(BranchTracks tracks, TimeRange range, String main) {
        Track<ActorCondition> track = tracks.conditions().get(main);
        return track == null ? Duration.ZERO : track.length(ActorCondition.DOWN, range);
    }
}
