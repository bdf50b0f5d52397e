package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.picture.shape.PictureSheet;
import dev.lastresort.picture.sheet.TimelineSheet;
import dev.lastresort.picture.svg.SvgPainter;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.TimelineImage;
import dev.lastresort.ui.timeline.TimelineModel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** What can be done with the timeline, by name; its keys are its own while it has the focus. */
final class TimelineCommands implements CommandSource {

    private static final String GROUP = "Timeline";

    private final TimelineModel model;
    private final Supplier<Theme> theme;
    private final Tools tools;

    TimelineCommands(TimelineModel model, Supplier<Theme> theme, Tools tools) {
        this.model = model;
        this.theme = theme;
        this.tools = tools;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                focused("Zoom in", model.navigation()::zoomIn, "Plus", "W"),
                focused("Zoom out", model.navigation()::zoomOut, "Minus", "S"),
                focused("Fit to the incident", model::fit, "0"),
                focused("Earlier", model.navigation()::panEarlier, "Left", "A"),
                focused("Later", model.navigation()::panLater, "Right", "D"),
                focused("To the start of the day", model.navigation()::toStart, "Home"),
                focused("To the end of the day", model.navigation()::toEnd, "End"),
                focused("To the next marker", model::nextMark, "Period"),
                focused("To the previous marker", model::previousMark, "Comma"),
                focused("Play or pause",
                        () -> model.playback().toggle(model.view().get().shown().start()), "Space"),
                focused("Unfold or fold the selected branch", model::switchFoldOfSelected,
                        "Enter"),
                Command.of(GROUP, "Unfold or fold the tenants' lanes", "", this::switchGroups),
                focused("Clear the marked range", model.navigation()::clearRange, "Esc"),
                Command.of(GROUP, "Export the timeline as PNG", "", () -> exportImage(1)),
                Command.of(GROUP, "Export the timeline as PNG, twice as fine", "",
                        () -> exportImage(2)),
                Command.of(GROUP, "Export the timeline as SVG", "", this::exportDrawing));
    }

    private void switchGroups() {
        List<String> groups = ActorGroup.of(model.comparison().get().scenario()).stream()
                .filter(ActorGroup::isGroup).map(ActorGroup::name).toList();
        model.navigation().change(view -> view.withGroupsSwitched(groups));
    }

    private static Command focused(String title, Runnable act, String... keys) {
        return Command.focused(GROUP, title, List.of(keys), act);
    }

    private String name(String ending) {
        return model.comparison().get().scenario().id() + ending;
    }

    private void exportDrawing() {
        PictureSheet sheet = sheet();
        Theme worn = theme.get();
        tools.text().save(name(".svg"), () -> SvgPainter.paint(sheet, worn.pictureColours()));
    }

    /** What is in sight, and what it shows: a file is looked at far from the window. */
    private PictureSheet sheet() {
        return TimelineSheet.titled(
                model.comparison().get(), model.picture().get(), new FontMeasure());
    }

    private void exportImage(int scale) {
        tools.bytes().save(name(scale == 1 ? ".png" : "@" + scale + "x.png"), () -> {
            // Only the window's thread can paint; making a file of it takes the longer time.
            WritableImage image = TimelineImage.of(sheet(), theme.get(), scale);
            return () -> png(image);
        });
    }

    private static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(
                0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(copy, "png", bytes);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return bytes.toByteArray();
    }
}
