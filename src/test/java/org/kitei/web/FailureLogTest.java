package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/** The log of a page that failed is read by people who must not open what it was about. */
@ExtendWith(OutputCaptureExtension.class)
class FailureLogTest {

    @RestController
    static class Failing {

        @GetMapping("/s/{token}")
        String answer(@PathVariable String token) {
            throw new IllegalStateException("out of order");
        }
    }

    @Test
    void namesThePageAndNotTheKeyOfALink(CapturedOutput output) throws Exception {
        var refusals = mock(Refusals.class);
        when(refusals.failure(HttpStatus.INTERNAL_SERVER_ERROR)).thenReturn(new ModelAndView("failure"));
        var browser = MockMvcBuilders.standaloneSetup(new Failing()).setControllerAdvice(new RefusalAdvice(refusals)).build();
        browser.perform(get("/s/the-key-of-a-link"));
        assertThat(output).contains("GET /s/{token} failed", "out of order").doesNotContain("the-key-of-a-link");
    }
}
