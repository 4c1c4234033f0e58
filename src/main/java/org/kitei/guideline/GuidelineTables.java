package org.kitei.guideline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The editions of the guideline's table: the one that comes with the program, and those put as {@code *.yaml} into the folder
 * {@code guideline} of the data directory, each naming the edition it replaces. Read at the start.
 */
@Component
public class GuidelineTables {

    private static final Logger LOG = LoggerFactory.getLogger(GuidelineTables.class);

    /** From the first edition to the newest, each replacing the one before it. */
    private final List<GuidelineTable> tables;

    @Autowired
    GuidelineTables(Guideline guideline, @Value("${kitei.data}") Path data) {
        this(guideline.table(), read(data.resolve("guideline")));
    }

    GuidelineTables(GuidelineTable first, List<GuidelineTable> more) {
        tables = new ArrayList<>(List.of(first));
        var left = new ArrayList<>(more);
        for (var next = replacing(left); next.isPresent(); next = replacing(left)) {
            tables.add(next.get());
            left.remove(next.get());
        }
        left.forEach(table -> LOG.warn("edition {} of the guideline's table is left out: it replaces {}, not the newest edition {}",
                table.edition().id(), table.edition().replaces(), newest().edition().id()));
    }

    private Optional<GuidelineTable> replacing(List<GuidelineTable> left) {
        return left.stream().filter(table -> newest().edition().id().equals(table.edition().replaces()))
                .filter(table -> find(table.edition().id()).isEmpty()).findFirst();
    }

    /** A file that cannot be read stops nobody from working by the editions that can. */
    private static List<GuidelineTable> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().flatMap(file -> table(file).stream()).toList();
        } catch (IOException e) {
            LOG.warn("the folder {} cannot be read", folder, e);
            return List.of();
        }
    }

    static Optional<GuidelineTable> table(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return Optional.of(GuidelineTable.read(stream));
        } catch (IOException e) {
            LOG.warn("{} is left out: it holds no table of the guideline's rows", file, e);
            return Optional.empty();
        }
    }

    GuidelineTable first() {
        return tables.get(0);
    }

    GuidelineTable newest() {
        return tables.get(tables.size() - 1);
    }

    Optional<GuidelineTable> find(String edition) {
        return tables.stream().filter(table -> table.edition().id().equals(edition)).findFirst();
    }
}
