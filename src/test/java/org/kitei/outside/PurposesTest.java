package org.kitei.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever can be done at a link has a letter to invite to it, a heading at the door, and a page behind it. */
@KiteiTest
class PurposesTest {

    @Autowired List<OutsidePurpose> purposes;
    @Autowired MessageSource messages;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Test
    void everyPurposeHasItsWords() {
        assertThat(purposes).isNotEmpty().allSatisfy(purpose -> {
            for (var language : Set.of(Locale.JAPANESE, Locale.ENGLISH)) {
                assertThat(messages.getMessage("outside.purpose." + purpose.word(), null, language)).isNotBlank();
                assertThat(messages.getMessage("outside.letter." + purpose.word() + ".subject", new Object[5], language)).isNotBlank();
            }
            assertThat(messages.getMessage("outside.letter." + purpose.word(), new Object[] {"F", "T", "N", "ADDRESS", "U"}, Locale.JAPANESE))
                    .contains("ADDRESS");
        });
    }

    @Test
    void everyPurposeHasItsPage() {
        var pages = mapping.getHandlerMethods().keySet().stream().flatMap(info -> info.getPatternValues().stream()).toList();
        assertThat(purposes).extracting(purpose -> "/s/{token}/" + purpose.word()).isSubsetOf(pages);
    }
}
