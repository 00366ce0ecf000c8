package dev.redress.app.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/**
 * A fault planted in a copy of Testland.
 *
 * @param file in which it is planted
 * @param text in the file
 * @param by what stands there instead
 * @param at a text on the line that must be named
 * @param message part of what must be said
 */
record Fault(String name, String file, String text, String by, String at, String message) {

    /** Where Testland's institution stands. */
    static final String I = "institutions/testland/";

    static final String WRITTEN = I + "response-written.yaml";
    static final String LAW = "law/testland/complaint/response-written.yaml";

    /** Plants it and sees that loading names its file, its line and what is wrong. */
    void mustBeFound(Path folder) {
        RuleFiles files = RuleFiles.copyOfTestland(folder).replace(file, text, by);
        String place = file + ":" + files.lineOf(file, at) + ": ";
        assertThat(problems(files))
                .anySatisfy(problem -> assertThat(problem).startsWith(place).contains(message));
    }

    /** All faults that loading finds. */
    static List<String> problems(RuleFiles files) {
        try {
            Lawbook.load(files.root());
            return List.of();
        } catch (LawbookInvalid e) {
            return e.problems();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
