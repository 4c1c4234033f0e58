package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.inbox.form.Choice;
import org.kitei.inbox.form.Field;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The shell, the fields and the pages of refusal, rendered as the browser gets them. */
class PagePartsTest {

    private static Shell shell(boolean sample) {
        return new Shell("みどり総合病院", sample, "山田 花子", List.of("shell.home"),
                List.of(new Shell.Entry("/tasks", "shell.menu", true, 3L)), 0);
    }

    private final Pages pages = new Pages();
    private MockMvc browser;

    @BeforeEach
    void open() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/shell");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setUseCodeAsDefaultMessage(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(words);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        browser = MockMvcBuilders.standaloneSetup(pages).setViewResolvers(views)
                .defaultRequest(get("/").locale(Locale.JAPANESE)).build();
    }

    @Test
    void aSampleFacilityCannotBeMistakenForARealOne() throws Exception {
        pages.model = Map.of("shell", shell(false));
        assertThat(seen(get("/fields"))).doesNotContain("sample-band");

        pages.model = Map.of("shell", shell(true));
        assertThat(seen(get("/fields"))).contains("見本の施設です");
    }

    @Test
    void beforeSigningInThereIsNothingToSignOutOf() throws Exception {
        assertThat(seen(get("/fields"))).doesNotContain("/sign-out").doesNotContain("<nav");
        pages.model = Map.of("shell", shell(false));
        assertThat(seen(get("/fields"))).contains("/sign-out").contains("山田 花子 さん").contains("aria-current=\"page\"");
    }

    @Test
    void thePageSpeaksTheReadersLanguage() throws Exception {
        assertThat(seen(get("/fields").locale(Locale.ENGLISH))).contains("<html lang=\"en\"").contains("Skip to the content");
    }

    @Test
    void aRefusedAnswerIsNamedAtTheTopAndAtTheFieldAndKept() throws Exception {
        pages.model = Map.of("hasErrors", true, "fields", List.of(
                question("text", "reason", "二回では足りない", "理由は10文字以上で書いてください"),
                question("text", "note", "", "")));

        assertThat(seen(get("/fields")))
                .contains("<title>エラー：")
                .contains("<a href=\"#f-reason\">理由は10文字以上で書いてください</a>")
                .contains("id=\"f-reason-error\">理由は10文字以上で書いてください")
                .contains("value=\"二回では足りない\"")
                .doesNotContain("f-note-error");
    }

    @Test
    void anErrorInARowSaysWhichRow() throws Exception {
        var row = List.of(question("multiline", "comments[1].comment", "", "意見を書いてください"));
        pages.model = Map.of("fields", List.of(new Field("f-comments", "comments", "list", "条ごとの意見", "", "", List.of(), List.of(),
                false, "", 6, "", null, null, null, List.of(List.of(question("multiline", "comments[0].comment", "可", "")), row))));

        assertThat(seen(get("/fields"))).contains("条ごとの意見の2行目：意見を書いてください");
    }

    @Test
    void whatWasChosenStaysChosen() throws Exception {
        pages.model = Map.of("fields", List.of(new Field("f-d", "d", "radio", "決裁", "", "reject", List.of("reject"),
                List.of(new Choice("approve", "承認する"), new Choice("reject", "却下する")), true, "", 6, "", null, null, null, List.of())));

        assertThat(seen(get("/fields"))).contains("id=\"f-d-1\" name=\"d\" value=\"reject\" checked=\"checked\"").contains("※必須");
    }

    @Test
    void aHandWrittenFormTellsItsErrorsTheSameWay() throws Exception {
        assertThat(seen(post("/bound").param("name", " ").param("kind", "hospital")))
                .contains("<a href=\"#name\">").contains("id=\"name-error\"").contains("aria-invalid=\"true\"")
                .contains("<option value=\"hospital\" selected=\"selected\">");
    }

    @Test
    void aRefusalSaysWhoCan() throws Exception {
        pages.model = Map.of("problem", Map.of("title", "できません", "explanation", "病院長だけができます。",
                "whatNext", "病院長に頼んでください。", "whoCan", List.of("山田 花子（病院長）")));
        assertThat(seen(get("/refused"))).contains("できません").contains("<li>山田 花子（病院長）</li>");
    }

    private String seen(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse().getContentAsString();
    }

    private static Field question(String type, String name, String value, String error) {
        return new Field("f-" + name, name, type, "理由", "", value, List.of(value), List.of(), false, error, 6, "", null, null, null, List.of());
    }

    record Typed(@NotBlank String name, String kind) {
    }

    @Controller
    static class Pages {

        Map<String, Object> model = Map.of();

        @GetMapping("/fields")
        String fields(Model page) {
            page.addAttribute("fields", List.of()).addAllAttributes(model);
            return "page-parts/fields";
        }

        @PostMapping("/bound")
        String bound(@Valid @ModelAttribute("typed") Typed typed, BindingResult result, Model page) {
            page.addAttribute("kinds", List.of(new Choice("hospital", "病院"), new Choice("clinic", "診療所")));
            return "page-parts/bound";
        }

        @GetMapping("/refused")
        String refused(Model page) {
            page.addAllAttributes(model);
            return "web/not-allowed";
        }
    }
}
