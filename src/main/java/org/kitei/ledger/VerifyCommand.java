package org.kitei.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Verifies the ledger of a stopped program, of a backup, or of a PostgreSQL database. */
@Command(
        name = "verify", mixinStandardHelpOptions = true, sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:all is as it was recorded", "1:something was changed", "2:the database cannot be read"})
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @ArgGroup
    private Source source = new Source();

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "command.option.user")
    private String user = "kitei";

    @Option(names = "--password", paramLabel = "WORD", arity = "0..1", interactive = true,
            descriptionKey = "command.option.password")
    private char @Nullable [] password;

    @Option(names = "--language", paramLabel = "ja|en", descriptionKey = "command.option.language")
    private @Nullable String language;

    private static final class Source {

        @Option(names = "--data", paramLabel = "DIR", descriptionKey = "command.option.data")
        private Path data = Path.of("data");

        @Option(names = "--backup", paramLabel = "FILE", descriptionKey = "command.option.backup")
        private @Nullable Path backup;

        @Option(names = "--url", paramLabel = "URL", descriptionKey = "command.option.url")
        private @Nullable String url;
    }

    @Override
    public Integer call() {
        var words = words();
        var out = spec.commandLine().getOut();
        try (var database = open(); var connection = database.connect()) {
            var lines = new Findings(out, words);
            var result = LedgerVerification.complete().verifyAll(connection, lines::print);
            out.println(result.findings() == 0
                    ? words.word("ledger.command.sound", "", result.facilities(), result.entries())
                    : words.word("ledger.command.broken", "", result.findings(), result.facilities(), result.entries()));
            return result.findings() == 0 ? 0 : 1;
        } catch (UnusableDatabase unusable) {
            spec.commandLine().getErr().println(words.word(unusable.key(), unusable.key(), unusable.what()));
        } catch (SQLException | IOException e) {
            spec.commandLine().getErr().println(words.word("ledger.command.unreadable", "", e.getMessage()));
        }
        return 2;
    }

    private StoredDatabase open() throws IOException, UnusableDatabase {
        if (source.backup != null) {
            return StoredDatabase.ofBackup(source.backup);
        }
        if (source.url != null) {
            return StoredDatabase.at(source.url, user, password == null
                    ? System.getenv().getOrDefault("KITEI_DB_PASSWORD", "") : new String(password));
        }
        return StoredDatabase.ofStoppedProgram(source.data);
    }

    private LedgerWords words() {
        var tongue = language == null ? Locale.getDefault().getLanguage() : language;
        return new LedgerWords(Bundles.ofProgram(), tongue.equals("ja") ? Locale.JAPANESE : Locale.ENGLISH, ZoneId.systemDefault());
    }

    /** Prints each finding below the name of its facility. */
    private static final class Findings {

        private final PrintWriter out;
        private final LedgerWords words;
        private @Nullable UUID facility;

        Findings(PrintWriter out, LedgerWords words) {
            this.out = out;
            this.words = words;
        }

        void print(UUID where, Discrepancy found) {
            if (!where.equals(facility)) {
                facility = where;
                out.println(words.word("ledger.command.facility", "{0}", where));
            }
            out.println("  " + words.finding(found));
        }
    }
}
