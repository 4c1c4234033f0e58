package org.kitei.document;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of documents where no server runs, as on the command line. */
final class Templates {

    private Templates() {
    }

    static ITemplateEngine alone() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(words());
        return engine;
    }

    static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/document");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
