package org.kitei.committee;

import java.util.List;

import org.kitei.inbox.form.Choice;

/** Members to choose from. */
final class MemberChoices {

    private MemberChoices() {
    }

    static List<Choice> of(List<RoundMember> members) {
        return members.stream().map(member -> new Choice(member.personId().toString(), member.name())).toList();
    }
}
