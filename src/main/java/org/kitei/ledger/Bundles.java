package org.kitei.ledger;

import org.springframework.beans.factory.config.YamlProcessor.MatchStatus;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

/** The words of every module without a running program: the bundles that {@code application.yaml} names. */
final class Bundles {

    private Bundles() {
    }

    static MessageSource ofProgram() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        yaml.setDocumentMatchers(properties -> properties.containsKey("spring.messages.basename")
                ? MatchStatus.FOUND
                : MatchStatus.NOT_FOUND);
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames(yaml.getObject().getProperty("spring.messages.basename").split("\\s*,\\s*"));
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }
}
