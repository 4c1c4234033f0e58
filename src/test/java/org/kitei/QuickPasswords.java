package org.kitei;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes as the program does, without its slowness: every test founds facilities full of people. */
public final class QuickPasswords {

    private QuickPasswords() {
    }

    @TestConfiguration
    public static class Configuration {

        @Bean
        @Primary
        PasswordEncoder quickPasswordEncoder() {
            return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
        }
    }
}
