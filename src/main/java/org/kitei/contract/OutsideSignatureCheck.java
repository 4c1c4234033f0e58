package org.kitei.contract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;

/** Holds the signatures of contractors' representatives against what was recorded of them. */
public final class OutsideSignatureCheck implements RecordCheck {

    private static final RecordedRows SIGNATURES = new RecordedRows("contractor-signed", "outsideSignature",
            "select facility_id, hash, " + OutsideSignatures.COLUMNS + " from outside_signature where facility_id = ? and id = ?",
            "select id, 'agreement' as subject_type, cast(agreement_id as varchar(100)) as subject_id, signer_name as label "
                    + "from outside_signature where facility_id = ?");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        SIGNATURES.check(connection, facilityId, OutsideSignatureCheck::matches, found);
    }

    private static boolean matches(ResultSet row, Entry recorded) throws SQLException {
        var signature = OutsideSignatures.read(row);
        var hash = signature.hash(row.getObject("facility_id", UUID.class));
        return hash.equals(recorded.details().get("outsideSignatureHash")) && hash.equals(row.getString("hash"))
                && signature.agreementId().toString().equals(recorded.subject().id())
                && signature.contentHash().equals(recorded.contentHash());
    }
}
