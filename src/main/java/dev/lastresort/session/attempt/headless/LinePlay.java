package dev.lastresort.session.attempt.headless;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.scenario.text.HarmlessJson;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.headless.PlayerRequest.AskPrice;
import dev.lastresort.session.attempt.headless.PlayerRequest.AwaitNews;
import dev.lastresort.session.attempt.headless.PlayerRequest.Doing;
import dev.lastresort.session.attempt.headless.PlayerRequest.NotUnderstood;
import dev.lastresort.session.attempt.headless.PlayerRequest.Observe;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays an incident by lines: each that comes in is answered by one, in order. Invariant: whatever
 * comes in, the answer is a line, and the attempt stays as it was unless the answer is {@code
 * done}.
 */
public final class LinePlay {

    /** Rises with every changed meaning. */
    public static final int PROTOCOL_VERSION = 1;

    /** How it ended. */
    public enum Ended {
        /** Nobody asks any more, or nobody reads the answers. */
        LEFT,
        /** Nothing can be decided any more. */
        OVER,
        /** A decision could not be kept; those before it are. */
        NOT_KEPT
    }

    private static final JsonMapper MAPPER = JsonMapper.builder(HarmlessJson.DOCUMENTS).build();

    private final IncidentRoom room;
    private final PrintStream out;
    private final LongSupplier nanoseconds;
    private final RequestReader reader = new RequestReader();
    private long answered;

    /** @param nanoseconds a clock that only runs forward; looked at under pressure alone */
    public LinePlay(IncidentRoom room, PrintStream out, LongSupplier nanoseconds) {
        this.room = room;
        this.out = out;
        this.nanoseconds = nanoseconds;
    }

    /**
     * Answers all that comes in.
     *
     * @param scenario its id
     * @param attempt  what the attempt's file is called
     */
    public Ended play(String scenario, String attempt, InputStream in) throws IOException {
        say(JsonNodeFactory.instance.objectNode().put("answer", "ready")
                .put("protocolVersion", PROTOCOL_VERSION).put("scenario", scenario)
                .put("attempt", attempt).put("now", ViewJson.text(room.view().now())));
        BoundedLines lines = new BoundedLines(in);
        boolean kept = true;
        while (kept && !out.checkError()) {
            Optional<BoundedLines.InputLine> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            kept = answer(line.get());
        }
        return !kept ? Ended.NOT_KEPT
                : room.view().ending().isPresent() ? Ended.OVER : Ended.LEFT;
    }

    /** Whether one can go on. */
    private boolean answer(BoundedLines.InputLine line) {
        try {
            deliberate();
            say(switch (line) {
                case BoundedLines.Garbled(var code, var why) -> AnswerJson.error(code, why);
                case BoundedLines.SoundLine(var text) -> answer(reader.read(text));
            });
            return true;
        } catch (DeskException cannot) {
            say(AnswerJson.error("not-kept", String.valueOf(cannot.getMessage())));
            return false;
        }
    }

    private ObjectNode answer(PlayerRequest request) {
        return switch (request) {
            case NotUnderstood(var code, var why) -> AnswerJson.error(code, why);
            case Observe(var since) -> {
                ObjectNode node = JsonNodeFactory.instance.objectNode().put("answer", "view");
                node.set("view", new ViewJson(room.view(), since).node());
                yield node;
            }
            case AskPrice(var action) -> AnswerJson.of(room.price(action));
            case Doing(var action, var why) -> AnswerJson.of(room.act(action, why), room.view());
            case AwaitNews() -> AnswerJson.of(room.awaitNews(), room.view());
        };
    }

    /** Under pressure the clock has run on since the last answer. */
    private void deliberate() {
        RoomView view = room.view();
        if (room.pressure().isPresent() && view.ending().isEmpty()) {
            Duration passed = Duration.ofNanos(nanoseconds.getAsLong() - answered)
                    .multipliedBy(room.pressure().get());
            if (passed.toMillis() > 0) {
                room.act(new Action.Deliberate(view.after(passed)), Optional.empty());
            }
        }
    }

    /** Bytes, not text: JSON is UTF-8 whatever the terminal's encoding is. */
    private void say(ObjectNode answer) {
        byte[] line = (MAPPER.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(line, 0, line.length);
        out.flush();
        answered = nanoseconds.getAsLong();
    }
}
