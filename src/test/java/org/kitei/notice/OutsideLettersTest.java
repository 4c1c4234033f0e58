package org.kitei.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Clock;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.outside.OutsideMail.Letter;

/** Letters go where there is a mail server, and an address to name in them. */
class OutsideLettersTest {

    @ParameterizedTest
    @CsvSource({"false, https://kitei.example.jp", "true, ''", "true, /", "false, ''"})
    void aHouseWithoutServerOrAddressSendsNoLetters(boolean server, String address) {
        var queue = mock(EntityManager.class);
        var letters = new OutsideLetters(server, queue, address, Clock.systemUTC());
        assertThat(letters.available()).isFalse();
        assertThatThrownBy(() -> letters.queue(new Letter("a@example.jp", "件名", "文", null))).isInstanceOf(IllegalStateException.class);
        verifyNoInteractions(queue);
    }
}
