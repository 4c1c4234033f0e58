package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital.House;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.ledger.LedgerFindings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger vouches for of contracts, changed behind the program's back, is named. */
@KiteiTest
class ContractRecordsTest {

    @Autowired TestContracts contracts;
    @Autowired Subcontracting subcontracting;
    @Autowired WorkerKeeping workers;
    @Autowired Attachments attachments;
    @Autowired LedgerFindings verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contractor-signed    | update outside_signature set signer_name = 'ほかの人'
            contractor-signed    | update outside_signature set content_hash = 'a'
            contractor-signed    | update outside_signature set signed_at = confirmed_at - interval '1' day
            file-kept            | update attachment_part set content = substring(content from 2)
            subcontract-declared | update subcontract set work = 'すべて'
            worker-registered    | update worker set name = 'ほかの人'
            worker-pledged       | update worker_pledge set pledged_at = pledged_at - interval '1' day
            worker-pledged       | delete from worker_pledge
            worker-ended         | update worker set ended_on = null
            """)
    void aChangedRecordIsNamed(String act, String change) {
        var house = signed();
        assertThat(verification.of(house)).isEmpty();
        transaction.executeWithoutResult(tx -> jdbc.sql(change + " where facility_id = ?").param(house.id()).update());
        assertThat(verification.of(house)).isNotEmpty().allSatisfy(finding -> assertThat(finding.act()).isEqualTo(act));
    }

    private House signed() {
        clock.set(TestClock.START);
        var house = contracts.hospital();
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        house.as("manager", () -> subcontracting.declare(id, new Declaration(new ContractorDetails("例示再委託", "東京都", "代表", "",
                "a@example.jp", "保守"), "端末の設置", "同じ契約書")));
        var worker = house.as("manager", () -> workers.register(id, new WorkerDetails("例示 三郎", "保守課", "")));
        house.as("manager", () -> workers.keepPledge(worker, attachments.examine("pledge.png", TestContracts.PICTURE, Set.of(AttachmentKind.PNG))));
        house.as("manager", () -> workers.end(worker, "異動のため"));
        return house;
    }

    @Test
    void theDescribedFormIsTheOneThatIsHashed() throws IOException {
        var signature = new OutsideSignature(UUID.fromString("01890000-0000-7000-8000-0000000000d2"),
                UUID.fromString("01890000-0000-7000-8000-0000000000a1"), UUID.fromString("01890000-0000-7000-8000-0000000000e1"), "例示 太郎",
                "代表取締役", "taro@example.jp", "締結", "内容を読み、締結します。", "ab".repeat(32), "192.0.2.7",
                Instant.parse("2026-11-22T01:02:00Z"), Instant.parse("2026-11-22T01:02:03.123456Z"));
        assertThat(Files.readString(Path.of("docs/ledger.md")))
                .contains("\n" + signature.hash(UUID.fromString("01890000-0000-7000-8000-0000000000f1")) + "\n");
    }

    @Test
    void theDescribedFormOfAPledgeIsTheOneThatIsHashed() throws IOException {
        var pledge = new WorkerPledge(UUID.fromString("01890000-0000-7000-8000-0000000000d3"),
                UUID.fromString("01890000-0000-7000-8000-0000000000a2"), null, UUID.fromString("01890000-0000-7000-8000-0000000000e2"),
                "例示 三郎", "守秘を誓約します。", "ab".repeat(32), "saburo@example.jp", "192.0.2.7", Instant.parse("2026-11-22T01:02:00Z"),
                Instant.parse("2026-11-22T01:02:03.123456Z"));
        assertThat(Files.readString(Path.of("docs/ledger.md")))
                .contains("\n" + pledge.hash(UUID.fromString("01890000-0000-7000-8000-0000000000f1")) + "\n");
    }
}
