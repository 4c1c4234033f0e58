package org.kitei.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody outside who guesses, and somebody who knows, behind one address. */
@KiteiTest
class OutsideAttemptsTest {

    @Autowired OutsideAttempts attempts;

    @Test
    void whoKnowsDoesNotLiftTheBlockThatOthersBroughtOnMeanwhile() {
        var here = "203.0.113.1";
        assertThat(attempts.attempt(here, () -> {
            fail(here, 19);
            return true;
        })).isTrue();
        assertThatThrownBy(() -> attempts.attempt(here, () -> true)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void whoKnowsIsNotBlockedByHavingBeenCountedWhileTrying() {
        var here = "203.0.113.2";
        fail(here, 19);
        assertThat(attempts.attempt(here, () -> true)).isTrue();
        assertThat(attempts.attempt(here, () -> true)).isTrue();
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.attempt(address, () -> false)).isFalse();
        }
    }
}
