package org.kitei.committee;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.kitei.committee.RuleEngine.Trial;
import org.kitei.facility.InvalidInput;

/** Whether a decision table decides every vote, and decides none against reason: it is tried on all that can happen. */
final class RuleCheck {

    /** Of every committee of up to this many voters, every vote is tried; of larger ones a sample. */
    private static final int EVERY_VOTE_UP_TO = 4;
    private static final List<Integer> LARGER = List.of(5, 6, 7, 10, 20, 50);

    private static final Set<String> PASSED = Set.of("adopt", "amend");

    /** What no table may say, by the message that names it. */
    private enum Unreason {
        NOBODY_PRESENT((tally, result) -> tally.present() == 0 && !result.equals("no-quorum")),
        ALL_FOR((tally, result) -> tally.members() > 0 && tally.adopt() == tally.members() && !result.equals("adopt")),
        ALL_AGAINST((tally, result) -> tally.members() > 0 && tally.against() == tally.members() && !result.equals("not-adopt")),
        MINORITY_PASSES((tally, result) -> PASSED.contains(result)
                && tally.adopt() + tally.amend() <= tally.sendBack() + tally.against()),
        NO_TIE((tally, result) -> result.equals("tie")
                && (tally.adopt() + tally.amend() == 0 || tally.adopt() + tally.amend() != tally.sendBack() + tally.against()));

        private final BiPredicate<Tally, String> holds;

        Unreason(BiPredicate<Tally, String> holds) {
            this.holds = holds;
        }
    }

    private RuleCheck() {
    }

    /** @throws InvalidInput with an example of a vote on which the table fails, or naming a row that never decides */
    static void check(TableView table, Trial trial, String field) {
        var decided = new HashSet<String>();
        votes().forEach(tally -> decided.add(check(tally, trial.of(tally), field)));
        for (int i = 0; i < table.lines().size(); i++) {
            if (!decided.contains(table.lines().get(i).id())) {
                throw InvalidInput.at(field, "committee.rule.idle-row", i + 1);
            }
        }
    }

    private static String check(Tally tally, RuleEngine.Answer answer, String field) {
        if (!answer.unique()) {
            throw onExample(field, "committee.rule.contradiction", tally);
        }
        if (answer.result() == null || answer.rule() == null) {
            throw onExample(field, "committee.rule.gap", tally);
        }
        unreason(tally, answer.result()).ifPresent(one -> {
            throw onExample(field, "committee.rule.unreason." + one, tally);
        });
        return answer.rule();
    }

    private static Optional<Unreason> unreason(Tally tally, String result) {
        return Stream.of(Unreason.values()).filter(one -> one.holds.test(tally, result)).findFirst();
    }

    private static InvalidInput onExample(String field, String key, Tally tally) {
        return InvalidInput.at(field, key, tally.members(), tally.present(), tally.adopt(), tally.amend(), tally.sendBack(),
                tally.against(), tally.abstain());
    }

    static Stream<Tally> votes() {
        return Stream.concat(
                IntStream.rangeClosed(0, EVERY_VOTE_UP_TO).boxed().flatMap(members -> IntStream.rangeClosed(0, members).boxed()
                        .flatMap(present -> votes(members, present, 1))),
                LARGER.stream().flatMap(members -> Stream.of(members / 2 + 1, members)
                        .flatMap(present -> votes(members, present, Math.max(2, present / 3)))));
    }

    /** @param step how many votes one example differs from the next by */
    private static Stream<Tally> votes(int members, int present, int step) {
        return to(present, step).flatMap(adopt -> to(present - adopt, step).flatMap(amend -> to(present - adopt - amend, step)
                .flatMap(sendBack -> to(present - adopt - amend - sendBack, step)
                        .flatMap(against -> to(present - adopt - amend - sendBack - against, step)
                                .map(abstain -> new Tally(members, present, adopt, amend, sendBack, against, abstain))))));
    }

    private static Stream<Integer> to(int most, int step) {
        return IntStream.iterate(0, i -> i <= most, i -> i + step).boxed();
    }
}
