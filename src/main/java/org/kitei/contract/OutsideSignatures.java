package org.kitei.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the signatures of contractors' representatives, written once, and tells the ledger. */
@Component
class OutsideSignatures {

    static final String COLUMNS = "id, agreement_id, link_id, signer_name, signer_title, recipient, meaning, statement, content_hash, "
            + "address, confirmed_at, signed_at";

    private final JdbcClient database;
    private final AgreementBook book;
    private final Ledger ledger;

    OutsideSignatures(JdbcClient database, AgreementBook book, Ledger ledger) {
        this.database = database;
        this.book = book;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Agreement agreement, OutsideSignature one) {
        var facility = FacilityContext.requiredFacility();
        var hash = one.hash(facility);
        ledger.record(book.act("contractor-signed", agreement).with("outsideSignature", one.id()).with("outsideSignatureHash", hash)
                .with("name", one.name()).with("signerTitle", one.title()).with("address", one.address()));
        database.sql("insert into outside_signature (" + COLUMNS + ", facility_id, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), one.agreementId(), one.linkId(), one.name(), one.title(), one.recipient(), one.meaning(), one.statement(),
                        one.contentHash(), one.address(), one.confirmedAt().atOffset(ZoneOffset.UTC), one.signedAt().atOffset(ZoneOffset.UTC),
                        facility, hash)
                .update();
    }

    /** The one that counts: on this very content. */
    Optional<OutsideSignature> on(UUID agreement, String contentHash) {
        return database.sql("select " + COLUMNS + " from outside_signature where facility_id = ? and agreement_id = ? and content_hash = ? "
                        + "order by signed_at desc, id desc fetch first 1 rows only")
                .params(FacilityContext.requiredFacility(), agreement, contentHash).query((row, number) -> read(row)).optional();
    }

    static OutsideSignature read(ResultSet row) throws SQLException {
        return new OutsideSignature(row.getObject("id", UUID.class), row.getObject("agreement_id", UUID.class),
                row.getObject("link_id", UUID.class), row.getString("signer_name"), row.getString("signer_title"), row.getString("recipient"),
                row.getString("meaning"), row.getString("statement"), row.getString("content_hash"), row.getString("address"),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(), row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
