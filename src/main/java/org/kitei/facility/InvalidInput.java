package org.kitei.facility;

import java.util.List;

/** What was entered cannot be taken; a page shows each problem at its field and keeps what was typed. */
public final class InvalidInput extends RuntimeException {

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public static InvalidInput at(String field, String key, Object... arguments) {
        return new InvalidInput(List.of(Problem.at(field, key, arguments)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * @param field the property of the command, such as {@code director.account.password}
     * @param key   key of the message
     */
    public record Problem(String field, String key, List<Object> arguments) {

        public static Problem at(String field, String key, Object... arguments) {
            return new Problem(field, key, List.of(arguments));
        }

        Problem below(String prefix) {
            return new Problem(prefix + "." + field, key, arguments);
        }
    }
}
