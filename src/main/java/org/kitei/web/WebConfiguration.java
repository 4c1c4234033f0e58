package org.kitei.web;

import java.util.List;

import org.kitei.facility.FacilityDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class WebConfiguration implements WebMvcConfigurer {

    static final String LANGUAGE_COOKIE = "language";

    private final AccessInterceptor access;
    private final ShellInterceptor shell;

    WebConfiguration(AccessInterceptor access, ShellInterceptor shell) {
        this.access = access;
        this.shell = shell;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new LanguageInterceptor()).excludePathPatterns("/public/**");
        interceptors.addInterceptor(access);
        interceptors.addInterceptor(shell);
    }

    /** What nobody answers is not found behind the interceptors, which give that page its language. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**");
    }

    @Bean
    LocaleResolver localeResolver(FacilityDirectory facilities) {
        return new ReaderLanguage(LANGUAGE_COOKIE, facilities);
    }
}
