package org.kitei.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

/** How an entry lies in the table {@code ledger_entry}: the details as their canonical JSON. */
final class EntryRow {

    static final String COLUMNS = "sequence, recorded_at, actor, actor_name, on_behalf_of, act, subject_type, subject_id, "
            + "content_hash, details, previous_hash, hash";
    static final String INSERT =
            "insert into ledger_entry (facility_id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {
    };

    private EntryRow() {
    }

    static @Nullable Object[] values(UUID facilityId, Entry entry) {
        return new @Nullable Object[] {
            facilityId, entry.sequence(), entry.at().atOffset(ZoneOffset.UTC), entry.actor(), entry.actorName(),
            entry.onBehalfOf(), entry.act(), entry.subject().type(), entry.subject().id(), entry.contentHash(),
            CanonicalJson.of(entry.details()), entry.previousHash(), entry.hash()};
    }

    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("sequence"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class), row.getString("actor_name"), row.getObject("on_behalf_of", UUID.class),
                row.getString("act"), new Subject(row.getString("subject_type"), row.getString("subject_id")),
                row.getString("content_hash"), details(row.getString("details")),
                row.getString("previous_hash"), row.getString("hash"));
    }

    /** Details that are not in their canonical form come back whole under an empty key: no longer what was hashed. */
    private static Map<String, String> details(String json) {
        try {
            var details = JSON.readValue(json, DETAILS);
            return CanonicalJson.of(details).equals(json) ? details : Map.of("", json);
        } catch (JsonProcessingException | IllegalArgumentException spoiled) {
            return Map.of("", json);
        }
    }
}
