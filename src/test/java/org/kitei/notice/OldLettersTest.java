package org.kitei.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kitei.OldDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a letter says opens something, so nothing of it stays behind once nobody tries to send it any more. */
class OldLettersTest {

    @Test
    void theUpdateForgetsLettersThatAreNoLongerTriedAndCodesInTheirSubjects() throws SQLException {
        try (var database = OldDatabase.of("5.20")) {
            var facility = database.facility();
            for (var state : List.of("QUEUED", "SENDING", "SENT", "FAILED", "UNCLEAR", "CLOSED")) {
                letter(database, facility, state, "署名のお願い", "https://kitei.example.jp/s/token");
            }
            letter(database, facility, "QUEUED", "確認コード 12345678", "12345678");
            letter(database, facility, "FAILED", "確認コード 87654321", "87654321");
            database.upTo("5.30");
            assertThat(states(database.client(), "letter_text is not null")).as("those that still go").containsExactly("QUEUED", "QUEUED", "SENDING");
            assertThat(database.client().sql("select letter_subject from mail order by letter_subject").query(String.class).list())
                    .contains("署名のお願い", "確認コードのお知らせ").noneMatch(subject -> subject.matches(".*\\d{8}.*"));
        }
    }

    private static List<String> states(JdbcClient database, String where) {
        return database.sql("select state from mail where " + where + " order by state").query(String.class).list();
    }

    private static void letter(OldDatabase database, UUID facility, String state, String subject, String text) throws SQLException {
        database.executeAlone("""
                insert into mail (id, facility_id, letter_subject, letter_text, recipient, language, state, attempts, queued_at, due_at, problem)
                values ('%s', '%s', '%s', '%s', 'a@example.jp', 'ja', '%s', 0, current_timestamp, current_timestamp, '')"""
                .formatted(UUID.randomUUID(), facility, subject, text, state));
    }
}
