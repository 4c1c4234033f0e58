package org.kitei.ledger.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kitei.ledger.LedgerSlice.SATO;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.kitei.TestDatabase;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.FacilityProfile;
import org.kitei.facility.Role;
import org.kitei.facility.Term;
import org.kitei.facility.Size;
import org.kitei.ledger.Act;
import org.kitei.ledger.ActorWords;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.LedgerSlice;
import org.kitei.ledger.Subject;

@Tag("database")
@SpringBootTest(properties = "spring.messages.basename=messages/shell,messages/ledger")
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(
        classes = {LedgerSlice.class, LedgerController.class, ActorWords.class, EntryViews.class, KnownActs.class, LedgerPageTest.Words.class},
        initializers = TestDatabase.class)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class, WebMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class})
class LedgerPageTest {

    @TestConfiguration
    static class Words {

        @Bean
        MessageSource messageSource(@Value("${spring.messages.basename}") String[] basenames) {
            var messages = new ResourceBundleMessageSource();
            messages.setBasenames(basenames);
            messages.setDefaultEncoding("UTF-8");
            return messages;
        }
    }

    private static final Subject CASE = new Subject("facility", "14");

    @Autowired
    MockMvc browser;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @MockitoBean
    Appointments appointments;

    @MockitoBean
    FacilityDirectory facilities;

    final UUID facility = UUID.randomUUID();

    @BeforeEach
    void satoIsDirector() {
        given(facilities.zone()).willReturn(ZoneId.of("Asia/Tokyo"));
        given(facilities.current()).willReturn(new FacilityProfile(facility, "a", "みなと病院", Size.B, ZoneId.of("Asia/Tokyo"), false,
                List.of(), FacilityProfile.Settings.defaults()));
        given(appointments.of(any())).willReturn(List.of(
                new Term(UUID.randomUUID(), SATO.id(), Role.AUDIT_MANAGER, null, LocalDate.of(2026, 11, 23), null),
                new Term(UUID.randomUUID(), SATO.id(), Role.DIRECTOR, null, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 22))));
    }

    @Test
    void theListTellsInWordsWhoDidWhatWhen() throws Exception {
        act("person-appointed", 1);

        open("/ledger")
                .andExpect(content().string(containsString("2026年11月22日（日） 9:00:00")))
                .andExpect(content().string(containsString("佐藤 花子（DIRECTOR）")))
                .andExpect(content().string(containsString("任命")))
                .andExpect(content().string(containsString("開始日：2026年12月1日（火）")))
                .andExpect(content().string(not(containsString("person-appointed</"))));
    }

    @Test
    void olderEntriesAreAPageAway() throws Exception {
        act("person-entered", 30);

        open("/ledger").andExpect(content().string(containsString("/ledger?before=6")));
        open("/ledger?before=6&act=person-entered")
                .andExpect(content().string(not(containsString("before="))))
                .andExpect(content().string(containsString("href=\"/ledger?act=person-entered\"")));
    }

    @Test
    void theListIsNarrowedByTheAddress() throws Exception {
        act("person-entered", 1);

        open("/ledger?act=person-left").andExpect(content().string(containsString("この条件に合う記録はありません")));
        open("/ledger?person=" + SATO.id() + "&subjectType=facility&subject=14")
                .andExpect(content().string(containsString("人を登録</span>")));
    }

    @Test
    void anEmptyLedgerSaysWhatWouldBeHere() throws Exception {
        open("/ledger").andExpect(content().string(containsString("まだ記録がありません")));
    }

    @Test
    void theVerificationNamesTheChangedRow() throws Exception {
        act("person-entered", 3);
        open("/ledger/verify").andExpect(content().string(containsString("改ざんは見つかりませんでした")));

        in(() -> jdbc.sql("update ledger_entry set actor_name = '誰か' where facility_id = ? and sequence = 2")
                .param(facility).update());
        open("/ledger/verify").andExpect(content().string(containsString(
                "記入2番（2026年11月22日（日） 9:00:00、誰か、人を登録、施設）の内容が、記録したときから変わっています。")));
    }

    private ResultActions open(String address) {
        return FacilityContext.call(facility, SATO.id(), () -> {
            try {
                return browser.perform(get(address).locale(Locale.JAPANESE)).andExpect(status().isOk());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private void act(String name, int times) {
        in(() -> {
            for (int i = 0; i < times; i++) {
                ledger.record(Act.of(name, CASE).with("name", "みなと病院").with("from", "2026-12-01"));
            }
        });
    }

    private void in(Runnable work) {
        FacilityContext.run(facility, SATO.id(),
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }
}
