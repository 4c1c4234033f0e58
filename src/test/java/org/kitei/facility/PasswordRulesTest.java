package org.kitei.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.facility.InvalidInput.Problem;

class PasswordRulesTest {

    private static final CommonPasswords COMMON = CommonPasswords.load();

    @ParameterizedTest
    @ValueSource(strings = {"Ume-no-hana9!x", "kbtw7-qmxr4-hdpz9-cnfs2", "梅の花がきれいに咲いた日-7", SampleFounding.PASSWORD})
    void aPasswordOfOnesOwnIsTaken(String password) {
        assertThat(problems(password, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password-12345", "P@ssw0rd!2026!", "Qwertyuiop[123", "aaaaaaaaaaaa1!", "Aozora-byoin-1",
        "aozora-Kakuu_2026", "Hospital!2027!", "abcdefghijkl-1", "Sakura!Sakura1"})
    void whatEverybodyThinksOfFirstIsRefused(String password) {
        assertThat(problems(password, true)).containsExactly("facility.password.common");
    }

    @Test
    void twelveCharactersAreTooFew() {
        assertThat(problems("Ume-no-hana9", true)).containsExactly("facility.password.short");
    }

    @Test
    void lettersDigitsAndSymbolsAreAskedForWhereTheFacilityWantsThem() {
        assertThat(problems("umenohanagasaita", true)).containsExactly("facility.password.composition");
        assertThat(problems("umenohanagasaita", false)).isEmpty();
    }

    @Test
    void aPasswordWithoutEndIsRefused() {
        assertThat(problems("Ume-no-hana9!x".repeat(20), true)).contains("facility.password.long");
    }

    private static List<String> problems(String password, boolean composition) {
        var settings = new FacilityProfile.Settings(4, 1, 1, 12, "", composition);
        var facility = new FacilityProfile(UUID.randomUUID(), "aozora", "青空病院", Size.B, ZoneId.of("Asia/Tokyo"), false,
                List.of(), settings);
        return PasswordRules.problems(password, facility, COMMON, "kakuu", "架空 大造").stream().map(Problem::key).toList();
    }
}
