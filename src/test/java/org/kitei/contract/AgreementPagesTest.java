package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.attachment.Attachments;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What the contract manager types into, and hands in on, the pages of an agreement. */
class AgreementPagesTest extends ContractTest {

    @Autowired AgreementReading reading;
    @Autowired Attachments attachments;
    @Autowired ContractSettings settings;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;

    private UUID id;

    @BeforeEach
    void anAgreementThatIsPrepared() {
        id = contracts.prepared(house, "2026-12-01", "2027-11-30");
    }

    @Test
    void theWordsTypedAreTheWordsThatAreSigned() throws Exception {
        assertThat(ask(get("/contracts/" + id + "/text")).getContentAsString()).contains("（秘密の保持）");
        assertThat(write(version(), edited()).getRedirectedUrl()).isEqualTo("/contracts/" + id);
        assertThat(acts(id)).startsWith("agreement-text-changed");
        contracts.submit(house);
        contracts.sign(house, id);
        var signed = contracts.get(house, id).signed();
        assertThat(words(house.as("manager", () -> attachments.content(signed.id())))).contains("秘密の厳守").doesNotContain("（秘密の保持）");
    }

    @Test
    void aTextOnlyLookedAtIsNotKeptAndAnEmptyOneIsRefused() throws Exception {
        var looked = ask(post("/contracts/" + id + "/text").param("version", version()).param("plain", edited()).param("look", ""));
        assertThat(looked.getContentAsString()).contains("秘密の厳守");
        assertThat(write(version(), " ").getContentAsString()).contains("入力してください");
        assertThat(contracts.get(house, id).plainText()).doesNotContain("秘密の厳守").contains("秘密の保持");
    }

    @Test
    void aTextSomebodyElseChangedMeanwhileIsNotWrittenOver() throws Exception {
        var stale = version();
        write(stale, edited());
        assertThat(write(stale, "ほかの人の文").getStatus()).isEqualTo(409);
        assertThat(contracts.get(house, id).plainText()).contains("秘密の厳守");
    }

    @Test
    void aTextIsNotChangedOnceItIsSubmitted() throws Exception {
        var shown = version();
        contracts.submit(house);
        assertThat(write(shown, edited()).getStatus()).isEqualTo(409);
        assertThat(write(version(), edited()).getStatus()).isEqualTo(409);
        assertThat(ask(get("/contracts/" + id + "/text")).getRedirectedUrl()).isEqualTo("/contracts/" + id);
        assertThat(contracts.get(house, id).plainText()).doesNotContain("秘密の厳守");
    }

    @Test
    void theContractorsOwnTextIsTakenUntilTheHouseWritesAgain() throws Exception {
        var own = house.as("manager", () -> reading.draft(id));
        assertThat(hand("own-text", "契約 v2.pdf", "not a PDF".getBytes()).getContentAsString()).contains("PDF");
        assertThat(contracts.get(house, id).ownFile()).isNull();
        assertThat(hand("own-text", "契約 v2.pdf", own).getRedirectedUrl()).isEqualTo("/contracts/" + id);
        assertThat(contracts.get(house, id).ownFile().sha256()).isEqualTo(Attachments.sha256(own));
        write(version(), edited());
        assertThat(contracts.get(house, id).ownFile()).isNull();
    }

    @Test
    void theCertificateIsHandedInOnceTheTermIsOver() throws Exception {
        contracts.submit(house);
        contracts.sign(house, id);
        assertThat(ask(get("/contracts/" + id + "/certificate")).getRedirectedUrl()).isEqualTo("/contracts/" + id);
        assertThat(hand("certificate", "証明書.png", TestContracts.PICTURE).getStatus()).as("its term has not begun").isEqualTo(409);
        travelTo("2026-12-01");
        travelTo("2027-09-01");
        hospitals.does(house, "manager", "renew-or-end", Map.of("decision", "end", "reason", "委託をやめる。"));
        travelTo("2027-12-01");
        assertThat(ask(get("/contracts/" + id + "/certificate")).getStatus()).isEqualTo(200);
        assertThat(hand("certificate", "証明書.exe", new byte[] {'M', 'Z', 0, 1}).getStatus()).isEqualTo(200);
        assertThat(contracts.get(house, id).certificate()).isNull();
        assertThat(hand("certificate", "証明書.png", TestContracts.PICTURE).getRedirectedUrl()).isEqualTo("/contracts/" + id);
        assertThat(contracts.get(house, id).certificate().name()).isEqualTo("証明書.png");
    }

    @Test
    void howDeepWorkMayBePassedOnIsDecidedOnAPage() throws Exception {
        var refused = ask(post("/contracts/settings").param("version", "0").param("deepestTier", "0").param("confirmEvery", "x"));
        assertThat(refused.getStatus()).isEqualTo(200);
        assertThat(house.as("manager", settings::get)).isEqualTo(new ContractSettings.Values(0, 3, 3));
        var decided = ask(post("/contracts/settings").param("version", "0").param("deepestTier", "2").param("confirmEvery", "6"));
        assertThat(decided.getRedirectedUrl()).isEqualTo("/contracts/settings");
        assertThat(house.as("manager", settings::get)).isEqualTo(new ContractSettings.Values(1, 2, 6));
        var late = ask(post("/contracts/settings").param("version", "0").param("deepestTier", "1").param("confirmEvery", "1"));
        assertThat(late.getStatus()).as("decided by somebody else since it was shown").isEqualTo(409);
    }

    private String version() {
        return String.valueOf(contracts.get(house, id).version());
    }

    private String edited() {
        return contracts.get(house, id).plainText().replace("秘密の保持", "秘密の厳守");
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private MockHttpServletResponse write(String version, String plain) throws Exception {
        return ask(post("/contracts/" + id + "/text").param("version", version).param("plain", plain));
    }

    private MockHttpServletResponse hand(String what, String name, byte[] content) throws Exception {
        return ask(multipart("/contracts/" + id + "/" + what).file(new MockMultipartFile("file", name, "application/octet-stream", content)));
    }

    private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.with(csrf()).with(visitors.as(house, "manager"))).andReturn().getResponse();
    }
}
