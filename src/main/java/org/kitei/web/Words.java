package org.kitei.web;

import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The bundles of all modules. Boot would make this bean only where a bundle without a language exists, and ours all have
 * one.
 */
@Configuration
class Words {

    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename}") List<String> bundles) {
        var words = new ResourceBundleMessageSource();
        words.setBasenames(bundles.toArray(String[]::new));
        words.setDefaultEncoding("UTF-8");
        words.setDefaultLocale(Locale.JAPANESE);
        return words;
    }
}
