package dev.lastresort.session.importing.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The verbs of Rails as SQL, forth and back; and what is Ruby is told. */
class RailsMigrationTest {

    private static RailsMigration read(String body) {
        return RailsMigration.of(new SourceFile("db/migrate/20250101_x.rb",
                "class X < ActiveRecord::Migration[7.1]\n" + body + "\nend\n"));
    }

    private static RailsMigration change(String lines) {
        return read("  def change\n" + lines + "\n  end");
    }

    private static List<String> up(RailsMigration migration) {
        return migration.up().stream().map(SourceStatement::sql).toList();
    }

    private static List<String> down(RailsMigration migration) {
        return migration.down().orElseThrow().stream().map(SourceStatement::sql).toList();
    }

    @Test
    void aColumnIsAddedForthAndDroppedBack() {
        RailsMigration read = change("    add_column :users, :nick, :string, limit: 40,\n"
                + "               null: false, default: \"it's\"");
        assertThat(up(read)).containsExactly("ALTER TABLE \"users\" ADD COLUMN \"nick\""
                + " character varying(40) DEFAULT 'it''s' NOT NULL");
        assertThat(down(read)).containsExactly("ALTER TABLE \"users\" DROP COLUMN \"nick\"");
    }

    @Test
    void severalAreTakenBackInTheOtherOrder() {
        RailsMigration read = change("    rename_column :a, :x, :y\n    rename_table :a, :b");
        assertThat(up(read)).containsExactly("ALTER TABLE \"a\" RENAME COLUMN \"x\" TO \"y\"",
                "ALTER TABLE \"a\" RENAME TO \"b\"");
        assertThat(down(read)).containsExactly("ALTER TABLE \"b\" RENAME TO \"a\"",
                "ALTER TABLE \"a\" RENAME COLUMN \"y\" TO \"x\"");
    }

    @Test
    void aChangedTableIsItsLinesOneByOne() {
        RailsMigration read = change("""
                    change_table :users do |t|
                      t.string :nick, :motto, limit: 40
                      t.remove :age, type: :integer
                      t.rename :mail, :email
                      t.index :email, unique: true
                    end
                    add_column :users, :late, :boolean
                """);
        assertThat(up(read)).containsExactly(
                "ALTER TABLE \"users\" ADD COLUMN \"nick\" character varying(40)",
                "ALTER TABLE \"users\" ADD COLUMN \"motto\" character varying(40)",
                "ALTER TABLE \"users\" DROP COLUMN \"age\"",
                "ALTER TABLE \"users\" RENAME COLUMN \"mail\" TO \"email\"",
                "CREATE UNIQUE INDEX \"index_users_on_email\" ON \"users\" (\"email\")",
                "ALTER TABLE \"users\" ADD COLUMN \"late\" boolean");
        assertThat(down(read)).contains("ALTER TABLE \"users\" ADD COLUMN \"age\" integer",
                "ALTER TABLE \"users\" RENAME COLUMN \"email\" TO \"mail\"");
        assertThat(read.unread()).isEmpty();
        assertThat(change("    change_table :users do |t|\n      t.do_as_you_like :x\n"
                + "      t.text :y\n    end").unread()).hasSize(1);
    }

    @Test
    void aTableBringsColumnsReferencesAndIndexesAlong() {
        RailsMigration read = change("""
                    create_table :posts do |t|
                      t.string :title, null: false # shown
                      t.decimal :price, precision: 8, scale: 2
                      t.references :author, null: false, foreign_key: { to_table: :users }
                      t.timestamps
                      t.index [:title, :author_id], unique: true
                    end
                """);
        assertThat(read.unread()).isEmpty();
        assertThat(up(read)).hasSize(4);
        assertThat(up(read).getFirst()).startsWith("CREATE TABLE \"posts\" (")
                .contains("id bigserial PRIMARY KEY", "\"title\" character varying NOT NULL",
                        "\"price\" numeric(8, 2)", "\"author_id\" bigint NOT NULL",
                        "created_at timestamp NOT NULL");
        assertThat(up(read).subList(1, 4))
                .anyMatch(sql -> sql.contains("REFERENCES \"users\""))
                .anyMatch(sql -> sql.startsWith("CREATE UNIQUE INDEX")
                        && sql.endsWith("(\"title\", \"author_id\")"));
        assertThat(down(read)).containsExactly("DROP TABLE \"posts\"");
    }

    @Test
    void sqlIsTakenAsItIsWithItsPlace() {
        RailsMigration read = read("""
                  def up
                    execute <<~SQL.squish
                      UPDATE a SET b = 1;
                      DELETE FROM c;
                    SQL
                    execute "SELECT 1"
                  end

                  def down
                    execute "SELECT 2"
                  end
                """);
        assertThat(up(read)).containsExactly("UPDATE a SET b = 1", "DELETE FROM c", "SELECT 1");
        assertThat(read.up().get(1).line()).isEqualTo(5);
        assertThat(down(read)).containsExactly("SELECT 2");
    }

    @Test
    void rubyIsToldAndNeverGuessed() {
        RailsMigration read = read("""
                  def up
                    User.find_each do |user|
                      user.update!(nick: user.name)
                    end
                    add_column :users, :nick, :string
                    execute "DELETE FROM #{table}"
                    add_column :users, :place, :geography
                  end

                  def down
                    raise ActiveRecord::IrreversibleMigration
                  end
                """);
        assertThat(up(read)).containsExactly(
                "ALTER TABLE \"users\" ADD COLUMN \"nick\" character varying");
        assertThat(read.unread()).hasSize(3)
                .first().asString().startsWith("db/migrate/20250101_x.rb:3:5: ");
        assertThat(read.down()).isEmpty();
    }

    @Test
    void whatForgetsCannotBeTakenBack() {
        assertThat(change("    remove_column :users, :nick").down()).isEmpty();
        assertThat(down(change("    remove_column :users, :nick, :text"))).containsExactly(
                "ALTER TABLE \"users\" ADD COLUMN \"nick\" text");
        assertThat(change("    change_column :users, :nick, :text").down()).isEmpty();
        assertThat(down(change("    change_column_null :users, :nick, false"))).containsExactly(
                "ALTER TABLE \"users\" ALTER COLUMN \"nick\" DROP NOT NULL");
    }

    @Test
    void foreignKeysBearTheNamesThatRailsGivesThem() {
        // from a structure.sql of Rails' own: articles.author_id
        assertThat(RailsColumn.foreignKeyName("articles", "author_id"))
                .isEqualTo("fk_rails_e74ce85cbc");
    }

    @Test
    void whatIsNotReadOfTheWayUpDoesNotTakeAwayTheWayDown() {
        RailsMigration read = read("  def up\n    User.find_each(&:touch)\n"
                + "    add_column :users, :nick, :string\n  end\n"
                + "  def down\n    remove_column :users, :nick\n  end");
        assertThat(read.unread()).hasSize(1);
        assertThat(down(read)).containsExactly("ALTER TABLE \"users\" DROP COLUMN \"nick\"");
        assertThat(read("  def up\n    add_column :users, :nick, :string\n  end\n"
                + "  def down\n    User.find_each(&:touch)\n    remove_column :users, :nick\n"
                + "  end").down()).isEmpty();
    }
}
