package org.kitei.facility.web;

import java.util.Locale;

import org.kitei.facility.SetUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on the console where an empty deployment is set up, and the code for it. */
@Component
class SetUpInvitation {

    private static final Logger LOG = LoggerFactory.getLogger("org.kitei.set-up");

    private final SetUp setUp;
    private final MessageSource messages;

    SetUpInvitation(SetUp setUp, MessageSource messages) {
        this.setUp = setUp;
        this.messages = messages;
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        if (setUp.possible() && started.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null) {
            var address = "http://localhost:" + context.getWebServer().getPort() + "/";
            for (var locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
                LOG.info(messages.getMessage("facility.set-up.console", new Object[] {address, setUp.code()}, locale));
            }
        }
    }
}
