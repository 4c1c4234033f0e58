package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@KiteiTest
class EveryHandlerTest {

    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Test
    void everyPageSaysWhoMayCallIt() {
        assertThat(mapping.getHandlerMethods().values()).isNotEmpty()
                .allSatisfy(handler -> assertThat(Access.of(handler)).as(handler.toString()).isPresent());
    }
}
