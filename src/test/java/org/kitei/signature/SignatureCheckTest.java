package org.kitei.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kitei.ledger.LedgerSlice.SATO;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.kitei.TestDatabase;
import org.kitei.facility.Accounts;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.facility.SigningHolds;
import org.kitei.ledger.LedgerFindings;
import org.kitei.ledger.LedgerSlice;
import org.kitei.ledger.Subject;

@Tag("database")
@SpringBootTest
@ContextConfiguration(classes = {LedgerSlice.class, LedgerFindings.class, RecordedSignatures.class}, initializers = TestDatabase.class)
class SignatureCheckTest {

    private static final String HASH = "ab".repeat(32);

    @Autowired
    Signatures signatures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LedgerFindings verification;

    @Autowired
    PlatformTransactionManager transactions;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    SigningHolds holds;

    @MockitoBean
    Appointments appointments;

    @MockitoBean
    FacilityDirectory facilities;

    final UUID facility = UUID.randomUUID();

    @BeforeEach
    void twoSignatures() {
        given(accounts.authenticate(any(), any())).willReturn(true);
        given(appointments.rolesOf(any(), any())).willReturn(Set.of(Role.DIRECTOR));
        sign("1");
        sign("2");
    }

    @Test
    void whatNobodyTouchedIsSound() {
        assertThat(verification.of(facility)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void aChangedSignatureIsNamed(String what, String sql, List<String> findings) {
        write(() -> jdbc.sql(sql).param("facility", facility).update());

        assertThat(verification.of(facility)).extracting(one -> one.kind() + " " + one.sequence() + " " + one.label())
                .containsExactlyElementsOf(findings);
    }

    static Stream<Arguments> tampering() {
        var where = " where facility_id = :facility and subject_id = '2'";
        return Stream.of(
                arguments("the content", "update signature set content_hash = 'x'" + where, List.of("RECORD_CHANGED 2 決裁 佐藤 花子")),
                arguments("the statement", "update signature set statement = 'x'" + where, List.of("RECORD_CHANGED 2 決裁 佐藤 花子")),
                arguments("the roles", "update signature set roles = 'STAFF'" + where, List.of("RECORD_CHANGED 2 決裁 佐藤 花子")),
                arguments("the name", "update signature set signer_name = '誰か'" + where, List.of("RECORD_CHANGED 2 決裁 誰か")),
                arguments("the hash", "update signature set hash = 'x'" + where, List.of("RECORD_CHANGED 2 決裁 佐藤 花子")),
                arguments("the subject", "update signature set subject_id = '3'" + where, List.of("RECORD_CHANGED 2 決裁 佐藤 花子")),
                arguments("the row", "delete from signature" + where, List.of("RECORD_MISSING 2 決裁")),
                arguments("for whom", "update signature set on_behalf_of = signer_id" + where, List.of("RECORD_CHANGED 2 決裁 佐藤 花子")),
                arguments("a row more", "insert into signature select '01890000-0000-7000-8000-0000000000ff', facility_id, signer_id,"
                        + " signer_name, roles, '承認', subject_type, subject_id, content_hash, statement, authenticated_at,"
                        + " signed_at, hash, on_behalf_of from signature" + where, List.of("RECORD_UNRECORDED null 承認 佐藤 花子")));
    }

    private void sign(String id) {
        FacilityContext.run(facility, SATO.id(), () -> {
            var proof = signatures.reauthenticate("").orElseThrow();
            new TransactionTemplate(transactions).executeWithoutResult(status -> signatures.sign(
                    proof, "決裁", new Subject("revision-case", id), HASH, "内容を確認し、決裁します。"));
        });
    }

    private void write(Runnable work) {
        FacilityContext.run(facility, null,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }
}
