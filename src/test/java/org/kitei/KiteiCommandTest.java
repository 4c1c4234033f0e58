package org.kitei;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KiteiCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"text", "ledger", "guideline", "--help", "-h", "--version", "txet"})
    void aFirstWordIsACommandEvenWhereItIsMistyped(String word) {
        assertThat(KiteiCommand.isNamedBy(word)).isTrue();
    }

    @Test
    void settingsAloneStartTheProgram() {
        assertThat(KiteiCommand.isNamedBy()).isFalse();
        assertThat(KiteiCommand.isNamedBy("--server.port=8081", "--kitei.data=our-data")).isFalse();
    }

    @Test
    void aMistypedCommandIsUnusableInput() {
        assertThat(KiteiCommand.run("txet", "read")).isEqualTo(2);
    }
}
