package dev.lastresort.ui.incident.evidence;

import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.RoomView.GraphView;
import dev.lastresort.session.attempt.Sample;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.Palette;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** One signal: its last value in words, and its course with the threshold. */
final class GraphCard extends VBox {

    private static final double HEIGHT = 74;
    private static final double GUTTER = 34;
    private static final double FOOT = 14;
    private static final double HEAD = 6;
    private static final double DASH = 4;
    private static final int DECIMALS = 2;
    private static final int ENOUGH = 30;
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final GraphView graph;
    private final LocalDateTime from;
    private final LocalDateTime to;
    private final Palette palette;
    private final Canvas canvas = new Canvas(0, HEIGHT);

    GraphCard(GraphView graph, LocalDateTime from, LocalDateTime to, Palette palette) {
        this.graph = graph;
        this.from = since(graph, from);
        this.to = to;
        this.palette = palette;
        getStyleClass().add("graph");
        Optional<BigDecimal> last = values().isEmpty() ? Optional.empty()
                : graph.samples().getLast().value();
        boolean alarm = last.isPresent() && graph.threshold().isPresent()
                && last.get().compareTo(graph.threshold().get()) > 0;
        String words = last.map(value -> Noun.after(text(value), value, graph.unit()))
                .orElse("no value");
        Label value = Pieces.label((alarm ? "▲ " : "") + words,
                alarm ? "graph-alarm" : "graph-value");
        value.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(Pieces.title(graph.title(), "graph-title"), Pieces.space(), value);
        Pane holder = new Pane(canvas);
        holder.setMinWidth(0);
        holder.setPrefHeight(HEIGHT);
        canvas.widthProperty().bind(holder.widthProperty());
        canvas.widthProperty().addListener(_ -> paint());
        getChildren().addAll(head, holder);
        setAccessibleText(graph.title() + ": " + words + graph.threshold().map(
                limit -> (alarm ? ", above" : ", not above") + " the threshold of " + text(limit))
                .orElse(""));
    }

    /** What is measured by the hour or more rarely shows nothing in a window of an hour or two. */
    static LocalDateTime since(GraphView graph, LocalDateTime from) {
        List<Sample> samples = graph.samples();
        int last = samples.size() - 1;
        boolean rare = last > 0 && Duration.between(samples.get(last - 1).at(),
                samples.get(last).at()).compareTo(AN_HOUR) >= 0;
        LocalDateTime enough = rare ? samples.get(Math.max(0, last - ENOUGH)).at() : from;
        return enough.isBefore(from) ? enough : from;
    }

    private List<Sample> values() {
        return graph.samples().stream().filter(sample -> !sample.at().isBefore(from)).toList();
    }

    private void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        pen.clearRect(0, 0, width, HEIGHT);
        pen.setFont(Fonts.of(TextStyle.SMALL));
        pen.setTextBaseline(VPos.CENTER);
        double top = top();
        double bottom = HEIGHT - FOOT;
        pen.setFill(palette.look(Role.GRID).ink());
        pen.fillRect(GUTTER, bottom, width - GUTTER, 1);
        pen.fillRect(GUTTER, HEAD, width - GUTTER, 1);
        write(pen, brief(BigDecimal.valueOf(top)), GUTTER - 4, HEAD, TextAlignment.RIGHT);
        write(pen, "0", GUTTER - 4, bottom, TextAlignment.RIGHT);
        write(pen, TimeText.clock(from, to), GUTTER, HEIGHT - 5, TextAlignment.LEFT);
        write(pen, TimeText.clock(to), width, HEIGHT - 5, TextAlignment.RIGHT);
        graph.threshold().ifPresent(limit -> threshold(pen, limit, top, width));
        course(pen, top, width);
    }

    private void write(
            GraphicsContext pen, String words, double x, double y, TextAlignment to) {
        pen.setFill(palette.look(Role.TEXT_QUIET).ink());
        pen.setTextAlign(to);
        pen.fillText(words, x, y);
    }

    private void threshold(GraphicsContext pen, BigDecimal limit, double top, double width) {
        double y = Math.round(y(limit.doubleValue(), top));
        pen.setFill(palette.look(Role.TEXT_BAD).ink());
        for (double x = GUTTER; x < width; x += 2 * DASH) {
            pen.fillRect(x, y, DASH, 1);
        }
        boolean crowded = Math.abs(y - HEAD) < 12 || Math.abs(y - HEIGHT + FOOT) < 12;
        if (!crowded) {
            pen.setTextAlign(TextAlignment.RIGHT);
            pen.fillText(brief(limit), GUTTER - 4, y);
        }
    }

    private void course(GraphicsContext pen, double top, double width) {
        pen.setStroke(palette.look(Role.TOLD_YES).fill());
        pen.setLineWidth(1.5);
        pen.beginPath();
        boolean gap = true;
        for (Sample sample : values()) {
            if (sample.value().isEmpty()) {
                gap = true;
                continue;
            }
            double x = x(sample.at(), width);
            double y = y(sample.value().get().doubleValue(), top);
            if (gap) {
                pen.moveTo(x, y);
            } else {
                pen.lineTo(x, y);
            }
            gap = false;
        }
        pen.stroke();
    }

    private double x(LocalDateTime at, double width) {
        double whole = Math.max(1, Duration.between(from, to).toSeconds());
        return GUTTER + (width - GUTTER - 2) * Duration.between(from, at).toSeconds() / whole;
    }

    private double y(double value, double top) {
        return HEIGHT - FOOT - (HEIGHT - FOOT - HEAD) * value / top;
    }

    /** A round number that nothing stands above. */
    private double top() {
        double highest = Math.max(1, values().stream().flatMap(sample -> sample.value().stream())
                .mapToDouble(BigDecimal::doubleValue).max().orElse(0));
        double limit = graph.threshold().map(BigDecimal::doubleValue).orElse(0.0);
        double most = Math.max(highest, limit * 1.25);
        double unit = Math.pow(10, Math.floor(Math.log10(most)));
        return List.of(1.0, 2.0, 3.0, 5.0, 10.0).stream().map(times -> times * unit)
                .filter(round -> round >= most - 1e-9).findFirst().orElse(most);
    }

    /** An average has more digits than anybody reads. */
    static String text(BigDecimal value) {
        return Wording.number(value.scale() > DECIMALS
                ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value);
    }

    /** Such as 5M or 20k: the gutter has no room for more. */
    private static String brief(BigDecimal value) {
        return value.compareTo(MILLION) >= 0 ? text(value.movePointLeft(6)) + "M"
                : value.compareTo(TEN_THOUSAND) >= 0 ? text(value.movePointLeft(3)) + "k"
                : text(value);
    }
}
