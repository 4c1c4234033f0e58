package org.kitei.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.kitei.KiteiApplication;
import org.kitei.QuickPasswords;
import org.kitei.TestClock;
import org.kitei.facility.SampleFounding;
import org.kitei.facility.SetUp;
import org.kitei.facility.Size;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The whole program on a folder of its own, as {@code mvn spring-boot:run} starts it: real database file, real job executor.
 * Only its clock is ours. One at a time, because the engine's clock is one for the whole machine.
 */
final class RunningKitei implements AutoCloseable {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final ServletWebServerApplicationContext context;

    private RunningKitei(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static RunningKitei on(Path data) {
        return started(data, clock -> { });
    }

    /** @param moment in Japan, such as 2026-12-03T22:00, which it is from the first moment of the program on */
    static RunningKitei on(Path data, String moment) {
        return started(data, clock -> clock.set(inJapan(moment)));
    }

    private static RunningKitei started(Path data, Consumer<TestClock> begins) {
        var application = new SpringApplication(KiteiApplication.class, TestClock.Configuration.class, QuickPasswords.Configuration.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof TestClock clock) {
                    begins.accept(clock);
                }
                return bean;
            }
        }));
        return new RunningKitei((ServletWebServerApplicationContext) application.run(
                "--server.port=0", "--kitei.data=" + data, "--spring.main.banner-mode=off", "--logging.level.root=warn",
                "--camunda.bpm.job-execution.wait-time-in-millis=250", "--camunda.bpm.job-execution.max-wait=500"));
    }

    static RunningKitei withBothSamples(Path data) {
        return withSamples(data, Size.B, Size.C);
    }

    static RunningKitei withSamples(Path data, Size... sizes) {
        var kitei = on(data);
        Stream.of(sizes).forEach(kitei.context.getBean(SampleFounding.class)::found);
        return kitei;
    }

    String address() {
        return "http://localhost:" + context.getWebServer().getPort();
    }

    /** As the console tells it. */
    String setUpCode() {
        return context.getBean(SetUp.class).code();
    }

    void midnightOf(String day) {
        at(day + "T00:00");
    }

    /** @param moment in Japan, such as 2026-12-03T22:00 */
    void at(String moment) {
        context.getBean(TestClock.class).set(inJapan(moment));
    }

    private static Instant inJapan(String moment) {
        return LocalDateTime.parse(moment).atZone(JAPAN).toInstant();
    }

    /** Goes on by two minutes: the engine puts a step that collided with another off by one minute of its own clock. */
    void momentsLater() {
        context.getBean(TestClock.class).advance(Duration.ofMinutes(2));
    }

    /** Goes on to the noon of the day after, which it tells. */
    LocalDate noonOfTheNextDay() {
        var clock = context.getBean(TestClock.class);
        var next = LocalDate.ofInstant(clock.instant(), JAPAN).plusDays(1);
        clock.set(next.atTime(12, 0).atZone(JAPAN).toInstant());
        return next;
    }

    @Override
    public void close() {
        context.close();
    }
}
