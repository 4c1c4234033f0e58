package org.kitei.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kitei.ledger.LedgerSlice.SATO;
import static org.kitei.ledger.LedgerSlice.SUZUKI;
import static org.mockito.BDDMockito.given;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.kitei.TestClock;
import org.kitei.TestDatabase;
import org.kitei.facility.Accounts;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.facility.SigningHolds;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.LedgerSlice;
import org.kitei.ledger.Subject;

@Tag("database")
@SpringBootTest
@ContextConfiguration(classes = {LedgerSlice.class, RecordedSignatures.class}, initializers = TestDatabase.class)
class SignaturesTest {

    private static final Subject CASE = new Subject("revision-case", "14");
    private static final String HASH = "ab".repeat(32);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Signatures signatures;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

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
    void satoIsDirectorAndSystemManager() {
        clock.set(TestClock.START);
        given(accounts.authenticate(SATO.id(), "right")).willReturn(true);
        given(accounts.authenticate(SUZUKI.id(), "right")).willReturn(true);
        given(facilities.today()).willReturn(TODAY);
        given(appointments.rolesOf(SATO.id(), TODAY)).willReturn(EnumSet.of(Role.SYSTEM_MANAGER, Role.DIRECTOR));
    }

    @Test
    void aSignatureTellsWhoSignedWhatInWhichRoles() {
        var signature = as(SATO.id(), () -> sign(proof()));

        assertThat(as(SATO.id(), () -> signatures.on(CASE))).containsExactly(signature);
        assertThat(signature.signerName()).isEqualTo("佐藤 花子");
        assertThat(signature.roles()).isEqualTo("DIRECTOR,SYSTEM_MANAGER");
        assertThat(signature.authenticatedAt()).isEqualTo(TestClock.START);
        assertThat(signature.contentHash()).isEqualTo(HASH);
    }

    @Test
    void theLedgerHoldsTheHashOfTheSignature() {
        var signature = as(SATO.id(), () -> sign(proof()));

        assertThat(as(SATO.id(), () -> ledger.about(CASE))).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("signed");
            assertThat(entry.contentHash()).isEqualTo(HASH);
            assertThat(entry.details())
                    .containsEntry("signature", signature.id().toString())
                    .containsEntry("signatureHash", signature.hash(facility))
                    .containsEntry("meaning", "決裁");
        });
    }

    @Test
    void aDeputysSignatureTellsForWhomInTheLedgerToo() {
        var signature = as(SUZUKI.id(), () -> {
            try (var deputy = FacilityContext.actFor(SATO.id())) {
                return sign(proof());
            }
        });

        assertThat(signature.signerId()).isEqualTo(SUZUKI.id());
        assertThat(signature.onBehalfOf()).isEqualTo(SATO.id());
        assertThat(as(SATO.id(), () -> signatures.on(CASE))).containsExactly(signature);
        assertThat(as(SATO.id(), () -> ledger.about(CASE))).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(SUZUKI.id());
            assertThat(entry.onBehalfOf()).isEqualTo(SATO.id());
        });
        assertThat(as(SUZUKI.id(), () -> sign(proof())).onBehalfOf()).isNull();
    }

    @Test
    void aWrongPasswordProvesNothing() {
        assertThat(as(SATO.id(), () -> signatures.reauthenticate("wrong"))).isEmpty();
    }

    @Test
    void oneProofServesOneSignature() {
        var proof = as(SATO.id(), this::proof);
        as(SATO.id(), () -> sign(proof));

        assertThatThrownBy(() -> as(SATO.id(), () -> sign(proof))).hasMessageContaining("used");
    }

    @Test
    void anotherPersonsProofIsRefused() {
        var proof = as(SUZUKI.id(), this::proof);

        assertThatThrownBy(() -> as(SATO.id(), () -> sign(proof))).hasMessageContaining("another person's");
    }

    @Test
    void aProofHoldsFiveMinutes() {
        var proof = as(SATO.id(), this::proof);
        clock.advance(Duration.ofMinutes(5));
        var inTime = as(SATO.id(), () -> sign(proof));
        assertThat(inTime.signedAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(5)));

        var late = as(SATO.id(), this::proof);
        clock.advance(Duration.ofMinutes(5).plusMillis(1));
        assertThatThrownBy(() -> as(SATO.id(), () -> sign(late))).hasMessageContaining("older");
    }

    @Test
    void nobodySignsOutsideATransaction() {
        assertThatThrownBy(() -> as(SATO.id(), () -> signatures.sign(proof(), "決裁", CASE, HASH, "決裁します。")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(as(SATO.id(), () -> signatures.on(CASE))).isEmpty();
    }

    private Reauthentication proof() {
        return signatures.reauthenticate("right").orElseThrow();
    }

    private Signature sign(Reauthentication proof) {
        return new TransactionTemplate(transactions)
                .execute(status -> signatures.sign(proof, "決裁", CASE, HASH, "内容を確認し、決裁します。"));
    }

    private <T> T as(UUID person, Supplier<T> work) {
        return FacilityContext.call(facility, person, work);
    }
}
