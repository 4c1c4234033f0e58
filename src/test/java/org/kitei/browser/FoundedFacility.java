package org.kitei.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;

/** A facility that set itself up on an empty folder, and its people, each in front of a window of their own, with a keyboard alone. */
final class FoundedFacility implements AutoCloseable {

    static final String PASSWORD = "Yuki-to-sumi-1024";

    private final Browser browser;
    private final RunningKitei kitei;
    private final boolean script;
    private final Map<String, Visitor> people = new LinkedHashMap<>();

    FoundedFacility(Browser browser, RunningKitei kitei, boolean script) {
        this.browser = browser;
        this.kitei = kitei;
        this.script = script;
    }

    Visitor somebody() {
        return script ? Visitor.at(browser, kitei.address()) : Visitor.withoutScript(browser, kitei.address());
    }

    /** The person's window, signed in. */
    Visitor as(String name) {
        return people.computeIfAbsent(name, who -> somebody().signsIn(who, PASSWORD));
    }

    /** The first sign-in of someone who was given a password by the administrator. */
    void joins(String name, String initialPassword) {
        try (var newcomer = somebody()) {
            newcomer.signsIn(name, initialPassword).sees("最初のパスワードでサインインしています")
                    .fills("present", initialPassword).fills("password", PASSWORD).fills("passwordAgain", PASSWORD)
                    .presses("パスワードを変える").sees("パスワードを変えました");
        }
    }

    /** Enters one person by the page. @return the initial password */
    String enters(String name, String signInName) {
        var administrator = as("admin").opens("/people");
        new Keyboard(administrator.page()).reaches("人を登録する").enters().reaches("氏名").types(name).reaches("サインイン名").types(signInName)
                .reaches("登録する").enters();
        return administrator.sees("登録しました").reads("main code");
    }

    /** Enters people by a table. @return the initial passwords by sign-in name */
    Map<String, String> entersAll(Path folder, List<String> lines) {
        var file = folder.resolve("people.csv");
        try {
            Files.writeString(file, "氏名,ふりがな,サインイン名,部署\n" + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var administrator = as("admin").opens("/people");
        var keyboard = new Keyboard(administrator.page()).reaches("表からまとめて登録する").enters().reaches("CSVファイル").attaches(file)
                .reaches("内容を確かめる").enters();
        administrator.sees(lines.size() + "人を登録できます");
        keyboard.reaches(lines.size() + "人を登録する").enters();
        administrator.sees(lines.size() + "人を登録しました");
        var passwords = new LinkedHashMap<String, String>();
        administrator.page().locator("section table tbody tr").all().forEach(row -> passwords.put(
                row.locator("td").first().innerText().strip(), row.locator("code").innerText().strip()));
        return passwords;
    }

    /** The director appoints and the person accepts. */
    void appoints(String person, String signInName, String role) {
        signsAppointment(person, role).sees(person + "さんに任命を伝えました");
        var appointed = as(signInName).opensTask("任命の回答");
        new Keyboard(appointed.page()).reaches("任命を受ける").ticks().reaches("回答する").enters();
        appointed.sees("回答を受け付けました");
    }

    /** Directors take on a role of their own by signing for it. */
    void directorTakesOn(String person, String role) {
        signsAppointment(person, role).sees(person + "さんを任命しました");
    }

    private Visitor signsAppointment(String person, String role) {
        var director = as("director").opens("/appointments/new");
        new Keyboard(director.page()).reaches("選ぶ：" + person).enters().reaches("役割").picks(role).reaches("確認へ進む").enters()
                .reaches("パスワード").types(PASSWORD).enters();
        return director;
    }

    @Override
    public void close() {
        people.values().forEach(Visitor::close);
    }
}
