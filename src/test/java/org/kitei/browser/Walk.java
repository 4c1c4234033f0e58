package org.kitei.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;

/** Every address that a person reaches by links from home, one of each kind. */
final class Walk {

    private static final Pattern LINK = Pattern.compile("<a[^>]*\\shref=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/rows/)[^/?]+");
    private static final Pattern VALUE = Pattern.compile("=[^&]*");
    private static final Pattern TASK = Pattern.compile("/tasks/[^/?]+");
    private static final Pattern ASKED = Pattern.compile("<h1>\\s*<span class=\"entry-kind\">([^<]+)</span>");

    private final Visitor visitor;
    private final Predicate<String> follows;
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private Walk(Visitor visitor, Predicate<String> follows) {
        this.visitor = visitor;
        this.follows = follows;
    }

    /** @param readInEnglish kinds that others have asked for in English, which is once enough */
    static Walk everywhere(Visitor visitor, Set<String> readInEnglish) {
        return by(visitor, path -> true, readInEnglish);
    }

    /** What nobody else sees of somebody whose other pages are like others' is what they are asked to do. */
    static Walk throughTasks(Visitor visitor, Set<String> readInEnglish) {
        return by(visitor, path -> TASK.matcher(path).matches(), readInEnglish);
    }

    private static Walk by(Visitor visitor, Predicate<String> follows, Set<String> readInEnglish) {
        var walk = new Walk(visitor, follows);
        walk.from("/");
        walk.inEnglish(readInEnglish);
        return walk;
    }

    /** A page of each kind, by a name for the kind. */
    Map<String, String> pages() {
        return pages;
    }

    /** Pages that failed, and words that are missing in Japanese or English. */
    List<String> wrong() {
        return wrong;
    }

    private void from(String start) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var path = open.remove();
            var known = TASK.matcher(path).matches() ? path : kind(path);
            if (!seen.add(known)) {
                continue;
            }
            var answer = ask(path);
            if (page(answer) && pages.putIfAbsent(kind(path, answer.text()), path) == null) {
                links(answer.text(), path).stream().filter(follows).forEach(open::add);
            }
        }
    }

    private void inEnglish(Set<String> read) {
        ask("/?lang=en");
        pages.forEach((kind, path) -> {
            if (read.add(kind)) {
                ask(path);
            }
        });
        ask("/?lang=ja");
    }

    private APIResponse ask(String path) {
        var answer = visitor.page().request().get(path);
        if (answer.status() != 200) {
            wrong.add(path + " answers " + answer.status());
        } else if (page(answer) && answer.text().contains("??")) {
            wrong.add(path + " lacks words: " + answer.text().replaceAll("(?s).*?(\\?\\?[^<]{0,60}).*", "$1"));
        }
        return answer;
    }

    /** What is shown, not what is handed out as a file. */
    private static boolean page(APIResponse answer) {
        return answer.headers().getOrDefault("content-type", "").startsWith("text/html")
                && !answer.headers().getOrDefault("content-disposition", "").startsWith("attachment");
    }

    private static List<String> links(String html, String here) {
        return LINK.matcher(html).results().map(found -> found.group(1).replace("&amp;", "&").replaceAll("#.*", ""))
                .map(link -> link.startsWith("?") ? here.replaceAll("\\?.*", "") + link : link)
                .filter(link -> link.startsWith("/") && !link.contains("lang=") && !link.endsWith("/pdf")).toList();
    }

    /** What a task asks for only its page tells. */
    private static String kind(String path, String html) {
        var asked = ASKED.matcher(html);
        return TASK.matcher(path).matches() && asked.find() ? "tasks-" + asked.group(1).strip() : kind(path);
    }

    private static String kind(String path) {
        return VALUE.matcher(ID.matcher(path).replaceAll("one")).replaceAll("").replaceAll("[/?&]+", "-").replaceAll("^-|-$", "");
    }
}
