package org.kitei.command;

import java.util.List;

import org.kitei.text.Finding;

/** Findings as lines for a person: file, line, reason, and the words it is about. */
final class FindingLines {

    private FindingLines() {
    }

    static String of(Incoming incoming, List<Finding> findings, Speech speech) {
        var lines = new StringBuilder();
        findings.forEach(finding -> lines.append(speech.say("command.finding", incoming.name(), String.valueOf(finding.line()),
                speech.say("text.finding." + finding.kind()), finding.excerpt())).append('\n'));
        return lines.toString();
    }
}
