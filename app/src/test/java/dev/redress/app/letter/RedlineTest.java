package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.letter.Redline.Change;
import dev.redress.app.letter.Redline.Run;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a newer version of a letter changes")
class RedlineTest {

    @Test
    @DisplayName("A word in the place of another is shown as taken out and put in, and the rest as it was")
    void oneWord() {
        assertThat(Redline.between("We pay Rp 500.000,00 today.", "We pay Rp 700.000,00 today."))
                .containsExactly(List.of(
                        new Run("We pay Rp ", Change.SAME),
                        new Run("500", Change.OUT),
                        new Run("700", Change.IN),
                        new Run(".000,00 today.", Change.SAME)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one two three           | one three
            one three               | one two three
            Ответ дан               | Ответ не дан
            a/b/c/d                 | a/x/d
            first/second            | first/second/third
            <b>bold</b> & ${x}      | <i>bold</i> & #{x}
            same                    | same
            """)
    @DisplayName("What was taken out and what stayed is the older version, what was put in and what stayed the newer")
    void nothingIsLost(String older, String newer) {
        List<List<Run>> lines = Redline.between(older.replace('/', '\n'), newer.replace('/', '\n'));

        assertThat(without(Change.IN, lines)).isEqualTo(older.replace("/", ""));
        assertThat(without(Change.OUT, lines)).isEqualTo(newer.replace("/", ""));
    }

    private static String without(Change change, List<List<Run>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .filter(run -> run.change() != change)
                .map(Run::text)
                .collect(Collectors.joining());
    }
}
