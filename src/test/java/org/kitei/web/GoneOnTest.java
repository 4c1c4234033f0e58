package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** A reader who goes on to another page before this one is through. */
@ExtendWith(OutputCaptureExtension.class)
class GoneOnTest {

    @RestController
    static class Slow {

        @GetMapping("/slow")
        String answer() throws AsyncRequestNotUsableException {
            throw new AsyncRequestNotUsableException("Broken pipe");
        }
    }

    @Test
    void isNoFailureOfTheProgram(CapturedOutput output) throws Exception {
        var refusals = mock(Refusals.class);
        var browser = MockMvcBuilders.standaloneSetup(new Slow()).setControllerAdvice(new RefusalAdvice(refusals)).build();
        assertThat(browser.perform(get("/slow")).andReturn().getResponse().getContentAsString()).isEmpty();
        assertThat(output).doesNotContain("failed");
        verifyNoInteractions(refusals);
    }
}
