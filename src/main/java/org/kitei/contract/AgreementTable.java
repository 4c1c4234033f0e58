package org.kitei.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreements with all their terms, for a table. */
@Service
@Transactional(readOnly = true)
public class AgreementTable {

    private static final int AT_ONCE = 500;

    private final AgreementList list;
    private final JdbcClient database;

    AgreementTable(AgreementList list, JdbcClient database) {
        this.list = list;
        this.database = database;
    }

    /**
     * One agreement.
     *
     * @param inCharge by name
     */
    public record Row(AgreementLine line, String purpose, String systems, String dataTouched, String secrecyTerms, boolean passingOn,
            String signerName, String signerEmail, String inCharge, int confirmEvery) {
    }

    /** Those asked for, in the order asked for. */
    public List<Row> find(AgreementQuery query, int most) {
        var lines = list.find(query, most);
        var rows = new ArrayList<Row>();
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            rows.addAll(rows(lines.subList(from, Math.min(lines.size(), from + AT_ONCE))));
        }
        return rows;
    }

    private List<Row> rows(List<AgreementLine> lines) {
        var byId = new HashMap<UUID, AgreementLine>();
        lines.forEach(line -> byId.put(line.id(), line));
        var found = new HashMap<UUID, Row>();
        database.sql("""
                        select a.id, a.purpose, a.systems, a.data_touched, a.secrecy_terms, a.passing_on, a.signer_name, a.signer_email,
                          p.name as in_charge, a.confirm_every
                        from agreement a join person p on p.facility_id = a.facility_id and p.id = a.in_charge_id
                        where a.facility_id = :facility and a.id in (:ids)""")
                .param("facility", FacilityContext.requiredFacility()).param("ids", byId.keySet())
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    found.put(id, new Row(byId.get(id), row.getString("purpose"), row.getString("systems"), row.getString("data_touched"),
                            row.getString("secrecy_terms"), row.getBoolean("passing_on"), row.getString("signer_name"), row.getString("signer_email"),
                            row.getString("in_charge"), row.getInt("confirm_every")));
                });
        return lines.stream().map(line -> found.get(line.id())).toList();
    }
}
