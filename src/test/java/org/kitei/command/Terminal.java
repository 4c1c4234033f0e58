package org.kitei.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;

/** A terminal where one command is typed. */
record Terminal(int status, byte[] bytes, String err) {

    static Terminal types(String... words) {
        return types(new byte[0], words);
    }

    static Terminal types(byte[] input, String... words) {
        var command = words[0].equals("text") ? new TextCommand() : new GuidelineCommand();
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        var formerOut = System.out;
        var formerIn = System.in;
        System.setOut(new PrintStream(out, true, StandardCharsets.ISO_8859_1));
        System.setIn(new ByteArrayInputStream(input));
        try {
            int status = new CommandLine(command).setExitCodeExceptionMapper(failure -> 2).setErr(new PrintWriter(err, true))
                    .execute(java.util.Arrays.copyOfRange(words, 1, words.length));
            return new Terminal(status, out.toByteArray(), err.toString());
        } finally {
            System.setOut(formerOut);
            System.setIn(formerIn);
        }
    }

    /** What was written, which is UTF-8 on a terminal of any other charset. */
    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
