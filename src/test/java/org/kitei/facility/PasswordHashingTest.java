package org.kitei.facility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    @Test
    void aStolenHashIsSlowToGuess() {
        assertThat(new PasswordHashing().passwordEncoder().encode("Tsuki-to-suppon8")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
