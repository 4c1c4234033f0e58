package org.kitei.attachment;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files are scanned where {@code kitei.clamd.host} names a clamd. */
@Configuration
class ScanConfiguration {

    @Bean
    VirusScan virusScan(@Value("${kitei.clamd.host:}") String host, @Value("${kitei.clamd.port:3310}") int port,
            @Value("${kitei.clamd.patience:PT30S}") Duration patience) {
        return host.isBlank() ? content -> VirusScan.Verdict.CLEAN : new ClamdScan(host, port, patience);
    }
}
