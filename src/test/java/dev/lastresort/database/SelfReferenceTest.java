package dev.lastresort.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lastresort.database.gate.SqlStatement;
import org.junit.jupiter.api.Test;

/** A table that refers to itself is changed like any other, whatever its constraints are called. */
class SelfReferenceTest {

    @Test
    void aTableThatRefersToItselfGetsAndLosesColumnsAndKeepsItsConstraints() {
        try (Database database = Database.create()) {
            // by name the reference comes before the key that it needs
            run(database, "CREATE TABLE issue (id INTEGER NOT NULL, parent INTEGER, x INTEGER,"
                    + " CONSTRAINT z_key PRIMARY KEY (id))");
            run(database, "ALTER TABLE issue ADD CONSTRAINT a_reference FOREIGN KEY (parent)"
                    + " REFERENCES issue (id)");

            run(database, "ALTER TABLE issue DROP COLUMN x");
            run(database, "ALTER TABLE issue ADD COLUMN y INTEGER");

            assertThat(database.shape("issue").columns()).containsExactly("id", "parent", "y");
            run(database, "INSERT INTO issue (id, parent) VALUES (1, 1)");
            assertThatThrownBy(() -> run(database, "INSERT INTO issue (id, parent) VALUES (2, 7)"))
                    .isInstanceOf(SqlFailure.class);
            assertThatThrownBy(() -> run(database, "INSERT INTO issue (id) VALUES (1)"))
                    .isInstanceOf(SqlFailure.class);
        }
    }

    private static void run(Database database, String sql) {
        database.execute(SqlStatement.parse(sql));
        database.commit();
    }
}
