package org.kitei.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void eachWaitIsLongerUntilItIsGivenUpAfterAboutADay() {
        assertThat(Patience.afterAttempt(1)).contains(Duration.ofMinutes(1));
        assertThat(Patience.afterAttempt(4)).contains(Duration.ofMinutes(8));
        assertThat(Patience.afterAttempt(12)).contains(Duration.ofHours(4));
        assertThat(Patience.afterAttempt(13)).isEmpty();
        var all = IntStream.range(1, 13).mapToObj(Patience::afterAttempt).flatMap(Optional::stream).reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(18), Duration.ofHours(30));
    }
}
