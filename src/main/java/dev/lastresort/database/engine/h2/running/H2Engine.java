package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.Database;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.Limits;
import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.engine.h2.H2Dialect;
import dev.lastresort.database.engine.h2.store.FileImage;
import org.h2.engine.Constants;

/** H2 within this program: nothing to install, nothing to start, and nothing on the disk. */
public final class H2Engine implements DatabaseEngine {

    /** Its name with its version. */
    public static final String PRODUCT = "H2 " + Constants.VERSION;

    private static final Dialect DIALECT = new H2Dialect();

    @Override
    public Database create(Limits limits) {
        return new H2Database(FileImage.EMPTY, limits);
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }
}
