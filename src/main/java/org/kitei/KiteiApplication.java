package org.kitei;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class KiteiApplication {

    public static void main(String[] args) {
        if (KiteiCommand.isNamedBy(args)) {
            System.exit(KiteiCommand.run(args));
        }
        SpringApplication.run(KiteiApplication.class, args);
    }

    /** Now, for the whole program. Days are counted in each facility's own zone. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
