package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.lawbook.RuleFiles;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckLettersTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    private int check(Path rulebooks) {
        return new CommandLine(new LettersCommand())
                .setOut(new PrintWriter(out))
                .execute("check", "--rulebooks", rulebooks.toString());
    }

    @Test
    void the_projects_own_templates_are_all_right() {
        assertThat(check(RuleFiles.ofTheProject())).isZero();
        assertThat(out.toString().strip()).isEqualTo("21 kinds of letter in id, en, ru, ky, all right");
    }

    @Test
    void a_fault_of_a_template_is_named_and_the_exit_code_says_so() {
        RuleFiles files = RuleFiles.copyOfTestland(folder).replace("letters/refusal.en.txt", "{ground}", "{grounds}");
        assertThat(check(files.root())).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("letters/refusal.en.txt:11:12: there is no placeholder 'grounds'")
                .contains("1 fault");
    }

    @Test
    void a_fault_of_a_rule_comes_first() {
        RuleFiles files =
                RuleFiles.copyOfTestland(folder).replace("institutions/testland/letters.yaml", "[signer]", "[scribe]");
        assertThat(check(files.root())).isEqualTo(1);
        assertThat(out.toString()).contains("letters.yaml:").contains("is signed by 'scribe'");
    }
}
