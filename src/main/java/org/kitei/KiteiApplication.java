package org.kitei;

import java.time.Clock;

import org.kitei.start.Preflight;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class KiteiApplication {

    public static void main(String[] args) {
        if (KiteiCommand.isNamedBy(args)) {
            System.setProperty("logback.configurationFile", "logback-command.xml");
            System.exit(KiteiCommand.run(args));
        }
        var application = new SpringApplication(KiteiApplication.class);
        application.addListeners(new Preflight());
        application.run(args);
    }

    /** Now, for the whole program. Days are counted in each facility's own zone. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
