package org.kitei.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is measured, by system properties.
 *
 * @param parts    {@code cases} (with the ledger and the password check), {@code inbox}, {@code start}, {@code text}
 * @param articles  the lengths of text that are measured
 * @param showSql whether to list what one case of the program sends to the database
 */
record Settings(
        Set<String> parts, List<Database> databases, List<Integer> threads, int rounds, Duration block, int warmUpCases,
        boolean showSql, List<Integer> openTasks, int finishedTasks, List<Integer> articles) {

    static Settings ofSystemProperties() {
        return new Settings(
                Set.copyOf(list("parts", "cases,inbox,start,text")),
                list("databases", "h2,postgres").stream().map(name -> Database.valueOf(name.toUpperCase())).toList(),
                list("threads", "1,4").stream().map(Integer::valueOf).toList(),
                Integer.parseInt(text("rounds", "5")),
                Duration.ofSeconds(Long.parseLong(text("seconds", "4"))),
                Integer.parseInt(text("warm-up", "200")),
                Boolean.parseBoolean(text("sql", "false")),
                list("open-tasks", "100000,1000000").stream().map(Integer::valueOf).toList(),
                Integer.parseInt(text("finished-tasks", "1000000")),
                list("articles", "100,1000,5000").stream().map(Integer::valueOf).toList());
    }

    private static List<String> list(String name, String usual) {
        return Stream.of(text(name, usual).split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static String text(String name, String usual) {
        return System.getProperty("bench." + name, usual);
    }
}
