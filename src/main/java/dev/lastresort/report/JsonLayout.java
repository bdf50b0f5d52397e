package dev.lastresort.report;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * How documents are laid out: with line ends of their own, since the platform's would make other
 * bytes.
 */
public final class JsonLayout extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter()
                .withObjectIndenter(lines).withArrayIndenter(lines);
    }

    @Override
    public boolean hasPrettyPrinter() {
        return true;
    }
}
