package dev.lastresort.ui.theme;

import com.sun.javafx.font.FontFallbackInfo;
import com.sun.javafx.font.FontResource;
import com.sun.javafx.font.FontStrike;
import com.sun.javafx.font.PGFont;
import com.sun.javafx.font.PrismFontFactory;
import com.sun.javafx.font.PrismFontFile;
import com.sun.javafx.text.GlyphLayout;
import com.sun.javafx.text.GlyphLayoutManager;
import com.sun.javafx.text.TextRun;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Lets JavaFX for Linux wrap texts in Arabic, Hebrew, Hindi and all other scripts that must be
 * shaped.
 *
 * <p>JavaFX 26 keeps the letters of each run that it shapes until the whole text is laid out. A run
 * that is cut because a line ends within it is shaped again, but with the letters that it had
 * before: a right-to-left text then ends in an exception, whatever shows it, and others keep the
 * letters of the lines below. What is kept is also given to the next thread before it is freed.
 * Here each shaping gets a keeper of its own, which ends with it; everything else stays with
 * JavaFX's own factory. {@code RunShapingTest} tells when JavaFX does without.
 */
final class RunShaping extends PrismFontFactory {

    private final PrismFontFactory platform;
    private final Method createFontFile;
    private final Method registerEmbeddedFont;

    private RunShaping(PrismFontFactory platform) throws ReflectiveOperationException {
        this.platform = platform;
        createFontFile = own("createFontFile", String.class, String.class, int.class,
                boolean.class, boolean.class, boolean.class);
        registerEmbeddedFont = own("registerEmbeddedFont", String.class);
    }

    private Method own(String name, Class<?>... parameters) throws ReflectiveOperationException {
        Method method = platform.getClass().getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    /**
     * To be called before the first text is laid out; again, and elsewhere than on Linux, it does
     * nothing.
     *
     * @throws IllegalStateException if this JavaFX is built otherwise than the one it was written
     *         for
     */
    static synchronized void install() {
        PrismFontFactory platform = PrismFontFactory.getFontFactory();
        if (!PrismFontFactory.isLinux || platform instanceof RunShaping) {
            return;
        }
        try {
            Field factory = PrismFontFactory.class.getDeclaredField("theFontFactory");
            factory.setAccessible(true);
            factory.set(null, new RunShaping(platform));
        } catch (ReflectiveOperationException otherwise) {
            throw new IllegalStateException("this JavaFX shapes text in another way", otherwise);
        }
        // If JavaFX made the layout that it hands out again and again before, it is taken for good.
        GlyphLayoutManager.getInstance();
    }

    @Override
    public GlyphLayout createGlyphLayout() {
        return new Unshared();
    }

    private final class Unshared extends GlyphLayout {

        @Override
        public void layout(TextRun run, PGFont font, FontStrike strike, char[] text) {
            GlyphLayout once = platform.createGlyphLayout();
            try {
                once.layout(run, font, strike, text);
            } finally {
                once.dispose();
            }
        }

        @Override
        public void dispose() {
            GlyphLayoutManager.dispose(this);
        }
    }

    @Override
    protected PrismFontFile createFontFile(
            String name, String file, int index, boolean register, boolean embedded,
            boolean copied) throws Exception {
        return (PrismFontFile) createFontFile.invoke(platform, name, file, index, register,
                embedded, copied);
    }

    @Override
    protected boolean registerEmbeddedFont(String path) {
        try {
            return (boolean) registerEmbeddedFont.invoke(platform, path);
        } catch (ReflectiveOperationException cannot) {
            throw new IllegalStateException("the font " + path + " was not taken", cannot);
        }
    }

    @Override
    public FontFallbackInfo getFallbacks(FontResource font) {
        return platform.getFallbacks(font);
    }

    @Override
    public boolean isLCDTextSupported() {
        return platform.isLCDTextSupported();
    }
}
