package org.kitei.maintenance;

import java.time.Clock;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one way in which this deployment opens and closes accounts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SwitchSettings.class)
class SwitchConfiguration {

    @Bean
    AccountSwitch accountSwitch(SwitchSettings settings, ObjectMapper json, Clock clock) {
        return switch (settings.kind()) {
            case BY_HAND -> new ByHand();
            case COMMAND -> new CommandSwitch(settings.command(), settings.limit());
            case WEBHOOK -> new WebhookSwitch(Objects.requireNonNull(settings.webhook()), settings.webhookSecret(), settings.limit(), json, clock);
        };
    }
}
