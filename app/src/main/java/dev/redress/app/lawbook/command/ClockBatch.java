package dev.redress.app.lawbook.command;

import dev.redress.app.lawbook.Reckoner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;

/** Answers questions line by line, in order; a line that cannot be answered gets its refusal in its place. */
final class ClockBatch {

    private final Reckoner reckoner;

    ClockBatch(Reckoner reckoner) {
        this.reckoner = reckoner;
    }

    void run(BufferedReader lines, Writer out) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.write(answer(line));
            out.write('\n');
            if (!lines.ready()) {
                out.flush(); // whoever asks line by line through a pipe waits for this answer
            }
        }
        out.flush();
    }

    private String answer(String line) {
        try {
            return ClockJson.answer(
                    ClockCommand.answer(reckoner, ClockJson.question(line).question()));
        } catch (Refusal refusal) {
            return ClockJson.refusal(refusal);
        }
    }
}
