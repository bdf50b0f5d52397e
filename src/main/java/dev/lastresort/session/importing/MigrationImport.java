package dev.lastresort.session.importing;

import java.util.List;

/** Makes drills of migrations: a port, since a window has it done in a process of its own. */
public interface MigrationImport {

    /** Where nothing can be imported. */
    MigrationImport NONE = _ -> new Imported.Unusable(List.of("nothing can be imported here"));

    /** Reads, drafts, compares, writes; blocks until it is done. */
    Imported read(ImportRequest request);
}
