package org.kitei.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.FacilityFounded;
import org.kitei.facility.Size;
import org.kitei.ledger.Ledger;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A newer edition of the guideline's table comes beside the one the program brings. */
@KiteiTest
class NewTableTest {

    private static final Path SECOND = Path.of("src/test/resources/guideline/second.yaml");

    @Autowired Guideline guideline;
    @Autowired FacilityGuidelines known;
    @Autowired FacilityDirectory facilities;
    @Autowired Ledger ledger;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient database;
    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired TestClock clock;
    @Autowired Traces traces;

    private FacilityTable table;
    private House clinic;

    @BeforeEach
    void aSecondTable() {
        clock.set(TestClock.START);
        var second = GuidelineTables.table(SECOND).orElseThrow();
        table = new FacilityTable(new GuidelineTables(guideline.table(), List.of(second)), known, facilities, ledger, events, clock);
        clinic = hospitals.clinic();
    }

    @Test
    void theDifferenceIsThatOfTheRowsThatBind() {
        var newer = clinic.as("director", () -> transaction.execute(tx -> table.newer())).orElseThrow();
        assertThat(newer.difference().added()).extracting(Row::id).containsExactly("1-3A");
        assertThat(newer.difference().changed()).extracting(change -> change.after().id()).containsExactly("1-2A");
        assertThat(newer.difference().struck()).hasSize(23).extracting(Row::id).contains("2-4C").doesNotContain("2-4B", "1-1A");
        assertThat(guideline.table().until(guideline.table(), Size.B).isEmpty()).isTrue();
    }

    @Test
    void everyRegulationInForceIsToBeReviewedOnceWithTheRowsNamed() {
        var regulation = cases.inForce(clinic, "2026-11-22");
        notice();
        notice();
        assertThat(requests(regulation)).singleElement().asString().contains("付表1（改定）", "1-3A 外部のサービスの利用", "1-2A", "2-4C")
                .doesNotContain("1-4B");
        assertThat(database.sql("select origin from review_request where regulation_id = ?").param(regulation).query(String.class).list())
                .containsExactly("GUIDELINE");
        assertThat(hospitals.waiting(clinic, "director")).contains("review-regulation");
    }

    @Test
    void twoNodesTellItOnce() {
        var regulation = cases.inForce(clinic, "2026-11-22");
        var both = List.of(CompletableFuture.runAsync(this::notice), CompletableFuture.runAsync(this::notice));
        both.forEach(one -> one.handle((done, lost) -> null).join());
        assertThat(requests(regulation)).hasSize(1);
    }

    @Test
    void theFacilityWorksByTheNewEditionOnceItSaysSo() {
        assertThat(current()).isEqualTo("general-operation-1");
        notice();
        assertThat(current()).isEqualTo("general-operation-1");
        adopt("general-operation-2");
        assertThat(current()).isEqualTo("general-operation-2");
        var newer = clinic.as("director", () -> transaction.execute(tx -> table.newer()));
        assertThat(newer).isEmpty();
        assertThatThrownBy(() -> adopt("general-operation-2")).isInstanceOf(EditionAdopted.class);
        assertThat(traces.acts(clinic.id())).containsSubsequence("guideline-changed", "guideline-adopted");
    }

    @Test
    void aFacilityFoundedLaterBeginsWithTheNewestAndHasNothingToReview() {
        FacilityContext.run(clinic.id(), null, () -> transaction.executeWithoutResult(tx ->
                table.on(new FacilityFounded(clinic.id(), clinic.code(), "", Size.C, false))));
        assertThat(current()).isEqualTo("general-operation-2");
        var regulation = cases.inForce(clinic, "2026-11-22");
        notice();
        assertThat(requests(regulation)).isEmpty();
    }

    @Test
    void aFileThatIsNoTableOrReplacesNothingIsLeftOut(@TempDir Path folder) throws Exception {
        var torn = Files.writeString(folder.resolve("torn.yaml"), "edition: [");
        var empty = Files.writeString(folder.resolve("empty.yaml"), "sections: []");
        assertThat(GuidelineTables.table(torn)).isEmpty();
        assertThat(GuidelineTables.table(empty)).isEmpty();
        var stray = Files.writeString(folder.resolve("stray.yaml"), Files.readString(SECOND).replace("general-operation-1", "unknown"));
        var tables = new GuidelineTables(guideline.table(), List.of(GuidelineTables.table(stray).orElseThrow()));
        assertThat(tables.newest()).isEqualTo(guideline.table());
    }

    @Test
    void aFileInTheDataDirectoryIsFound(@TempDir Path data) throws Exception {
        Files.createDirectory(data.resolve("guideline"));
        Files.copy(SECOND, data.resolve("guideline").resolve("second.yaml"));
        assertThat(new GuidelineTables(guideline, data).newest().edition().id()).isEqualTo("general-operation-2");
        assertThat(new GuidelineTables(guideline, data.resolve("nowhere")).newest()).isEqualTo(guideline.table());
    }

    private void notice() {
        FacilityContext.run(clinic.id(), null, () -> transaction.executeWithoutResult(tx -> table.notice()));
    }

    private void adopt(String edition) {
        clinic.as("director", () -> transaction.executeWithoutResult(tx -> table.adopt(edition)));
    }

    private String current() {
        return clinic.as("director", () -> transaction.execute(tx -> table.current())).edition().id();
    }

    private List<String> requests(UUID regulation) {
        return database.sql("select reason from review_request where regulation_id = ?").param(regulation).query(String.class).list();
    }
}
